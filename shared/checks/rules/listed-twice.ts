import { finding, paragraphRule, unsafeFix, type Finding, type ParagraphContext } from '../define-rule';
import { isSmall } from '../characters/letters';
import { taggedSentences } from '../sentences/tagged-sentences';
import { isOf, wordClass, type VocabularyWord } from '../words/vocabulary';

/** Words of an item, at most. */
const longest = 3;
/** Letters of an item of one word, at least. */
const fewestLetters = 4;
/** Words that are said again on purpose, “very, very”, “please, please”, and those that begin a saying: “one step, one step”. */
const insisting = wordClass(
  new Set(
    'very much many more less really truly super please never ever always again still quite rather such slowly long away down round home help blah one once each every some'.split(
      ' ',
    ),
  ),
);
const joins = wordClass(new Set(['and']));
const none: readonly Finding[] = [];
/** An item ends here, and with it the phrase. */
const itemEnds = /^(?:[,.;:!?)]|$|\n| (?:and|or) )/;

export default paragraphRule({
  title: 'Item listed twice',
  why: 'Two words of the source with nearly one meaning become one word in a list: “sage, mint, mint and thyme”, “a livable and livable town”.',
  category: 'repetition',
  severity: 'info',
  needs: ['tagger'],
  messages: {
    main: '“{item}” stands twice in a row in the list.',
    pair: '“{item}” is said twice before the same word.',
  },
  examples: String.raw`
    bad: They grow sage, ⟦mint, mint⟧ and thyme. => They grow sage, mint and thyme.
    bad: It sells garden tools, ⟦clay pots, clay pots⟧, and seeds. => It sells garden tools, clay pots, and seeds.
    bad: It is a ⟦livable and livable⟧ town by the river. => It is a livable town by the river.
    bad: The herbs ⟦nourish and nourish⟧ the skin. => The herbs nourish the skin.
    good: It was very, very cold, and far, far away; the Mint, Mint Street and the mint.
    good: They picked green tea, tea farmers say, and the tea, tea with milk, was sold.
    good: He sold patience and patience cards. The bus was red and red flags hung there.
    good: north-western and western hills; more and more young people; junior high or high school
    good: Is it very good, good, fair or poor?
  `,
  check(context) {
    const { vocabulary } = context;
    // Nearly no paragraph has any, so that no list is made before there is something to put in.
    let findings: Finding[] | undefined;
    let pairs: Set<number> | undefined;
    for (let at = 1; at < vocabulary.length; at++) {
      const word = vocabulary[at] as VocabularyWord;
      const length = lengthListedTwice(context, at);
      if (length > 0) (findings ??= []).push(itemFinding(context, at, length));
      if (vocabulary[at + 1] === vocabulary[at - 1] && isOf(word, joins) && mayBePair(context, at))
        (pairs ??= new Set()).add(context.wordStarts[at - 1] as number);
    }
    if (pairs) (findings ??= []).push(...pairsIn(context, pairs));
    return findings ?? none;
  },
});

/** Of how many words the item is that stands before the word `at` and again from it on; 0 for none. */
function lengthListedTwice(context: ParagraphContext, at: number): number {
  const { vocabulary } = context;
  const word = vocabulary[at];
  for (let length = 1; length <= longest && length <= at; length++)
    if (vocabulary[at - length] === word && isListedTwice(context, at, length)) return length;
  return 0;
}

/** True if the `length` words before the word `at` stand again from it on, parted by a comma, and nothing of the kind comes before or after. */
function isListedTwice(
  { text, vocabulary, wordStarts, wordEnds }: ParagraphContext,
  at: number,
  length: number,
): boolean {
  const words = vocabulary.slice(at, at + length);
  for (const [offset, word] of words.entries()) if (vocabulary[at - length + offset] !== word) return false;
  if (vocabulary[at + length] === vocabulary[at] || vocabulary[at - length - 1] === vocabulary[at - 1])
    return false;
  const start = wordStarts[at - length] as number;
  const end = wordEnds[at + length - 1] as number;
  const once = text.slice(start, wordEnds[at - 1]);
  return (
    text.slice(wordEnds[at - 1], wordStarts[at]) === ', ' &&
    once === text.slice(wordStarts[at], end) &&
    isSmall(once.charCodeAt(0)) &&
    once.length >= fewestLetters * length &&
    /^[\p{Ll} -]+$/u.test(once) &&
    !vocabulary.slice(Math.max(0, at - length - 1), at).some((word) => isOf(word, insisting)) &&
    itemEnds.test(text.slice(end, end + 5))
  );
}

function itemFinding({ text, wordStarts, wordEnds }: ParagraphContext, at: number, length: number): Finding {
  const start = wordStarts[at - length] as number;
  const onceEnd = wordEnds[at - 1] as number;
  const end = wordEnds[at + length - 1] as number;
  return finding(start, end, {
    values: { item: text.slice(start, onceEnd) },
    fixes: unsafeFix('leave-it-once', onceEnd, end, ''),
  });
}

/** True for a plain word said again behind `joint`, an “and”, and followed by a word in small letters. */
function mayBePair({ text, vocabulary, wordStarts, wordEnds }: ParagraphContext, joint: number): boolean {
  const start = wordStarts[joint - 1] as number;
  const end = wordEnds[joint + 1] as number;
  const [once = '', conjunction, again, rest] = text.slice(start, end).split(' ');
  return (
    once.length >= fewestLetters &&
    once === again &&
    conjunction === vocabulary[joint]?.lower &&
    rest === undefined &&
    /^\p{Ll}+(?<!er|worse)$/u.test(once) &&
    !vocabulary.slice(joint - 1, joint).some((word) => isOf(word, insisting)) &&
    !/[\p{L}\p{N}'’-]/u.test(text.charAt(start - 1)) &&
    text.charAt(end) === ' ' &&
    isSmall(text.charCodeAt(end + 1))
  );
}

/** What stands behind words said twice that share it: adjectives their noun, bare verbs their object. */
const shared: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['ADJ', new Set(['NOUN'])],
  ['VERB', new Set(['NOUN', 'DET', 'ADJ'])],
]);

/**
 * Adjectives or bare verbs said twice before one noun: “a livable and livable town”. A noun may begin another compound instead,
 * “oil and oil products”, and a past another sentence.
 */
function* pairsIn(context: ParagraphContext, starts: ReadonlySet<number>): Iterable<Finding> {
  const { text } = context;
  for (const { tokens } of taggedSentences(context, (_, { start, end }) => holdsOne(starts, start, end)))
    for (const [index, first] of tokens.entries()) {
      const again = tokens[index + 2];
      if (!again || !starts.has(first.start) || again.pos !== first.pos) continue;
      if (shared.get(first.pos)?.has(tokens[index + 3]?.pos ?? '') !== true) continue;
      if (first.pos === 'VERB' && /(?:ed|ing)$/.test(first.text)) continue;
      yield finding(first.start, again.end, {
        message: 'pair',
        values: { item: text.slice(first.start, first.end) },
        fixes: unsafeFix('leave-it-once', first.end, again.end, ''),
      });
    }
}

function holdsOne(places: ReadonlySet<number>, start: number, end: number): boolean {
  for (const place of places) if (place >= start && place < end) return true;
  return false;
}
