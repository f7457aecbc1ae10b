import type { Fix } from '../rule';

/** A fix of one edit. It is safe only if it changes nothing but white space, marks, case or doubled words and nobody could want it otherwise. */
export function replaceFix(title: string, start: number, end: number, text: string, safe: boolean): Fix {
  return { title, safe, edits: [{ start, end, text }] };
}

export function safeFix(title: string, start: number, end: number, text: string): readonly Fix[] {
  return [replaceFix(title, start, end, text, true)];
}

export function unsafeFix(title: string, start: number, end: number, text: string): readonly Fix[] {
  return [replaceFix(title, start, end, text, false)];
}
