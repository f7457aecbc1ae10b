import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Checkers } from '../../../main/cli/checker';
import { failingExamples, readHouseRules } from '../../../main/host/house-rules';
import { createArticleScanner } from '../../../main/host/scan-article';
import { countFlags } from '../../../main/host/scan-facts';

let root = '';

beforeEach(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'emend-house-')));
  await mkdir(join(root, '.emend/rules'), { recursive: true });
});

afterEach(() => rm(root, { recursive: true }));

const write = (name: string, text: string) => writeFile(join(root, '.emend/rules', name), text);

const houseWords = [
  'rule: house-words',
  'title: House words',
  'severity: error',
  'web site => website',
  'new crown => coronavirus ~ 新冠',
  'bad: a ⟦web site⟧ => a website',
].join('\n');

describe('house rules', () => {
  it('are none where there is no folder', async () => {
    await rm(join(root, '.emend'), { recursive: true });
    expect(await readHouseRules(root)).toEqual({ houseRules: [], problems: [] });
  });

  it('are read from all files; what is wrong is told with file and line, and the rest goes on', async () => {
    await write('a.rules', houseWords);
    await write('b.rules', 'rule: broken\nmatch: (a\nmatch: b\n');
    await write('c.rules', 'rule: house-words\nx => y');
    await write('notes.txt', 'no rules');
    const { houseRules, problems } = await readHouseRules(root);
    expect(houseRules.map(({ id, blocks }) => [id, blocks.length])).toEqual([
      ['house/house-words', 2],
      ['house/broken', 1],
    ]);
    expect(problems.map(({ message }) => message)).toEqual([
      '.emend/rules/b.rules, line 2: A “)” is missing. (column 3)',
      '.emend/rules/c.rules, line 1: There is a rule “house/house-words” in an earlier file already.',
    ]);
  });

  it('say which of their examples do not hold, apart, so that the rules go on', async () => {
    await write('a.rules', `${houseWords}\ngood: a web site\nbad: ⟦nothing⟧ here`);
    await write('b.rules', 'rule: broken\nmatch: (a\nmatch: b\ngood: b');
    await write('c.rules', 'rule: tagged\nmatch: <VERB> it\ngood: eat it');
    expect((await failingExamples(root)).map(({ message }) => message)).toEqual([
      '.emend/rules/a.rules, line 7: In this example “web site” is flagged.',
      '.emend/rules/a.rules, line 8: In this example nothing is flagged.',
    ]);
    expect((await readHouseRules(root)).problems.map(({ message }) => message)).toEqual([
      '.emend/rules/b.rules, line 2: A “)” is missing. (column 3)',
    ]);
  });

  it('are not followed out of the project', async () => {
    await writeFile(join(root, 'other.rules'), houseWords);
    await symlink(join(root, 'other.rules'), join(root, '.emend/rules/linked.rules'));
    const { houseRules, problems } = await readHouseRules(root);
    expect(houseRules).toEqual([]);
    expect(problems.map(({ code }) => code)).toEqual(['outside']);
  });

  it('keep to their limits', async () => {
    await write('long.rules', `rule: a\n${'x'.repeat(300_000)}`);
    const lines = Array.from({ length: 3100 }, (_, index) => `wrong${index} => right`);
    await write('many.rules', `rule: b\n${lines.join('\n')}`);
    const { houseRules, problems } = await readHouseRules(root);
    expect(houseRules.map(({ blocks }) => blocks.length)).toEqual([3000]);
    expect(problems.map(({ message }) => message)).toEqual([
      '.emend/rules/long.rules, line 1: A file of rules may have at most 300000 characters.',
      '.emend/rules/many.rules, line 3002: A file may have at most 3000 patterns.',
    ]);
  });

  it('are what the command line checks with, and are switched like other rules', async () => {
    await write('a.rules', houseWords);
    const text = 'Our Web site tells of the new crown.';
    const flagsOf = async () => {
      const checker = await new Checkers({ lang: 'en', sourceLang: 'zh' }).for(join(root, 'a.txt'));
      return (source?: string) =>
        checker
          .check({ text, ...(source !== undefined && { source }) })
          .flags.filter(({ rule }) => rule.startsWith('house/'))
          .map(({ message, severity, fixes }) => [message, severity, fixes[0]?.title]);
    };
    const site = ['Write “website” instead of “Web site”.', 'error', 'Write “website”'];
    const crown = ['Write “coronavirus” instead of “new crown”.', 'error', 'Write “coronavirus”'];
    const flags = await flagsOf();
    expect(flags()).toEqual([site]);
    expect(flags('我们的网站介绍新冠病毒。')).toEqual([site, crown]);
    expect(flags('我们的网站介绍王冠。')).toEqual([site]);
    const file = { version: 1, language: 'en', sourceLanguage: 'zh', rules: { 'house/house-words': 'off' } };
    await writeFile(join(root, '.emend/project.json'), JSON.stringify(file));
    expect((await flagsOf())()).toEqual([]);
  });

  it('reach the scan of the library', async () => {
    await write('a.rules', houseWords);
    await writeFile(join(root, 'a.txt'), 'Our web site.\n');
    const { houseRules } = await readHouseRules(root);
    const facts = await createArticleScanner()({
      root,
      path: 'a.txt',
      sourcePath: null,
      events: [],
      options: { language: 'en', sourceLanguage: 'zh', houseRules },
    });
    expect(countFlags(facts.flags ?? {}).byRule).toMatchObject({ 'house/house-words': 1 });
  });
});
