import { overlaps, touches, type Range } from '../../shared/base/range';
import type { Flag } from '../../shared/checks/rule';
import { perObject } from './article-scope';

/** What an edit did to the flags of its sentences. */
export interface FlagChange {
  readonly gone: readonly Flag[];
  readonly come: readonly Flag[];
}

/** Flags in one of the ranges; an empty flag counts at their edges too. The flags are sorted by start. */
export function flagsIn(flags: readonly Flag[], ranges: readonly Range[]): Flag[] {
  const found = new Set<Flag>();
  for (const range of ranges) {
    for (let index = firstStartingFrom(flags, range.start - longest(flags)); index < flags.length; index++) {
      const flag = flags[index] as Flag;
      if (flag.start > range.end) break;
      if (flag.start === flag.end ? touches(flag, range) : overlaps(flag, range)) found.add(flag);
    }
  }
  return [...found].sort((a, b) => a.start - b.start);
}

/** The longest flag's length: no flag that starts earlier than this before a place reaches it. */
const longest = perObject((flags: readonly Flag[]) =>
  flags.reduce((most, { start, end }) => Math.max(most, end - start), 0),
);

function firstStartingFrom(flags: readonly Flag[], offset: number): number {
  let low = 0;
  let high = flags.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((flags[middle] as Flag).start >= offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** One side of a change: all flags of its text, and which ranges of it are looked at. */
export interface FlaggedSide {
  readonly flags: readonly Flag[];
  readonly text: string;
  readonly ranges: readonly Range[];
}

/** What became of the flags between the two sides of a change. */
export function flagChangeOf(before: FlaggedSide, after: FlaggedSide): FlagChange {
  return compareFlags(quotedFlags(before), quotedFlags(after));
}

function quotedFlags({ flags, text, ranges }: FlaggedSide): { flag: Flag; quote: string }[] {
  return flagsIn(flags, ranges).map((flag) => ({ flag, quote: text.slice(flag.start, flag.end) }));
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
