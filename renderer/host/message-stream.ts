import { loopbackPaths, tokenHeader, type HostLine, type StreamRequest } from '../../shared/protocol/bridge';
import type { HostMessage } from '../../shared/protocol/messages';
import { readLines } from './read-lines';

/** What a tab hears of its stream. */
export type StreamNews =
  | { readonly kind: 'line'; readonly number: number; readonly message: HostMessage }
  /** The stream is there, or there again. */
  | { readonly kind: 'flowing' }
  /** The host does not answer; said again at each attempt. */
  | { readonly kind: 'trouble' }
  /** The host does not know this tab any more. */
  | { readonly kind: 'gone' }
  /** The host refuses this page, with a status of HTTP. */
  | { readonly kind: 'refused'; readonly status: number };

/** Where tabs get what the host tells them. */
export interface StreamSource {
  /** From now on `listener` hears what comes after message number `after`. */
  join(connection: string, after: number, listener: (news: StreamNews) => void): void;
  leave(connection: string): void;
}

export type Fetch = (path: string, request: RequestInit) => Promise<Response>;

interface Member {
  after: number;
  readonly listener: (news: StreamNews) => void;
}

/** Milliseconds between two attempts to reach the host. */
const pause = 250;

/**
 * One streamed answer for any number of tabs. It is asked for anew when a tab comes or goes: lines are numbered, so that
 * nothing is lost or repeated. It runs in a worker that all tabs share, and in the tab itself where there is none.
 */
export class MessageStream implements StreamSource {
  readonly #members = new Map<string, Member>();
  #request: AbortController | null = null;
  #running = false;

  constructor(
    private readonly token: string,
    private readonly fetch: Fetch,
  ) {}

  get isEmpty(): boolean {
    return this.#members.size === 0;
  }

  join(connection: string, after: number, listener: (news: StreamNews) => void): void {
    this.#members.set(connection, { after, listener });
    this.#askAnew();
  }

  leave(connection: string): void {
    if (this.#members.delete(connection)) this.#askAnew();
  }

  #askAnew(): void {
    this.#request?.abort();
    if (!this.#running) void this.#run();
  }

  async #run(): Promise<void> {
    this.#running = true;
    while (this.#members.size > 0) {
      const request = new AbortController();
      this.#request = request;
      await this.#listen(request.signal);
      if (request.signal.aborted) continue;
      this.#tell({ kind: 'trouble' });
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
    this.#running = false;
  }

  /** Hands on lines until the stream ends or is asked for anew. */
  async #listen(signal: AbortSignal): Promise<void> {
    const after = Object.fromEntries([...this.#members].map(([name, member]) => [name, member.after]));
    const body: StreamRequest = { after };
    try {
      const response = await this.fetch(loopbackPaths.messages, {
        method: 'POST',
        headers: { 'content-type': 'application/json', [tokenHeader]: this.token },
        body: JSON.stringify(body),
        credentials: 'omit',
        signal,
      });
      if (!response.ok) return this.#refused(response.status);
      this.#tell({ kind: 'flowing' });
      if (response.body === null) return;
      for await (const line of readLines(response.body)) {
        if (signal.aborted) return;
        this.#take(JSON.parse(line) as HostLine);
      }
    } catch {
      // The stream broke in the middle, or was asked for anew; it goes on from the last whole line.
    }
  }

  #take(line: HostLine): void {
    const member = this.#members.get(line.connection);
    if (member === undefined) return;
    if ('gone' in line) {
      this.#members.delete(line.connection);
      return member.listener({ kind: 'gone' });
    }
    if (line.number <= member.after) return;
    member.after = line.number;
    member.listener({ kind: 'line', number: line.number, message: line.message });
  }

  #refused(status: number): void {
    const refused = [...this.#members.values()];
    this.#members.clear();
    for (const { listener } of refused) listener({ kind: 'refused', status });
  }

  #tell(news: StreamNews): void {
    for (const { listener } of [...this.#members.values()]) listener(news);
  }
}
