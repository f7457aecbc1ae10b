import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Checkers } from '../../../main/cli/checker';
import { readWordLists } from '../../../main/host/word-lists';

let root = '';

beforeEach(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'emend-lists-')));
  await mkdir(join(root, '.emend'));
});

afterEach(() => rm(root, { recursive: true }));

describe('the word lists of a project', () => {
  it('are empty where there are none', async () => {
    expect(await readWordLists(root, join(root, 'nowhere'))).toEqual({
      terms: [],
      words: [],
      houseRules: [],
      segmentation: null,
      srx: null,
      problems: [],
    });
  });

  it('are read with the person’s own words, each word once', async () => {
    await writeFile(join(root, '.emend/terms.csv'), 'source,target,forbidden\n港口,port,harbour\n码头\n');
    await writeFile(join(root, '.emend/words.txt'), '# names\r\nNorvelta\r\n\r\nquayside\r\n');
    await mkdir(join(root, 'settings'));
    await writeFile(join(root, 'settings/words.txt'), 'quayside\nbollardry\n');
    const lists = await readWordLists(root, join(root, 'settings'));
    expect(lists.terms).toEqual([{ source: '港口', target: 'port', forbidden: ['harbour'], note: '' }]);
    expect(lists.words).toEqual(['Norvelta', 'quayside', 'bollardry']);
    expect(lists.problems.map(({ code }) => code)).toEqual(['terms-line']);
  });

  it('are not followed out of the project', async () => {
    await writeFile(join(root, 'other.csv'), 'source,target\n港口,port\n');
    await symlink(join(root, 'other.csv'), join(root, '.emend/terms.csv'));
    const lists = await readWordLists(root);
    expect(lists.terms).toEqual([]);
    expect(lists.problems.map(({ code }) => code)).toEqual(['outside']);
  });

  it('are what the command line checks with', async () => {
    await writeFile(join(root, '.emend/terms.csv'), 'source,target,forbidden\n,port,harbour\n');
    const checker = await new Checkers({ lang: 'fr', sourceLang: 'zh' }).for(join(root, 'a.txt'));
    const { flags } = checker.check({ text: 'Le harbour.' });
    expect(flags.map(({ rule, fixes }) => [rule, fixes[0]?.edits[0]?.text])).toEqual([
      ['term-forbidden', 'port'],
    ]);
  });
});
