import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, type Page } from '@playwright/test';
import { tabTo } from './keys';

export interface ModelServer {
  /** `http://127.0.0.1:PORT/v1` */
  readonly address: string;
  /** Paths that were asked for, in order. */
  readonly asked: readonly string[];
  connections(): number;
  close(): void;
}

/** The sentence in a request to the chat completions, as the prompt gives it. */
export function sentenceIn(body: string): string {
  const { messages } = JSON.parse(body) as { messages: { content: string }[] };
  return (JSON.parse(messages.at(-1)?.content ?? '') as { sentence: string }).sentence;
}

/** Sends rewrites as a chat completion. */
export function answerWith(response: ServerResponse, ...rewrites: readonly string[]): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  const content = JSON.stringify({ rewrites });
  response.end(JSON.stringify({ model: 'small-model', choices: [{ message: { content } }] }));
}

/** A server on this machine that stands in for a model's. */
export async function modelServer(
  answer: (response: ServerResponse, sentence: string) => void,
): Promise<ModelServer> {
  const asked: string[] = [];
  let connections = 0;
  const server = createServer((request: IncomingMessage, response) => {
    asked.push(request.url ?? '');
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => answer(response, sentenceIn(Buffer.concat(chunks).toString('utf8'))));
  });
  server.on('connection', () => connections++);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    asked,
    connections: () => connections,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Opens the page of the settings about the model, from anywhere, whatever the language. */
export async function openModelSettings(page: Page): Promise<void> {
  await page.keyboard.press('Control+,');
  await page.getByRole('tab').first().focus();
  for (let tab = 1; tab <= 2; tab++) {
    await page.keyboard.press('ArrowRight');
    // The focus follows in a task of its own: a key that overtakes it goes somewhere else.
    await expect(page.getByRole('tab').nth(tab)).toBeFocused();
  }
}

/** Names the server in the settings, by keyboard. */
export async function nameModel(page: Page, address: string): Promise<void> {
  await openModelSettings(page);
  const asks = page.getByLabel('Ask this server for suggestions');
  await tabTo(page, asks);
  await page.keyboard.press('Space');
  await expect(asks).toBeChecked();
  await page.keyboard.press('Tab');
  await page.keyboard.type(address);
  await page.keyboard.press('Tab');
  await page.keyboard.type('small-model');
}
