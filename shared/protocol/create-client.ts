import { fail, type Failure, type Result } from '../base/result';
import type { CallOptions, Connection, HostClient } from './client';
import type { HostEventName, HostEvents, Method, ParamsIn, ProgressOf, ResultOf } from './contract';
import type { Carrier, ClientMessage, HostMessage } from './messages';

interface Pending {
  readonly settle: (result: Result<unknown>) => void;
  readonly progress: (value: unknown) => void;
}

type Listener = (value: HostEvents[HostEventName]) => void;

/** A host over any carrier. What the host says is trusted and only typed; the window is the side that is checked. */
export function createClient(carrier: Carrier<ClientMessage, HostMessage>): HostClient {
  const pending = new Map<number, Pending>();
  const listeners = new Map<string, Set<Listener>>();
  const flushes = new Set<() => Promise<unknown>>();
  const connectionListeners = new Set<(connection: Connection) => void>();
  let connection: Connection = 'open';
  let closedBecause = disconnected();
  let lastId = 0;

  const become = (next: Connection): void => {
    if (connection === next || connection === 'closed') return;
    connection = next;
    for (const listener of [...connectionListeners]) listener(next);
  };
  const settle = (id: number, result: Parameters<Pending['settle']>[0]): void => {
    pending.get(id)?.settle(result);
    pending.delete(id);
  };
  const flush = async (): Promise<void> => {
    // A flush that fails has shown its failure where it happened; the window closes all the same.
    await Promise.allSettled([...flushes].map((write) => write()));
    carrier.send({ kind: 'flushed' });
  };

  carrier.onMessage((message) => {
    switch (message.kind) {
      case 'progress':
        return pending.get(message.id)?.progress(message.value);
      case 'answer':
        return settle(message.id, { ok: true, value: message.value });
      case 'error':
        return settle(message.id, { ok: false, error: message.error });
      case 'event':
        for (const listener of [...(listeners.get(message.name) ?? [])])
          listener(message.value as HostEvents[HostEventName]);
        return;
      case 'flush':
        return void flush();
    }
  });
  carrier.onInterrupted?.((interrupted) => become(interrupted ? 'interrupted' : 'open'));
  carrier.onClose((reason) => {
    closedBecause = reason ?? closedBecause;
    become('closed');
    for (const id of [...pending.keys()]) settle(id, { ok: false, error: closedBecause });
  });

  return {
    call: <M extends Method>(method: M, params: ParamsIn<M>, options: CallOptions<M> = {}) =>
      new Promise<Result<ResultOf<M>>>((resolve) => {
        const { signal, onProgress } = options;
        if (connection === 'closed') return resolve({ ok: false, error: closedBecause });
        if (signal?.aborted) return resolve(cancelled());
        const id = (lastId += 1);
        const cancel = (): void => {
          carrier.send({ kind: 'cancel', id });
          settle(id, cancelled());
        };
        signal?.addEventListener('abort', cancel, { once: true });
        pending.set(id, {
          settle: (result) => {
            signal?.removeEventListener('abort', cancel);
            resolve(result as Result<ResultOf<M>>);
          },
          progress: (value) => onProgress?.(value as ProgressOf<M>),
        });
        carrier.send({ kind: 'request', id, method, params });
      }),
    on(name, listener) {
      const known = listeners.get(name) ?? new Set();
      listeners.set(name, known.add(listener as Listener));
      return () => void known.delete(listener as Listener);
    },
    beforeClose(write) {
      flushes.add(write);
      return () => void flushes.delete(write);
    },
    onConnection(listener) {
      connectionListeners.add(listener);
      listener(connection);
      return () => void connectionListeners.delete(listener);
    },
  };
}

function disconnected(): Failure {
  return fail('disconnected', 'The connection to Emend has ended. Start Emend again to go on.').error;
}

function cancelled(): { readonly ok: false; readonly error: Failure } {
  return fail('cancelled', 'Cancelled.');
}
