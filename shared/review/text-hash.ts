import { sha256Hex } from '../base/hash';

let lastText = '';
let lastHash = sha256Hex('');

/** Takes in a hash that was worked out elsewhere (a window's own cryptography is ten times as fast): {@link textHash} answers with it. */
export function rememberTextHash(text: string, hash: string): void {
  lastText = text;
  lastHash = hash;
}

/**
 * SHA-256 of a text, 64 hex digits. Remembers the last one: whoever writes an edit hashes the new text, and the fold
 * that takes the edit in asks for the same hash at once, which counts at 5 MB.
 */
export function textHash(text: string): string {
  if (text !== lastText) {
    lastHash = sha256Hex(text);
    lastText = text;
  }
  return lastHash;
}
