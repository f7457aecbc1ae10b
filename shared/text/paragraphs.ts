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

/** The title of an article: its first line that is not blank, trimmed, at most 80 characters shown. Empty for an empty text. */
export function titleOf(text: string): string {
  const line = /\S[^\n]*/.exec(text)?.[0].trim() ?? '';
  const letters = Array.from(line.slice(0, 200));
  return letters.length <= 80 ? line.slice(0, 200) : `${letters.slice(0, 79).join('').trimEnd()}…`;
}
