const small = 1;
const capital = 2;
const letter = 4;
const number = 8;
const met = 16;
const space = 32;

/** Filled as code units are met: classes of Unicode in a regular expression are slow to compile and slow to match. */
const kinds = new Uint8Array(65536);

function kindsOf(code: number): number {
  const known = kinds[code];
  return known === undefined ? 0 : known === 0 ? learn(code) : known;
}

function learn(code: number): number {
  const character = String.fromCharCode(code);
  let found = met;
  if (/\p{Ll}/u.test(character)) found |= small;
  if (/\p{Lu}/u.test(character)) found |= capital;
  if (/\p{L}/u.test(character)) found |= letter;
  if (/\p{N}/u.test(character)) found |= number;
  if (/\s/.test(character)) found |= space;
  return (kinds[code] = found);
}

/** `\p{Ll}`. All of these take a UTF-16 code unit, as `charCodeAt` gives it; halves of a pair and NaN, which it gives outside the text, are none. */
export function isSmall(code: number): boolean {
  return (kindsOf(code) & small) !== 0;
}

/** `\p{Lu}` */
export function isCapital(code: number): boolean {
  return (kindsOf(code) & capital) !== 0;
}

/** `\p{L}` */
export function isLetter(code: number): boolean {
  return (kindsOf(code) & letter) !== 0;
}

/** `\p{N}` */
export function isNumber(code: number): boolean {
  return (kindsOf(code) & number) !== 0;
}

/** Where the run of small letters that starts at `start` ends; `start` itself if none does. */
export function smallEnd(text: string, start: number): number {
  let end = start;
  while (isSmall(text.charCodeAt(end))) end++;
  return end;
}

/** `[\p{L}\p{N}]` */
export function isLetterOrNumber(code: number): boolean {
  return (kindsOf(code) & (letter | number)) !== 0;
}

/** `\s` */
export function isSpace(code: number): boolean {
  return (kindsOf(code) & space) !== 0;
}

/** `\d` */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
