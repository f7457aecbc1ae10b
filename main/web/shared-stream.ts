import type { ServerResponse } from 'node:http';
import { z } from 'zod';
import type { HostLine } from '../../shared/protocol/bridge';
import type { Tab, TabStream } from './tab';

const streamRequest = z.object({ after: z.record(z.string(), z.int().min(0)) });

/**
 * Streams to the tabs a request names what came after the message each of them saw last, and all that comes. Tabs that
 * are not known, or whose messages are no longer kept, are told so and the others go on. False if it is no such request.
 */
export function streamTo(tabs: ReadonlyMap<string, Tab>, response: ServerResponse, body: unknown): boolean {
  const request = streamRequest.safeParse(body);
  if (!request.success) return false;
  const wanted = Object.entries(request.data.after);
  if (wanted.length === 0 || wanted.length > tabs.size + mostUnknown) return false;
  response.writeHead(200, { 'content-type': 'application/x-ndjson' });
  response.flushHeaders();
  const stream = new SharedStream(response);
  for (const [connection, after] of wanted) stream.add(connection, tabs.get(connection), after);
  stream.endIfUnused();
  return true;
}

/** Tabs of an Emend that has ended may still be open; more than this many are not. */
const mostUnknown = 64;

/** One streamed answer to all tabs of a browser: it opens so few connections to a host that each tab cannot have its own. */
class SharedStream implements TabStream {
  readonly #tabs = new Set<Tab>();

  constructor(private readonly response: ServerResponse) {
    response.on('drain', () => {
      for (const tab of [...this.#tabs]) tab.caughtUp(this);
    });
    response.on('close', () => {
      for (const tab of this.#tabs) tab.streamEnded(this);
      this.#tabs.clear();
    });
  }

  add(connection: string, tab: Tab | undefined, after: number): void {
    if (tab !== undefined) {
      this.#tabs.add(tab);
      if (tab.stream(this, after)) return;
      this.#tabs.delete(tab);
      tab.close();
    }
    const line: HostLine = { connection, gone: true };
    this.response.write(`${JSON.stringify(line)}\n`);
  }

  endIfUnused(): void {
    if (this.#tabs.size === 0) this.response.end();
  }

  write(line: string): boolean {
    return this.response.write(line);
  }

  leave(tab: Tab): void {
    this.#tabs.delete(tab);
    this.endIfUnused();
  }
}
