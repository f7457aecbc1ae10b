import { diffWords } from '../diff/word-diff';
import { createWordSplitter } from '../diff/word-tokens';
import { applyEdits, type TextEdit } from '../text/edit';
import type { Language } from '../text/language';

/**
 * A sentence with the edits that two people made to it apart: null where they changed the same words or put some in at the same
 * place, and where one of them took it out or nothing stood there before.
 */
export function bothEdits(base: string, mine: string, theirs: string, language: Language): string | null {
  if ([base, mine, theirs].some((text) => text.trim() === '')) return null;
  const split = createWordSplitter(language);
  const edits = [mine, theirs].map((text) => editsBetween(base, text, split));
  const [own = [], other = []] = edits;
  if (own.some((edit) => other.some((one) => meets(edit, one)))) return null;
  return applyEdits(
    base,
    [...own, ...other].sort((a, b) => a.start - b.start || a.end - b.end),
  );
}

function meets(a: TextEdit, b: TextEdit): boolean {
  const samePlace = a.start === a.end && b.start === b.end && a.start === b.start;
  return samePlace || (a.start < b.end && b.start < a.end);
}

/** The words that were changed, as edits. */
function editsBetween(before: string, after: string, split: Parameters<typeof diffWords>[2]): TextEdit[] {
  const edits: TextEdit[] = [];
  let at = 0;
  for (const { op, text } of diffWords(before, after, split)) {
    const last = edits.at(-1);
    const end = op === '+' ? at : at + text.length;
    if (op !== '=') {
      const put = op === '+' ? text : '';
      if (last?.end === at) edits[edits.length - 1] = { start: last.start, end, text: last.text + put };
      else edits.push({ start: at, end, text: put });
    }
    at = end;
  }
  return edits;
}
