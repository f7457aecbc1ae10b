import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  existsSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { root } from '../../generate/rule-catalogue';

/** A copy of what is generated from and of what generates, in which something is added as a person would. */
const copy = mkdtempSync(join(tmpdir(), 'emend-one-file-'));
for (const part of ['shared', 'tests/generate', 'assets/help/rules', 'package.json', 'tsconfig.base.json'])
  cpSync(join(root, part), join(copy, part), { recursive: true });
symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
afterAll(() => rmSync(copy, { recursive: true }));

function run(script: string): string {
  const tsx = join(root, 'node_modules/tsx/dist/cli.mjs');
  return execFileSync(process.execPath, [tsx, script], { cwd: copy, encoding: 'utf8' });
}

const check = `
import { createChecker } from './shared/checks/create-checker';
import { readFileSync, readdirSync } from 'node:fs';
import { parseHouseRules } from './shared/checks/patterns/house-rules';
import { wordsOf } from './shared/lexicon/lexicon';
const folder = 'project/.emend/rules/';
const files = readdirSync(folder).map((name) => ({ name, text: readFileSync(folder + name, 'utf8') }));
const { rules: houseRules } = parseHouseRules(files);
const { flags } = createChecker({ language: 'en', houseRules }).check({ text: 'They met at the quaysidery. It was a blorpish zzyzx, a gadgetoid.' });
console.log(JSON.stringify({ rules: flags.map(({ rule }) => rule), known: wordsOf('en', 'title').has('quaysir') }));
`;

describe('adding one thing touches one hand-written file', () => {
  it('a word, a pattern, a house rule, a programmed rule', { timeout: 120_000 }, () => {
    writeFileSync(
      join(copy, 'shared/checks/rules/quaysidery.rules'),
      'rule: quaysidery\nwhy: A word that nobody uses; there is another one for it.\ncategory: spelling\nmatch: quaysidery\nfix: quayside\nbad: at the ⟦quaysidery⟧ => at the quayside\ngood: at the quayside\n',
    );
    writeFileSync(
      join(copy, 'shared/checks/rules/last-letters.ts'),
      `import { paragraphRule } from '../define-rule';

export default paragraphRule({
  title: 'The last letters of the alphabet',
  why: 'They stand in no word of this article and were left there by somebody.',
  category: 'spelling',
  severity: 'info',
  messages: { main: 'No word is “{word}”.' },
  examples: String.raw\`
    bad: a ⟦zzyzx⟧
    good: a word
  \`,
  check({ text }) {
    const start = text.indexOf('zzyzx');
    return start < 0 ? [] : [{ start, end: start + 5, message: 'main', values: { word: 'zzyzx' } }];
  },
});
`,
    );
    const words = join(copy, 'shared/lexicon/en/abbreviations.lex');
    const entries = readFileSync(words, 'utf8').split('\n');
    const at = entries.findIndex((line) => /^\p{L}/u.test(line) && line.toLowerCase() > 'quaysir');
    entries.splice(at < 0 ? entries.length - 1 : at, 0, 'quaysir  title');
    writeFileSync(words, entries.join('\n'));

    mkdirSync(join(copy, 'project/.emend/rules'), { recursive: true });
    writeFileSync(
      join(copy, 'project/.emend/rules/things.rules'),
      'rule: gadgetoid\nwhy: This house says what a thing is for.\ngadgetoid => tool\n',
    );

    run('tests/generate/rules.ts');
    writeFileSync(join(copy, 'check.ts'), check);
    const found = JSON.parse(run('check.ts')) as { rules: string[]; known: boolean };
    expect(found.rules).toContain('quaysidery');
    expect(found.rules).toContain('last-letters');
    expect(found.rules).toContain('house/gadgetoid');
    expect(found.known).toBe(true);
    for (const id of ['quaysidery', 'last-letters'])
      expect(existsSync(join(copy, 'assets/help/rules', `${id}.md`))).toBe(true);
  });
});
