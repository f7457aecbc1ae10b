import { diffArrays } from 'diff';

/** How a file ends its lines; `mixed` files remember each line's own. A file of one line counts as `\n`. */
export type LineEnd = '\n' | '\r\n' | '\r' | 'mixed';
export type SingleLineEnd = Exclude<LineEnd, 'mixed'>;

export interface LineEnds {
  readonly lineEnd: LineEnd;
  /** For `mixed`: the end of each line in order, one less than there are lines; empty otherwise. */
  readonly ends: readonly SingleLineEnd[];
}

export interface SplitText extends LineEnds {
  /** The text with `\n` line ends only. */
  readonly text: string;
}

/** Takes a file's line ends out of its text. With {@link restoreLineEnds} it gives the same characters again. */
export function splitLineEnds(given: string): SplitText {
  if (!given.includes('\r')) return { text: given, lineEnd: '\n', ends: [] };
  const ends = (given.match(/\r\n|\r|\n/g) ?? []) as SingleLineEnd[];
  const first = ends[0] ?? '\n';
  const text = given.replace(/\r\n?/g, '\n');
  if (ends.every((end) => end === first)) return { text, lineEnd: first, ends: [] };
  return { text, lineEnd: 'mixed', ends };
}

/**
 * Gives a text its file's line ends back. In a mixed file lines that stayed keep their own end, a rewritten line keeps
 * the end of the line it stands for, and new lines take the end of the line before. `original` is the file's text as
 * {@link splitLineEnds} gave it; where it is unknown, mixed files get `\n`.
 */
export function restoreLineEnds(text: string, like: LineEnds, original: string | null): string {
  if (like.lineEnd !== 'mixed') return like.lineEnd === '\n' ? text : text.replaceAll('\n', like.lineEnd);
  if (original === null) return text;
  const lines = text.split('\n');
  const ends = text === original ? like.ends : carryEnds(original.split('\n'), lines, like.ends);
  const parts: string[] = [];
  let before: SingleLineEnd | null = null;
  lines.slice(0, -1).forEach((line, index) => {
    const own = ends[index] ?? '\n';
    // An empty line between \r and \n would vanish: the two would read as one line end.
    const end = line === '' && before === '\r' && own === '\n' ? '\r' : own;
    parts.push(line, end);
    before = end;
  });
  parts.push(lines.at(-1) ?? '');
  return parts.join('');
}

/** Beyond this many changed lines the comparison is cut short: the exact line ends of so changed a text are nobody's concern. */
const maxEditLength = 2_000;

function carryEnds(
  before: readonly string[],
  after: readonly string[],
  ends: readonly SingleLineEnd[],
): SingleLineEnd[] {
  const changes = diffArrays([...before], [...after], { maxEditLength });
  const carried: SingleLineEnd[] = [];
  let from = 0;
  let last: SingleLineEnd = ends[0] ?? '\n';
  const take = (index: number | null): void => {
    last = (index === null ? undefined : ends[index]) ?? last;
    carried.push(last);
  };
  if (changes === undefined) {
    after.forEach((_, index) => take(index));
    return carried;
  }
  let replaced: number[] = [];
  for (const change of changes) {
    if (change.removed) {
      replaced = Array.from({ length: change.count }, (_, index) => from + index);
      from += change.count;
    } else if (change.added) {
      for (let index = 0; index < change.count; index++) take(replaced[index] ?? null);
      replaced = [];
    } else {
      for (let index = 0; index < change.count; index++) take(from + index);
      from += change.count;
      replaced = [];
    }
  }
  return carried;
}
