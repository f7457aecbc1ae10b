import { mkdtemp, writeFile } from 'node:fs/promises';
import { request, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startLoopback, type Loopback } from '../../main/web/serve-loopback';
import { connectionHeader, loopbackPaths, tokenHeader } from '../../shared/protocol/bridge';
import type { Handlers, Host } from '../../shared/protocol/serve';

let loopback: Loopback;
let port: number;
let token: string;
let asked = 0;

const host: Host = {
  handlers: new Proxy({} as Handlers, {
    get: () => {
      asked += 1;
      return () => Promise.resolve({ ok: true, value: null });
    },
  }),
  on: () => () => undefined,
  close: () => Promise.resolve(),
};

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'emend-loopback-'));
  await writeFile(join(folder, 'index.html'), '<title>Emend</title>');
  const started = await startLoopback({ host, port: 0, rendererFolder: folder, report: fail });
  if (!started.ok) throw new Error(started.error.message);
  loopback = started.value;
  const url = new URL(loopback.url);
  port = Number(url.port);
  token = url.hash.replace('#token=', '');
});

afterAll(() => loopback.close());

function fail(error: unknown): never {
  throw error;
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

function ask(
  method: string,
  path: string,
  headers: OutgoingHttpHeaders = {},
  body?: string,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, method, path, headers }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
      );
      response.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const own = (): OutgoingHttpHeaders => ({
  host: `127.0.0.1:${port}`,
  origin: `http://127.0.0.1:${port}`,
  'content-type': 'application/json',
  [tokenHeader]: token,
});
const without = (name: string): OutgoingHttpHeaders =>
  Object.fromEntries(Object.entries(own()).filter(([header]) => header !== name));

describe('the loopback host lets in', () => {
  it('a page of its own with the token', async () => {
    const { status, body } = await ask('POST', loopbackPaths.connect, own(), '{}');
    expect(status).toBe(200);
    expect(JSON.parse(body)).toEqual({ connection: expect.stringMatching(/^[0-9a-f]{32}$/) as string });
  });
});

describe('the loopback host refuses', () => {
  const wrong: [string, () => OutgoingHttpHeaders, number][] = [
    ['no token', () => without(tokenHeader), 401],
    ['an empty token', () => ({ ...own(), [tokenHeader]: '' }), 401],
    ['a wrong token', () => ({ ...own(), [tokenHeader]: 'f'.repeat(64) }), 401],
    ['the token cut short', () => ({ ...own(), [tokenHeader]: token.slice(0, -1) }), 401],
    ['the token in a cookie', () => ({ ...without(tokenHeader), cookie: `${tokenHeader}=${token}` }), 401],
    ['another Host', () => ({ ...own(), host: `example.org:${port}` }), 403],
    ['localhost as Host', () => ({ ...own(), host: `localhost:${port}` }), 403],
    ['a Host without the port', () => ({ ...own(), host: '127.0.0.1' }), 403],
    ['a Host that begins like its own', () => ({ ...own(), host: `127.0.0.1:${port}.example.org` }), 403],
    ['another Origin', () => ({ ...own(), origin: 'https://example.org' }), 403],
    ['another port as Origin', () => ({ ...own(), origin: `http://127.0.0.1:${port + 1}` }), 403],
    ['its own Origin by https', () => ({ ...own(), origin: `https://127.0.0.1:${port}` }), 403],
    ['a page without an origin', () => ({ ...own(), origin: 'null' }), 403],
    ['a post without an Origin', () => without('origin'), 403],
    ['what a form can send', () => ({ ...own(), 'content-type': 'text/plain' }), 415],
  ];

  for (const path of Object.values(loopbackPaths)) {
    it.each(wrong)(`%s (${path})`, async (_name, headers, expected) => {
      const { status, headers: answered } = await ask('POST', path, headers(), '{}');
      expect(status).toBe(expected);
      expect(answered['access-control-allow-origin']).toBeUndefined();
    });
  }

  it.each(['GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD'])(
    '%s of what is for its pages',
    async (method) => {
      const { status } = await ask(method, loopbackPaths.connect, own());
      expect(status).toBe(405);
    },
  );

  it('the token in the address instead of the header', async () => {
    const { status } = await ask(
      'POST',
      `${loopbackPaths.connect}?token=${token}`,
      without(tokenHeader),
      '{}',
    );
    expect(status).toBe(401);
  });

  it('a connection that it did not give out', async () => {
    const connection = 'f'.repeat(32);
    const { status } = await ask(
      'POST',
      loopbackPaths.send,
      { ...own(), [connectionHeader]: connection },
      '{}',
    );
    expect(status).toBe(404);
    const streamed = await ask('POST', loopbackPaths.messages, own(), `{"after":{"${connection}":0}}`);
    expect(JSON.parse(streamed.body)).toEqual({ connection, gone: true });
  });

  it('bodies that are no batch', async () => {
    const { body } = await ask('POST', loopbackPaths.connect, own(), '{}');
    const { connection } = JSON.parse(body) as { connection: string };
    const headers = { ...own(), [connectionHeader]: connection };
    for (const sent of [
      '',
      'x',
      '[]',
      '{"first":0,"messages":[]}',
      '{"first":5,"messages":[]}',
      '{"messages":[]}',
    ]) {
      expect((await ask('POST', loopbackPaths.send, headers, sent)).status).toBe(400);
    }
    const many = Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`c${index}`, 0]));
    for (const after of [undefined, null, 5, {}, { c: -1 }, { c: 'x' }, many])
      expect((await ask('POST', loopbackPaths.messages, own(), JSON.stringify({ after }))).status).toBe(400);
  });

  it('pages under another name, before showing them anything', async () => {
    const { status, body } = await ask('GET', '/', { host: `evil.example:${port}` });
    expect(status).toBe(403);
    expect(body).not.toContain('Emend');
  });

  it('to hand out files outside the window’s folder', async () => {
    for (const path of [
      '/../package.json',
      '/..%2fpackage.json',
      '/%2e%2e/package.json',
      '//etc/passwd',
      '/api',
    ]) {
      expect((await ask('GET', path, { host: `127.0.0.1:${port}` })).status).toBe(404);
    }
  });
});

it('has not asked the host anything for any of them', () => {
  expect(asked).toBe(0);
});

describe('every answer of the loopback host', () => {
  it.each([
    ['GET', '/'],
    ['GET', '/nothing.js'],
    ['POST', loopbackPaths.connect],
    ['TRACE', '/'],
  ])('carries the policy, sets no cookie and names no other origin (%s %s)', async (method, path) => {
    const { headers } = await ask(method, path, { host: `127.0.0.1:${port}` });
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['set-cookie']).toBeUndefined();
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
  });
});

it('listens on 127.0.0.1 alone', async () => {
  const others = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);
  for (const address of [...others, '127.0.0.2']) {
    const reached = await new Promise<boolean>((resolve) => {
      const socket = connect({ host: address, port, timeout: 2_000 });
      const give = (answer: boolean) => () => {
        socket.destroy();
        resolve(answer);
      };
      socket.on('connect', give(true)).on('error', give(false)).on('timeout', give(false));
    });
    expect(reached, address).toBe(false);
  }
});

it('makes a new token at each start', async () => {
  const again = await startLoopback({ host, port: 0, rendererFolder: tmpdir(), report: fail });
  if (!again.ok) throw new Error(again.error.message);
  await again.value.close();
  expect(token).toMatch(/^[0-9a-f]{64}$/);
  expect(again.value.url).not.toContain(token);
});

it('says plainly that a port is taken', async () => {
  const second = await startLoopback({ host, port, rendererFolder: tmpdir(), report: fail });
  expect(second.ok ? '' : second.error.message).toMatch(new RegExp(`^Port ${port} cannot be opened`));
});
