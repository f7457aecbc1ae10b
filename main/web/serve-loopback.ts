import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fail, ok, said, type Result } from '../../shared/base/result';
import { connectionHeader, loopbackPaths } from '../../shared/protocol/bridge';
import { serve, type Host, type HostEvent } from '../../shared/protocol/serve';
import { refuseForeign, refuseStranger } from './guard';
import { readJson, tooLarge } from './read-body';
import { streamTo } from './shared-stream';
import { Tab } from './tab';
import { readWindowFile, securityHeaders } from './window-files';

export interface LoopbackOptions {
  readonly host: Host;
  /** 0 for any that is free. */
  readonly port: number;
  readonly rendererFolder: string;
  /** Bytes of one request; what an article of the largest size takes if left out. */
  readonly largestBody?: number;
  /** Gets what is a bug, not a person's doing. */
  readonly report: (error: unknown) => void;
}

export interface Loopback {
  /** The window's address, with the token in its fragment: whoever has it may do what the person at this machine may. */
  readonly url: string;
  /** Tells every tab what no host of theirs did. */
  tell(event: HostEvent): void;
  /** Ends every connection; the host is its owner's to close. */
  close(): Promise<void>;
}

/** Tabs that may be open at once; beyond that, somebody is knocking with the token in hand. */
const mostTabs = 64;

/** Serves the window and the host on 127.0.0.1 to whoever has the token. Fails if the port is taken. */
export async function startLoopback(options: LoopbackOptions): Promise<Result<Loopback>> {
  const token = randomBytes(32).toString('hex');
  const tabs = new Map<string, Tab>();
  const server = createServer((request, response) => {
    const port = (server.address() as AddressInfo | null)?.port ?? 0;
    answer(request, response, { ...options, port, token, tabs }).catch((error: unknown) => {
      options.report(error);
      response.destroy();
    });
  });
  const problem = await listen(server, options.port);
  if (problem) return problem;
  const { port } = server.address() as AddressInfo;
  return ok({
    url: `http://127.0.0.1:${port}/#token=${token}`,
    tell: (event) => {
      for (const tab of tabs.values()) tab.send({ kind: 'event', ...event });
    },
    close: async () => {
      for (const tab of tabs.values()) tab.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  });
}

interface Situation extends LoopbackOptions {
  readonly token: string;
  readonly tabs: Map<string, Tab>;
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  situation: Situation,
): Promise<void> {
  for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
  const path = request.url ?? '/';
  const api = path.startsWith('/api/');
  const refusal =
    refuseForeign(request, situation.port) ?? (api ? refuseStranger(request, situation.token) : null);
  if (refusal) return end(response, refusal.status, refusal.message);
  return api ? answerTab(path, request, response, situation) : answerFile(path, request, response, situation);
}

async function answerFile(
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
  { rendererFolder }: Situation,
): Promise<void> {
  if (request.method !== 'GET') return end(response, 405, 'GET only.');
  const file = await readWindowFile(rendererFolder, path);
  if (file === null) return end(response, 404, 'Not found.');
  response.writeHead(200, { 'content-type': file.type, 'content-length': file.body.length });
  response.end(file.body);
}

async function answerTab(
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
  { tabs, host, report, largestBody }: Situation,
): Promise<void> {
  const body = await readJson(request, largestBody);
  if (body === tooLarge) return end(response, 413, 'Too large.');
  if (path === loopbackPaths.connect) {
    if (tabs.size >= mostTabs) return end(response, 429, 'Too many tabs.');
    const connection = connectTab(tabs, host, report);
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ connection }));
    return;
  }
  if (path === loopbackPaths.messages) {
    return streamTo(tabs, response, body) ? undefined : end(response, 400, 'Bad request.');
  }
  if (path === loopbackPaths.send) {
    const tab = tabs.get(String(request.headers[connectionHeader]));
    if (tab === undefined) return end(response, 404, 'No such connection.');
    return tab.receive(body) ? end(response, 204) : end(response, 400, 'Bad request.');
  }
  return end(response, 404, 'Not found.');
}

function connectTab(tabs: Map<string, Tab>, host: Host, report: (error: unknown) => void): string {
  const connection = randomBytes(16).toString('hex');
  const tab = new Tab(connection);
  tabs.set(connection, tab);
  serve(tab, host.handlers, (listener) => host.on(listener), report);
  tab.onClose(() => tabs.delete(connection));
  return connection;
}

function end(response: ServerResponse, status: number, message = ''): void {
  if (response.headersSent || response.destroyed) return;
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(message);
}

async function listen(server: Server, port: number): Promise<ReturnType<typeof fail> | null> {
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reason = error.code === 'EADDRINUSE' ? 'something else uses it' : (error.code ?? error.message);
      resolve(
        fail(
          'port',
          said`Port ${port} cannot be opened: ${reason}. Choose another with --port, or leave it out.`,
        ),
      );
    });
    server.listen({ port, host: '127.0.0.1' }, () => resolve(null));
  });
}
