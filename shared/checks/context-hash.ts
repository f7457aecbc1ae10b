import type { Range } from '../base/range';

/** How many code units on either side of a flag belong to its context. */
const around = 24;

/**
 * What a dismissal is bound to, 16 hex digits: the rule, the id of its message, the flagged text and a little of either side. Neither prose
 * nor the position counts, so the hash stays when the wording changes or the place moves, and lapses when the place itself changes.
 * @param text what the range counts in
 */
export function contextHash(rule: string, messageId: string, range: Range, text: string): string {
  return quickHash(`${rule}\u0000${messageId}\u0000${surroundings(range, text)}`);
}

/** The text of a range with a little of either side. */
export function surroundings({ start, end }: Range, text: string): string {
  return `${lineBefore(text, start)}\u0000${text.slice(start, end)}\u0000${lineAfter(text, end)}`;
}

/** Two 32-bit FNV-1a hashes over UTF-16 code units, the second from the end: many flags are hashed on every check, and nothing here needs a cryptographic one. */
export function quickHash(text: string): string {
  let forward = 0x811c9dc5;
  let backward = 0x9dc5811c;
  for (let index = 0, last = text.length - 1; index <= last; index++) {
    forward = Math.imul(forward ^ text.charCodeAt(index), 0x01000193);
    backward = Math.imul(backward ^ text.charCodeAt(last - index), 0x01000193);
  }
  return hex(forward) + hex(backward ^ text.length);
}

const bytes = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

function hex(word: number): string {
  let digits = '';
  for (let shift = 24; shift >= 0; shift -= 8) digits += bytes[(word >>> shift) & 255] ?? '';
  return digits;
}

/** The context stays inside its line: what happens in the next paragraph does not touch a dismissal. */
function lineBefore(text: string, end: number): string {
  const piece = text.slice(Math.max(0, end - around), end);
  return piece.slice(piece.lastIndexOf('\n') + 1);
}

function lineAfter(text: string, start: number): string {
  const piece = text.slice(start, start + around);
  const stop = piece.indexOf('\n');
  return stop < 0 ? piece : piece.slice(0, stop);
}
