/** Code units of single characters, to be compared with what `charCodeAt` gives. */
export const space = 0x20;
export const straightQuote = 0x22;
export const openingBracket = 0x28;
export const closingBracket = 0x29;
export const comma = 0x2c;
export const hyphen = 0x2d;
export const fullStop = 0x2e;
export const colon = 0x3a;
export const semicolon = 0x3b;
export const enDash = 0x2013;
export const openingQuote = 0x201c;
export const closingQuote = 0x201d;

export const straightApostrophe = 0x27;
export const curlyApostrophe = 0x2019;

/** True for `'` and `’`. */
export function isApostrophe(code: number): boolean {
  return code === straightApostrophe || code === curlyApostrophe;
}
