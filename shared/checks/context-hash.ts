import { shortHash } from '../base/hash';
import type { Finding } from './rule';

/** How many code units on either side of a flag belong to its context. */
const around = 24;

/**
 * What a dismissal is bound to, 16 hex digits: the rule, its message, its fixes, the flagged text and a little of either side.
 * Positions do not count (edits are taken relative to the flag), so the hash stays when the place moves and lapses when it changes.
 * @param text what the finding's offsets count in
 */
export function contextHash(rule: string, finding: Finding, text: string): string {
  const fixes = (finding.fixes ?? []).map((fix) => [
    fix.title,
    fix.safe,
    fix.edits.map((edit) => [edit.start - finding.start, edit.end - finding.start, edit.text]),
  ]);
  const before = lineBefore(text, finding.start);
  const after = lineAfter(text, finding.end);
  return shortHash(
    JSON.stringify([rule, finding.message, fixes, before, text.slice(finding.start, finding.end), after]),
  );
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
