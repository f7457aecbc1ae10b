import type { Range } from '../../base/range';
import { mapOffset } from '../../text/edit';
import { textHunks } from './text-hunks';

/** Where ranges of a text lie after it was edited within its lines. Ranges of lines that came or went are left out. */
export function carryRanges(before: string, after: string, ranges: readonly Range[]): readonly Range[] {
  if (before === after || ranges.length === 0) return ranges;
  const [old, now] = [before.split('\n'), after.split('\n')];
  if (old.length !== now.length) return [];
  const carried: Range[] = [];
  let next = 0;
  let from = 0;
  let to = 0;
  old.forEach((line, index) => {
    const other = now[index] as string;
    const end = from + line.length;
    const hunks = line === other ? [] : textHunks(line, other);
    for (; next < ranges.length && (ranges[next] as Range).start <= end; next++) {
      const range = ranges[next] as Range;
      const start = to + mapOffset(range.start - from, hunks, 'start');
      carried.push({ start, end: Math.max(start, to + mapOffset(range.end - from, hunks, 'end')) });
    }
    from = end + 1;
    to += other.length + 1;
  });
  return carried;
}
