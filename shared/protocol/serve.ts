import { z } from 'zod';
import type { CancelSignal } from '../base/cancel';
import { fail, said, type Failure, type Result } from '../base/result';
import { createCancelSource, type CancelSource } from './cancel-source';
import {
  params,
  type HostEventName,
  type HostEvents,
  type Method,
  type Params,
  type ProgressOf,
  type ResultOf,
} from './contract';
import type { Carrier, ClientMessage, HostMessage } from './messages';

export interface CallContext<M extends Method> {
  /** Raised when the caller cancels or its connection ends. */
  readonly signal: CancelSignal;
  readonly progress: (value: ProgressOf<M>) => void;
}

/** One function a method, with its parameters already checked. */
export type Handlers = {
  [M in Method]: (params: Params<M>, context: CallContext<M>) => Promise<Result<ResultOf<M>>>;
};

export type HostEvent = {
  [E in HostEventName]: { readonly name: E; readonly value: HostEvents[E] };
}[HostEventName];

/** The services behind the contract, as every shell holds them. */
export interface Host {
  readonly handlers: Handlers;
  /** Returns the function that stops listening. */
  on(listener: (event: HostEvent) => void): () => void;
  /** Writes what is pending and lets go of locks, watchers and workers. */
  close(): Promise<void>;
}

/** One window being served. */
export interface Serving {
  send(event: HostEvent): void;
  /** Asks the window to write what is unsaved; resolves when it says so or is gone. Never rejects. */
  flush(): Promise<void>;
  close(): void;
}

const clientMessage = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('request'), id: z.int(), method: z.string(), params: z.unknown() }),
  z.object({ kind: z.literal('cancel'), id: z.int() }),
  z.object({ kind: z.literal('flushed') }),
]);

/** The message, if it is one: carriers hand on what arrived from outside. */
export function readClientMessage(message: unknown): ClientMessage | null {
  const read = clientMessage.safeParse(message);
  return read.success ? read.data : null;
}

/**
 * Answers one window over one carrier until the carrier closes. `onBug` gets what a handler threw: the window is told
 * `internal` and no more, for a stack is of no use to a person and may name paths.
 */
export function serve(
  carrier: Carrier<HostMessage, ClientMessage>,
  handlers: Handlers,
  onEvents: Host['on'],
  onBug: (error: unknown, method: Method) => void = () => undefined,
): Serving {
  const running = new Map<number, CancelSource>();
  const flushes = new Set<() => void>();
  let closed = false;

  const send = (message: HostMessage): void => {
    if (!closed) carrier.send(message);
  };

  const request = async (id: number, method: string, raw: unknown): Promise<void> => {
    const refuse = (error: Failure): void => send({ kind: 'error', id, error });
    if (!isMethod(method)) return refuse(fail('unknown-method', said`There is no method “${method}”.`).error);
    if (running.has(id)) return refuse(fail('bad-request', said`Request ${id} is still running.`).error);
    const read = params[method].safeParse(raw);
    if (!read.success) return refuse(badRequest(method, read.error).error);
    const source = createCancelSource();
    running.set(id, source);
    const result = await run(handlers, method, read.data, {
      signal: source.signal,
      progress: (value) => {
        if (!source.signal.aborted) send({ kind: 'progress', id, value });
      },
    }).catch((error: unknown) => {
      if (source.signal.aborted) return cancelled();
      onBug(error, method);
      return fail('internal', 'Something went wrong inside Emend. Your text is safe; please try again.');
    });
    running.delete(id);
    if (result.ok) send({ kind: 'answer', id, value: result.value });
    else refuse(result.error);
  };

  const stopEvents = onEvents((event) => send({ kind: 'event', ...event }));
  const flushed = (): void => {
    for (const done of flushes) done();
    flushes.clear();
  };
  const end = (): void => {
    closed = true;
    stopEvents();
    for (const source of running.values()) source.cancel();
    flushed();
  };

  carrier.onMessage((raw) => {
    const message = readClientMessage(raw);
    if (message === null) return;
    switch (message.kind) {
      case 'request':
        return void request(message.id, message.method, message.params);
      case 'cancel':
        return running.get(message.id)?.cancel();
      case 'flushed':
        return flushed();
    }
  });
  carrier.onClose(end);

  return {
    send: (event) => send({ kind: 'event', ...event }),
    flush: () =>
      new Promise((resolve) => {
        if (closed) return resolve();
        flushes.add(resolve);
        send({ kind: 'flush' });
      }),
    close() {
      end();
      carrier.close();
    },
  };
}

function isMethod(name: string): name is Method {
  return Object.hasOwn(params, name);
}

function run<M extends Method>(
  handlers: Handlers,
  method: M,
  checked: unknown,
  context: CallContext<M>,
): Promise<Result<ResultOf<M>>> {
  // The parameters were just read with this method's own schema, which TypeScript cannot follow through the union.
  const handler = handlers[method] as (p: unknown, c: CallContext<M>) => Promise<Result<ResultOf<M>>>;
  return Promise.resolve().then(() => handler(checked, context));
}

function badRequest(method: Method, error: z.ZodError): ReturnType<typeof fail> {
  const issue = error.issues[0];
  const where = issue?.path.length ? ` at ${issue.path.join('.')}` : '';
  return fail(
    'bad-request',
    said`The request ${method} is not understood${where}: ${issue?.message ?? 'unknown'}.`,
  );
}

function cancelled(): ReturnType<typeof fail> {
  return fail('cancelled', 'Cancelled.');
}
