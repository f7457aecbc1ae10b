import type { Range } from '../../shared/base/range';

interface Where {
  readonly sentences: readonly Range[];
  /** Indexes of the sentences the person is at; at least one. */
  readonly at: readonly number[];
  /** Where they point; null for nowhere. */
  readonly place: number | null;
  /** Offsets at which a person split sentences. */
  readonly splits: readonly number[];
}

/**
 * The first and the last of the sentences to be joined, by index; they may lie outside of the text. What is selected of several becomes
 * one. At the very place of a split, as right after it, joining with the next is joining what was split.
 */
export function toJoin({ sentences, at, place, splits }: Where, by: 1 | -1): readonly [number, number] {
  const first = at[0] ?? 0;
  const last = at.at(-1) ?? first;
  if (first < last) return [first, last];
  const start = sentences[first]?.start ?? 0;
  const isAtSplit = place !== null && place <= start && splits.includes(start);
  return by > 0 && !isAtSplit ? [first, first + 1] : [first - 1, first];
}
