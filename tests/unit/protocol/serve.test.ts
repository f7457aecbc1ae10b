import { describe, expect, it } from 'vitest';
import { ok } from '../../../shared/base/result';
import type { Method } from '../../../shared/protocol/contract';
import { createClient } from '../../../shared/protocol/create-client';
import { createCarrierPair } from '../../../shared/protocol/in-process';
import type { ClientMessage, HostMessage } from '../../../shared/protocol/messages';
import { serve, type Handlers, type HostEvent } from '../../../shared/protocol/serve';

type Some = Partial<Handlers>;

function start(handlers: Some) {
  const pair = createCarrierPair();
  const bugs: { error: unknown; method: Method }[] = [];
  const listeners = new Set<(event: HostEvent) => void>();
  const serving = serve(
    pair.host,
    handlers as Handlers,
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    (error, method) => bugs.push({ error, method }),
  );
  return { pair, bugs, listeners, serving };
}

const never = (): Promise<never> => new Promise(() => undefined);

describe('serve', () => {
  it('tells the window nothing of an exception but that there was one', async () => {
    const thrown = new Error('secret of /home/ana');
    const { pair, bugs } = start({ 'library.list': () => Promise.reject(thrown) });
    const answer = await createClient(pair.client).call('library.list', {});
    expect(answer.ok ? '' : answer.error.code).toBe('internal');
    expect(JSON.stringify(answer)).not.toMatch(/secret|home/);
    expect(bugs).toEqual([{ error: thrown, method: 'library.list' }]);
  });

  it('treats a handler that throws at once like one that rejects', async () => {
    const { pair, bugs } = start({
      'library.list': () => {
        throw new Error('at once');
      },
    });
    const answer = await createClient(pair.client).call('library.list', {});
    expect(answer.ok ? '' : answer.error.code).toBe('internal');
    expect(bugs).toHaveLength(1);
  });

  it('raises the signal of the request that is cancelled, and of no other', async () => {
    const raised: string[] = [];
    const wait =
      (name: string): Handlers['library.scan'] =>
      (_params, { signal }) => {
        signal.addEventListener('abort', () => raised.push(name));
        return never();
      };
    const { pair } = start({ 'library.scan': wait('scan'), 'library.list': wait('list') as never });
    const client = createClient(pair.client);
    const controller = new AbortController();
    const scan = client.call('library.scan', {}, { signal: controller.signal });
    void client.call('library.list', {});
    await Promise.resolve();
    await Promise.resolve();
    controller.abort();
    await scan;
    await new Promise((resolve) => setTimeout(resolve));
    expect(raised).toEqual(['scan']);
  });

  it('raises every signal and fails every call when the connection ends', async () => {
    let raised = false;
    const { pair, listeners } = start({
      'library.scan': (_params, { signal }) => {
        signal.addEventListener('abort', () => (raised = true));
        return never();
      },
    });
    const client = createClient(pair.client);
    const states: string[] = [];
    client.onConnection((state) => states.push(state));
    const scan = client.call('library.scan', {});
    await new Promise((resolve) => setTimeout(resolve));
    expect(listeners.size).toBe(1);
    pair.host.close();
    const answer = await scan;
    expect(answer.ok ? '' : answer.error.code).toBe('disconnected');
    const later = await client.call('host.info', {});
    expect(later.ok ? '' : later.error.code).toBe('disconnected');
    expect(raised).toBe(true);
    expect(states).toEqual(['open', 'closed']);
    expect(listeners.size).toBe(0);
  });

  it('passes over messages that are none of the protocol', async () => {
    const { pair } = start({ 'host.info': () => Promise.resolve(ok({ version: '1' } as never)) });
    const rubbish: unknown[] = [
      null,
      'request',
      { kind: 'request' },
      { kind: 'cancel', id: 'x' },
      { kind: 'stop' },
    ];
    for (const message of rubbish) pair.client.send(message as ClientMessage);
    const answer = await createClient(pair.client).call('host.info', {});
    expect(answer.ok).toBe(true);
  });

  it('refuses an id that is still running', async () => {
    const { pair } = start({ 'library.list': never });
    const answers: HostMessage[] = [];
    pair.client.onMessage((message) => answers.push(message));
    const request: ClientMessage = { kind: 'request', id: 7, method: 'library.list', params: {} };
    pair.client.send(request);
    pair.client.send(request);
    await new Promise((resolve) => setTimeout(resolve));
    expect(answers).toMatchObject([{ kind: 'error', id: 7, error: { code: 'bad-request' } }]);
  });
});

describe('closing', () => {
  it('waits until everything unsaved is written, even if some of it cannot be', async () => {
    const written: string[] = [];
    const { pair, serving } = start({
      'host.info': async () => {
        await new Promise((resolve) => setTimeout(resolve, 5));
        written.push('host');
        return ok({} as never);
      },
    });
    const client = createClient(pair.client);
    client.beforeClose(() => client.call('host.info', {}));
    client.beforeClose(() => Promise.reject(new Error('no')));
    const back = client.beforeClose(() => Promise.resolve(written.push('taken back')));
    back();
    await serving.flush();
    expect(written).toEqual(['host']);
  });

  it('does not wait for a window that is gone', async () => {
    const { pair, serving } = start({});
    const client = createClient(pair.client);
    client.beforeClose(never);
    const flush = serving.flush();
    pair.client.close();
    await flush;
    await serving.flush();
  });
});
