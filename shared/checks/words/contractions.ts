import { isLetterOrNumber } from '../characters/letters';

const pieces = new Set(['s', 't', 're', 've', 'll', 'd', 'm']);

/** What stands behind the apostrophe of a contraction or possessive, from `at` to the end of the word; '' if it is nothing of the kind. */
export function contractedAt(text: string, at: number): string {
  let end = at;
  while (end < at + 3 && isLetterOrNumber(text.charCodeAt(end))) end++;
  const piece = text.slice(at, end);
  return pieces.has(piece) ? piece : '';
}
