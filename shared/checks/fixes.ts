import type { FixTitle } from './messages';
import type { FoundFix, Values } from './rule';

/** The id of a title that all rules share, or of one among the rule's own messages. */
type Title = FixTitle | `fix-${string}`;

/**
 * A fix of one edit. It is safe only if it changes nothing but white space, punctuation, case or doubled words and nobody could want it otherwise.
 * @param values what its title is filled with: by default the new text, as `{text}`
 */
export function replaceFix(
  title: Title,
  start: number,
  end: number,
  text: string,
  safe: boolean,
  values: Values = { text },
): FoundFix {
  return { title, values, safe, edits: [{ start, end, text }] };
}

/** Takes a word out with one of the spaces beside it; where it stood glued between two words, a space takes its place. */
export function removeWord(text: string, start: number, end: number): FoundFix {
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  const spaceBefore = before === '' || /\s/.test(before);
  if (spaceBefore && after === ' ') return replaceFix('remove-it', start, end + 1, '', false);
  if (before === ' ' && !/[\p{L}\p{N}“‘(]/u.test(after))
    return replaceFix('remove-it', start - 1, end, '', false);
  const glued = /[\p{L}\p{N}.,;:!?]/u.test(before) && /[\p{L}\p{N}]/u.test(after);
  return replaceFix('remove-it', start, end, glued ? ' ' : '', false);
}

export function safeFix(
  title: Title,
  start: number,
  end: number,
  text: string,
  values?: Values,
): readonly FoundFix[] {
  return [replaceFix(title, start, end, text, true, values)];
}

export function unsafeFix(
  title: Title,
  start: number,
  end: number,
  text: string,
  values?: Values,
): readonly FoundFix[] {
  return [replaceFix(title, start, end, text, false, values)];
}
