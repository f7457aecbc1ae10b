import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** SHA-256 of the text's UTF-8 bytes, 64 hex digits. Lone surrogates count as U+FFFD, as everywhere UTF-8 is written. */
export function sha256Hex(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** First 16 hex digits of {@link sha256Hex}: the short name of a text, a path or a context. */
export function shortHash(text: string): string {
  return sha256Hex(text).slice(0, 16);
}
