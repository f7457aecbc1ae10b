import { articleRule, replacing } from '../define-rule';
import { hyphen } from '../characters/character-codes';
import { isSmall, smallEnd, isLetterOrNumber } from '../characters/letters';
import { talliedPerParagraph, type FoundIn, type Placed } from '../article/kept-results';
import { clashesWithClosed, Ways, type Form } from '../article/two-ways';
import type { ArticleContext } from '../rule';
import { knownWord, type VocabularyWord } from '../words/vocabulary';
import { WordNumbers } from '../words/word-numbers';

/** Shorter words are no compounds closed up. */
const shortest = 7;
/** Of the parts of a compound, in letters. */
const longestFirst = 40;
const shortestFirst = 2;
const shortestSecond = 3;

const none: readonly Form[] = [];

/** Compounds with a hyphen. Open ones are left alone: “a long-term plan” is sound beside “in the long term”. */
const compounds = talliedPerParagraph(
  ({ text, signs }): readonly Form[] | null => {
    let found: Form[] | undefined;
    for (const at of signs) {
      if (text.charCodeAt(at) !== hyphen) continue;
      const start = firstStart(text, at);
      const end = smallEnd(text, at + 1);
      if (at - start < shortestFirst || end - (at + 1) < shortestSecond) continue;
      if (!goesOn(text, start - 1) && !goesOn(text, end))
        (found ??= []).push(formOf(text.slice(start, end), start));
    }
    return found ?? null;
  },
  () => new Ways(),
);

function firstStart(text: string, end: number): number {
  let start = end;
  while (end - start < longestFirst && isSmall(text.charCodeAt(start - 1))) start--;
  return start;
}

/** True for a letter, digit or hyphen. */
function goesOn(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === hyphen || isLetterOrNumber(code);
}

/** The article's compounds that stand closed up in it, too: they are looked for only where such words are known. */
function closedOf({ paragraphs }: ArticleContext, keys: Iterable<Form['key']>): FoundIn<readonly Form[]>[] {
  const wanted = new WordNumbers();
  for (const key of keys) {
    const word = knownWord(String(key));
    if (word !== undefined && word.lower.length >= shortest) wanted.add(word);
  }
  const closed: FoundIn<readonly Form[]>[] = [];
  if (wanted.isEmpty) return closed;
  paragraphs.forEach((paragraph, index) => {
    const found = closedIn(paragraph, wanted);
    if (found.length > 0) closed.push({ found, index });
  });
  return closed;
}

/** The words of a paragraph that are one of those. */
function closedIn(
  { text, vocabulary, wordNumbers, wordStarts, wordEnds }: Placed,
  wanted: WordNumbers,
): readonly Form[] {
  let found: Form[] | undefined;
  for (let index = 0; index < wordNumbers.length; index++) {
    if (!wanted.has(wordNumbers[index])) continue;
    const { lower } = vocabulary[index] as VocabularyWord;
    const start = wordStarts[index] as number;
    if (isClosed(text, start, wordEnds[index] as number, lower)) (found ??= []).push(formOf(lower, start));
  }
  return found ?? none;
}

function isClosed(text: string, start: number, end: number, lower: string): boolean {
  return text.startsWith(lower, start) && text.charAt(start - 1) !== '-' && text.charAt(end) !== '-';
}

function formOf(written: string, start: number): Form {
  return { start, end: start + written.length, key: written.replace('-', ''), way: written };
}

export default articleRule({
  title: 'A compound with and without its hyphen',
  why: 'The same compound joined by a hyphen in one place and written as one word in another looks careless; what the article does most often counts as meant.',
  category: 'consistency',
  severity: 'info',
  messages: { main: 'The article has “{usual}” elsewhere.' },
  examples: String.raw`
    bad: The co-operation grew. Their co-operation helped the ⟦cooperation⟧ of others. => The co-operation grew. Their co-operation helped the co-operation of others.
    good: A long-term plan helps in the long term. The cooperation and the co-owner.
  `,
  *check(context) {
    const { all, tally } = compounds(context);
    const closed = closedOf(context, tally.keys);
    for (const { form, usual } of clashesWithClosed(context, all, tally.clashing, closed))
      yield replacing(form.start, form.end, 'use', usual.text, { values: { usual: usual.text } });
  },
});
