import { z } from 'zod';
import type { HostLine } from '../../shared/protocol/bridge';
import type { Carrier, ClientMessage, HostMessage } from '../../shared/protocol/messages';
import { readClientMessage } from '../../shared/protocol/serve';
import { Backlog } from './backlog';

/** How long a tab may be without its stream before it is taken to be closed, in milliseconds. */
const patience = 60_000;

const clientBatch = z.object({ first: z.int().min(1), messages: z.array(z.unknown()).max(10_000) });

/** What carries lines to a tab. */
export interface TabStream {
  /** False if its reader is behind: it then says when they have caught up. */
  write(line: string): boolean;
  /** The tab has another stream now, or is closed. */
  leave(tab: Tab): void;
}

/**
 * The host's end of the connection to one tab. Messages are numbered both ways, so that a stream that broke goes on where it
 * stopped and a batch that is posted again does nothing twice.
 */
export class Tab implements Carrier<HostMessage, ClientMessage> {
  readonly #listeners: ((message: ClientMessage) => void)[] = [];
  readonly #closeListeners: (() => void)[] = [];
  readonly #backlog = new Backlog();
  #sent = 0;
  #received = 0;
  #stream: TabStream | null = null;
  /** The stream's reader is slower than what is written: no more is, until it has caught up. */
  #isBehind = false;
  #timer: NodeJS.Timeout | null = null;
  #closed = false;

  /** @param connection its name */
  constructor(readonly connection: string) {
    this.#wait();
  }

  send(message: HostMessage): void {
    if (this.#closed) return;
    const number = (this.#sent += 1);
    const line: HostLine = { connection: this.connection, number, message };
    this.#backlog.add(number, `${JSON.stringify(line)}\n`);
    this.#pour();
    if (this.#backlog.isOverfull) this.close();
  }

  /** Streams what came after message number `after`, and all that comes; false if some of it is no longer kept. */
  stream(stream: TabStream, after: number): boolean {
    if (this.#closed || !this.#backlog.resume(after)) return false;
    const before = this.#stream;
    this.#stream = stream;
    this.#isBehind = false;
    before?.leave(this);
    if (this.#timer) clearTimeout(this.#timer);
    this.#pour();
    return true;
  }

  /** The reader of its stream has caught up. */
  caughtUp(stream: TabStream): void {
    if (this.#stream !== stream) return;
    this.#isBehind = false;
    this.#pour();
  }

  /** Its stream has ended: another one may take its place before long. */
  streamEnded(stream: TabStream): void {
    if (this.#stream !== stream) return;
    this.#stream = null;
    this.#wait();
  }

  /** Takes what a tab posted; false if it is no batch of this tab's. */
  receive(body: unknown): boolean {
    const batch = clientBatch.safeParse(body);
    if (!batch.success || this.#closed || batch.data.first > this.#received + 1) return false;
    const { first, messages } = batch.data;
    for (const raw of messages.slice(this.#received + 1 - first)) {
      this.#received += 1;
      const message = readClientMessage(raw);
      if (message !== null) for (const listener of this.#listeners) listener(message);
    }
    return true;
  }

  onMessage(listener: (message: ClientMessage) => void): void {
    this.#listeners.push(listener);
  }

  onClose(listener: () => void): void {
    this.#closeListeners.push(listener);
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    if (this.#timer) clearTimeout(this.#timer);
    this.#stream?.leave(this);
    this.#backlog.clear();
    for (const listener of this.#closeListeners) listener();
  }

  #pour(): void {
    const stream = this.#stream;
    if (stream === null || this.#isBehind) return;
    this.#isBehind = !this.#backlog.pour((text) => stream.write(text));
  }

  #wait(): void {
    if (!this.#closed) this.#timer = setTimeout(() => this.close(), patience).unref();
  }
}
