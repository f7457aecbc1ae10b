import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { HostClient } from '../../shared/protocol/client';
import type { ArticleRow, Method, OpenedArticle, ScanProgress } from '../../shared/protocol/contract';

/** A client of a real host on a folder of its own, over the carrier under test. */
export interface Connected {
  readonly client: HostClient;
  readonly folder: string;
}

/** What must hold over every carrier. Each case starts with a new host on a new copy of {@link articles}. */
export interface ContractCase {
  readonly name: string;
  readonly run: (connected: Connected) => Promise<void>;
}

const long = `${'The ferry leaves at nine. '.repeat(40)}\n\n`;

/** Files of the project: with characters that a careless carrier would break. */
export const articles: Readonly<Record<string, string>> = {
  'en/0001.txt': 'Ferries “and” trains 🚢\n\nThe ferry leaves at nine.It returns at ten. \u2028 \t \\u0041\n',
  'zh/0001.txt': '渡轮与火车\n\n渡轮九点开。十点回来。\n',
  'en/0002.txt': 'Bakers\n\nThe win -win plan pleased the bakers.\n',
  'en/large.txt': `Large\n\n${long.repeat(200)}`,
};

export const contractCases: readonly ContractCase[] = [
  {
    name: 'answers a request',
    run: async ({ client }) => {
      const info = await value(client.call('host.info', {}));
      assert.match(info.version, /^\d+\.\d+\.\d+/);
      assert.notEqual(info.startWith, null);
    },
  },
  {
    name: 'matches answers to requests that run at once',
    run: async ({ client, folder }) => {
      const rows = await openProject(client);
      const opened = await Promise.all(
        [...rows, ...rows].map((row) => value(client.call('article.open', { articleId: row.id }))),
      );
      assert.deepEqual(
        opened.map(({ row }) => row.id),
        [...rows, ...rows].map(({ id }) => id),
      );
      const large = opened.find(({ row }) => row.path.endsWith('large.txt'));
      assert.equal(large?.machineTranslation, articles['en/large.txt'], `in ${folder}`);
    },
  },
  {
    name: 'carries every character as it is',
    run: async ({ client }) => {
      await value(client.call('person.set', { person: { id: 'ana', name: 'Ana «Á»' } }));
      const row = (await openProject(client)).find(({ path }) => path === 'en/0001.txt');
      assert.ok(row);
      const { machineTranslation, events } = await value(client.call('article.open', { articleId: row.id }));
      assert.equal(machineTranslation, articles['en/0001.txt']);
      const text = 'a\u0000b\u2028c"\\n🚢 \u00e9 e\u0301 \ud800';
      const body = { type: 'comment', about: null, text } as const;
      const parents = events.map(({ id }) => id).slice(-1);
      const written = await value(
        client.call('article.append', { articleId: row.id, drafts: [{ parents, body }] }),
      );
      const comment = written.find(({ type }) => type === 'comment');
      assert.equal(comment?.type === 'comment' && comment.text, text);
      assert.deepEqual(comment?.person, { id: 'ana', name: 'Ana «Á»' });
    },
  },
  {
    name: 'hands a long journal on in parts to whoever asks for them',
    run: async ({ client }) => {
      await value(client.call('person.set', { person: { id: 'ana', name: 'Ana' } }));
      const row = (await openProject(client)).find(({ path }) => path === 'en/0001.txt');
      assert.ok(row);
      const articleId = row.id;
      const body = { type: 'comment', about: null, text: '\ud800 “a” '.repeat(20) } as const;
      const drafts = Array.from({ length: 700 }, () => ({ parents: [], body }));
      const { events: before } = await value(client.call('article.open', { articleId }));
      const first = { parents: before.map(({ id }) => id).slice(-1), body };
      await value(client.call('article.append', { articleId, drafts: [first, ...drafts] }));
      const whole = await value(client.call('article.open', { articleId }));
      const parts: unknown[] = [];
      const opened = await value(
        client.call(
          'article.open',
          { articleId, inParts: true },
          { onProgress: (part) => 'events' in part && parts.push(JSON.parse(part.events)) },
        ),
      );
      assert.ok(parts.length > 1);
      assert.deepEqual([...parts.flat(), ...opened.events], whole.events);
      assert.equal(whole.events.length, 702);
    },
  },
  {
    name: 'shows a new article as it then answers, and an old one once',
    run: async ({ client }) => {
      await value(client.call('person.set', { person: { id: 'ana', name: 'Ana' } }));
      const row = (await openProject(client)).find(({ path }) => path === 'en/0002.txt');
      assert.ok(row);
      const open = async (): Promise<{ answer: OpenedArticle; begun: OpenedArticle[] }> => {
        const begun: OpenedArticle[] = [];
        const answer = await value(
          client.call(
            'article.open',
            { articleId: row.id, early: true },
            { onProgress: (part) => 'begun' in part && begun.push(part.begun) },
          ),
        );
        return { answer, begun };
      };
      const { answer, begun } = await open();
      // Where the disk was faster than what is told there is nothing to show before.
      assert.ok(begun.length <= 1);
      for (const each of begun) assert.deepEqual(each, answer);
      const again = await open();
      assert.deepEqual([again.begun, again.answer.events], [[], answer.events]);
    },
  },
  {
    name: 'writes down an original that changed on disk, once',
    run: async ({ client, folder }) => {
      await value(client.call('person.set', { person: { id: 'ana', name: 'Ana' } }));
      const row = (await openProject(client)).find(({ path }) => path === 'en/0002.txt');
      assert.ok(row);
      const articleId = row.id;
      await value(client.call('article.open', { articleId }));
      const early = await client.call('article.take-original', { articleId });
      assert.equal(!early.ok && early.error.code, 'same-original');
      await writeFile(join(folder, row.path), 'Bakers\n\nThe plan pleased the bakers.\n');
      const [taken] = await value(client.call('article.take-original', { articleId }));
      assert.equal(taken?.type === 'opened' && taken.text, 'Bakers\n\nThe plan pleased the bakers.\n');
      const opened = await value(client.call('article.open', { articleId }));
      assert.equal(
        opened.machineTranslation,
        articles['en/0002.txt'],
        'until it is merged the first one counts',
      );
      const again = await client.call('article.take-original', { articleId });
      assert.equal(!again.ok && again.error.code, 'same-original');
    },
  },
  {
    name: 'refuses a method that is not in the contract',
    run: async ({ client }) => {
      const answer = await client.call('project.delete' as Method, {});
      assert.equal(!answer.ok && answer.error.code, 'unknown-method');
      const inherited = await client.call('constructor' as Method, {});
      assert.equal(!inherited.ok && inherited.error.code, 'unknown-method');
    },
  },
  {
    name: 'refuses parameters of the wrong shape, naming the place',
    run: async ({ client }) => {
      const answer = await client.call('article.open', { articleId: '../../etc/passwd' });
      assert.equal(!answer.ok && answer.error.code, 'bad-request');
      assert.match(answer.ok ? '' : answer.error.message, /articleId/);
    },
  },
  {
    name: 'gives what a person can cause as a failure with a message',
    run: async ({ client }) => {
      await openProject(client);
      const answer = await client.call('article.open', { articleId: '0123456789abcdef' });
      assert.ok(!answer.ok);
      assert.match(answer.error.code, /^[a-z-]+$/);
      assert.doesNotMatch(answer.error.message, /\bat .*:\d+:\d+/, 'no stack reaches the window');
    },
  },
  {
    name: 'reports progress before the answer',
    run: async ({ client }) => {
      const rows = await openProject(client);
      const seen: ScanProgress[] = [];
      const { scanned } = await value(
        client.call('library.scan', {}, { onProgress: (progress) => seen.push(progress) }),
      );
      assert.equal(scanned, rows.length);
      assert.equal(seen.at(-1)?.done, rows.length);
      assert.ok(seen.every(({ total }) => total === rows.length));
    },
  },
  {
    name: 'ends a cancelled call at once and goes on',
    run: async ({ client }) => {
      await openProject(client);
      const controller = new AbortController();
      const scan = client.call('library.scan', {}, { signal: controller.signal });
      controller.abort();
      const answer = await scan;
      assert.equal(!answer.ok && answer.error.code, 'cancelled');
      const late = await client.call('library.scan', {}, { signal: controller.signal });
      assert.equal(!late.ok && late.error.code, 'cancelled');
      await value(client.call('library.list', {}));
    },
  },
  {
    name: 'tells what happens unasked',
    run: async ({ client, folder }) => {
      await openProject(client);
      const told = new Promise<readonly ArticleRow[]>((resolve) => {
        client.on('library.changed', ({ rows }) => {
          if (rows.some(({ path }) => path === 'en/0003.txt')) resolve(rows);
        });
      });
      await writeFile(join(folder, 'en', '0003.txt'), 'Harbour\n\nThe harbour is open.\n');
      await told;
    },
  },
];

/** Opens the project to start with and lists its articles. */
export async function openProject(client: HostClient): Promise<readonly ArticleRow[]> {
  const { startWith } = await value(client.call('host.info', {}));
  assert.ok(startWith);
  await value(client.call('project.open', { projectId: startWith }));
  return value(client.call('library.list', {}));
}

async function value<T>(
  answer: Promise<{ ok: true; value: T } | { ok: false; error: { message: string } }>,
): Promise<T> {
  const result = await answer;
  assert.ok(result.ok, result.ok ? '' : result.error.message);
  return result.value;
}
