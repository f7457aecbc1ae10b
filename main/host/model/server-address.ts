import { isIP } from 'node:net';
import { fail, ok, type Result } from '../../../shared/base/result';

/** Where a model's server is. */
export interface ServerAddress {
  /** `http://127.0.0.1:11434`: what a person confirms. */
  readonly origin: string;
  readonly protocol: 'http:' | 'https:';
  /** What is connected to: for `localhost` the loopback address itself, so that no name server is asked. */
  readonly host: string;
  readonly port: number;
  /** Without a slash at its end: `/v1`. */
  readonly path: string;
  /** On this machine: what is sent leaves it by no cable. */
  readonly loopback: boolean;
}

/** Reads an address as a person types it. Fails with `bad-address`. */
export function parseServerAddress(typed: string): Result<ServerAddress> {
  const bad = fail(
    'bad-address',
    'This is no server’s address. Write it as http://127.0.0.1:11434/v1, without name, password or question mark.',
  );
  const text = typed.trim();
  if (text.length > 500 || !URL.canParse(text)) return bad;
  const url = new URL(text);
  const { protocol, username, password, search, hash } = url;
  if (protocol !== 'http:' && protocol !== 'https:') return bad;
  if (username !== '' || password !== '' || search !== '' || hash !== '') return bad;
  const name = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const host = name === 'localhost' ? '127.0.0.1' : name;
  return ok({
    origin: url.origin,
    protocol,
    host,
    port: url.port === '' ? (protocol === 'https:' ? 443 : 80) : Number(url.port),
    path: url.pathname.replace(/\/+$/, ''),
    loopback: isLoopback(host),
  });
}

/** By number alone: a name that a server of names resolves may mean another machine tomorrow. */
function isLoopback(host: string): boolean {
  if (isIP(host) === 4) return host.startsWith('127.');
  return isIP(host) === 6 && /^(?:0{0,4}:){1,7}0{0,3}1$/.test(host);
}
