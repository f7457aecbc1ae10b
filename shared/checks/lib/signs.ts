import type { Finding, ParagraphContext } from '../rule';

/** What a rule gives for a paragraph in which it finds nothing. */
export const none: readonly Finding[] = [];

/**
 * True if the test holds at one of the signs of a paragraph. Signs are few: where none is suspect, the precise pattern of a rule,
 * which would look at every character, need not run.
 */
export function someSign(
  { text, signs }: Pick<ParagraphContext, 'text' | 'signs'>,
  test: (text: string, at: number) => boolean,
): boolean {
  for (let index = 0; index < signs.length; index++) if (test(text, signs[index] as number)) return true;
  return false;
}

/** The match of a sticky pattern at an offset, or null. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The code units of characters, to look up what `charCodeAt` gives. */
export function codesOf(characters: string): ReadonlySet<number> {
  return new Set(Array.from(characters, (character) => character.charCodeAt(0)));
}
