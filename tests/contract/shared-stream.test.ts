import { afterEach, describe, expect, it } from 'vitest';
import { startLoopback, type Loopback } from '../../main/web/serve-loopback';
import { loopbackCarrier } from '../../renderer/host/loopback-carrier';
import { MessageStream } from '../../renderer/host/message-stream';
import { createClient } from '../../shared/protocol/create-client';
import { loopbackPaths } from '../../shared/protocol/bridge';
import type { Host } from '../../shared/protocol/serve';
import { nodePage } from './node-page';
import { hostOn, newTestProject, type TestProject } from './test-project';

/** As many connections as Chromium opens to one host. */
const connections = 6;

let project: TestProject;
let host: Host;
let loopback: Loopback;

async function start(): Promise<void> {
  project = await newTestProject();
  host = await hostOn(project);
  const started = await startLoopback({
    host,
    port: 0,
    rendererFolder: project.folder,
    report: (error) => {
      throw error;
    },
  });
  if (!started.ok) throw new Error(started.error.message);
  loopback = started.value;
}

afterEach(async () => {
  await loopback.close();
  await host.close();
  await project.remove();
});

/** A browser's tabs: no more than {@link connections} requests are under way at once, and one stream serves all tabs. */
function browser() {
  const page = nodePage(loopback.url);
  const waiting: (() => void)[] = [];
  let under = 0;
  let streams = 0;
  let mostStreams = 0;
  const fetch: typeof page.fetch = async (path, request) => {
    if (under >= connections) await new Promise<void>((go) => waiting.push(go));
    under++;
    const isStream = path === loopbackPaths.messages;
    if (isStream) mostStreams = Math.max(mostStreams, ++streams);
    let ended = false;
    const end = (): void => {
      if (ended) return;
      ended = true;
      under--;
      if (isStream) streams--;
      waiting.shift()?.();
    };
    request.signal?.addEventListener('abort', end);
    try {
      const response = await page.fetch(path, request);
      if (!isStream) end();
      return response;
    } catch (error) {
      end();
      throw error;
    }
  };
  const stream = new MessageStream(page.token, fetch);
  return {
    tab: () => {
      const carrier = loopbackCarrier(page.token, { ...page, fetch, stream: () => stream });
      return { client: createClient(carrier), close: () => carrier.close() };
    },
    mostStreams: () => mostStreams,
  };
}

describe('B2: many tabs on one host', () => {
  it('B2: all of twelve tabs are answered and hear what happens, over one stream', async () => {
    await start();
    const { tab, mostStreams } = browser();
    const tabs = Array.from({ length: 12 }, tab);
    const infos = await Promise.all(tabs.map(({ client }) => client.call('host.info', {})));
    expect(infos.map(({ ok }) => ok)).toEqual(tabs.map(() => true));
    const [first] = infos;
    const projectId = first?.ok === true ? (first.value.startWith ?? '') : '';
    for (const { client } of tabs) expect((await client.call('project.open', { projectId })).ok).toBe(true);
    const lists = await Promise.all(tabs.map(({ client }) => client.call('library.list', {})));
    expect(lists.every(({ ok }) => ok)).toBe(true);
    expect(mostStreams()).toBe(1);
    for (const { close } of tabs) close();
  });

  it('B2: a tab that goes takes nothing from the others', async () => {
    await start();
    const { tab } = browser();
    const [one, two] = [tab(), tab()];
    await Promise.all([one, two].map(({ client }) => client.call('host.info', {})));
    one.close();
    expect((await two.client.call('host.info', {})).ok).toBe(true);
    expect(await one.client.call('host.info', {})).toMatchObject({ ok: false });
    two.close();
  });
});
