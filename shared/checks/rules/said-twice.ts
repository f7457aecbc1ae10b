import { finding, paragraphRule, unsafeFix, type Finding, type ParagraphContext } from '../define-rule';
import { has } from '../../base/bit-set';
import { wordsOf } from '../../lexicon/lexicon';
import { comma, openingBracket, space } from '../characters/character-codes';
import { codesOf, matchAt } from '../characters/signs';
import { hasTrait } from '../characters/traits';
import { saidBefore } from '../words/said-before';
import { isWordAt } from '../words/words';
import { isOf, wordClass, type VocabularyWord } from '../words/vocabulary';

/** Words that English says twice on purpose: “again and again”, “for years and years”. */
const doubled = new Set(
  (
    'time again over on more less up down out through by round around years days hours weeks months miles ages pages lots loads tons better worse ' +
    'bigger smaller higher lower faster slower deeper further farther closer longer stronger weaker greater louder older younger taller ' +
    'thousands hundreds millions dozens generations centuries neck half so such there here now then this that these those one two three ' +
    'who what which he she it they we you some many very much only both'
  ).split(' '),
);
/** “wider and wider” is a way to grow. */
const growing = wordsOf('en', 'comparative');
const longest = 30;
/** In words: what is said again with nothing but quotation marks between. */
const fewestQuoted = 4;
/** Behind the beginning of a name its last words, and what may not stand before it. */
const smallWords = /^(?: \p{Ll}[\p{L}-]*){1,3}$/u;
const wordEnd = /[\p{L}\p{N}-]$/u;
const bracketed = /\((\p{L}{3,}(?: \p{L}+){0,3})\)/uy;
const between =
  /(?<![\p{L}\p{N}-])(?:between|from) (?:the )?(\p{Lu}\p{L}{3,}) (?:and|to) (?:the )?\1(?![\p{L}\p{N}'’-])/uy;
const quoted = /(["“][^"“”]{3,40}["”]),? (?:and|or|with|to|from) \1/gu;
const leftAgain =
  /(?<![\p{L}\p{N}-])(\p{L}{4,}) (?:have |has |had |will )?(?:left|cause[sd]?|brought|br(?:ing|ings)|made|produced|created|led to) (?:the |an? |more )?\1(?![\p{L}\p{N}-])/iuy;

const closing = codesOf('"”');
const conjunction = wordClass(new Set(['and', 'or']));
const joining = wordClass(new Set(['and', 'or', 'with', 'to', 'from']));
const ranging = wordClass(new Set(['from', 'between']));
/** A phrase of nothing but such words is none. */
const slight = wordClass((lower) => /^\d|^\p{L}{1,2}$/u.test(lower));
const leading = wordClass(
  new Set('left cause caused causes brought bring brings made produced created led'.split(' ')),
);

export default paragraphRule({
  title: 'The same said twice',
  why: 'Two words of the source that mean nearly the same become one word twice: “strategy and strategy”. A translation that has lost its thread says whole phrases again.',
  category: 'repetition',
  severity: 'info',
  messages: {
    main: '“{phrase}” is said twice.',
    brackets: 'The brackets say “{phrase}” again.',
  },
  examples: String.raw`
    bad: It is a matter of ⟦strategy and strategy⟧, no more. => It is a matter of strategy, no more.
    bad: People ⟦in the whole town and in the whole town⟧ came. => People in the whole town came.
    bad: The ⟦sunflower oil (Sunflower Oil)⟧ is sold. => The sunflower oil is sold.
    bad: The ⟦Golden Maize flour (Golden Maize)⟧ is sold. => The Golden Maize flour is sold.
    good: The Golden Maize flour (Golden Flour) of Lund (Lund town) is sold.
    bad: ⟦Storms have caused storms⟧ in the hills.
    bad: the treaty ⟦between Norvelta and Norvelta⟧, mixing ⟦“red clay” with “red clay”⟧
    good: The train to Baden-Baden was late.
    good: It rained again and again, for years and years, more and more. The road got wider and wider.
    good: The height of the house and the height of the tower are the same.
  `,
  check(context) {
    const { text, wordClasses } = context;
    const findings: Finding[] = [];
    if (hasTrait(context, 'bracket')) addInBrackets(context, findings);
    const add = ({ 0: all, 1: phrase = '', index }: RegExpExecArray): void => {
      findings.push(finding(index, index + all.length, { values: { phrase } }));
    };
    if (has(wordClasses, ranging)) for (const match of betweenIn(context)) add(match);
    if (isQuoted(context) && joinsQuoted(context)) for (const match of text.matchAll(quoted)) add(match);
    if (has(wordClasses, leading)) for (const match of leftAgainIn(context)) add(match);
    const from = phrasesSaidAgain(context);
    if (from !== null) findings.push(...joined(context, from));
    return findings;
  },
});

/** “between Norvelta and Norvelta” */
function betweenIn({ text, vocabulary, wordStarts }: ParagraphContext): readonly RegExpExecArray[] {
  let found: RegExpExecArray[] | undefined;
  for (let at = 0; at + 3 < vocabulary.length; at++) {
    if (!isOf(vocabulary[at] as VocabularyWord, ranging)) continue;
    // The name, and behind “and” the same, either with an article before it.
    const name = vocabulary[at + 1]?.lower === 'the' ? at + 2 : at + 1;
    if (vocabulary[name + 2] !== vocabulary[name] && vocabulary[name + 3] !== vocabulary[name]) continue;
    const match = matchAt(between, text, wordStarts[at] as number);
    if (match !== null) (found ??= []).push(match);
  }
  return found ?? [];
}

/** True if a joining word stands behind a closing mark. */
function joinsQuoted({ text, wordClasses, vocabulary, wordStarts }: ParagraphContext): boolean {
  if (!has(wordClasses, joining)) return false;
  for (let at = 1; at < vocabulary.length; at++) {
    if (!isOf(vocabulary[at] as VocabularyWord, joining)) continue;
    const start = wordStarts[at] as number;
    const mark = text.charCodeAt(start - 2);
    if (closing.has(mark === comma ? text.charCodeAt(start - 3) : mark)) return true;
  }
  return false;
}

/** “Storms have caused storms” */
function* leftAgainIn({ text, vocabulary, wordStarts }: ParagraphContext): Iterable<RegExpExecArray> {
  let end = 0;
  for (let verb = 1; verb + 1 < vocabulary.length; verb++) {
    if (!isOf(vocabulary[verb] as VocabularyWord, leading)) continue;
    const behind = vocabulary.slice(verb + 1, verb + 4);
    // An auxiliary may stand between, and “to” and an article behind.
    for (let first = Math.max(0, verb - 2); first < verb; first++) {
      const start = wordStarts[first] as number;
      if (start < end || !behind.includes(vocabulary[first] as VocabularyWord)) continue;
      const match = matchAt(leftAgain, text, start);
      if (match === null) continue;
      end = start + match[0].length;
      yield match;
    }
  }
}

function isQuoted(context: ParagraphContext): boolean {
  return hasTrait(context, 'straightQuote') || hasTrait(context, 'typographicQuote');
}

/** “sunflower oil (Sunflower Oil)” */
function addInBrackets({ text, signs }: ParagraphContext, findings: Finding[]): void {
  for (const at of signs) {
    if (text.charCodeAt(at) !== openingBracket || text.charCodeAt(at - 1) !== space) continue;
    const [all, again] = matchAt(bracketed, text, at) ?? [];
    if (all === undefined || again === undefined) continue;
    const start = at - 1 - again.length;
    const phrase = text.slice(Math.max(0, start), at - 1);
    const isSame = phrase.toLowerCase() === again.toLowerCase() && !(start > 0 && isWordAt(text, start - 1));
    const from = isSame ? start : headBefore(text, at, again);
    if (from >= 0)
      findings.push(
        finding(from, at + all.length, {
          message: 'brackets',
          values: { phrase: isSame ? phrase : again },
          fixes: unsafeFix('remove-the-repetition', at - 1, at + all.length, ''),
        }),
      );
  }
}

/** "Extra Virgin olive oil (Extra Virgin)": where the name starts of which the brackets say the beginning again; −1 for none. */
function headBefore(text: string, at: number, again: string): number {
  if (!/^\p{Lu}\p{L}+ \p{Lu}/u.test(again)) return -1;
  const from = Math.max(0, at - again.length - 40);
  const start = startOfName(text.slice(from, at - 1), again);
  return start < 0 ? -1 : from + start;
}

/** Where the first name starts behind which one to three small words and no more stand; −1 for none. */
function startOfName(before: string, name: string): number {
  for (let start = before.indexOf(name); start >= 0; start = before.indexOf(name, start + 1))
    if (
      smallWords.test(before.slice(start + name.length)) &&
      !wordEnd.test(before.slice(Math.max(0, start - 2), start))
    )
      return start;
  return -1;
}

/** Where a phrase begins that is said again behind “and” or “or”, or a longer one in a paragraph with quotation marks: words, ascending; null for none. */
function phrasesSaidAgain(context: ParagraphContext): readonly number[] | null {
  const { vocabulary, wordClasses } = context;
  let from: number[] | null = null;
  if (isQuoted(context)) {
    const before = saidBefore(vocabulary);
    for (let again = fewestQuoted; again + fewestQuoted <= vocabulary.length; again++)
      for (let at = before[again] as number; at >= 0 && again - at <= longest; at = before[at] as number)
        if (again - at >= fewestQuoted && areSame(vocabulary, at, again, fewestQuoted))
          (from ??= []).push(at);
  }
  if (has(wordClasses, conjunction))
    for (let joint = 1; joint + 1 < vocabulary.length; joint++) {
      if (!isOf(vocabulary[joint] as VocabularyWord, conjunction)) continue;
      const again = vocabulary[joint + 1];
      const most = Math.min(longest, joint, vocabulary.length - 1 - joint);
      for (let length = 1; length <= most; length++)
        if (vocabulary[joint - length] === again && areSame(vocabulary, joint - length, joint + 1, length))
          (from ??= []).push(joint - length);
    }
  return from?.sort((a, b) => a - b) ?? null;
}

/** True if as many words from one on are those from another on; the first are known to be. */
function areSame(vocabulary: readonly VocabularyWord[], from: number, to: number, length: number): boolean {
  for (let offset = 1; offset < length; offset++)
    if (vocabulary[from + offset] !== vocabulary[to + offset]) return false;
  return true;
}

/** Phrases said again behind “and” or “or”, and loops in which quotation marks come and go. */
function* joined(context: ParagraphContext, from: readonly number[]): Iterable<Finding> {
  const { text, wordStarts, wordEnds } = context;
  const loose = looseGaps(context);
  let past = 0;
  for (const index of from) {
    if (index < past) continue;
    const run = runAt(context, index, loose);
    if (run === null) continue;
    const start = wordStarts[index] as number;
    const onceEnd = wordEnds[index + run.length - 1] as number;
    const end = wordEnds[run.last - 1] as number;
    yield finding(start, end, {
      severity: run.length > 4 ? 'warning' : 'info',
      values: { phrase: text.slice(start, Math.min(onceEnd, start + 60)) },
      fixes: unsafeFix('leave-it-once', onceEnd, end, ''),
    });
    past = run.last;
  }
}

/** Of each word the last one up to it before which more than a comma and quotation marks stands; 0 for none. */
function looseGaps({ text, wordStarts, wordEnds }: ParagraphContext): readonly number[] {
  let last = 0;
  return wordStarts.map((start, at) => {
    const end = wordEnds[at - 1];
    if (end === undefined) return last;
    const isSpace = start === end + 1 && text.charCodeAt(end) === space;
    if (!isSpace && !/^["“”]?,?["“”]? ["“”]?$/.test(text.slice(end, start))) last = at;
    return last;
  });
}

/** A phrase of `length` words and the number of the first word behind its last repetition. */
function runAt(
  context: ParagraphContext,
  index: number,
  loose: readonly number[],
): { readonly length: number; readonly last: number } | null {
  const { vocabulary } = context;
  const first = vocabulary[index] as VocabularyWord;
  const most = Math.min(longest, vocabulary.length - index - 2);
  let fewest = 1;
  while (fewest <= most && isOf(vocabulary[index + fewest - 1] as VocabularyWord, slight)) fewest++;
  for (let length = most; length >= fewest; length--) {
    // Most lengths fail here, and the words themselves need not be looked at.
    if (vocabulary[index + length] !== first && vocabulary[index + length + 1] !== first) continue;
    const joint = vocabulary[index + length]?.lower;
    const skip = joint === 'and' || joint === 'or' ? 1 : 0;
    if (vocabulary[index + length + skip] !== first || (skip === 0 && length < fewestQuoted)) continue;
    if (!isAgain(context, index, index + length + skip, length, loose)) continue;
    if (!isPhrase(context, index, length, skip)) continue;
    let last = index + 2 * length + skip;
    while (isAgain(context, index, last, length, loose)) last += length;
    return { length, last };
  }
  return null;
}

function isAgain(
  { vocabulary }: ParagraphContext,
  from: number,
  to: number,
  length: number,
  loose: readonly number[],
): boolean {
  if (to + length > vocabulary.length || (loose[to + length - 1] as number) > from) return false;
  return vocabulary[from] === vocabulary[to] && areSame(vocabulary, from, to, length);
}

function isPhrase(
  { text, vocabulary, wordStarts, wordEnds }: ParagraphContext,
  index: number,
  length: number,
  skip: number,
): boolean {
  const words = vocabulary.slice(index, index + length).map(({ lower }) => lower);
  if (skip === 0) {
    // What stands plainly beside itself is flagged as a repeated phrase.
    const end = wordEnds[index + 2 * length - 1] as number;
    return /["“”]/.test(text.slice(wordStarts[index], end));
  }
  const behind = wordEnds[index + 2 * length + skip - 1] as number;
  if (/^['’]s /.test(text.slice(behind, behind + 3)) || (length < 3 && !endsPhrase(text, behind)))
    return false;
  if (length === 1)
    return (
      !doubled.has(words[0] ?? '') &&
      !growing.has(words[0] ?? '') &&
      /^\p{Ll}{4,}$/u.test(text.slice(wordStarts[index], wordEnds[index]))
    );
  return !(words.includes('and') && length < 4);
}

/** Behind what was said again the phrase ends: "the merchant, and the merchant's reply" and "a sign or sign board" go on. */
function endsPhrase(text: string, end: number): boolean {
  return /^(?:["”’)]*(?:[.,;:!?)"”]|$|\n)| (?:of|in|for|to|on|by|from|at|that|and|or) )/.test(
    text.slice(end, end + 7),
  );
}
