import { paragraphRule, replaceFix, unsafeFix, type Finding, type ParagraphContext } from '../define-rule';
import { primary, type Language } from '../../text/language';
import { space } from '../characters/character-codes';
import { isFunctionWord } from '../words/function-words';
import { isSmall, isLetter, isCapital } from '../characters/letters';
import { wordAt } from '../words/word-at';
import { onlySpaces, type Word } from '../words/split-words';
import { latinLanguages } from '../languages';

/** Words that English doubles: "had had", "that that", "so so", "bye bye". */
const doubled = new Set(
  'had that so very really ha hee bye no yes well now there knock chop blah boo choo tut aye hear win yo'.split(
    ' ',
  ),
);
/** Doubled function words that only a slip doubles. */
const certain = new Set(
  'the a an of to and or with for at by from as are was were be been has have will would can could it its this these those his their our your my we they he she which who'.split(
    ' ',
  ),
);

export default paragraphRule({
  title: 'A word said twice',
  why: 'Where machine translation joins two pieces, the word at the joint is often said twice: "of of", "the the".',
  category: 'repetition',
  severity: 'warning',
  languages: latinLanguages,
  traits: ['repeat'],
  messages: { twice: '“{word}” is said twice.', times: '“{word}” is said {times} times.' },
  examples: String.raw`
    bad: one ⟦of of⟧ the best => one of the best
    bad: ⟦The the⟧ bridge ⟦was was⟧ ⟦closed closed⟧. => The bridge was closed.
    good: He had had that that in Baden Baden; it was so so, very very good.
    good (fr): Vous vous trompez, Sie sie
    bad: the bill of ⟦2019 2019⟧ was seen by ⟦Andersen Andersen⟧ ⟦of, of⟧ the town => the bill of 2019 was seen by Andersen of the town
    good: Lang Lang, Duran Duran and Boutros Boutros met; the, the house
    good: the line 20 20 and a A
    good: A herd of Bison bison bison and an Apteryx owenii owenii were seen.
    good: What he is is a liar. She gave her her coat. Turn it on on time. It came in in May.
    good: Call 555 555 0199. Without it it would fall. I told you you can.
    bad: ⟦There there⟧ is one way. ⟦I I⟧ think so. And ⟦it it⟧ fell. => There is one way. I think so. And it fell.
    bad (fr): Il ⟦est est⟧ là. ⟦Que que⟧ dit-il ? Nous nous levons, et très très tard. => Il est là. Que dit-il ? Nous nous levons, et très très tard.
  `,
  check(context) {
    const { text, vocabulary } = context;
    const english = primary(context.language) === 'en';
    const findings: Finding[] = [];
    for (let at = 1; at < vocabulary.length; at++) {
      if (vocabulary[at] !== vocabulary[at - 1]) continue;
      const first = wordAt(context, at - 1) as Word;
      const second = wordAt(context, at) as Word;
      if (!onlySpaces(text, first.end, second.start)) {
        const finding = english ? besideComma(text, first, second) : undefined;
        if (finding) findings.push(finding);
        continue;
      }
      // A word said three times and more is one finding.
      const last = lastInRow(context, at);
      const { end } = wordAt(context, last) as Word;
      if (
        isSlip(text.slice(first.start, first.end), text.slice(second.start, second.end), context.language) &&
        standsAlone(text, first.start, end) &&
        !(english && (isOfTwoPhrases(text, first, end) || isInterjection(text, first, end))) &&
        !(english && isSpecies(text, wordAt(context, at - 2), first))
      )
        findings.push({
          start: first.start,
          end,
          message: last === at ? 'twice' : 'times',
          values: { word: first.lower, times: last - at + 2 },
          fixes: [replaceFix('leave-it-once', first.end, end, '', english && certain.has(first.lower))],
        });
      at = last;
    }
    return findings;
  },
});

/** The number of the last of equal words with only spaces between, of which the one at `index` is not the first. */
function lastInRow({ text, vocabulary, wordStarts, wordEnds }: ParagraphContext, index: number): number {
  let last = index;
  while (
    vocabulary[last + 1] === vocabulary[index] &&
    onlySpaces(text, wordEnds[last] as number, wordStarts[last + 1] as number)
  )
    last++;
  return last;
}

/** Names that are said twice. */
const names = new Set('Sirhan Boutros Humbert Galong Walla Wagga Paris Berlin Pukapuka Mahimahi'.split(' '));

/** Prepositions said twice with a comma between: nobody pauses there in writing. */
const doubledAcross = /^(of|to|with|for|from|by|into|an|in), \1$/;

function besideComma(text: string, first: Word, second: Word): Finding | undefined {
  const { start, lower } = first;
  const { end } = second;
  if (!doubledAcross.test(text.slice(start, end)) || /['’-]/.test(text.charAt(start - 1))) return undefined;
  if (text.charCodeAt(end) !== space || !isSmall(text.charCodeAt(end + 1))) return undefined;
  return {
    start,
    end,
    message: 'twice',
    values: { word: lower },
    fixes: unsafeFix('leave-it-once', first.end, end, ''),
  };
}

function isSlip(first: string, second: string, language: Language): boolean {
  const english = primary(language) === 'en';
  if (/^\d{3,}$/.test(first)) return english && /^(?:1[5-9]|20)\d\d$/.test(first);
  if (first === 'I') return english && second === 'I';
  const isCapitalized = isCapital(second.charCodeAt(0));
  if (isCapitalized && /^\p{Lu}\p{Ll}{5,}$/u.test(second))
    return english && first === second && !names.has(second);
  if (isCapitalized || /\d/.test(first))
    return (
      isFunctionWord(second) && first === second && second.length > 1 && !/\d/.test(first) && second !== 'Had'
    );
  if (english) return second.length > 1 || /^[ai]$/.test(second);
  return (
    (second.length > 1 || /^[yeè]$/.test(second)) &&
    doubledElsewhere[primary(language)]?.has(second.toLowerCase()) !== true
  );
}

/** Words that the other languages double: pronouns that are subject and object, clauses that meet, and what is said twice for emphasis. */
const doubledElsewhere: Readonly<Record<string, ReadonlySet<string>>> = {
  fr: new Set(
    'nous vous se elle elles en très si non oui bien faire bla cha ha hé na pim pom sie'.split(' '),
  ),
  de: new Set(
    (
      'die das der den dem des sie ihr ihm ihn es wir uns euch was zu ja nein so sehr viel viele bald nach nun aber an auf aus ' +
      'ein um ab vor bei durch über unter ist war sind hat haben wird werden bla ha na'
    ).split(' '),
  ),
  es: new Set('nos no sí muy casi poco ya ja así tan paso luego bla'.split(' ')),
  it: new Set('ci si vi no sì piano poco quasi così via appena man ben bla'.split(' ')),
};

/** Interjections and intensifiers are doubled, but not before a verb or at the beginning of a clause that goes on: `There there is`. */
function isInterjection(text: string, first: Word, end: number): boolean {
  if (!doubled.has(first.lower)) return false;
  return !(
    first.lower === 'there' &&
    /^ (?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should)\b/.test(
      text.slice(end, end + 8),
    )
  );
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const auxiliaries = words(
  'is are was were be been do does did have has had can could will would may might must should',
);
const pronouns = words('it you her that this these those him them us');
const particles = words('on in over by up off down out through about around along');
const prepositions = words('for to at of with from as');
/** Verbs with two objects, the first of them a person. */
const giving =
  /\b(?:g[ai]ve[sn]?|giving|t(?:ell|old)s?|telling|show(?:s|ed|n|ing)?|hand(?:s|ed|ing)?|s(?:end|ent)s?|sending|taught|teach(?:es|ing)?|br(?:ing|ought)s?|bringing|ask(?:s|ed|ing)?|pa(?:y|ys|id|ying)|offer(?:s|ed|ing)?|ma(?:ke|kes|de|king)|cost(?:s|ing)?|buy(?:s|ing)?|bought|wish(?:es|ed|ing)?|le(?:ft|aves?|aving|nt|nds?|nding)|pass(?:es|ed|ing)?|promis(?:e|es|ed|ing)|ow(?:e|es|ed|ing)|sav(?:e|es|ed|ing)|den(?:y|ies|ied|ying)|grant(?:s|ed|ing)?|read(?:s|ing)?|earn(?:s|ed|ing)?|won|wins?|winning|found|finds?|get(?:s|ting)?|got|call(?:s|ed|ing)?|s[ae]w|se(?:e|es|eing)|made|let(?:s|ting)?|help(?:s|ed|ing)?) $/i;
/** Verbs that a particle belongs to, with what may stand between them. */
const phrasal =
  /\b(?:c(?:o|a)m(?:e|es|ing)|came|go(?:es|ing|ne)?|went|turn\w*|log\w*|mov\w+|put\w*|ke(?:ep|pt)\w*|carr\w+|h(?:o|e)ld\w*|g[eo]t\w*|bring\w*|brought|tak\w+|took|let\w*|set\w*|check\w*|fill\w*|hand\w*|plug\w*|settl\w+|step\w*|switch\w*|liv\w+|pass\w*|mov\w+|driv\w+|drove|fl(?:y|ew|own)\w*|r[ua]n\w*|walk\w*|look\w*|kick\w*|sign\w*|join\w*|giv\w+|gave|hang\w*|hung|wait\w*|stay\w*|pull\w*|push\w*|br(?:ea|o)k\w*|phase\w*|zoom\w*|tun\w+|early|later|further|close|drop\w*|break\w*|play\w*|rel\w+|depend\w*|work\w*|focus\w*|cover\w*|believ\w+|call\w*|ask\w*|stand\w*|stood|bas\w+) (?:(?:it|them|him|her|this|that|us|me|you|(?:the|a|his|her|its|their|my|our|your) \w+) )?$/i;
/** Opens a clause that its verb ends; a relative opens one only with a subject of its own. */
const openClause =
  /\b(?:what(?:ever)?|(?:who(?:m|ever|se)?|where|how|which|when) [^ .!?;,]+|all|everything|(?:the )?(?:thing|point|problem|question|truth|fact|reason|answer|issue|way|trick|idea))\b[^.!?;,]*$/i;

const stranded = /\b(?:what|where|who|which|whatever) [^.!?;, ]+ [^.!?;,]* $/i;

/** `What he is is a liar`, `gave her her coat`, `Turn it on on time`: the two words belong to two phrases. */
function isOfTwoPhrases(text: string, first: Word, end: number): boolean {
  const before = text.slice(Math.max(0, first.start - 60), first.start);
  const { lower } = first;
  if (auxiliaries.has(lower)) return openClause.test(before);
  if (particles.has(lower) && phrasal.test(before)) return true;
  if (particles.has(lower) || prepositions.has(lower)) return stranded.test(before);
  if (!pronouns.has(lower)) return false;
  if (lower === 'her')
    return giving.test(before) || /\b(?:to|for|with|from|of|by|at|after|before|without) $/i.test(before);
  // A clause begins with the second: "without it it would", "told you you can".
  const opensClause =
    /^ (?:is|are|was|were|will|would|can|could|may|might|must|should|has|have|had|does|did|do|needs?|seems?|looks?|became|becomes?)\b/;
  return (
    opensClause.test(text.slice(end, end + 10)) &&
    /\p{L} $/u.test(before) &&
    !/\b(?:and|but|or|so|that|because|if|when|as|while|where|then) $/i.test(before)
  );
}

/** Not half of "tête-à-tête", "it's 's" or "word's". */
function standsAlone(text: string, start: number, end: number): boolean {
  if (/[-'’‐.@]/.test(text.charAt(start - 1))) return false;
  return !/[-'’‐]/.test(text.charAt(end)) || !isLetter(text.charCodeAt(end + 1));
}

/** Species may bear the name of their genus, subspecies that of their species: `the Bison bison`, `Apteryx owenii owenii`. */
function isSpecies(text: string, before: Word | undefined, first: Word): boolean {
  if (before === undefined || !onlySpaces(text, before.end, first.start)) return false;
  if (isCapital(text.charCodeAt(first.end + 1))) return false;
  const isCapitalized = isCapital(text.charCodeAt(first.start));
  if (isCapitalized && first.lower.length > 4 && /^\p{Lu}\p{Ll}+$/u.test(text.slice(first.start, first.end)))
    return true;
  return (
    isCapital(text.charCodeAt(before.start)) &&
    /^\p{Lu}\p{Ll}{3,}$/u.test(text.slice(before.start, before.end)) &&
    /^\p{Ll}{3,}(?:ii|ae|us|um|ensis|ica)$/u.test(first.lower)
  );
}
