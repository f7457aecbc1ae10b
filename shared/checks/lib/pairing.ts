import type { ArticleContext } from '../rule';

/** An opening or closing mark; marks of one `family` close one another. */
export interface PairMark {
  readonly at: number;
  readonly opens: boolean;
  readonly family: string;
}

/** What is left of a paragraph's marks: unmatched ones in order, and closers that met an opener of another family. */
export interface Unmatched {
  readonly left: readonly PairMark[];
  readonly crossed: readonly { readonly open: PairMark; readonly close: PairMark }[];
}

/** Matches the marks of one paragraph as brackets are matched: a closer takes the nearest opener of its family. */
export function matchPairs(marks: readonly PairMark[]): Unmatched {
  const open: PairMark[] = [];
  const left: PairMark[] = [];
  const crossed: { open: PairMark; close: PairMark }[] = [];
  for (const mark of marks) {
    if (mark.opens) {
      open.push(mark);
      continue;
    }
    const depth = open.findLastIndex((opener) => opener.family === mark.family);
    if (depth >= 0) {
      // What was opened inside and not closed there stays unmatched.
      left.push(...open.splice(depth).slice(1));
      continue;
    }
    const opener = open.length === 1 ? open.pop() : undefined;
    if (opener) crossed.push({ open: opener, close: mark });
    else left.push(mark);
  }
  left.push(...open);
  return { left: left.sort((a, b) => a.at - b.at), crossed };
}

/** How many paragraphs a quotation or bracket may run on. */
const reach = 12;

/**
 * Drops the marks that are matched across paragraphs: an opener with nothing unmatched behind it is closed by the first
 * unmatched closer of a later paragraph; between them a paragraph may begin with a fresh opener, as long quotations do.
 * @param left for each paragraph its unmatched marks, in order
 */
export function matchAcross(
  context: ArticleContext,
  left: readonly (readonly PairMark[])[],
): (readonly PairMark[])[] {
  const result = left.map((marks) => [...marks]);
  for (let index = 0; index < result.length; index++) {
    const opener = result[index]?.at(-1);
    if (opener?.opens !== true) continue;
    const carried: PairMark[] = [opener];
    for (let later = index + 1; later < Math.min(result.length, index + 1 + reach); later++) {
      const marks = result[later] ?? [];
      const first = marks[0];
      if (first === undefined) continue;
      if (first.family !== opener.family) break;
      if (first.opens) {
        if (first.at !== leadOf(context.paragraphs[later]?.text ?? '')) break;
        if (marks.length === 1) {
          carried.push(first);
          continue;
        }
        if (marks[1]?.opens !== false) break;
        carried.push(first);
      }
      const closer = first.opens ? marks[1] : first;
      for (const list of result.slice(index, later + 1))
        for (const mark of [...carried, closer]) {
          const place = mark === undefined ? -1 : list.indexOf(mark);
          if (place >= 0) list.splice(place, 1);
        }
      break;
    }
  }
  return result;
}

function leadOf(text: string): number {
  return text.length - text.trimStart().length;
}
