import { connectionHeader, loopbackPaths, tokenHeader, type ClientBatch } from '../../shared/protocol/bridge';
import { fail, type Failure } from '../../shared/base/result';
import type { Carrier, ClientMessage, HostMessage } from '../../shared/protocol/messages';
import type { StreamNews, StreamSource } from './message-stream';
import { sharedSource } from './shared-source';

/** How long the host may be out of reach before the connection counts as ended, in milliseconds: calls then fail, and a copy can be saved. */
const patience = 10_000;
const pause = 250;
/** How long a post may be unanswered before what came after it is posted all the same, in milliseconds. */
const lateAfter = 100;
/** Posts that go beside a late one, at most: a browser has six connections to a host. */
const maxBeside = 2;
/** Browsers promise to finish what a closing page sends up to 64 KiB over all its requests: here one under way and a last one. */
const keepAliveLength = 30_000;

/**
 * The window's end of the connection to the loopback host it came from: posts for what goes out, for what comes in a streamed answer
 * that all tabs share. Both are numbered, so that a break (a machine that slept) neither loses nor repeats anything.
 */
export function loopbackCarrier(
  token: string,
  page: Page = browserPage,
): Carrier<ClientMessage, HostMessage> {
  return new LoopbackCarrier(token, page);
}

/** The host's status for a request over its limit. */
const tooLarge = 413;
const refusedAsTooLarge = fail(
  'too-large',
  'This is too large to be sent in one piece, so nothing of it was saved. Take it back, or split the article into several files.',
).error;

/** What the carrier needs of the page it runs in. */
export interface Page {
  fetch(path: string, request: RequestInit): Promise<Response>;
  /** Calls the listener when the page is about to go for good. */
  onLeave(listener: () => void): void;
  /** Where what the host tells is streamed to. */
  stream(token: string): StreamSource;
}

const withoutToken = fail(
  'disconnected',
  'This page was opened without the token in its address, or by an Emend that has ended. Open the whole address that Emend printed.',
).error;

const browserPage: Page = {
  fetch: (path, request) => window.fetch(path, request),
  onLeave: (listener) => window.addEventListener('pagehide', listener),
  stream: sharedSource,
};

class LoopbackCarrier implements Carrier<ClientMessage, HostMessage> {
  readonly #token: string;
  readonly #page: Page;
  readonly #listeners: ((message: HostMessage) => void)[] = [];
  readonly #closeListeners: ((reason?: Failure) => void)[] = [];
  readonly #interruptedListeners: ((interrupted: boolean) => void)[] = [];
  readonly #end = new AbortController();
  readonly #source: StreamSource;
  #connection: string | null = null;
  #outgoing: ClientMessage[] = [];
  #delivered = 0;
  #posting = false;
  #beside = 0;
  #isBesideDue = false;
  #troubleSince: number | null = null;

  constructor(token: string, page: Page) {
    this.#token = token;
    this.#page = page;
    this.#source = page.stream(token);
    page.onLeave(() => {
      this.#deliver({ kind: 'flush' });
      this.#postLast();
    });
    void this.#connect();
  }

  send(message: ClientMessage): void {
    this.#outgoing.push(message);
    if (this.#posting) this.#postSoon();
    else void this.#post();
  }

  onMessage(listener: (message: HostMessage) => void): void {
    this.#listeners.push(listener);
  }

  onClose(listener: (reason?: Failure) => void): void {
    this.#closeListeners.push(listener);
  }

  onInterrupted(listener: (interrupted: boolean) => void): void {
    this.#interruptedListeners.push(listener);
  }

  close(reason?: Failure): void {
    if (this.#end.signal.aborted) return;
    this.#end.abort();
    if (this.#connection !== null) this.#source.leave(this.#connection);
    for (const listener of this.#closeListeners) listener(reason);
  }

  async #connect(): Promise<void> {
    let response: Response | null = null;
    while (response === null) {
      if (this.#end.signal.aborted) return;
      response = await this.#ask(loopbackPaths.connect, '{}');
    }
    const { connection } = (await response.json()) as { readonly connection: string };
    // It was closed meanwhile; the host gives the connection up when no stream comes.
    if (this.#end.signal.aborted) return;
    this.#connection = connection;
    this.#source.join(connection, 0, (news) => this.#hear(news));
    await this.#post();
  }

  #hear(news: StreamNews): void {
    switch (news.kind) {
      case 'line':
        return this.#deliver(news.message);
      case 'flowing':
        return this.#recovered();
      case 'trouble':
        return this.#noteTrouble();
      case 'gone':
        return this.close();
      case 'refused':
        return this.close(news.status === 401 ? withoutToken : undefined);
    }
  }

  async #post(): Promise<void> {
    if (this.#posting || this.#connection === null) return;
    this.#posting = true;
    let most = Infinity;
    while (this.#outgoing.length > 0 && !this.#end.signal.aborted) {
      const batch = this.#batch(most);
      const body = written(batch);
      const response = body === null ? null : await this.#ask(loopbackPaths.send, body, this.#connection);
      if (body === null || response?.status === tooLarge) {
        // Whatever went with it is sent on its own.
        if (batch.messages.length === 1) this.#refuse(batch.messages[0]);
        most = 1;
      } else if (response !== null) {
        this.#arrived(batch);
        most = Infinity;
      }
    }
    this.#posting = false;
  }

  #arrived({ first, messages }: ClientBatch): void {
    const fresh = first + messages.length - 1 - this.#delivered;
    if (fresh <= 0) return;
    this.#delivered += fresh;
    this.#outgoing = this.#outgoing.slice(fresh);
  }

  /** Has what was sent just now posted even if the post under way is late. */
  #postSoon(): void {
    if (this.#isBesideDue) return;
    this.#isBesideDue = true;
    setTimeout(() => {
      this.#isBesideDue = false;
      void this.#postBeside();
    }, lateAfter);
  }

  /** Posts all that the host is not known to have, beside a post under way: the host knows the numbers, and takes nothing twice. */
  async #postBeside(): Promise<void> {
    if (!this.#posting || this.#connection === null || this.#outgoing.length === 0) return;
    if (this.#troubleSince !== null || this.#beside >= maxBeside) return;
    const batch = this.#batch(Infinity);
    const body = written(batch);
    if (body === null || body.length > keepAliveLength) return;
    this.#beside += 1;
    const response = await this.#ask(loopbackPaths.send, body, this.#connection);
    this.#beside -= 1;
    if (response?.ok === true) this.#arrived(batch);
  }

  /** Answers the first message that waits in the host's place. Messages are numbered, so another one of no effect goes under its number. */
  #refuse(message: ClientMessage | undefined): void {
    if (message?.kind !== 'request') return this.close();
    const { id } = message;
    this.#outgoing = [{ kind: 'cancel', id }, ...this.#outgoing.slice(1)];
    this.#deliver({ kind: 'error', id, error: refusedAsTooLarge });
  }

  /** No answer will be seen, so this does not wait for a post under way but repeats it: the host knows the numbers. */
  #postLast(): void {
    if (this.#connection === null || this.#outgoing.length === 0) return;
    const body = written(this.#batch(Infinity));
    if (body !== null) void this.#ask(loopbackPaths.send, body, this.#connection);
  }

  #batch(most: number): ClientBatch {
    return { first: this.#delivered + 1, messages: this.#outgoing.slice(0, most) };
  }

  /** The answer to a post; null if there was none, after a pause, or if the host refused, which ends the connection. */
  async #ask(path: string, body: string, connection = ''): Promise<Response | null> {
    try {
      const response = await this.#page.fetch(path, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          [tokenHeader]: this.#token,
          [connectionHeader]: connection,
        },
        body,
        credentials: 'omit',
        keepalive: path === loopbackPaths.send && body.length < keepAliveLength,
        signal: path === loopbackPaths.send ? null : this.#end.signal,
      });
      if (!response.ok && response.status !== tooLarge) {
        this.close(response.status === 401 ? withoutToken : undefined);
        return null;
      }
      this.#recovered();
      return response;
    } catch {
      await this.#trouble();
      return null;
    }
  }

  #deliver(message: HostMessage): void {
    for (const listener of this.#listeners) listener(message);
  }

  #recovered(): void {
    if (this.#troubleSince === null) return;
    this.#troubleSince = null;
    for (const listener of this.#interruptedListeners) listener(false);
  }

  async #trouble(): Promise<void> {
    this.#noteTrouble();
    if (!this.#end.signal.aborted) await new Promise((resolve) => setTimeout(resolve, pause));
  }

  #noteTrouble(): void {
    if (this.#end.signal.aborted) return;
    const now = performance.now();
    if (this.#troubleSince === null) {
      this.#troubleSince = now;
      for (const listener of this.#interruptedListeners) listener(true);
    } else if (now - this.#troubleSince > patience) {
      this.close();
    }
  }
}

/** The batch as JSON; null if that is longer than a string can be. */
function written(batch: ClientBatch): string | null {
  try {
    return JSON.stringify(batch);
  } catch {
    return null;
  }
}
