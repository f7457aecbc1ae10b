import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseRules } from '../../shared/checks/patterns/parse-rules';
import type { ExpressionRule } from '../../shared/checks/patterns/stored-find';
import { packed } from '../../shared/checks/patterns/packed-rules';
import { parseExamples } from '../../shared/checks/examples';
import type { PatternRule, Rule, RuleDescription } from '../../shared/checks/rule';
import { prefiltered } from './prefiltered';
import { root } from './root';

export { root };
export const rulesFolder = join(root, 'shared/checks/rules');

/** Ids of the programmed rules: the names of the `*.ts` files in `shared/checks/rules`, sorted. */
export function ruleIds(): string[] {
  return readdirSync(rulesFolder)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => name.slice(0, -3))
    .sort();
}

/** Rules that are written as patterns and as expressions. */
export interface WrittenRules {
  readonly patterns: readonly PatternRule[];
  readonly expressions: readonly ExpressionRule[];
}

/** The rules of the `*.rules` files in `shared/checks/rules`, in the order of their names; @throws Error that names file and line of what is wrong */
export function writtenRules(): WrittenRules {
  const names = readdirSync(rulesFolder).filter((name) => name.endsWith('.rules'));
  const problems: string[] = [];
  const files = names.sort().map((name) => {
    const parsed = parseRules(readFileSync(join(rulesFolder, name), 'utf8'), { expressions: true });
    for (const { line, message } of parsed.problems)
      problems.push(`shared/checks/rules/${name}:${line}: ${message}`);
    return parsed;
  });
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return {
    patterns: files.flatMap(({ rules }) => rules),
    expressions: files.flatMap(({ expressionRules }) => expressionRules),
  };
}

/** The text of `shared/checks/pattern-rules.generated.ts`: the rules as data, read when the catalogue is loaded. */
export function writtenRulesSource({ patterns, expressions }: WrittenRules): string {
  const filtered = prefiltered(expressions);
  return [
    '// Made by `npm run generate` from the .rules files in rules/. Do not edit.',
    "import { expressionRules } from './patterns/expressions';",
    "import type { StoredPrefilter } from './patterns/prefilter';",
    "import type { ExpressionRule } from './patterns/stored-find';",
    "import { unpacked, type PackedRule } from './patterns/packed-rules';",
    "import type { Rule } from './rule';",
    '',
    'const patterns = JSON.parse(',
    `  ${quotedSource(JSON.stringify(patterns.map(packed)))},`,
    ') as readonly PackedRule[];',
    '',
    'const expressions = JSON.parse(',
    `  ${quotedSource(JSON.stringify(filtered.rules))},`,
    ') as readonly ExpressionRule[];',
    '',
    'const prefilter = JSON.parse(',
    `  ${quotedSource(JSON.stringify(filtered.prefilter))},`,
    ') as StoredPrefilter;',
    '',
    '/** Every rule that is written as patterns or expressions. */',
    'export const writtenRules: readonly Rule[] = [...patterns.map(unpacked), ...expressionRules(expressions, prefilter)];',
    '',
  ].join('\n');
}

/** A string of JavaScript in single quotation marks, so that those of JSON stand as they are. */
function quotedSource(json: string): string {
  return `'${json.replace(/[\\']/g, '\\$&')}'`;
}

/** The text of `shared/checks/rules.generated.ts`: one import for each rule file. */
export function catalogueSource(ids: readonly string[]): string {
  const name = (id: string): string => id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return [
    '// Made by `npm run generate` from the files in rules/. Do not edit.',
    "import { writtenRules } from './pattern-rules.generated';",
    "import type { Rule } from './rule';",
    ...ids.map((id) => `import ${name(id)} from './rules/${id}';`),
    '',
    '/** Every rule, sorted by id. */',
    'export const rules: readonly Rule[] = [',
    ...ids.map((id) => `  ${name(id)}('${id}'),`),
    '  ...writtenRules,',
    '].sort((one, other) => (one.id < other.id ? -1 : 1));',
    '',
  ].join('\n');
}

/** Examples of a rule that the help shows. */
const examplesShown = 2;

/** The text of `shared/checks/rule-descriptions.generated.ts`: what is shown of each rule, without what it takes to run it. */
export function descriptionsSource(rules: readonly Rule[]): string {
  const descriptions = rules.map(
    ({ id, title, why, category, severity, defaultOff, examples }): RuleDescription => ({
      id,
      title,
      why,
      category,
      severity,
      ...(defaultOff !== undefined && { defaultOff }),
      flagged: parseExamples(examples)
        .filter(({ flags }) => flags.length > 0)
        .slice(0, examplesShown)
        .map(({ text, fixed }) => ({ text, ...(fixed !== undefined && { fixed }) })),
    }),
  );
  return [
    '// Made by `npm run generate` from the files in rules/. Do not edit.',
    "import type { RuleDescription } from './rule';",
    '',
    '/** What is shown of every rule, sorted by id. */',
    'export const ruleDescriptions = JSON.parse(',
    `  ${quotedSource(JSON.stringify(descriptions))},`,
    ') as readonly RuleDescription[];',
    '',
  ].join('\n');
}
