import { MessageStream, type StreamNews, type StreamSource } from './message-stream';
import { lockOfTab, type FromStreamWorker, type ToStreamWorker } from './stream-messages';

interface Member {
  after: number;
  readonly listener: (news: StreamNews) => void;
}

/**
 * The stream that the tabs of a browser share, held by a worker: a browser opens six connections to one host, so that a
 * stream for each tab would leave none to write with. Where there are no such workers the tab has a stream of its own.
 */
export function sharedSource(token: string): StreamSource {
  const own = (): MessageStream => new MessageStream(token, (path, request) => window.fetch(path, request));
  return 'SharedWorker' in window ? new SharedSource(token, own) : own();
}

class SharedSource implements StreamSource {
  readonly #members = new Map<string, Member>();
  readonly #worker: SharedWorker;
  #own: MessageStream | null = null;

  constructor(
    private readonly token: string,
    makeOwn: () => MessageStream,
  ) {
    this.#worker = new SharedWorker(new URL('../worker/stream-worker.ts', import.meta.url), {
      type: 'module',
      name: 'stream',
    });
    this.#worker.addEventListener('error', () => this.#goAlone(makeOwn()));
    this.#worker.port.addEventListener('message', ({ data }: MessageEvent<FromStreamWorker>) => {
      const member = this.#members.get(data.connection);
      if (member === undefined || this.#own !== null) return;
      if (data.news.kind === 'line') member.after = data.news.number;
      member.listener(data.news);
    });
    this.#worker.port.start();
  }

  join(connection: string, after: number, listener: (news: StreamNews) => void): void {
    this.#members.set(connection, { after, listener });
    if (this.#own !== null) return this.#own.join(connection, after, listener);
    this.#holdLock(connection, () => this.#tell({ kind: 'join', token: this.token, connection, after }));
  }

  leave(connection: string): void {
    this.#members.delete(connection);
    this.#own?.leave(connection);
    this.#tell({ kind: 'leave', token: this.token, connection });
  }

  /** Holds the tab's lock until the tab ends, and goes on once it is held. */
  #holdLock(connection: string, held: () => void): void {
    if (!('locks' in navigator)) return held();
    const forever = new Promise<never>(() => undefined);
    navigator.locks
      .request(lockOfTab(connection), () => {
        held();
        return forever;
      })
      .catch(held);
  }

  #tell(message: ToStreamWorker): void {
    this.#worker.port.postMessage(message);
  }

  #goAlone(own: MessageStream): void {
    if (this.#own !== null) return;
    this.#own = own;
    for (const [connection, { after, listener }] of this.#members) own.join(connection, after, listener);
  }
}
