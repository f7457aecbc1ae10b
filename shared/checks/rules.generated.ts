// Made by `npm run generate` from the files in rules/. Do not edit.
import type { Rule } from './rule';
import doubleSpace from './rules/double-space';
import fullWidthMarks from './rules/full-width-marks';
import lowercaseSentenceStart from './rules/lowercase-sentence-start';
import missingEndMark from './rules/missing-end-mark';
import missingSpaceAfterColon from './rules/missing-space-after-colon';
import missingSpaceAfterComma from './rules/missing-space-after-comma';
import missingSpaceAfterSentence from './rules/missing-space-after-sentence';
import missingSpaceAtBracket from './rules/missing-space-at-bracket';
import repeatedWord from './rules/repeated-word';
import spaceAfterHyphen from './rules/space-after-hyphen';
import spaceAfterOpeningBracket from './rules/space-after-opening-bracket';
import spaceAtLineEnd from './rules/space-at-line-end';
import spaceBeforeHyphen from './rules/space-before-hyphen';
import spaceBeforePunctuation from './rules/space-before-punctuation';
import strayMarks from './rules/stray-marks';
import untranslatedCjk from './rules/untranslated-cjk';
import unusualSpace from './rules/unusual-space';

/** Every rule, sorted by id. */
export const rules: readonly Rule[] = [
  doubleSpace,
  fullWidthMarks,
  lowercaseSentenceStart,
  missingEndMark,
  missingSpaceAfterColon,
  missingSpaceAfterComma,
  missingSpaceAfterSentence,
  missingSpaceAtBracket,
  repeatedWord,
  spaceAfterHyphen,
  spaceAfterOpeningBracket,
  spaceAtLineEnd,
  spaceBeforeHyphen,
  spaceBeforePunctuation,
  strayMarks,
  untranslatedCjk,
  unusualSpace,
];
