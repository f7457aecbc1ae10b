import { capitalised } from '../../base/capitalised';
import type { Range } from '../../base/range';
import type { Speller } from '../speller';
import { oncePerParagraph } from '../article/kept-results';
import { isCapital, isSmall } from '../characters/letters';
import type { ParagraphContext } from '../rule';
import { isFunctionWord } from './function-words';
import { isSoundForm } from './sound-forms';
import type { VocabularyWord } from './vocabulary';

/** A word in small letters, but maybe the first one, that no dictionary knows and that is no form of a known one. */
export interface UnknownWord extends Range {
  /** In small letters. */
  readonly word: string;
}

/** Function words that get stuck to a longer word. */
const stuckBehind =
  'and the of for with from that which is was are were in to on at by as it his their has have will not'.split(
    ' ',
  );
const stuckAhead = 'the and of to in for with that this is are was were will from by on at'.split(' ');
const stuckAtStart = ['the', 'this', 'that', 'with', 'from', 'these', 'those', 'which'];
/** Letters of the longer word, at least. */
const fewest = 4;

/** Unknown words of a paragraph, and their share of all its words, at most: beyond that it is not English. */
const most = 60;
const mostOfAll = 0.2;
const plain = /^[a-z]+$/;
/** What stands beside a part of an address, a compound or a contraction. */
const beside = /[\p{L}\p{N}@#/\\_'’.-]/u;

interface Found {
  speller: Speller | null;
  words: readonly UnknownWord[];
}

const found = oncePerParagraph((): Found => ({ speller: null, words: [] }));

/** The unknown words of a paragraph, in order; kept with it for the dictionary that was asked last. */
export function unknownWords(paragraph: ParagraphContext, speller: Speller): readonly UnknownWord[] {
  const last = found(paragraph);
  if (last.speller !== speller) {
    last.words = look(paragraph, speller);
    last.speller = speller;
  }
  return last.words;
}

function look({ text, vocabulary, wordStarts, wordEnds }: ParagraphContext, speller: Speller): UnknownWord[] {
  const words: UnknownWord[] = [];
  for (let index = 0; index < vocabulary.length; index++) {
    const word = vocabulary[index] as VocabularyWord;
    const { lower } = word;
    if (lower.length < 4 || isKnown(word, speller)) continue;
    const start = wordStarts[index] as number;
    const end = wordEnds[index] as number;
    if (!isSmall(text.charCodeAt(start + 1))) continue;
    if (beside.test(text.charAt(start - 1)) || /^(?:[@/\\_#]|[-'’.]\p{L})/u.test(text.slice(end, end + 2)))
      continue;
    if (!isSmall(text.charCodeAt(start)) && text.slice(start + 1, end) !== lower.slice(1)) continue;
    words.push({ start, end, word: lower });
    if (words.length > most && words.length > index * mostOfAll) return [];
  }
  return words;
}

/** Each word is judged once, for as long as its entry is kept. */
function isKnown(word: VocabularyWord, speller: Speller): boolean {
  const before = word.spelling;
  if (before?.speller === speller) return before.isKnown;
  const { lower } = word;
  const verdict = !plain.test(lower) || speller.knows(lower) || isSoundForm(lower, speller);
  word.spelling = { speller, isKnown: verdict };
  return verdict;
}

/** Where an unknown word is two, one of them a function word: "companyand", "Thiscompany"; 0 if it is one. */
export function cutOfGlued(written: string, speller: Speller): number {
  const word = written.toLowerCase();
  const isFirst = word !== written;
  const isLonger = (part: string): boolean =>
    part.length >= fewest && !isFunctionWord(part) && speller.knows(part);
  if (!isFirst && isNameInSmallLetters(word, speller)) return 0;
  // What else begins with a capital is a name: "Forrest", "Jackson".
  for (const stuck of isFirst ? stuckAtStart : stuckAhead)
    if (word.startsWith(stuck) && isLonger(word.slice(stuck.length))) return stuck.length;
  for (const stuck of isFirst ? [] : stuckBehind)
    if (word.endsWith(stuck) && isLonger(word.slice(0, -stuck.length))) return word.length - stuck.length;
  return 0;
}

/** True for an unknown word that is a name when it has its capital: "paul", "harvard". */
export function isNameInSmallLetters(word: string, speller: Speller): boolean {
  return speller.knows(capitalised(word));
}

/** Those of the words, unknown to the dictionary, that stand in mid-sentence with a capital, and not more often in small letters. */
export function namesAmong(
  words: ReadonlySet<string>,
  paragraphs: readonly ParagraphContext[],
  speller: Speller,
): ReadonlySet<string> {
  if (words.size === 0) return words;
  const counts = new Map<string, number>();
  for (const { text, kind, vocabulary, wordStarts } of paragraphs) {
    if (kind === 'title' || kind === 'heading') continue;
    for (let index = 0; index < vocabulary.length; index++) {
      const { lower, spelling } = vocabulary[index] as VocabularyWord;
      // Most words are known, and then need not be looked up.
      if ((spelling?.isKnown === true && spelling.speller === speller) || !words.has(lower)) continue;
      const start = wordStarts[index] as number;
      if (!insideSentence.test(text.slice(Math.max(0, start - 5), start))) continue;
      counts.set(lower, (counts.get(lower) ?? 0) + (isCapital(text.charCodeAt(start)) ? 1 : -1));
    }
  }
  return new Set([...words].filter((word) => (counts.get(word) ?? -1) >= 0));
}

const insideSentence = /(?:[\p{L},]|M(?:r|s|rs)\.|Dr\.) $/u;
