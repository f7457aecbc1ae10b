import type { ServerResponse } from 'node:http';
import { z } from 'zod';
import type { HostLine } from '../../shared/protocol/bridge';
import type { Carrier, ClientMessage, HostMessage } from '../../shared/protocol/messages';
import { readClientMessage } from '../../shared/protocol/serve';

/** How long a tab may be without its stream before it is taken to be closed, in milliseconds. */
const patience = 60_000;

/** What is kept for a tab whose stream broke, in UTF-16 code units of JSON. */
const keptAtMost = 64 * 1024 * 1024;

const clientBatch = z.object({ first: z.int().min(1), messages: z.array(z.unknown()).max(10_000) });

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
  #stream: ServerResponse | null = null;
  #timer: NodeJS.Timeout | null = null;
  #closed = false;

  constructor() {
    this.#wait();
  }

  send(message: HostMessage): void {
    if (this.#closed) return;
    const line: HostLine = { number: (this.#sent += 1), message };
    const text = `${JSON.stringify(line)}\n`;
    this.#kept.push({ number: line.number, line: text });
    this.#keptLength += text.length;
    while (this.#keptLength > keptAtMost && this.#kept.length > 1) {
      this.#keptLength -= this.#kept.shift()?.line.length ?? 0;
    }
    this.#stream?.write(text);
  }

  /** Streams what came after message number `after`, and all that comes; false if some of it is no longer kept. */
  stream(response: ServerResponse, after: number): boolean {
    const oldest = this.#kept[0]?.number ?? this.#sent + 1;
    if (this.#closed || after > this.#sent || after + 1 < oldest) return false;
    this.#stream?.end();
    this.#stream = response;
    if (this.#timer) clearTimeout(this.#timer);
    response.on('close', () => {
      if (this.#stream !== response) return;
      this.#stream = null;
      this.#wait();
    });
    response.writeHead(200, { 'content-type': 'application/x-ndjson' });
    response.flushHeaders();
    for (const { number, line } of this.#kept) if (number > after) response.write(line);
    return true;
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
    this.#stream?.end();
    this.#kept.length = 0;
    for (const listener of this.#closeListeners) listener();
  }

  #wait(): void {
    if (!this.#closed) this.#timer = setTimeout(() => this.close(), patience).unref();
  }
}
