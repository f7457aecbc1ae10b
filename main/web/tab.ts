import { z } from 'zod';
import type { HostLine } from '../../shared/protocol/bridge';
import type { Carrier, ClientMessage, HostMessage } from '../../shared/protocol/messages';
import { readClientMessage } from '../../shared/protocol/serve';

/** How long a tab may be without its stream before it is taken to be closed, in milliseconds. */
const patience = 60_000;

/** What is kept for a tab whose stream broke, in UTF-16 code units of JSON. */
const keptAtMost = 64 * 1024 * 1024;

const clientBatch = z.object({ first: z.int().min(1), messages: z.array(z.unknown()).max(10_000) });

/** What carries lines to a tab. */
export interface TabStream {
  write(line: string): void;
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
  readonly #kept: { readonly number: number; readonly line: string }[] = [];
  #keptLength = 0;
  #sent = 0;
  #received = 0;
  #stream: TabStream | null = null;
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
    const text = `${JSON.stringify(line)}\n`;
    this.#kept.push({ number, line: text });
    this.#keptLength += text.length;
    while (this.#keptLength > keptAtMost && this.#kept.length > 1) {
      this.#keptLength -= this.#kept.shift()?.line.length ?? 0;
    }
    this.#stream?.write(text);
  }

  /** Streams what came after message number `after`, and all that comes; false if some of it is no longer kept. */
  stream(stream: TabStream, after: number): boolean {
    const oldest = this.#kept[0]?.number ?? this.#sent + 1;
    if (this.#closed || after > this.#sent || after + 1 < oldest) return false;
    const before = this.#stream;
    this.#stream = stream;
    before?.leave(this);
    if (this.#timer) clearTimeout(this.#timer);
    for (const { number, line } of this.#kept) if (number > after) stream.write(line);
    return true;
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
    this.#kept.length = 0;
    for (const listener of this.#closeListeners) listener();
  }

  #wait(): void {
    if (!this.#closed) this.#timer = setTimeout(() => this.close(), patience).unref();
  }
}
