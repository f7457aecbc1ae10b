// Made by `npm run generate` from the files in rules/. Do not edit.
import type { Rule } from './rule';
import spaceBeforeHyphen from './rules/space-before-hyphen';
import spaceBeforePunctuation from './rules/space-before-punctuation';

/** Every rule, sorted by id. */
export const rules: readonly Rule[] = [
  spaceBeforeHyphen,
  spaceBeforePunctuation,
];
