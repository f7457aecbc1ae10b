import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PlannedFixes } from '../../../shared/protocol/bulk-contract';
import type { HostClient } from '../../../shared/protocol/client';
import { foldJournal } from '../../../shared/review/fold';
import { ana, append, ben, editOf, openAt, openHost, rowAt, value } from './host-fixture';

const files = {
  'a.txt': 'The port grew  fast. It is is new.\n',
  'b.txt': 'All is well here.\n',
  'c.txt': 'It rained , and stopped.\n',
};

const stateAt = async (client: HostClient, path: string) => foldJournal((await openAt(client, path)).events);

async function idsOf(client: HostClient, ...paths: string[]): Promise<string[]> {
  const rows = await Promise.all(paths.map((path) => rowAt(client, path)));
  return rows.map(({ id }) => id);
}

async function plan(client: HostClient, articleIds: string[]): Promise<PlannedFixes[]> {
  const plans: PlannedFixes[] = [];
  value(
    await client.call('bulk.plan-fixes', { articleIds }, { onProgress: ({ found }) => plans.push(...found) }),
  );
  return plans;
}

describe('several articles at once', () => {
  it('are planned, fixed and taken back, each by events of its own', async () => {
    const { client, project } = await openHost(files);
    const plans = await plan(client, await idsOf(client, 'a.txt', 'b.txt', 'c.txt'));
    expect(plans.map(({ path }) => path)).toEqual(['a.txt', 'c.txt']);
    expect(plans[0]?.shown[0]).toMatchObject({ before: 'The port grew', removed: '  ' });
    // Planning writes nothing.
    expect((await rowAt(client, 'a.txt')).people).toEqual([]);

    // What was edited since the plan was made is left as it is.
    const typed = 'Now. The port grew  fast. It is is new.\n';
    const insertion = [{ start: 0, end: 0, text: 'Now. ' }];
    value(await append(client, (await rowAt(client, 'a.txt')).id, editOf(files['a.txt'], insertion)));
    const articles = plans.map(({ articleId, hash, edits, rules }) => ({
      articleId,
      hash,
      edits: edits.map((edit) => ({ ...edit })),
      rules: [...rules],
    }));
    const first = value(await client.call('bulk.fix', { articles }));
    expect(first.changed.map(({ path }) => path)).toEqual(['c.txt']);
    expect(first.left).toMatchObject([{ path: 'a.txt', code: 'edited-since' }]);
    expect((await stateAt(client, 'c.txt')).text).toBe('It rained, and stopped.\n');
    expect((await stateAt(client, 'a.txt')).text).toBe(typed);
    expect(await readFile(join(project, 'c.txt'), 'utf8')).toBe(files['c.txt']);

    const back = first.changed.map(({ articleId, event }) => ({ articleId, event }));
    const undone = value(await client.call('bulk.undo-fixes', { articles: back }));
    expect(undone.changed).toHaveLength(1);
    const state = await stateAt(client, 'c.txt');
    expect(state.text).toBe(files['c.txt']);
    expect(state.authored).toEqual([]);
    expect(value(await client.call('bulk.undo-fixes', { articles: back })).left).toHaveLength(1);
  });

  it('are assigned, again only where something changes, and nobody gets them back', async () => {
    const { client } = await openHost(files);
    const articleIds = await idsOf(client, 'a.txt', 'b.txt');
    const asked = { articleIds, task: 'review', to: ben, due: '2027-03-31' } as const;
    expect(value(await client.call('bulk.assign', asked)).changed).toHaveLength(2);
    expect(value(await client.call('bulk.assign', asked)).changed).toEqual([]);
    expect((await stateAt(client, 'a.txt')).assignments).toMatchObject([
      { task: 'review', to: ben, due: '2027-03-31', by: ana },
    ]);
    value(await client.call('library.scan', {}));
    await expect
      .poll(async () => (await rowAt(client, 'b.txt')).assigned)
      .toEqual([{ task: 'review', to: ben, due: '2027-03-31' }]);
    // Naming somebody is no work in the article.
    expect(await rowAt(client, 'b.txt')).toMatchObject({ stage: 'new', people: [], edited: null });
    expect(value(await client.call('bulk.people', {}))).toContainEqual(ben);

    const nobody = { articleIds: articleIds.slice(0, 1), task: 'review', to: null, due: null } as const;
    value(await client.call('bulk.assign', nobody));
    expect((await stateAt(client, 'a.txt')).assignments).toEqual([]);
    const wrong = await client.call('bulk.assign', { ...asked, due: 'tomorrow' });
    expect(wrong.ok).toBe(false);
  });

  it('go to another stage by the rules that hold for one', async () => {
    const { client } = await openHost(files);
    const insertion = [{ start: 0, end: 0, text: 'Now ' }];
    value(await append(client, (await rowAt(client, 'b.txt')).id, editOf(files['b.txt'], insertion)));
    const articleIds = await idsOf(client, 'a.txt', 'b.txt');
    value(await client.call('bulk.stage', { articleIds, stage: 'submitted' }));
    expect((await stateAt(client, 'a.txt')).stage.stage).toBe('submitted');
    // Nobody approves what they submitted: both are left, with the reason.
    const own = value(await client.call('bulk.stage', { articleIds, stage: 'approved' }));
    expect(own.changed).toEqual([]);
    expect(own.left).toHaveLength(2);

    value(await client.call('person.set', { person: ben }));
    const approved = value(await client.call('bulk.stage', { articleIds, stage: 'approved' }));
    expect(approved.changed.map(({ path }) => path)).toEqual(['a.txt']);
    expect(approved.left).toMatchObject([{ path: 'b.txt', code: 'not-approved' }]);
    const back = value(await client.call('bulk.stage', { articleIds, stage: 'editing' }));
    expect(back.changed).toHaveLength(2);
    expect((await stateAt(client, 'a.txt')).stage.stage).toBe('editing');
  });
});
