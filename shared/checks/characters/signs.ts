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

/** A set of code units, a bit for each: it is asked at every sign, and tells several times faster than a `Set`. */
class Codes {
  private readonly bits = new Uint8Array(8192);

  constructor(characters: string) {
    for (let index = 0; index < characters.length; index++) {
      const code = characters.charCodeAt(index);
      this.bits[code >> 3] = (this.bits[code >> 3] as number) | (1 << (code & 7));
    }
  }

  /** @param code what `charCodeAt` gives; NaN is in no set */
  has(code: number): boolean {
    return ((this.bits[code >> 3] as number) & (1 << (code & 7))) !== 0;
  }
}

/** The code units of characters. */
export function codesOf(characters: string): Codes {
  return new Codes(characters);
}
