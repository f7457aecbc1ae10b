import { readdirSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../..');
export const rulesFolder = join(root, 'shared/checks/rules');

/** Ids of all rules: the names of the files in `shared/checks/rules`, sorted. */
export function ruleIds(): string[] {
  return readdirSync(rulesFolder)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => name.slice(0, -3))
    .sort();
}

/** The text of `shared/checks/rules.generated.ts`: one import for each rule file. */
export function catalogueSource(ids: readonly string[]): string {
  const name = (id: string): string => id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return [
    '// Made by `npm run generate` from the files in rules/. Do not edit.',
    "import type { Rule } from './rule';",
    ...ids.map((id) => `import ${name(id)} from './rules/${id}';`),
    '',
    '/** Every rule, sorted by id. */',
    'export const rules: readonly Rule[] = [',
    ...ids.map((id) => `  ${name(id)},`),
    '];',
    '',
  ].join('\n');
}
