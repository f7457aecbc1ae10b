import type { Fix } from './rule';

/** A fix of one edit. It is safe only if it changes nothing but white space, marks, case or doubled words and nobody could want it otherwise. */
export function replaceFix(title: string, start: number, end: number, text: string, safe: boolean): Fix {
  return { title, safe, edits: [{ start, end, text }] };
}

/** Takes a word out with one of the spaces beside it; where it stood glued between two words, a space takes its place. */
export function removeWord(text: string, start: number, end: number): Fix {
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  const spaceBefore = before === '' || /\s/.test(before);
  if (spaceBefore && after === ' ') return replaceFix('Remove it', start, end + 1, '', false);
  if (before === ' ' && !/[\p{L}\p{N}“‘(]/u.test(after))
    return replaceFix('Remove it', start - 1, end, '', false);
  const glued = /[\p{L}\p{N}.,;:!?]/u.test(before) && /[\p{L}\p{N}]/u.test(after);
  return replaceFix('Remove it', start, end, glued ? ' ' : '', false);
}

export function safeFix(title: string, start: number, end: number, text: string): readonly Fix[] {
  return [replaceFix(title, start, end, text, true)];
}

export function unsafeFix(title: string, start: number, end: number, text: string): readonly Fix[] {
  return [replaceFix(title, start, end, text, false)];
}
