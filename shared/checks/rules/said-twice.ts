import { finding } from '../findings';
import { unsafeFix } from '../fixes';
import type { VocabularyWord } from '../words/vocabulary';
import type { Finding, ParagraphContext } from '../rule';
import { paragraphRule } from '../define-rule';

/** Words that English says twice on purpose: “again and again”, “for years and years”. */
const doubled = new Set(
  (
    'time again over on more less up down out through by round around years days hours weeks months miles ages pages lots loads tons better worse ' +
    'bigger smaller higher lower faster slower deeper further farther closer longer stronger weaker greater louder older younger taller ' +
    'thousands hundreds millions dozens generations centuries neck half so such there here now then this that these those one two three ' +
    'who what which he she it they we you some many very much only both'
  ).split(' '),
);
const longest = 30;
const inBrackets = /(?<![\p{L}\p{N}])(\p{L}{3,}(?: \p{L}+){0,3}) \(\1\)/giu;
const between =
  /(?<![\p{L}\p{N}-])(?:between|from) (?:the )?(\p{Lu}\p{L}{3,}) (?:and|to) (?:the )?\1(?![\p{L}\p{N}'’-])/gu;
const hyphened = /(?<![\p{L}\p{N}-])(\p{Lu}\p{Ll}{3,})-\1(?![\p{L}\p{N}-])/gu;
const quoted = /(["“][^"“”]{3,40}["”]),? (?:and|or|with|to|from) \1/gu;
const leftAgain =
  /(?<![\p{L}\p{N}-])(\p{L}{4,}) (?:have |has |had |will )?(?:left|cause[sd]?|brought|br(?:ing|ings)|made|produced|created|led to) (?:the |an? |more )?\1(?![\p{L}\p{N}-])/giu;

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
    bad: ⟦Storms have caused storms⟧ in the hills.
    bad: the treaty ⟦between Norvelta and Norvelta⟧, the ⟦Norvelta-Norvelta⟧ line, mixing ⟦“red clay” with “red clay”⟧
    good: It rained again and again, for years and years, more and more.
    good: The height of the house and the height of the tower are the same.
  `,
  check(context): Iterable<Finding> {
    const { text } = context;
    const findings: Finding[] = [];
    if (text.includes('('))
      for (const { 0: all, 1: phrase = '', index } of text.matchAll(inBrackets))
        findings.push(
          finding(index, index + all.length, {
            message: 'brackets',
            values: { phrase },
            fixes: unsafeFix('remove-the-repetition', index + phrase.length, index + all.length, ''),
          }),
        );
    for (const pattern of [between, hyphened, quoted])
      for (const { 0: all, 1: phrase = '', index } of text.matchAll(pattern))
        findings.push(finding(index, index + all.length, { values: { phrase } }));
    if (/left|cause|br|made|produced|created|led to/.test(text))
      for (const { 0: all, 1: phrase = '', index } of text.matchAll(leftAgain))
        findings.push(finding(index, index + all.length, { values: { phrase } }));
    return [...findings, ...joined(context)];
  },
});

/** Phrases said again behind “and” or “or”, and loops in which quotation marks come and go. */
function* joined(context: ParagraphContext): Iterable<Finding> {
  const { text, vocabulary, wordStarts, wordEnds } = context;
  for (let index = 0; index + 2 < vocabulary.length; index++) {
    const run = runAt(context, index);
    if (run === null) continue;
    const start = wordStarts[index] as number;
    const onceEnd = wordEnds[index + run.length - 1] as number;
    const end = wordEnds[run.last - 1] as number;
    yield finding(start, end, {
      severity: run.length > 4 ? 'warning' : 'info',
      values: { phrase: text.slice(start, Math.min(onceEnd, start + 60)) },
      fixes: unsafeFix('leave-it-once', onceEnd, end, ''),
    });
    index = run.last - 1;
  }
}

/** A phrase of `length` words and the number of the first word behind its last repetition. */
function runAt(
  context: ParagraphContext,
  index: number,
): { readonly length: number; readonly last: number } | null {
  const { vocabulary } = context;
  const first = vocabulary[index] as VocabularyWord;
  for (let length = Math.min(longest, vocabulary.length - index - 2); length > 0; length--) {
    const joint = vocabulary[index + length]?.lower;
    const skip = joint === 'and' || joint === 'or' ? 1 : 0;
    if (vocabulary[index + length + skip] !== first || (skip === 0 && length < 4)) continue;
    if (!isAgain(context, index, index + length + skip, length) || !isPhrase(context, index, length, skip))
      continue;
    let last = index + 2 * length + skip;
    while (isAgain(context, index, last, length)) last += length;
    return { length, last };
  }
  return null;
}

function isAgain(
  { text, vocabulary, wordStarts, wordEnds }: ParagraphContext,
  from: number,
  to: number,
  length: number,
): boolean {
  if (to + length > vocabulary.length) return false;
  for (let offset = 0; offset < length; offset++)
    if (vocabulary[from + offset] !== vocabulary[to + offset]) return false;
  for (let at = from + 1; at < to + length; at++)
    if (!/^["“”]?,?["“”]? ["“”]?$/.test(text.slice(wordEnds[at - 1], wordStarts[at]))) return false;
  return true;
}

function isPhrase(
  { text, vocabulary, wordStarts, wordEnds }: ParagraphContext,
  index: number,
  length: number,
  skip: number,
): boolean {
  const words = vocabulary.slice(index, index + length).map(({ lower }) => lower);
  if (words.every((word) => /^\d|^\p{L}{1,2}$/u.test(word))) return false;
  if (skip === 0) {
    // What stands plainly beside itself is flagged as a repeated phrase.
    const end = wordEnds[index + 2 * length - 1] as number;
    return /["“”]/.test(text.slice(wordStarts[index], end));
  }
  if (length < 3 && !endsPhrase(text, wordEnds[index + 2 * length + skip - 1] as number)) return false;
  if (length === 1)
    return (
      !doubled.has(words[0] ?? '') && /^\p{Ll}{4,}$/u.test(text.slice(wordStarts[index], wordEnds[index]))
    );
  return !(words.includes('and') && length < 4);
}

/** Behind what was said again the phrase ends: "the merchant, and the merchant's reply" and "a sign or sign board" go on. */
function endsPhrase(text: string, end: number): boolean {
  return /^(?:["”’)]*(?:[.,;:!?)"”]|$|\n)| (?:of|in|for|to|on|by|from|at|that|and|or) )/.test(
    text.slice(end, end + 7),
  );
}
