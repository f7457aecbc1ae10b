import { paragraphRule, type Finding, type ParagraphContext } from '../define-rule';
import { meets, has } from '../../base/bit-set';
import { isAddress, tokenAround } from '../punctuation/addresses';
import { isApostrophe } from '../characters/character-codes';
import { gluedAt, mayBeGlued } from '../words/glued-words';
import { isLetter, isCapital } from '../characters/letters';
import { none } from '../characters/signs';
import { hasTrait, traitSet } from '../characters/traits';
import { wordClass, type VocabularyWord } from '../words/vocabulary';
import { firstByCase } from '../words/words-by-case';
import type { Aids } from '../aids';
import { cutOfGlued, unknownWords } from '../words/unknown-words';

/** Pairs that are often run together, with a bar where the space belongs. */
const known = new Map(
  (
    'a|lot a|bit a|few a|little in|fact in|front in|spite in|case in|order as|well as|long as|soon at|least at|first at|last at|all of|course each|other no|one no|matter ' +
    'no|longer never|mind thank|you thank|god good|luck good|morning all|the in|the of|the to|the on|the for|the with|the from|the by|the at|the as|the that|the ' +
    'is|the this|is it|is to|be can|be will|be has|been have|been more|and have|a such|as due|to according|to more|than less|than so|that even|though even|if ' +
    'right|now right|away last|year last|night last|week last|month next|week next|month this|year this|time this|week next|year every|time each|time one|day ' +
    'high|school middle|school elementary|school post|office phone|call credit|card video|game parking|lot living|room police|officer real|estate ' +
    'ice|cream best|friend air|conditioning for|example for|instance and|or by|far on|top up|to some|more someone|elses out|of because|of instead|of i|am'
  )
    .split(' ')
    .map((pair) => [pair.replace('|', ''), pair.indexOf('|')] as const),
);
/** Function words that get stuck to the end of a longer word. */
const tails =
  /(?:tion|ment|ness|ing|ity|ies|ous|ally|ance|ence|pany|ture)(and|the|of|for|with|from|that|which|is|was|are|were)$/;
/** The last two letters of those. */
const tailEnds = ['nd', 'he', 'of', 'or', 'th', 'om', 'at', 'ch', 'is', 'as', 're'];
/** First words of names that are written as one. */
const brands = /^(?:java|open|deep|data|micro|work|smart|game|power|health|type|mac|mini|web|net|play)$/;
/** Letters behind an apostrophe that are more than one clitic. */
const pastContraction = /(?:[smdt]|ll|re|ve)[a-z]/iy;
/** A short word after "it's" or "I'm": "I'ma regular", "it'sthe best"; "I'ma let you go" is slang for "going to". */
const afterContraction =
  /(?<![\p{L}\p{N}'’])((?:it|that|he|she|there|here|what|who)['’]s|I['’](?:m|ve|ll|d)|(?:you|we|they)['’](?:re|ve|ll|d)|(?:do|does|did|is|are|was|ca|wo|would|could|have|has)n['’]t)(?:a(?! (?:let|go|get|be|do|tell|make|take|try|keep|start|need|have|see|give|show|say|put|stop|leave|come|call|kill|find)\b)|an|the|not|so|to|in|on|my|your|very|just|been|all|no|be|have|know|want|it)(?![\p{L}\p{N}'’])/giu;

const suspect = wordClass((lower) => known.has(lower) || mayBeGlued(lower) || tailed(lower) > 0);
const shapes = traitSet(['camel', 'capitalsSmall']);

export default paragraphRule({
  title: 'Two words run together',
  why: 'A space lost where pieces were joined: "companyand", "decorationFind", "alot".',
  category: 'spacing',
  mqm: 'fluency/spelling',
  severity: 'warning',
  messages: { main: 'A space is missing in “{found}”.' },
  examples: String.raw`
    bad: the ⟦companyand⟧ the ⟦decorationFind⟧ => the company and the decoration Find
    bad: ⟦alot⟧ of it, ⟦ofthe⟧ same => a lot of it, of the same
    bad: He left ⟦sinceit⟧ rained, ⟦theguys⟧ stayed ⟦inthe⟧ house. => He left since it rained, the guys stayed in the house.
    bad: I asked them ⟦NOTto⟧ go. ⟦Thisis⟧ what they ⟦calledA⟧ good plan. ⟦YesThat⟧ => I asked them NOT to go. This is what they called A good plan. Yes That
    bad: Please ⟦giveme⟧ themap; ⟦thankyouthankyou⟧ for ⟦itall⟧. => Please give me themap; thank you thank you for it all.
    bad: ⟦Oneach⟧ floor there is a kitchen. ⟦Afterall⟧, it rained. => On each floor there is a kitchen. After all, it rained.
    bad: The ⟦firmand⟧ its ⟦thefactory⟧ stayed ⟦opento⟧ all. => The firm and its the factory stayed open to all.
    bad: ⟦I'ma⟧ regular here, and ⟦it'sthe⟧ best. => I'm a regular here, and it's the best.
    good: somewhere, therefore, within, today, forget, underway, Andover, Willis, iPhone, eBay, YouTube, macOS, understand, withstand, beforehand, whereof, javaScript()
    good: talkin’ to them, goin' home
    good: the workout, a setup, nevertheless, notwithstanding, PCs, GHz, “I'ma let you finish”
  `,
  check(context, { speller }: Aids = {}) {
    const { text, traits, wordClasses, vocabulary, wordStarts, wordEnds } = context;
    const shaped = meets(traits, shapes);
    const contracts = hasTrait({ traits }, 'apostrophe') && hasPastContraction(context);
    const isSuspect = has(wordClasses, suspect);
    if (!speller && !shaped && !contracts && !isSuspect) return none;
    const findings: Finding[] = [];
    const seen = new Set<number>();
    const add = (start: number, end: number, cuts: readonly number[]): void => {
      if (seen.has(start)) return;
      if (cuts.length > 0 && standsAlone(text, start, end)) findings.push(finding(text, start, end, cuts));
    };
    if (contracts)
      for (const { index, 0: found, 1: contraction = '' } of text.matchAll(afterContraction))
        add(index, index + found.length, [contraction.length]);
    if (speller)
      for (const { start, end } of unknownWords(context, speller)) {
        const cut = cutOfGlued(text.slice(start, end), speller);
        // `talkin’`: what is left out is a letter.
        if (cut === 0 || (cut === end - start - 2 && isApostrophe(text.charCodeAt(end)))) continue;
        seen.add(start);
        findings.push(finding(text, start, end, [cut]));
      }
    if (!shaped && !isSuspect) return findings;
    for (let at = 0; at < vocabulary.length; at++) {
      const { lower, classes } = vocabulary[at] as VocabularyWord;
      const marked = has(classes, suspect);
      if (!marked && !shaped) continue;
      const start = wordStarts[at] as number;
      const end = wordEnds[at] as number;
      if (marked || hasInnerCapital(text, start, end))
        add(start, end, cutsOf(text.slice(start, end), lower, marked));
    }
    return findings;
  },
});

function hasPastContraction({ text, signs }: ParagraphContext): boolean {
  for (const at of signs) {
    if (!isApostrophe(text.charCodeAt(at))) continue;
    pastContraction.lastIndex = at + 1;
    if (isLetter(text.charCodeAt(at - 1)) && pastContraction.test(text)) return true;
  }
  return false;
}

function hasInnerCapital(text: string, start: number, end: number): boolean {
  for (let at = start + 1; at < end; at++) if (isCapital(text.charCodeAt(at))) return true;
  return false;
}

/** Where fused words meet, from their start; none if they are one. */
function cutsOf(word: string, lower: string, marked: boolean): readonly number[] {
  const pair = marked ? known.get(lower) : undefined;
  if (pair !== undefined) return [pair];
  const first = word.length > 3 ? firstByCase(word) : '';
  if (first !== '') return brands.test(first) ? [] : [first.length];
  if (!marked) return [];
  const glued = gluedAt(lower, word.charAt(0) === lower.charAt(0));
  if (glued.length > 0) return glued;
  const tail = tailed(lower);
  return tail > 0 ? [tail] : [];
}

/** Where a function word is stuck to the end of a longer word: "companyand". */
function tailed(lower: string): number {
  if (lower.length < 8 || !tailEnds.includes(lower.slice(-2))) return 0;
  const first = lower.length - (tails.exec(lower)?.[1] ?? lower).length;
  return first < 6 || /^(?:understanding|outstanding)/.test(lower) || !/^\p{L}+$/u.test(lower) ? 0 : first;
}

function standsAlone(text: string, start: number, end: number): boolean {
  if (
    /['’@#_/-]/.test(text.charAt(start - 1)) ||
    (text.charAt(start - 1) === '.' && !/['’]/.test(text.slice(start, end))) ||
    /^(?:['’@_(-]|\.\p{L})/u.test(text.slice(end, end + 2))
  )
    return false;
  return !isAddress(tokenAround(text, start).text);
}

function finding(text: string, start: number, end: number, cuts: readonly number[]): Finding {
  return {
    start,
    end,
    message: 'main',
    values: { found: text.slice(start, end) },
    fixes: [
      {
        title: cuts.length > 1 ? 'add-the-spaces' : 'add-a-space',
        safe: false,
        edits: cuts.map((cut) => ({ start: start + cut, end: start + cut, text: ' ' })),
      },
    ],
  };
}
