import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

export interface ScriptedServer {
  /** `http://127.0.0.1:PORT/v1` */
  readonly address: string;
  /** What was asked, in order. */
  readonly requests: { readonly path: string; readonly body: unknown }[];
  /** Connections made to it so far. */
  connections(): number;
}

/** A server on this machine that answers each request as the script says; it ends with the test. */
export async function scriptedServer(
  answer: (response: ServerResponse, body: unknown, count: number) => void,
): Promise<ScriptedServer> {
  const requests: ScriptedServer['requests'] = [];
  let connections = 0;
  const server = createServer((request: IncomingMessage, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'));
      requests.push({ path: request.url ?? '', body });
      answer(response, body, requests.length);
    });
  });
  server.on('connection', () => connections++);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/v1`, requests, connections: () => connections };
}

/** Sends a chat completion with this content, in the form of the OpenAI-compatible interface. */
export function complete(response: ServerResponse, content: string): void {
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' });
  response.end(
    JSON.stringify({
      id: 'chatcmpl-1',
      object: 'chat.completion',
      created: 1,
      model: 'small-model',
      system_fingerprint: 'fp_0',
      choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }],
      usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
    }),
  );
}

export function rewrites(...texts: string[]): string {
  return JSON.stringify({ rewrites: texts });
}
