import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { CancelSignal } from '../../../shared/base/cancel';
import { fail, ok, said, type Result } from '../../../shared/base/result';
import type { ServerAddress } from './server-address';

export interface PostOptions {
  readonly signal: CancelSignal;
  /** Until the connection stands, and until the whole answer is there, in milliseconds. */
  readonly connectMs: number;
  readonly totalMs: number;
  /** Bytes of an answer at most. */
  readonly mostBytes: number;
}

/**
 * Sends a JSON value to a path of a server and gives the JSON value of its answer. One connection for one request, no
 * redirect followed, no proxy, no cookie. Fails with `model-unreachable`, `model-refused`, `model-timeout`,
 * `model-too-large`, `model-bad-answer` or `cancelled`.
 */
export function postJson(
  server: ServerAddress,
  path: string,
  value: unknown,
  { signal, connectMs, totalMs, mostBytes }: PostOptions,
): Promise<Result<unknown>> {
  return new Promise((resolve) => {
    const body = Buffer.from(JSON.stringify(value), 'utf8');
    const timers: NodeJS.Timeout[] = [];
    let settled = false;
    const end = (result: Result<unknown>): void => {
      if (settled) return;
      settled = true;
      for (const timer of timers) clearTimeout(timer);
      signal.removeEventListener('abort', cancel);
      request.destroy();
      resolve(result);
    };
    const cancel = (): void => end(fail('cancelled', 'Cancelled.'));
    const send = server.protocol === 'https:' ? httpsRequest : httpRequest;
    const request = send({
      host: server.host,
      port: server.port,
      path: `${server.path}${path}`,
      method: 'POST',
      agent: false,
      headers: {
        'content-type': 'application/json',
        'content-length': body.length,
        accept: 'application/json',
        connection: 'close',
      },
    });
    const connecting = setTimeout(() => end(unreachable(server)), connectMs);
    timers.push(
      connecting,
      setTimeout(() => end(timedOut(totalMs)), totalMs),
    );
    signal.addEventListener('abort', cancel, { once: true });
    request.on('socket', (socket) => {
      if (!socket.connecting) clearTimeout(connecting);
      socket.once('connect', () => clearTimeout(connecting));
    });
    request.on('error', () => end(unreachable(server)));
    request.on('response', (response) => readBody(response, mostBytes, end));
    if (signal.aborted) cancel();
    else request.end(body);
  });
}

function readBody(
  response: IncomingMessage,
  mostBytes: number,
  end: (result: Result<unknown>) => void,
): void {
  const { statusCode = 0, headers } = response;
  const tooLarge = fail('model-too-large', 'The server’s answer is too long and was not read.');
  if (Number(headers['content-length'] ?? 0) > mostBytes) return end(tooLarge);
  const chunks: Buffer[] = [];
  let bytes = 0;
  response.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > mostBytes) end(tooLarge);
    else chunks.push(chunk);
  });
  response.on('error', () => end(cutShort));
  response.on('aborted', () => end(cutShort));
  response.on('end', () => {
    if (statusCode !== 200)
      return end(
        fail(
          'model-refused',
          said`The server answered with status ${statusCode}. See that the model’s name is right.`,
        ),
      );
    if (!/^application\/json\b/i.test(headers['content-type'] ?? '')) return end(noJson);
    try {
      // A lone surrogate or a wrong byte is no JSON either.
      const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
      return end(ok(JSON.parse(text) as unknown));
    } catch {
      return end(noJson);
    }
  });
}

const cutShort = fail('model-unreachable', 'The server broke off its answer. Try again.');
const noJson = fail(
  'model-bad-answer',
  'The server’s answer is not JSON. See that the address is that of its OpenAI-compatible interface.',
);

function unreachable({ origin }: ServerAddress): ReturnType<typeof fail> {
  return fail(
    'model-unreachable',
    said`No server answers at ${origin}. Start it, or correct the address in the settings.`,
  );
}

function timedOut(ms: number): ReturnType<typeof fail> {
  return fail('model-timeout', said`The model gave no answer within ${Math.round(ms / 1000)} seconds.`);
}
