import { diffArrays } from 'diff';
import { singleEditBetween, type TextEdit } from '../../text/edit';

/** Beyond this many changed words a line was written anew, and where its codes go is anybody's guess. */
const maxEditLength = 1_000;

/** The changes between two lines, word by word, in offsets of `before`; sorted and apart. */
export function textHunks(before: string, after: string): TextEdit[] {
  const whole = singleEditBetween(before, after);
  if (whole === null) return [];
  const old = before.slice(whole.start, whole.end);
  const words = wordsOf(old);
  const newWords = wordsOf(whole.text);
  const changes =
    words.length > 1 && newWords.length > 1 ? diffArrays(words, newWords, { maxEditLength }) : undefined;
  if (changes === undefined) return [whole];
  const hunks: TextEdit[] = [];
  let at = whole.start;
  let open: { start: number; end: number; text: string } | null = null;
  for (const change of changes) {
    const text = change.value.join('');
    if (!change.added && !change.removed) {
      if (open !== null) hunks.push(open);
      open = null;
      at += text.length;
      continue;
    }
    open ??= { start: at, end: at, text: '' };
    if (change.removed) open.end = at += text.length;
    else open.text += text;
  }
  if (open !== null) hunks.push(open);
  return hunks.flatMap((hunk) => narrowed(before, hunk));
}

/** Without what both ends have in common: `worlds` for `world` inserts an `s`. */
function narrowed(before: string, hunk: TextEdit): TextEdit[] {
  const edit = singleEditBetween(before.slice(hunk.start, hunk.end), hunk.text);
  if (edit === null) return [];
  return [{ start: hunk.start + edit.start, end: hunk.start + edit.end, text: edit.text }];
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}\p{M}]+|\s+|[^]/gu) ?? [];
}
