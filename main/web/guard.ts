import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { tokenHeader } from '../../shared/protocol/bridge';

/** Why a request is refused: the status to answer with, and words for whoever sees it. */
export interface Refusal {
  readonly status: 401 | 403 | 405 | 413 | 415;
  readonly message: string;
}

/**
 * What every request must satisfy: this exact Host (so that no foreign name that resolves to this machine gets through) and, where the
 * browser names the page that asks, this exact Origin.
 */
export function refuseForeign(request: IncomingMessage, port: number): Refusal | null {
  const own = `127.0.0.1:${port}`;
  if (request.headers.host !== own) return { status: 403, message: 'Wrong Host.' };
  const origin = request.headers.origin;
  if (origin !== undefined && origin !== `http://${own}`) return { status: 403, message: 'Wrong Origin.' };
  if (request.method === 'GET') return null;
  if (request.method !== 'POST') return { status: 405, message: 'GET and POST only.' };
  return origin === undefined ? { status: 403, message: 'Wrong Origin.' } : null;
}

/** What a request to the host itself must satisfy on top: the token, in its header, and a body that a form cannot send. */
export function refuseStranger(request: IncomingMessage, token: string): Refusal | null {
  if (request.method !== 'POST') return { status: 405, message: 'POST only.' };
  const given = request.headers[tokenHeader];
  if (typeof given !== 'string' || !equal(given, token)) return { status: 401, message: 'Wrong token.' };
  const json = request.headers['content-type'] === 'application/json';
  return json ? null : { status: 415, message: 'JSON only.' };
}

function equal(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
