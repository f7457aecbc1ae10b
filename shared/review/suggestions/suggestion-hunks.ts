import { overlaps, touches, type Range } from '../../base/range';
import type { WordOp } from '../../diff/hunk';
import { diffWords } from '../../diff/word-diff';
import { createWordSplitter } from '../../diff/word-tokens';
import type { Language } from '../../text/language';
import { applyEdits, type TextEdit } from '../../text/edit';
import { countWords } from '../../text/count-words';

/** How a suggestion changes a sentence: as a word diff, and as edits of the sentence that can be taken one by one. */
export interface SuggestionDiff {
  readonly words: readonly WordOp[];
  readonly hunks: readonly TextEdit[];
}

export function suggestionDiff(sentence: string, suggestion: string, language: Language): SuggestionDiff {
  const words = diffWords(sentence, suggestion, createWordSplitter(language));
  const hunks: TextEdit[] = [];
  let at = 0;
  let open: { start: number; text: string } | null = null;
  for (const { op, text } of words) {
    if (op === '=') {
      if (open !== null) hunks.push({ start: open.start, end: at, text: open.text });
      open = null;
    } else open ??= { start: at, text: '' };
    if (op === '+' && open !== null) open.text += text;
    if (op !== '+') at += text.length;
  }
  if (open !== null) hunks.push({ start: open.start, end: at, text: open.text });
  return { words, hunks };
}

/** The sentence with the hunks of these indexes taken. */
export function takeHunks(sentence: string, hunks: readonly TextEdit[], taken: readonly number[]): string {
  const chosen = new Set(taken);
  return applyEdits(
    sentence,
    hunks.filter((_, index) => chosen.has(index)),
  );
}

/** Words that a suggestion changes outside the flags it was asked for: the fewer, the better it is. */
export function changedOutside(
  sentence: string,
  hunks: readonly TextEdit[],
  flags: readonly Range[],
): number {
  return hunks
    .filter((hunk) => !flags.some((flag) => overlaps(flag, hunk) || touches(flag, hunk)))
    .reduce(
      (sum, { start, end, text }) => sum + Math.max(countWords(sentence.slice(start, end)), countWords(text)),
      0,
    );
}
