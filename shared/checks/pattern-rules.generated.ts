// Made by `npm run generate` from the .rules files in rules/. Do not edit.
import type { PatternRule } from './rule';

/** Every rule that is written as patterns. */
export const patternRules = JSON.parse(
  "[]",
) as readonly PatternRule[];
