import { isFunctionWord } from '../../checks/words/function-words';
import type { TextEdit } from '../../text/edit';
import { isUnspaced, primary, type Language } from '../../text/language';

/** Why a text cannot be a sentence of an article, whatever it says; `found` is what is wrong, to be shown. */
export interface Unfit {
  readonly code: 'empty' | 'same' | 'character' | 'markup' | 'length' | 'language' | 'addition' | 'omission';
  readonly found: string;
}

/** Controls, line ends, directions, what takes no room, private use, tags, lone surrogates, and what was lost. */
const badCharacters =
  /(?![\u200c\u200d])\p{Default_Ignorable_Code_Point}|[\p{Cc}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufff9-\ufffd]/u;
/** Joiners have work to do in some scripts: they may stay where they were. */
const joiners = /[\u200c\u200d]/g;

const markup = [
  /<\/?[a-z][^<>\n]{0,200}>|<!--|-->/gi,
  /&(?:[a-z]{2,8}|#\d{1,7}|#x[\da-f]{1,6});/gi,
  /```|~~~|`[^`\n]+`/g,
  /\*\*|__(?=\S)|(?<!\S)[*_](?=\S)|(?<=\S)[*_](?!\S)/g,
  /!?\[[^\]\n]*\]\([^)\n]*\)/g,
  /^\s*(?:#{1,6}\s|>\s|[-*+]\s|\d{1,3}[.)]\s)/g,
  /[{}]|"\s*:\s*["[{]|\\[nrtu"]/g,
  /\|/g,
];

/** What is wrong with a suggestion as a text in place of `sentence`, from which it differs by `hunks`; null if nothing is. */
export function unfitText(
  sentence: string,
  suggestion: string,
  hunks: readonly TextEdit[],
  language: Language,
): Unfit | null {
  if (suggestion.trim() === '') return { code: 'empty', found: '' };
  if (suggestion === sentence) return { code: 'same', found: '' };
  const bad = badCharacters.exec(suggestion)?.[0];
  if (bad !== undefined) return { code: 'character', found: codePoint(bad) };
  if (count(suggestion, joiners) > count(sentence, joiners)) return { code: 'character', found: 'U+200D' };
  for (const pattern of markup)
    if (count(suggestion, pattern) > count(sentence, pattern))
      return { code: 'markup', found: suggestion.match(pattern)?.[0] ?? '' };
  return (
    lengthProblem(sentence, suggestion) ??
    languageProblem(sentence, suggestion, language) ??
    stretchProblem(sentence, hunks, language)
  );
}

/** A rewrite keeps between half and twice of the characters; in short sentences a few more may come and go. */
function lengthProblem(sentence: string, suggestion: string): Unfit | null {
  const [before, after] = [sentence.trim().length, suggestion.trim().length];
  if (after >= before * 0.5 - 10 && after <= before * 1.8 + 20) return null;
  return { code: 'length', found: `${Math.round((after / Math.max(1, before)) * 100)} %` };
}

/** Words of either side that are compared. */
const leastWords = 5;
/** Share of the suggestion’s words that are words of the sentence or small words of its language. */
const leastKnown = 0.35;
/** Share of the sentence’s words, small ones left out, that the suggestion has, too. */
const leastKept = 0.2;

function languageProblem(sentence: string, suggestion: string, language: Language): Unfit | null {
  const foreign: Unfit = { code: 'language', found: suggestion.slice(0, 80) };
  if (scriptShare(suggestion, language) < scriptShare(sentence, language) - 0.15) return foreign;
  const [before, after] = [wordsOf(sentence, language), wordsOf(suggestion, language)];
  if (before.length < leastWords || after.length < leastWords) return null;
  const english = primary(language) === 'en';
  const isSmall = (word: string): boolean => english && isFunctionWord(word);
  const [had, has] = [new Set(before), new Set(after)];
  if (after.filter((word) => had.has(word) || isSmall(word)).length / after.length < leastKnown)
    return foreign;
  const telling = before.filter((word) => !isSmall(word));
  const kept = telling.filter((word) => has.has(word)).length;
  return telling.length >= leastWords && kept / telling.length < leastKept
    ? { code: 'omission', found: suggestion.slice(0, 80) }
    : null;
}

/** Words put in, or taken out, in one stretch at most; and the share of the sentence that the stretch may make up. */
const mostPutIn = { words: 9, share: 0.4 };
const mostTakenOut = { words: 3, share: 0.4 };

/** Words from nowhere around or inside the sentence, or a part of it that is gone: what a rewrite would have said otherwise. */
function stretchProblem(sentence: string, hunks: readonly TextEdit[], language: Language): Unfit | null {
  const whole = wordsOf(sentence, language).length;
  for (const { start, end, text } of hunks) {
    const gone = sentence.slice(start, end);
    const [out, put] = [wordsOf(gone, language).length, wordsOf(text, language).length];
    if (put - out > mostPutIn.words && put - out > whole * mostPutIn.share)
      return { code: 'addition', found: text.trim() };
    if (out - put > mostTakenOut.words && out - put > whole * mostTakenOut.share)
      return { code: 'omission', found: gone.trim() };
  }
  return null;
}

/** Share of the letters that are of the language’s own scripts. */
function scriptShare(text: string, language: Language): number {
  const letters = text.match(/\p{L}/gu) ?? [];
  const own = scripts[primary(language)] ?? /\p{sc=Latin}/u;
  return letters.length === 0 ? 1 : letters.filter((letter) => own.test(letter)).length / letters.length;
}

const scripts: Readonly<Record<string, RegExp>> = {
  zh: /\p{sc=Han}/u,
  yue: /\p{sc=Han}/u,
  ja: /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u,
  ru: /\p{sc=Cyrillic}/u,
  bg: /\p{sc=Cyrillic}/u,
  kk: /\p{sc=Cyrillic}/u,
  uk: /\p{sc=Cyrillic}/u,
  el: /\p{sc=Greek}/u,
  hy: /\p{sc=Armenian}/u,
  ko: /\p{sc=Hangul}/u,
};

function wordsOf(text: string, language: Language): string[] {
  const lower = text.toLowerCase();
  if (!isUnspaced(language)) return lower.match(/[\p{L}\p{M}]+/gu) ?? [];
  const letters = lower.match(/\p{L}/gu) ?? [];
  return letters.slice(1).map((letter, index) => `${letters[index] ?? ''}${letter}`);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
