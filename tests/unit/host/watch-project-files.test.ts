import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { HostClient } from '../../../shared/protocol/client';
import type { ProjectInfo } from '../../../shared/protocol/contract';
import { openHost, rowAt, value } from './host-fixture';

const files = { 'a.txt': 'Morning news\n\nThe harbour of the old town is open again.\n' };

/** Resolves with the project once it is told to be as wanted. */
function told(client: HostClient, wanted: (project: ProjectInfo) => boolean): Promise<ProjectInfo> {
  return new Promise((resolve) => {
    client.on('project.changed', (project) => {
      if (wanted(project)) resolve(project);
    });
  });
}

async function forbidden(client: HostClient): Promise<number | undefined> {
  value(await client.call('library.scan', { first: [] }));
  return (await rowAt(client, 'a.txt')).flags?.byRule['term-forbidden'];
}

describe('settings and lists that change on disk under an open project', () => {
  it('are told, and the articles are checked by them', async () => {
    const { client, project } = await openHost(files);
    expect(await forbidden(client)).toBeUndefined();

    const came = told(client, ({ terms }) => terms?.length === 1);
    await mkdir(join(project, '.emend'), { recursive: true });
    await writeFile(join(project, '.emend/terms.csv'), 'source,target,forbidden\n,port,harbour\n');
    expect((await came).terms).toEqual([{ source: '', target: 'port', forbidden: ['harbour'], note: '' }]);
    expect(await forbidden(client)).toBe(1);

    const off = told(client, ({ file }) => file.rules['term-forbidden'] === 'off');
    await writeFile(
      join(project, '.emend/project.json'),
      JSON.stringify({ version: 1, rules: { 'term-forbidden': 'off' } }),
    );
    await off;
    expect(await forbidden(client)).toBeUndefined();

    const gone = told(client, ({ terms }) => terms?.length === 0);
    await rm(join(project, '.emend/terms.csv'));
    await gone;
  });

  it('are told of house rules, and of what is wrong with them', async () => {
    const rules = 'rule: a\nharbour => port\n';
    const { client, project } = await openHost({ ...files, '.emend/rules/a.rules': 'rule: b\nquay => port' });
    const came = told(client, ({ houseRules }) => houseRules?.[0]?.id === 'house/a');
    await writeFile(join(project, '.emend/rules/a.rules'), rules);
    await came;
    value(await client.call('library.scan', { first: [] }));
    expect((await rowAt(client, 'a.txt')).flags?.byRule['house/a']).toBe(1);

    const wrong = told(client, ({ problems }) => problems.length === 1);
    await writeFile(join(project, '.emend/rules/a.rules'), `${rules}match: (b\n`);
    expect((await wrong).problems[0]?.message).toContain('a.rules, line 3');
  });

  it('are told of words, the person’s own too', async () => {
    const { client, project, above } = await openHost({ ...files, '.emend/words.txt': 'Norvelta\n' });
    const both = told(client, ({ words }) => words?.join() === 'Norvelta,quayside,bollardry');
    await writeFile(join(project, '.emend/words.txt'), 'Norvelta\nquayside\n');
    await writeFile(join(above, 'settings/words.txt'), 'bollardry\n');
    await both;
  });

  it('are not told where nothing in them changed', async () => {
    const { client, project } = await openHost({ ...files, '.emend/words.txt': 'Norvelta\n' });
    const tellings: ProjectInfo[] = [];
    client.on('project.changed', (each) => tellings.push(each));
    const other = told(client, ({ words }) => words?.length === 2);
    await writeFile(join(project, '.emend/words.txt'), '# names\nNorvelta\n');
    await writeFile(join(project, '.emend/words.txt'), '# names\nNorvelta\nquayside\n');
    await other;
    expect(tellings).toHaveLength(1);
  });
});
