import net from 'node:net';
import { expect, it, vi } from 'vitest';
import { originOf } from '../../../shared/review/edit-origin';
import { foldJournal } from '../../../shared/review/fold';
import { applyEdits } from '../../../shared/text/edit';
import { append, approve, editOf, openAt, openHost, rowAt, value, type TestHost } from './host-fixture';
import { complete, rewrites, scriptedServer } from './scripted-server';

const title = 'A report from the coast\n\n';
const sentence = 'The mayor of Velden opened the old wharf in 2019 , as the rain had stopped.';
const better = 'The mayor of Velden opened the old quay in 2019, as the rain had stopped.';

async function ask({ client }: TestHost, path: string, model: boolean) {
  const { row, events } = await openAt(client, path);
  const { text, hash } = foldJournal(events);
  const start = text.indexOf(' ,');
  const flags = [
    { rule: 'space-before-punctuation', category: 'spacing', message: 'A space.', start, end: start + 1 },
  ];
  const place = { start: title.length, end: title.length + sentence.length };
  const found = value(
    await client.call('suggestions.find', { articleId: row.id, hash, ...place, source: null, flags, model }),
  );
  return { ...found, row, text };
}

it('proves what the model suggests, and writes what is taken with its origin', async () => {
  const invented = better.replace('2019', '2024');
  const server = await scriptedServer((response) => complete(response, rewrites(invented, better)));
  const host = await openHost({ 'a.txt': title + sentence });
  const settings = { enabled: true, address: server.address, model: 'small-model' };
  value(await host.client.call('settings.change', { patch: { model: settings } }));
  const { suggestions, modelProblem, row, text } = await ask(host, 'a.txt', true);
  expect(modelProblem).toBeNull();
  expect(suggestions.map((each) => [each.text, each.proof.accepted])).toEqual([
    [better, true],
    [invented, false],
  ]);
  const [taken] = suggestions;
  const hunks = (taken?.proof.hunks ?? []).slice(0, 1).map(({ start, end, text: words }) => ({
    start: start + title.length,
    end: end + title.length,
    text: words,
  }));
  value(
    await append(host.client, row.id, { ...(editOf(text, hunks) as object), origin: taken?.origin } as never),
  );
  const { events } = await openAt(host.client, 'a.txt');
  expect(foldJournal(events).text).toBe(applyEdits(text, hunks));
  expect(originOf(events.at(-1) as object)).toMatchObject({ kind: 'model', model: 'small-model' });
});

it('finds its sentence again in a text that was edited before it', async () => {
  const { client } = await openHost({ 'a.txt': title + sentence });
  const { row, events } = await openAt(client, 'a.txt');
  const { text, hash } = foldJournal(events);
  value(
    await client.call('corrections.decide', { pairs: [{ from: 'wharf', to: 'quay', status: 'active' }] }),
  );
  value(await append(client, row.id, editOf(text, [{ start: 0, end: 0, text: 'Here is ' }])));
  const question = {
    articleId: row.id,
    hash,
    start: title.length,
    end: title.length + sentence.length,
    source: null,
    flags: [],
  };
  expect((await client.call('suggestions.find', question)).ok).toBe(false);
  const found = value(await client.call('suggestions.find', { ...question, sentence }));
  expect(found.suggestions.map((each) => each.text)).toEqual([sentence.replace('wharf', 'quay')]);
  expect((await client.call('suggestions.find', { ...question, sentence: 'Another one.' })).ok).toBe(false);
});

it('offers corrections and what was approved before, and connects to nothing while no model is set up', async () => {
  const connect = vi.spyOn(net.Socket.prototype, 'connect');
  const host = await openHost({ 'a.txt': title + sentence, 'b.txt': title + sentence });
  const { client } = host;
  const approved = await rowAt(client, 'a.txt');
  const at = title.length;
  value(
    await append(
      client,
      approved.id,
      editOf(title + sentence, [{ start: at, end: at + sentence.length, text: better }]),
    ),
  );
  await approve(client, approved.id);
  expect(value(await client.call('memory.rebuild', {})).units).toBe(2);
  value(
    await client.call('corrections.decide', { pairs: [{ from: 'wharf', to: 'quay', status: 'active' }] }),
  );
  const { suggestions, modelProblem } = await ask(host, 'b.txt', true);
  expect(modelProblem?.code).toBe('model-off');
  expect(suggestions.map(({ origin, text, proof }) => [origin.kind, text, proof.accepted])).toEqual(
    expect.arrayContaining([
      ['correction', sentence.replace('wharf', 'quay'), true],
      ['memory', better, true],
    ]),
  );
  expect(connect).not.toHaveBeenCalled();
  connect.mockRestore();
});
