import type { TextEdit } from '../../text/edit';
import { isWordAt } from '../words/words';
import { capitalized } from './templates';

/** A stretch of a text that a pattern flagged. */
export interface Flagged {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly startsSentence: boolean;
}

/** What a fix of a pattern does. */
export interface PatternFix {
  readonly kind: 'write' | 'remove' | 'insert';
  /** What is written, removed or inserted, for the title. */
  readonly shown: string;
  readonly edit: TextEdit;
  /** Nothing but white space, punctuation and case changes. */
  readonly keepsWords: boolean;
}

/** The replacement in the case of what it replaces; one with capitals of its own stays as it is. */
export function inCaseOf(flagged: Flagged, written: string): string {
  const { text, start, end, startsSentence } = flagged;
  const shown = text.slice(start, end);
  const replacement = usesStraight(flagged) ? written.replaceAll('’', "'") : written;
  // A short word in capitals is a name or an acronym, a long one is shouted.
  if (/^\P{Ll}*(?:\p{Lu}\P{Ll}*){5}$/u.test(shown)) return replacement.toUpperCase();
  if (!/^\P{L}*\p{Lu}/u.test(shown)) return replacement;
  if (/\p{Lu}/u.test(replacement))
    return startsSentence && /^\p{Ll}+ /u.test(replacement) ? capitalized(replacement) : replacement;
  // "Beijing city" within a sentence has its capital from the name, not from its place.
  const allCapital = shown.split(/[\s-]+/).every((word) => /^\P{L}*(?:\p{Lu}|$)/u.test(word));
  return startsSentence || allCapital ? capitalized(replacement) : replacement;
}

/** True if the flagged text, or else its paragraph, has straight apostrophes. */
function usesStraight({ text, start, end }: Flagged): boolean {
  const shown = text.slice(start, end);
  return shown.includes("'") || (!shown.includes('’') && text.includes("'") && !text.includes('’'));
}

/**
 * The smallest edit at word boundaries that puts the replacement where the flagged text stands.
 * @returns null if that stands there already
 */
export function fixOf(flagged: Flagged, replacement: string): PatternFix | null {
  const { text, start, end } = flagged;
  const shown = text.slice(start, end);
  if (replacement === shown) return null;
  if (replacement === '') return removal(flagged);
  const removed = shown.length - replacement.length;
  if (
    removed > 0 &&
    !isInside(shown, removed) &&
    shown.slice(removed).toLowerCase() === replacement.toLowerCase()
  ) {
    // What begins now takes over the capital, so its first letter is part of the edit.
    const edit = { start, end: start + removed + 1, text: replacement.charAt(0) };
    return { kind: 'remove', shown: shown.slice(0, removed).trim(), edit, keepsWords: false };
  }
  const keepsWords = bare(replacement) === bare(shown);
  let from = 0;
  while (from < shown.length && shown[from] === replacement[from]) from++;
  while (from > 0 && (isInside(shown, from) || isInside(replacement, from))) from--;
  let tail = 0;
  const longest = Math.min(shown.length, replacement.length) - from;
  while (tail < longest && shown[shown.length - 1 - tail] === replacement[replacement.length - 1 - tail])
    tail++;
  while (
    tail > 0 &&
    (isInside(shown, shown.length - tail) || isInside(replacement, replacement.length - tail))
  )
    tail--;
  const edit = {
    start: start + from,
    end: end - tail,
    text: replacement.slice(from, replacement.length - tail),
  };
  const gone = text.slice(edit.start, edit.end).trim();
  if (edit.text.trim() === '' && gone !== '') return { kind: 'remove', shown: gone, edit, keepsWords };
  if (gone === '' && edit.text.trim() !== '')
    return { kind: 'insert', shown: edit.text.trim(), edit, keepsWords };
  return { kind: 'write', shown: edit.text.trim() === '' ? replacement : edit.text.trim(), edit, keepsWords };
}

/** Takes the flagged text out with a space beside it; what follows takes over its capital. */
function removal({ text, start, end, startsSentence }: Flagged): PatternFix {
  const shown = text.slice(start, end);
  const behind = /^\s*(?=\p{Ll})/u.exec(text.slice(end, end + 9));
  if (startsSentence && behind && /^\p{Lu}/u.test(shown)) {
    const letter = end + behind[0].length;
    const edit = { start, end: letter + 1, text: text.charAt(letter).toUpperCase() };
    return { kind: 'remove', shown, edit, keepsWords: false };
  }
  const spaceBefore = start > 0 && text.charAt(start - 1) === ' ';
  const spaceBehind = text.charAt(end) === ' ';
  const edit = spaceBefore
    ? { start: start - 1, end, text: '' }
    : { start, end: spaceBehind ? end + 1 : end, text: '' };
  return { kind: 'remove', shown, edit, keepsWords: bare(shown) === '' };
}

/** True if what stands there is part of one of the replacements already: "on the basis" in "on the basis of". */
export function standsAlready({ text, start, end }: Flagged, replacement: string): boolean {
  const shown = text.slice(start, end).toLowerCase();
  const whole = replacement.toLowerCase();
  if (whole === shown) return false;
  for (let at = whole.indexOf(shown); at >= 0; at = whole.indexOf(shown, at + 1)) {
    const from = start - at;
    if (from >= 0 && text.slice(from, from + whole.length).toLowerCase() === whole) return true;
  }
  return false;
}

function isInside(text: string, at: number): boolean {
  return at > 0 && at < text.length && isWordAt(text, at - 1) && isWordAt(text, at);
}

function bare(text: string): string {
  return text.replace(/[^\p{L}\p{M}\p{N}]+/gu, '').toLowerCase();
}
