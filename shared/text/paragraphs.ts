import type { Range } from '../base/range';

/** The lines of a text that are not blank, without their line ends: one line is one paragraph. Lines hold their leading and trailing spaces. */
export function paragraphs(text: string): Range[] {
  const found: Range[] = [];
  let start = 0;
  while (start <= text.length) {
    let end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    if (/\S/.test(text.slice(start, end))) found.push({ start, end });
    start = end + 1;
  }
  return found;
}

/** Where the first line that is not blank stands, from its first letter to its line end; null if there is none. */
export function titleLine(text: string): Range | null {
  const found = /\S[^\n]*/.exec(text);
  return found === null ? null : { start: found.index, end: found.index + found[0].length };
}

/** The title of an article: its first line that is not blank, trimmed, at most 80 characters shown. Empty for an empty text. */
export function titleOf(text: string): string {
  const { start, end } = titleLine(text) ?? { start: 0, end: 0 };
  const line = text.slice(start, end).trim();
  const letters = Array.from(line.slice(0, 200));
  return letters.length <= 80 ? line.slice(0, 200) : `${letters.slice(0, 79).join('').trimEnd()}…`;
}
