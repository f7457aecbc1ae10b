import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { useLibrary } from '../../../../renderer/state/library';
import { useSession } from '../../../../renderer/state/session';
import { changeTermsOfProject, loadTerms, stepTerms, useTerms } from '../../../../renderer/state/terms';
import type { ListTerm } from '../../../../shared/formats/terms/change-terms';
import { openHost, value } from '../../host/host-fixture';

const term = (source: string, target: string): ListTerm => ({ source, target, forbidden: [], note: '' });
const before = 'source,target,forbidden,note\n港口,port,,\n';

afterEach(() => {
  useLibrary.setState(useLibrary.getInitialState());
  useSession.setState(useSession.getInitialState());
});

async function withList(): Promise<{ readonly path: string; readonly list: () => Promise<string> }> {
  const { client, project } = await openHost({ 'a.txt': 'A port.\n', '.emend/terms.csv': before });
  const { startWith } = value(await client.call('host.info', {}));
  useSession.setState({ host: client });
  useLibrary.setState({ project: value(await client.call('project.open', { projectId: startWith ?? '' })) });
  expect(await loadTerms()).toBeNull();
  const path = join(project, '.emend', 'terms.csv');
  return { path, list: () => readFile(path, 'utf8') };
}

const add = (source: string, target: string): Promise<unknown> =>
  changeTermsOfProject(
    [{ list: 'project', changes: [{ was: null, now: term(source, target) }] }],
    (count) => `${count} added`,
  );

it('every undo takes back a step of its own, also when keys come faster than the disk', async () => {
  const { list } = await withList();
  await Promise.all([add('码头', 'quay'), add('磨坊', 'mill')]);
  expect(await list()).toBe(`${before}码头,quay,,\n磨坊,mill,,\n`);
  await Promise.all([stepTerms('undo'), stepTerms('undo'), stepTerms('undo')]);
  expect(await list()).toBe(before);
  expect(useTerms.getState()).toMatchObject({ list: [term('港口', 'port')], undo: [] });
  await Promise.all([stepTerms('redo'), stepTerms('redo'), stepTerms('redo')]);
  expect(await list()).toBe(`${before}码头,quay,,\n磨坊,mill,,\n`);
});

it('what somebody else made of a row stays, and is told', async () => {
  const { path, list } = await withList();
  await add('码头', 'quay');
  const theirs = `${before}码头,wharf,,\n`;
  await writeFile(path, theirs);
  expect(await stepTerms('undo')).toBeNull();
  expect(await list()).toBe(theirs);
  expect(useTerms.getState().said).toContain('1 was left');
  expect(useTerms.getState().list.map(({ target }) => target)).toEqual(['port', 'wharf']);
});

it('of two answers that overtake one another, the later question’s counts', async () => {
  await withList();
  const { host: real } = useSession.getState();
  if (real === null) throw new Error('no host');
  const held: (() => void)[] = [];
  const slow: typeof real.call = async (...given) => {
    const answer = await real.call(...given);
    if (held.length === 0) await new Promise<void>((go) => held.push(go));
    return answer;
  };
  useSession.setState({ host: { ...real, call: slow } });
  const first = loadTerms();
  await expect.poll(() => held.length).toBe(1);
  useSession.setState({ host: real });
  await add('码头', 'quay');
  held[0]?.();
  await first;
  expect(useTerms.getState().list).toHaveLength(2);
});

it('nothing is a step that changed nothing', async () => {
  const { list } = await withList();
  expect(await add('港口', 'port')).toMatchObject({ code: 'term-left' });
  expect(await list()).toBe(before);
  expect(useTerms.getState().undo).toEqual([]);
});
