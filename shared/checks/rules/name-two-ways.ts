import { articleRule, replacing, type ParagraphContext } from '../define-rule';
import { hyphen, space, isApostrophe } from '../characters/character-codes';
import { smallEnd, isLetterOrNumber, isCapital } from '../characters/letters';
import { talliedPerParagraph } from '../article/kept-results';
import { clashesWithClosed, Ways, type Form } from '../article/two-ways';
import { capitalWords } from '../words/capital-words';
import { addToHash, startOfHash } from '../words/vocabulary';
import type { WordNumbers } from '../words/word-numbers';

/** Letters of a name that is worth comparing, at least. */
const fewest = 6;
/** Words that a name is made of, at most. */
const mostParts = 3;
const smallS = 0x73;
const smallA = 0x61;
const smallZ = 0x7a;
const apostrophe = 0x27;

const none: readonly Form[] = [];

/** Names of several words, and those with accents: their letters without spaces, hyphens, apostrophes and accents are what they share. */
const forms = talliedPerParagraph(
  (paragraph): readonly Form[] | null => {
    const found = namesIn(paragraph);
    return found.length === 0 ? null : found;
  },
  () => new Ways(),
);

/**
 * The names of a paragraph, with those of one plain word only where they are wanted: such names clash with none of their kind.
 * Each begins behind the one before.
 */
function namesIn(paragraph: ParagraphContext, wanted: WordNumbers | null = null): Form[] {
  const { text, wordNumbers, wordStarts, wordEnds } = paragraph;
  const found: Form[] = [];
  let past = 0;
  for (const index of capitalWords(paragraph)) {
    const start = wordStarts[index] as number;
    if (start < past || joins(text.charCodeAt(start - 1))) continue;
    const end = wordEnds[index] as number;
    const word = wordNumbers[index];
    const isAlone = !goesOn(text, end);
    if (isAlone && end - start < fewest) continue;
    if (isAlone && (wanted === null ? plainWay(text, start, end) >= 0 : !wanted.has(word))) continue;
    past = nameEnd(text, start);
    if (past - start < fewest) continue;
    if (text.charCodeAt(past - 1) === smallS && isApostrophe(text.charCodeAt(past - 2))) continue;
    const way = plainWay(text, start, past);
    const isPlain = past === end && way >= 0;
    if (isPlain ? wanted?.has(word) !== true : wanted !== null) continue;
    const other = way < 0 ? accented(text.slice(start, past)) : null;
    const key = other?.key ?? lettersFrom(paragraph, index, past);
    if (key.length >= fewest) found.push({ start, end: past, key, way: other?.way ?? way });
  }
  return found;
}

function plainNamesIn(paragraph: ParagraphContext, wanted: WordNumbers): readonly Form[] {
  const { wordNumbers } = paragraph;
  const mayHave = capitalWords(paragraph).some((index) => wanted.has(wordNumbers[index]));
  return mayHave ? namesIn(paragraph, wanted) : none;
}

/** Where the longest name that starts with the capital at `start` ends; `start` itself if it is none. */
function nameEnd(text: string, start: number): number {
  let longest = start;
  let part = start + 1;
  for (let parts = 1; parts <= mostParts; parts++) {
    const end = smallEnd(text, part);
    const next = text.charCodeAt(end);
    if (end === part || isLetterOrNumber(next)) break;
    if (next !== hyphen) longest = end;
    if (!goesOn(text, end)) break;
    part = isCapital(text.charCodeAt(end + 1)) ? end + 2 : end + 1;
  }
  return longest;
}

/** True if another part of a name may follow. */
function goesOn(text: string, end: number): boolean {
  const next = text.charCodeAt(end);
  return joins(next) || (next === space && isCapital(text.charCodeAt(end + 1)));
}

function joins(code: number): boolean {
  return code === hyphen || isApostrophe(code);
}

/** A hash of how a name is written, apostrophes of either kind alike; −1 for one that has other signs or letters than ASCII. */
function plainWay(text: string, start: number, end: number): number {
  let hash = startOfHash;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    const isPlain = (code | 32) >= smallA && (code | 32) <= smallZ;
    if (!isPlain && code !== space && !joins(code)) return -1;
    hash = addToHash(hash, isPlain ? code | 32 : isApostrophe(code) ? apostrophe : code);
  }
  return hash >>> 0;
}

/** The letters of a name of plain words, which the vocabulary has in lower case. */
function lettersFrom({ vocabulary, wordStarts }: ParagraphContext, index: number, past: number): string {
  let letters = '';
  for (let word = index; (wordStarts[word] as number) < past; word++)
    letters += vocabulary[word]?.lower ?? '';
  return letters;
}

/** What a name with accents shares with others, and how it is written. */
function accented(name: string): Pick<Form, 'key' | 'way'> {
  const way = name.normalize('NFC').replaceAll('’', "'").toLowerCase();
  const key = name
    .normalize('NFD')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase();
  const plain = plainWay(way, 0, way.length);
  return { key, way: plain < 0 ? way : plain };
}

export default articleRule({
  title: 'A name spelled in two ways',
  why: 'Machine translation spells a name anew in every sentence: with or without a hyphen, an apostrophe, a space or an accent. What the article does most often counts as meant.',
  category: 'consistency',
  mqm: 'terminology/inconsistent-use-of-terminology',
  severity: 'info',
  messages: { main: 'The article writes “{usual}” elsewhere.' },
  examples: String.raw`
    bad: The mayor met Liu Xiaoming; then ⟦Liu Xiao-ming⟧ left, and Liu Xiaoming stayed. => The mayor met Liu Xiaoming; then Liu Xiaoming left, and Liu Xiaoming stayed.
    good: The mayor met Liu Xiaoming; then Liu Xiaoling left.
  `,
  *check(context) {
    for (const { form, usual } of clashesWithClosed(context, forms(context), plainNamesIn))
      yield replacing(form.start, form.end, 'write', usual.text, { values: { usual: usual.text } });
  },
});
