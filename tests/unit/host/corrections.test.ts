import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { originOf } from '../../../shared/review/edit-origin';
import { foldJournal } from '../../../shared/review/fold';
import type { FoundArticle } from '../../../shared/protocol/replace-contract';
import { append, editOf, openAt, openHost, rowAt, value } from './host-fixture';

const sentence = 'He walked to the old wharf of the town early on Monday.\n';

it('learns a pair, offers it after the second time, flags it once it is active, and never again after “never”', async () => {
  const started = await openHost({ 'a.txt': sentence, 'b.txt': sentence, 'c.txt': sentence });
  const { client } = started;
  const put = [{ start: sentence.indexOf('wharf'), end: sentence.indexOf('wharf') + 5, text: 'quay' }];
  for (const path of ['a.txt', 'b.txt']) {
    const { id } = await rowAt(client, path);
    value(await append(client, id, editOf(sentence, put)));
    value(await client.call('corrections.learn', { articleId: id }));
    // The same sentence teaches once.
    value(await client.call('corrections.learn', { articleId: id }));
  }
  const [pair] = value(await client.call('corrections.list', {}));
  expect(pair).toMatchObject({ from: 'wharf', to: 'quay', count: 2, status: 'learned' });

  const decide = { from: 'wharf', to: 'quay', status: 'active' as const };
  value(await client.call('corrections.decide', { pairs: [decide] }));
  value(await client.call('library.scan', {}));
  expect((await rowAt(client, 'c.txt')).flags?.byRule['term-forbidden']).toBe(1);
  expect((await rowAt(client, 'a.txt')).flags?.byRule['term-forbidden']).toBeUndefined();

  const found: FoundArticle[] = [];
  const replacement = { find: 'wharf', replaceWith: 'quay', correction: true };
  value(await client.call('replace.find', { replacement }, { onProgress: (p) => found.push(...p.found) }));
  expect(found.map(({ path }) => path)).toEqual(['c.txt']);
  const articles = found.map(({ articleId, hash }) => ({ articleId, hash }));
  value(await client.call('replace.apply', { replacement, articles }));
  const { events, row } = await openAt(client, 'c.txt');
  expect(foldJournal(events).text).toBe(sentence.replace('wharf', 'quay'));
  expect(originOf(events.at(-1) as object)).toMatchObject({ kind: 'correction', from: 'wharf', to: 'quay' });
  // What a correction wrote teaches nothing.
  const after = value(await client.call('corrections.learn', { articleId: row.id }));
  expect(after[0]?.count).toBe(2);

  value(await client.call('corrections.decide', { pairs: [{ ...decide, status: 'never' }] }));
  const journals = await readdir(join(started.project, '.emend', 'journal', 'project'));
  expect(journals).toHaveLength(1);
  await started.close();
  const again = await openHost({}, { above: started.above });
  expect(value(await again.client.call('corrections.list', {}))[0]).toMatchObject({ status: 'never' });
});

it('flags a pair of one article there and nowhere else', async () => {
  const { client } = await openHost({ 'a.txt': sentence, 'b.txt': sentence });
  const { id } = await rowAt(client, 'a.txt');
  const pair = {
    from: 'wharf',
    to: 'quay',
    status: 'active' as const,
    scope: 'article' as const,
    article: id,
  };
  value(await client.call('corrections.decide', { pairs: [pair] }));
  value(await client.call('library.scan', {}));
  expect((await rowAt(client, 'a.txt')).flags?.byRule['term-forbidden']).toBe(1);
  expect((await rowAt(client, 'b.txt')).flags?.byRule['term-forbidden']).toBeUndefined();
});

it('takes a list in and gives it out', async () => {
  const { client } = await openHost({ 'a.txt': sentence });
  const { pairs, problems } = value(
    await client.call('corrections.import', { text: 'from,to\nwharf,quay\nold,\n' }),
  );
  expect(pairs.map(({ from, status }) => [from, status])).toEqual([['wharf', 'active']]);
  expect(problems).toHaveLength(1);
  expect(value(await client.call('corrections.export', {})).text).toBe(
    'from,to,status,scope,count,who\nwharf,quay,active,project,0,ana\n',
  );
  const { text } = value(await client.call('corrections.export', { format: 'tbx' }));
  const other = await openHost({ 'a.txt': sentence });
  const taken = value(await other.client.call('corrections.import', { text }));
  expect(taken.pairs.map(({ from, to, status }) => [from, to, status])).toEqual([
    ['wharf', 'quay', 'active'],
  ]);
  expect(taken.problems).toEqual([]);
  const german = text.replaceAll('xml:lang="en"', 'xml:lang="de"');
  expect(value(await other.client.call('corrections.import', { text: german })).problems).toHaveLength(1);
  expect((await other.client.call('corrections.import', { text: '<tbx><open>' })).ok).toBe(false);
});

it('forgets a slip that was taken back, and learns it again where it is made again', async () => {
  const { client } = await openHost({ 'a.txt': sentence, 'b.txt': sentence });
  const at = sentence.indexOf('wharf');
  const slip = sentence.replace('wharf', 'key');
  const learnt = async (path: string): Promise<(string | number)[][]> => {
    const { id } = await rowAt(client, path);
    const pairs = value(await client.call('corrections.learn', { articleId: id }));
    return pairs.map(({ from, to, count }) => [from, to, count]);
  };
  const { id } = await rowAt(client, 'a.txt');
  value(await append(client, id, editOf(sentence, [{ start: at, end: at + 5, text: 'key' }])));
  expect(await learnt('a.txt')).toEqual([['wharf', 'key', 1]]);
  value(await append(client, id, editOf(slip, [{ start: at, end: at + 3, text: 'wharf' }])));
  expect(await learnt('a.txt')).toEqual([]);
  expect(await learnt('a.txt')).toEqual([]);
  value(await append(client, id, editOf(sentence, [{ start: at, end: at + 5, text: 'key' }])));
  expect(await learnt('a.txt')).toEqual([['wharf', 'key', 1]]);
  // A better word in its place.
  value(await append(client, id, editOf(slip, [{ start: at, end: at + 3, text: 'quay' }])));
  const now = await learnt('a.txt');
  expect(now).toContainEqual(['wharf', 'quay', 1]);
});
