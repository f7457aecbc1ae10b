import { paragraphRule, replaceFix, unsafeFix } from '../define-rule';
import type { Finding, FoundFix, ParagraphContext } from '../define-rule';
import { has } from '../../base/bit-set';
import { closingQuote, space, straightQuote } from '../characters/character-codes';
import { isSmall, isNumber, isLetterOrNumber, isCapital } from '../characters/letters';
import { hasTrait } from '../characters/traits';
import { opensSentence, sentenceOpeners, standsInNames } from '../sentences/sentence-openers';
import { wordClass, type VocabularyWord } from '../words/vocabulary';
import { wordAfter } from '../words/words';

/** Letters of the word before a lost mark that are looked at, so that a text without a space ends in time. */
const longestWord = 60;
/** A capital on one of these is a slip; no sentence of an article begins with them often. */
const seldomFirst = /^(?:That|Of|And|To|By|From|Is|Was|Are|With|For)$/;
/** What is quoted behind one of these is a sentence. */
const reporting =
  'said|says|added|replied|asked|told|wrote|answered|explained|continued|stressed|noted|argued|declared';
/** A name of several words may be who said it. */
const nextWordIsCapital = /^\p{Lu}[\p{L}.’'-]* (?:\p{Lu}|said|says|asked|added|told|wrote)/u;
/** Of the openers those that nobody takes for a part of a title, even behind "of" or "was". */
const surest =
  /^(?:They|We|You|There|However|Therefore|Moreover|Furthermore|Meanwhile|But|And|Then|Please|Also|Nowadays|According|Unfortunately|Based|Hello|Some|Nobody|He|She|Every|Would|As)$/;
const opener = wordClass(new Set([...sentenceOpeners, ...reporting.split('|'), 'i']));
/** "I" where a noun has to come: the words before it, and what follows. */
const wantsNoun = new Set(['the', 'a', 'an', 'with', 'has', 'from', 'to']);
const goesOn = /^ (?:\p{Ll}{2}|don['’])/u;

export default paragraphRule({
  title: 'No end mark before the next sentence',
  why: 'A full stop is lost where lines are joined, and two sentences run into one another: “in the town The mayor said”.',
  category: 'sentence',
  mqm: 'fluency/punctuation',
  severity: 'warning',
  words: opener,
  messages: {
    unended: 'A sentence ends before “{next}”, but has no end mark.',
    'before-i': 'A sentence breaks off before “I”.',
    cut: 'A sentence breaks off before “{next}”.',
  },
  examples: String.raw`
    bad: The fair was held in the ⟦town The⟧ mayor came. It ⟦rained However⟧, they stayed. => The fair was held in the town. The mayor came. It rained. However, they stayed.
    bad: They read The Morning Post and “The old house”, and heard ⟦that It⟧ is over.
    bad: It is the ⟦same Why⟧ is it so dear? Birkholm Is a small island.
    bad: She said, “The road is ⟦open” They⟧ left. He has ⟦decided That⟧ you may stay until ⟦late At⟧ night it rained. => She said, “The road is open.” They left. He has decided that you may stay until late. At night it rained.
    bad: She said, “The road is open ⟦again” Birkholm⟧ cheered. It was named “a quiet ⟦success” Nobody⟧ came.
    bad: The reason ⟦was You⟧ have to wait. They bought ⟦the And⟧ it rained.
    bad: They closed the old ⟦shop It⟧’s a shame.
    good: The paper said that Lin He, the mayor, and his guests came.
    good: Gone With the wind, Of mice and men, the word “bridge” The
    good (heading): A song called The old house
    bad: It is told all over ⟦Norvelta In⟧ addition, it rained. It changed many ⟦values Various⟧ people came. => It is told all over Norvelta. In addition, it rained. It changed many values. Various people came.
    bad: The hall is full of ⟦talent From⟧ a little phrase they made a song. It has 300 ⟦guests More⟧ than 40 stay. => The hall is full of talent from a little phrase they made a song. It has 300 guests. More than 40 stay.
    good: She wrote the novel The quiet river in 1990. Mr He met Dr She. Did He?
  `,
  check(context) {
    const { text, kind, vocabulary, wordStarts } = context;
    if (kind !== 'prose') return [];
    const findings: Finding[] = [];
    if (hasSpeechBeforeCapital(context)) findings.push(...unmarkedSpeech(text));
    for (const at of context.capitals) {
      const start = wordStarts[at] as number;
      if (at === 0 || text.charCodeAt(start - 1) !== space) continue;
      if (!mayEndWord(text.charCodeAt(start - 2))) continue;
      const { lower, classes } = vocabulary[at] as VocabularyWord;
      if (!has(classes, opener)) continue;
      const finding = lower === 'i' ? cutBeforeI(context, at) : unmarkedBefore(text, start);
      if (finding) findings.push(finding);
    }
    return findings;
  },
});

/** True if a quotation ends in a small letter and the word behind it begins with a capital, which few do and an expression is slow to find. */
function hasSpeechBeforeCapital(context: ParagraphContext): boolean {
  if (!hasTrait(context, 'straightQuote') && !hasTrait(context, 'typographicQuote')) return false;
  const { text, signs } = context;
  for (const at of signs)
    if (
      mayCloseQuotation(text.charCodeAt(at)) &&
      isSmall(text.charCodeAt(at - 1)) &&
      text.charCodeAt(at + 1) === space &&
      isCapital(text.charCodeAt(at + 2))
    )
      return true;
  return false;
}

function* unmarkedSpeech(text: string): Iterable<Finding> {
  const speech = new RegExp(
    `\\b(?:${reporting})(?: [\\p{L} ]{1,30})?[,:] ["“](?=\\p{Lu})[^"“”]{8,400}\\p{Ll}{2}["”] (?=\\p{Lu})`,
    'gu',
  );
  for (const { index, 0: said } of text.matchAll(speech)) {
    const end = index + said.length;
    const at = end - 2;
    const name = /^\p{L}+/u.exec(text.slice(end))?.[0] ?? '';
    if (opensSentence(text, end) || nextWordIsCapital.test(text.slice(end))) continue;
    yield {
      start: at - (/\p{L}+$/u.exec(text.slice(Math.max(0, at - longestWord), at))?.[0].length ?? 0),
      end: end + name.length,
      message: 'unended',
      values: { next: name },
      fixes: unsafeFix('add-a-full-stop', at, at, '.'),
    };
  }
}

function cutBeforeI(
  { text, vocabulary, wordStarts, wordEnds }: ParagraphContext,
  at: number,
): Finding | undefined {
  const { lower } = vocabulary[at - 1] as VocabularyWord;
  if (!wantsNoun.has(lower)) return undefined;
  const start = wordStarts[at - 1] as number;
  const end = wordEnds[at] as number;
  if (text.slice(start, end) !== `${lower} I` || /['’-]/.test(text.charAt(start - 1))) return undefined;
  return goesOn.test(text.slice(end, end + 5)) ? { start, end, message: 'before-i' } : undefined;
}

/** True if a word in small letters or a number, maybe in quotation marks, ends at `end`: most capitals follow an end mark. */
function endsPlainly(text: string, end: number): boolean {
  const last = mayCloseQuotation(text.charCodeAt(end - 1)) ? end - 2 : end - 1;
  return isSmallOrNumber(text.charCodeAt(last)) && isSmallOrNumber(text.charCodeAt(last - 1));
}

/** True for the last sign of a word behind which a mark may be lost. */
function mayEndWord(code: number): boolean {
  return isSmallOrNumber(code) || mayCloseQuotation(code);
}

function isSmallOrNumber(code: number): boolean {
  return isSmall(code) || isNumber(code);
}

function mayCloseQuotation(code: number): boolean {
  return code === straightQuote || code === closingQuote;
}

/** The missing mark before the word at `start`, if it opens a sentence. */
function unmarkedBefore(text: string, start: number): Finding | undefined {
  const index = start - 1;
  if (!endsPlainly(text, index) || !opensSentence(text, start)) return undefined;
  const before = wordEndingAt(text, index);
  const next = wordAfter(text, start);
  const isCut = unfinished.test(before) && surest.test(next);
  // “Lin He, the mayor”: a given name.
  const goesOnAsName =
    /^\p{Lu}\p{Ll}{1,5}$/u.test(before) && /^(?:,|['’]s)/.test(text.slice(start + next.length));
  if (
    (next === 'He' && goesOnAsName) ||
    /^["”]?$/.test(before) ||
    (namesWork.test(before) && !isCut) ||
    (/["”]$/.test(before) && !closesSpeech(text, index))
  )
    return undefined;
  // "Thinking You're": the words of a title.
  const isContracted = /^['’]/.test(text.slice(index + 1 + next.length));
  if ((isContracted || standsInNames(next)) && !isSmall(before.charCodeAt(0))) return undefined;
  if ((standsInNames(next) || next === 'More') && determiner.test(before)) return undefined;
  return {
    start: index - before.length,
    end: index + 1 + next.length,
    message: isCut ? 'cut' : 'unended',
    values: { next },
    fixes: isCut
      ? [small(index, next)]
      : seldomFirst.test(next)
        ? [small(index, next), stop(text, index)]
        : [stop(text, index), small(index, next)],
  };
}

/** With its apostrophes and hyphens, and the quotation mark behind it. */
function wordEndingAt(text: string, end: number): string {
  let start = mayCloseQuotation(text.charCodeAt(end - 1)) ? end - 1 : end;
  while (isLetterOrNumber(text.charCodeAt(start - 1)) || /['’-]/.test(text.charAt(start - 1))) start--;
  return text.slice(start, end);
}

/** True if the quotation that ends before `at` is a sentence, or ends one: a lone word in quotation marks may stand before a title. */
function closesSpeech(text: string, at: number): boolean {
  const inner = /["“]([^"“”]{8,400})["”]$/.exec(text.slice(Math.max(0, at - 410), at))?.[1] ?? '';
  return inner.split(' ').length > 1;
}

function stop(text: string, index: number): FoundFix {
  const quoted = /[,:] ["“]\p{Lu}[^"“”]*["”]$/u.test(text.slice(Math.max(0, index - 410), index));
  const at = quoted ? index - 1 : index;
  return replaceFix('add-a-full-stop', at, at, '.', false);
}

function small(index: number, next: string): FoundFix {
  return replaceFix('use-a-small-letter', index + 1, index + 1 + next.length, next.toLowerCase(), false);
}

/** A noun has to follow: “the Following list”, “a Being of old”. */
const determiner = /^(?:the|an?|this|that|these|those|its|their|his|her|our|my|your|no|every|each)$/;

/** A sentence that ends with one of these was cut short. */
const unfinished = /^(?:the|an?|of|is|are|was|were|has|have|had|will|with|and|or|from|by|for|in|to)$/;

/** After these a title of a work may stand without quotation marks. */
const namesWork =
  /^(?:novel|book|film|movie|song|album|poem|play|series|show|called|named|titled|entitled|magazine|newspaper|game|documentary|article|report|exhibition|story|in|of|by|from|and|is|was|as|for|to)$/;
