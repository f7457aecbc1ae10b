import type { TextEdit } from '../../shared/text/edit';

const wordBefore = /[\p{L}\p{N}\p{M}'’]*$/u;
const wordBehind = /^[\p{L}\p{N}\p{M}'’]*/u;
/** Words longer than this, in UTF-16 code units, are shown in part. */
const longest = 80;

/**
 * The same edits with words changed as wholes, as a person reads them: `an important` → `important`, never `an i` → `i`.
 * Edits between words, and of spaces alone, stay as they are. `edits`: sorted and apart, in UTF-16 offsets of `text`.
 */
export function inWholeWords(edits: readonly TextEdit[], text: string): TextEdit[] {
  const whole: TextEdit[] = [];
  for (const edit of edits) {
    const wide = widened(edit, text);
    const last = whole.at(-1);
    if (last === undefined || last.end <= wide.start) whole.push(wide);
    else whole[whole.length - 1] = joined(last, edit, Math.max(wide.end, last.end), text);
  }
  return whole;
}

/** Two edits of one word as one. */
function joined(last: TextEdit, edit: TextEdit, end: number, text: string): TextEdit {
  const covered = Math.max(0, last.end - edit.start);
  const between = text.slice(last.end, Math.max(last.end, edit.start));
  const before = last.text.slice(0, last.text.length - covered) + between;
  return { start: last.start, end, text: before + edit.text + text.slice(edit.end, end) };
}

function widened({ start, end, text: put }: TextEdit, text: string): TextEdit {
  const changed = [text.slice(start, end), put];
  const before = text.slice(Math.max(0, start - longest), start);
  const behind = text.slice(end, end + longest);
  const from = changed.some((words) => lengthOf(wordBehind, words) > 0)
    ? start - lengthOf(wordBefore, before)
    : start;
  const to = changed.some((words) => lengthOf(wordBefore, words) > 0)
    ? end + lengthOf(wordBehind, behind)
    : end;
  return { start: from, end: to, text: `${text.slice(from, start)}${put}${text.slice(end, to)}` };
}

function lengthOf(pattern: RegExp, words: string): number {
  return pattern.exec(words)?.[0].length ?? 0;
}
