import type { Finding } from './rule';

/** How many code units on either side of a flag belong to its context. */
const around = 24;

/**
 * What a dismissal is bound to, 16 hex digits: the rule, its message, its fixes, the flagged text and a little of either side.
 * Positions do not count (edits are taken relative to the flag), so the hash stays when the place moves and lapses when it changes.
 * @param text what the finding's offsets count in
 */
export function contextHash(rule: string, finding: Finding, text: string): string {
  const parts = [rule, finding.message];
  for (const fix of finding.fixes ?? []) {
    parts.push(fix.title, fix.safe ? 'safe' : '');
    for (const edit of fix.edits)
      parts.push(`${edit.start - finding.start} ${edit.end - finding.start}`, edit.text);
  }
  const before = lineBefore(text, finding.start);
  const after = lineAfter(text, finding.end);
  parts.push('', before, text.slice(finding.start, finding.end), after);
  return quickHash(parts.join('\u0000'));
}

/** Two 32-bit FNV-1a hashes over UTF-16 code units, the second from the end: many flags are hashed on every check, and nothing here needs a cryptographic one. */
function quickHash(text: string): string {
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
