import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseRules } from '../../shared/checks/patterns/parse-rules';
import { packed } from '../../shared/checks/patterns/packed-rules';
import type { PatternRule } from '../../shared/checks/rule';
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

/** The rules of the `*.rules` files in `shared/checks/rules`, in the order of their names; @throws Error that names file and line of what is wrong */
export function patternRules(): readonly PatternRule[] {
  const names = readdirSync(rulesFolder).filter((name) => name.endsWith('.rules'));
  const problems: string[] = [];
  const rules = names.sort().flatMap((name) => {
    const parsed = parseRules(readFileSync(join(rulesFolder, name), 'utf8'));
    for (const { line, message } of parsed.problems)
      problems.push(`shared/checks/rules/${name}:${line}: ${message}`);
    return parsed.rules;
  });
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return rules;
}

/** The text of `shared/checks/pattern-rules.generated.ts`: the rules as data, read when the catalogue is loaded. */
export function patternRulesSource(rules: readonly PatternRule[]): string {
  return [
    '// Made by `npm run generate` from the .rules files in rules/. Do not edit.',
    "import { unpacked, type PackedRule } from './patterns/packed-rules';",
    "import type { PatternRule } from './rule';",
    '',
    'const stored = JSON.parse(',
    `  ${quotedSource(JSON.stringify(rules.map(packed)))},`,
    ') as readonly PackedRule[];',
    '',
    '/** Every rule that is written as patterns. */',
    'export const patternRules: readonly PatternRule[] = stored.map(unpacked);',
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
    "import { patternRules } from './pattern-rules.generated';",
    "import type { Rule } from './rule';",
    ...ids.map((id) => `import ${name(id)} from './rules/${id}';`),
    '',
    '/** Every rule, sorted by id. */',
    'export const rules: readonly Rule[] = [',
    ...ids.map((id) => `  ${name(id)}('${id}'),`),
    '  ...patternRules,',
    '].sort((one, other) => (one.id < other.id ? -1 : 1));',
    '',
  ].join('\n');
}
