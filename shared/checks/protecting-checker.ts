import { firstEndingAfter, type Range } from '../base/range';
import type { Checker } from './checker';
import type { Flag } from './rule';

/**
 * A checker that raises no flag over what is protected in a document: codes, placeholders, and places where something without text stands.
 * `rangesIn` gives the protected ranges of a text, sorted; empty ones are such places.
 */
export function protectingChecker(checker: Checker, rangesIn: (text: string) => readonly Range[]): Checker {
  return {
    ...checker,
    check(input) {
      const result = checker.check(input);
      const ranges = rangesIn(input.text);
      return ranges.length === 0
        ? result
        : { ...result, flags: result.flags.filter((flag) => !isOver(flag, ranges)) };
    },
  };
}

function isOver(flag: Flag, ranges: readonly Range[]): boolean {
  const places: Range[] = [flag, ...flag.fixes.flatMap((fix) => fix.edits)];
  return places.some(({ start, end }) => {
    for (let at = Math.max(0, firstEndingAfter(ranges, start) - 1); at < ranges.length; at++) {
      const range = ranges[at] as Range;
      if (range.start > end) return false;
      if (
        range.start === range.end
          ? start <= range.start && range.start <= end
          : start < range.end && range.start < end
      )
        return true;
    }
    return false;
  });
}
