import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { createHost, type HostOptions } from '../../../main/host/create-host';
import type { Result } from '../../../shared/base/result';
import type { HostClient } from '../../../shared/protocol/client';
import type { ArticleRow, OpenedArticle } from '../../../shared/protocol/contract';
import { createClient } from '../../../shared/protocol/create-client';
import { createCarrierPair } from '../../../shared/protocol/in-process';
import { serve } from '../../../shared/protocol/serve';
import { diffTexts } from '../../../shared/diff/diff-texts';
import type { Person } from '../../../shared/review/person';
import { reviewHunks } from '../../../shared/review/review-hunks';
import { foldJournal } from '../../../shared/review/fold';
import type { EventBody } from '../../../shared/review/events';
import { sha256Hex } from '../../../shared/base/hash';
import { applyEdits, type TextEdit } from '../../../shared/text/edit';
import { tempFolder, writeFiles } from './temp-folder';

export const ana = { id: 'ana', name: 'Ana' };
export const ben = { id: 'ben', name: 'Ben' };

export interface TestHost {
  readonly client: HostClient;
  /** Holds everything of this test: `project`, `settings`, `cache`, `samples`. */
  readonly above: string;
  readonly project: string;
  close(): Promise<void>;
}

/** A host on a project of these files (or on the one at `above`), with a client over the in-process carrier. */
export async function startHost(
  files: Readonly<Record<string, string | Uint8Array>>,
  options: Partial<HostOptions> & { readonly above?: string } = {},
): Promise<TestHost> {
  const above = options.above ?? (await tempFolder());
  const project = join(above, 'project');
  await mkdir(project, { recursive: true });
  await writeFiles(project, files);
  const bugs: unknown[] = [];
  const host = await createHost({
    version: '0.0.0',
    shell: 'test',
    folders: [project],
    settingsFolder: join(above, 'settings'),
    cacheFolder: join(above, 'cache'),
    samplesFolder: join(above, 'samples'),
    person: ana,
    workers: 0,
    report: (error) => bugs.push(error),
    ...options,
  });
  const pair = createCarrierPair();
  const serving = serve(
    pair.host,
    host.handlers,
    (listener) => host.on(listener),
    (error) => bugs.push(error),
  );
  onTestFinished(() => expect(bugs).toEqual([]));
  const close = async (): Promise<void> => {
    serving.close();
    await host.close();
  };
  onTestFinished(close);
  return { client: createClient(pair.client), above, project, close };
}

/** {@link startHost}, with the project open. */
export async function openHost(...given: Parameters<typeof startHost>): Promise<TestHost> {
  const started = await startHost(...given);
  const info = value(await started.client.call('host.info', {}));
  value(await started.client.call('project.open', { projectId: info.startWith ?? '' }));
  return started;
}

/** The value of a result that has to be one. */
export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}

/** The code of a failure, or `ok`. */
export function code(result: Result<unknown>): string {
  return result.ok ? 'ok' : result.error.code;
}

export async function rowAt(client: HostClient, path: string): Promise<ArticleRow> {
  const row = value(await client.call('library.list', {})).find((each) => each.path === path);
  if (row === undefined) throw new Error(`no row for ${path}`);
  return row;
}

export async function openAt(client: HostClient, path: string): Promise<OpenedArticle> {
  return value(await client.call('article.open', { articleId: (await rowAt(client, path)).id }));
}

/** Appends events on top of everything in the article's journal. */
export async function append(
  client: HostClient,
  articleId: string,
  ...bodies: EventBody[]
): Promise<Result<unknown>> {
  const { events } = value(await client.call('article.open', { articleId }));
  const [first, ...others] = bodies.map((body) => ({ parents: [] as string[], body }));
  if (first === undefined) throw new Error('nothing to append');
  first.parents = [...foldJournal(events).tips];
  return client.call('article.append', { articleId, drafts: [first, ...others] });
}

/** The edit event that makes these edits to a text. */
export function editOf(text: string, edits: TextEdit[]): EventBody {
  return { type: 'edit', operations: edits, hash: sha256Hex(applyEdits(text, edits)) };
}

/** Approves every change of an article, and the article, as `person`; the host's person is Ana again after it. */
export async function approve(client: HostClient, articleId: string, person: Person = ben): Promise<void> {
  value(await client.call('person.set', { person }));
  const { events, language } = value(await client.call('article.open', { articleId }));
  const state = foldJournal(events);
  const hunks = reviewHunks(state, diffTexts(state.base ?? '', state.text, { language }), { fourEyes: true });
  const verdicts = hunks.map(({ reference }): EventBody => ({
    type: 'verdict',
    hunk: reference,
    verdict: 'approve',
  }));
  value(await append(client, articleId, ...verdicts, { type: 'stage', stage: 'approved', hash: state.hash }));
  value(await client.call('person.set', { person: ana }));
}
