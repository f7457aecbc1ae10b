import type { Placed, FoundIn } from '../article/kept-results';

/** An opening or closing mark; marks of one `family` close one another. */
export interface PairMark {
  readonly at: number;
  readonly opens: boolean;
  readonly family: string;
}

/** A closer that met an opener of another family. */
export interface Crossed {
  readonly open: PairMark;
  readonly close: PairMark;
}

/** What is left of a paragraph's marks, in order. */
export interface Unmatched {
  readonly left: readonly PairMark[];
  readonly crossed: readonly Crossed[];
}

/** Matches the marks of one paragraph as brackets are matched: a closer takes the nearest opener of its family. */
export function matchPairs(marks: readonly PairMark[]): Unmatched {
  const open: PairMark[] = [];
  const left: PairMark[] = [];
  const crossed: Crossed[] = [];
  const opened = new Map<string, number>();
  const pop = (): PairMark | undefined => {
    const last = open.pop();
    if (last) opened.set(last.family, (opened.get(last.family) ?? 1) - 1);
    return last;
  };
  for (const mark of marks) {
    if (mark.opens) {
      open.push(mark);
      opened.set(mark.family, (opened.get(mark.family) ?? 0) + 1);
      continue;
    }
    if ((opened.get(mark.family) ?? 0) > 0) {
      // What was opened inside and not closed there stays unmatched.
      for (let inner = pop(); inner !== undefined && inner.family !== mark.family; inner = pop())
        left.push(inner);
      continue;
    }
    const opener = open.length === 1 ? pop() : undefined;
    if (opener) crossed.push({ open: opener, close: mark });
    else left.push(mark);
  }
  return { left: [...left, ...open].sort((a, b) => a.at - b.at), crossed };
}

/** Unmatched marks of one paragraph: where more stand it is no prose, but a drawing, a formula or code. */
const mostUnmatched = 24;

/** True if so many marks of a paragraph have no partner that nothing can be said of any. */
export function isNoProse(left: readonly PairMark[]): boolean {
  return left.length > mostUnmatched;
}

/** How many paragraphs a quotation or bracket may run on. */
const reach = 12;

/**
 * Drops the marks that are matched across paragraphs: an opener with nothing unmatched behind it is closed by the first
 * unmatched closer of a later paragraph; between them a paragraph may begin with a fresh opener, as long quotations do.
 * @param left of each paragraph that has any the unmatched marks, in order
 */
export function matchAcross<M extends PairMark>(
  paragraphs: readonly Placed[],
  left: readonly FoundIn<readonly M[]>[],
): FoundIn<readonly M[]>[] {
  const result = left.map(({ found, index }) => ({ found: [...found], index }));
  for (const [place, { found: own, index }] of result.entries()) {
    const opener = own.at(-1);
    if (opener?.opens !== true) continue;
    const carried = [opener];
    for (let later = place + 1; later < result.length; later++) {
      const { found: marks, index: reached } = result[later] as (typeof result)[number];
      if (reached > index + reach) break;
      const first = marks[0];
      if (first === undefined) continue;
      if (first.family !== opener.family) break;
      if (first.opens) {
        if (first.at !== leadOf(paragraphs[reached]?.text ?? '')) break;
        if (marks.length === 1) {
          carried.push(first);
          continue;
        }
        if (marks[1]?.opens !== false) break;
        carried.push(first);
      }
      const closer = first.opens ? marks[1] : first;
      for (const { found: list } of result.slice(place, later + 1))
        for (const mark of [...carried, closer]) {
          const at = mark === undefined ? -1 : list.indexOf(mark);
          if (at >= 0) list.splice(at, 1);
        }
      break;
    }
  }
  return result;
}

function leadOf(text: string): number {
  return text.length - text.trimStart().length;
}
