import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';

/** Monaco sets styles from script, hence 'unsafe-inline' for styles alone; everything else is this build's own files. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "worker-src 'self'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Sent with every answer to a window, in either shell. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'cache-control': 'no-store',
};

export const pageType = 'text/html; charset=utf-8';

const types: Readonly<Record<string, string>> = {
  '.html': pageType,
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
};

export interface WindowFile {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly type: string;
}

/** The built window's file for the path of an address (`/` is the page itself); null for anything that is not one of them. */
export async function readWindowFile(folder: string, path: string): Promise<WindowFile | null> {
  const name = path === '/' ? 'index.html' : safeName(path);
  const type = name === null ? undefined : types[extname(name)];
  if (name === null || type === undefined) return null;
  try {
    return { body: new Uint8Array(await readFile(join(folder, name))), type };
  } catch {
    return null;
  }
}

/** Names the build gives its files have no dots but one before a letter, and nothing that any file system takes for a path of its own. */
function safeName(path: string): string | null {
  const segments = path.slice(1).split('/');
  const plain = segments.every((segment) => /^[\w-][\w.-]*$/.test(segment) && !segment.includes('..'));
  return path.startsWith('/') && plain ? segments.join('/') : null;
}
