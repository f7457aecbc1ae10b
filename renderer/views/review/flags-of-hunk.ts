import { overlaps, touches, type Range } from '../../../shared/base/range';
import type { Flag } from '../../../shared/checks/rule';

/** What an edit did to the flags of its sentences. */
export interface FlagChange {
  readonly gone: readonly Flag[];
  readonly come: readonly Flag[];
}

/** Flags in one of the ranges; an empty flag counts at their edges too. Both lists are sorted by start. */
export function flagsIn(flags: readonly Flag[], ranges: readonly Range[]): Flag[] {
  const within = ({ start, end }: Flag): boolean =>
    ranges.some((range) =>
      start === end ? touches({ start, end }, range) : overlaps({ start, end }, range),
    );
  return flags.filter(within);
}

/**
 * Compares the flags of a hunk's two sides. A flag stays if the other side has one of the same context (same words around), else
 * one of the same rule on the same words: what is left over has gone or come.
 */
export function compareFlags(
  before: readonly { readonly flag: Flag; readonly quote: string }[],
  after: readonly { readonly flag: Flag; readonly quote: string }[],
): FlagChange {
  let gone = [...before];
  let come = [...after];
  const keys = [
    ({ flag }: { flag: Flag }) => flag.context,
    ({ flag, quote }: { flag: Flag; quote: string }) => `${flag.rule}\n${quote}`,
  ];
  for (const keyOf of keys) {
    const left: typeof gone = [];
    for (const each of gone) {
      const pair = come.findIndex((other) => keyOf(other) === keyOf(each));
      if (pair < 0) left.push(each);
      else come = come.toSpliced(pair, 1);
    }
    gone = left;
  }
  return { gone: gone.map(({ flag }) => flag), come: come.map(({ flag }) => flag) };
}
