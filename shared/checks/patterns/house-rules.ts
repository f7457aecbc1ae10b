import type { LineProblem } from '../examples';
import type { PatternRule } from '../rule';
import { parseRules, type ParsedRules, type RuleLimits } from './parse-rules';

/** What the ids of a project's own rules begin with, so that they are never taken for built-in ones. */
const housePrefix = 'house/';

/** A project's rules are not trusted: their number and size are limited, and matching them is linear in the text. */
const houseLimits: RuleLimits = { characters: 300_000, blocks: 3000, rules: 500 };

/** Of all files together. */
const mostBlocks = 6000;

export interface HouseFile {
  readonly name: string;
  readonly text: string;
}

export interface ParsedHouseRules {
  readonly rules: readonly PatternRule[];
  readonly problems: readonly (LineProblem & { readonly name: string })[];
}

/** Reads one file of a project's rules. */
export function parseHouseFile(text: string): ParsedRules {
  return parseRules(text, { prefix: housePrefix, limits: houseLimits, defaults: { languages: '*' } });
}

/** Reads the files of a project's rules; an id that two files use belongs to the first. */
export function parseHouseRules(files: readonly HouseFile[]): ParsedHouseRules {
  const rules = new Map<string, PatternRule>();
  const problems: (LineProblem & { name: string })[] = [];
  let blocks = 0;
  for (const { name, text } of files) {
    const parsed = parseHouseFile(text);
    problems.push(...parsed.problems.map((problem) => ({ ...problem, name })));
    for (const rule of parsed.rules) {
      const line = parsed.lines.get(rule)?.rule ?? 1;
      if (rules.has(rule.id)) {
        problems.push({ name, line, message: `There is a rule “${rule.id}” in an earlier file already.` });
        continue;
      }
      blocks += rule.blocks.length;
      if (blocks > mostBlocks) {
        problems.push({ name, line, message: `A project may have at most ${mostBlocks} patterns.` });
        return { rules: [...rules.values()], problems };
      }
      rules.set(rule.id, rule);
    }
  }
  return { rules: [...rules.values()], problems };
}
