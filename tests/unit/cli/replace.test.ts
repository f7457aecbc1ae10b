import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { replaceInProject, takeBack } from '../../../main/cli/project-replacement';
import type { ArticleFilter } from '../../../shared/protocol/replace-contract';
import { statsOf } from './stats-of';
import { value } from '../host/host-fixture';
import { tempFolder, writeFiles } from '../host/temp-folder';

describe('replacing over a project from a terminal', () => {
  it('shows, replaces, counts apart and takes back', async () => {
    const above = await tempFolder();
    process.env.EMEND_HOME = join(above, 'home');
    const root = join(above, 'project');
    await writeFiles(root, { 'a.txt': 'Beijing grew.\n', 'b.txt': 'The end.\n' });
    const request = {
      replacement: {
        find: 'Beijing',
        replaceWith: 'Peking',
        regex: false,
        anyCase: true,
        wholeWords: true,
        correction: false,
      },
      filter: {},
      approved: false,
    };
    const ana = { id: 'ana', name: 'Ana' };
    const shown = value(await replaceInProject(root, ana, { ...request, apply: false }));
    expect(shown).toEqual({
      articles: [
        {
          path: 'a.txt',
          count: 1,
          hits: [{ start: 0, end: 7, found: 'Beijing', text: 'Peking', before: '', after: ' grew.' }],
        },
      ],
      left: [],
      run: null,
      undone: false,
    });
    const countOf = async (filter: ArticleFilter): Promise<number> =>
      value(await replaceInProject(root, ana, { ...request, filter, apply: false })).articles.length;
    expect(await countOf({ rules: ['no-such-rule'] })).toBe(0);
    expect(await countOf({ people: ['ana'] })).toBe(0);
    expect(await countOf({ stages: ['new'] })).toBe(1);
    const { run } = value(await replaceInProject(root, ana, { ...request, apply: true }));
    const stats = await statsOf(root);
    expect(stats.changedByOrigin).toEqual({ replace: 1 });
    expect(stats.editRate).toBeGreaterThan(0);
    const people = { ...request, filter: { people: ['ana'] }, apply: false };
    const again = { ...people.replacement, find: 'Peking', replaceWith: 'Beijing' };
    expect(value(await replaceInProject(root, ana, { ...people, replacement: again })).articles).toHaveLength(
      1,
    );
    const back = value(await takeBack(root, ana, run ?? ''));
    expect(back.articles).toEqual([{ path: 'a.txt', count: 1, hits: [] }]);
    expect((await statsOf(root)).editRate).toBe(0);
  });
});
