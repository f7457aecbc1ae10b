import type { Checker } from '../../shared/checks/checker';
import { protectingChecker } from '../../shared/checks/protecting-checker';
import type { ArticleDocument } from '../../shared/formats/format';
import { carryRanges } from '../../shared/formats/patching/carry-ranges';

/** A checker for texts of a document, which raises no flag over its codes. */
export function documentChecker(checker: Checker, { protectedRanges, text }: ArticleDocument): Checker {
  return protectedRanges.length === 0
    ? checker
    : protectingChecker(checker, (now) => carryRanges(text, now, protectedRanges));
}
