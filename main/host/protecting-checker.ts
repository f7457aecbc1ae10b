import { firstEndingAfter, type Range } from '../../shared/base/range';
import type { Checker } from '../../shared/checks/checker';
import type { Flag } from '../../shared/checks/rule';
import type { ArticleDocument } from '../../shared/formats/format';
import { carryRanges } from '../../shared/formats/patching/carry-ranges';

/** A checker that raises no flag over what is protected in a document: codes, placeholders, and places where something without text stands. */
export function protectingChecker(checker: Checker, document: ArticleDocument): Checker {
  const { protectedRanges, text } = document;
  if (protectedRanges.length === 0) return checker;
  return {
    ...checker,
    check(input) {
      const result = checker.check(input);
      const ranges = carryRanges(text, input.text, protectedRanges);
      return { ...result, flags: result.flags.filter((flag) => !isOver(flag, ranges)) };
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
