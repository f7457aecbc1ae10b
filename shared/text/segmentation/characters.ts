/** What the segmenter needs to know of a character. */
export enum Kind {
  Other,
  Space,
  Lower,
  Upper,
  Digit,
  /** Han, kana, hangul and the other scripts written without spaces. */
  Unspaced,
  /** A letter of a script without case. */
  Uncased,
}

const kinds = new Uint8Array(0x10000).fill(255);

/** The kind of the UTF-16 code unit; of a surrogate pair either half gives `Other`, but for ideographs, which are `Unspaced`. NaN gives `Space`. */
export function kindOf(unit: number): Kind {
  if (!(unit >= 0)) return Kind.Space;
  let kind = kinds[unit] as number;
  if (kind === 255) {
    kind = classify(unit);
    kinds[unit] = kind;
  }
  return kind;
}

function classify(unit: number): Kind {
  const character = String.fromCharCode(unit);
  if (/\s/.test(character)) return Kind.Space;
  if (/\p{Ll}/u.test(character)) return Kind.Lower;
  if (/[\p{Lu}\p{Lt}]/u.test(character)) return Kind.Upper;
  if (/\p{Nd}/u.test(character)) return Kind.Digit;
  if (
    /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u.test(
      character,
    )
  )
    return Kind.Unspaced;
  // The high halves of the ideographs beyond the basic plane.
  if (unit >= 0xd840 && unit <= 0xd888) return Kind.Unspaced;
  return /\p{L}/u.test(character) ? Kind.Uncased : Kind.Other;
}

/** True for a letter of any script, as a UTF-16 code unit. */
export function isLetter(unit: number): boolean {
  const kind = kindOf(unit);
  return kind === Kind.Lower || kind === Kind.Upper || kind === Kind.Unspaced || kind === Kind.Uncased;
}

/** Index of the first character at or after `index` that is not white space; the length if there is none. */
export function skipSpace(text: string, index: number): number {
  while (index < text.length && kindOf(text.charCodeAt(index)) === Kind.Space) index++;
  return index;
}

const closing = '"\'”’“»«›)]}）」』】》〉］〕｣＂＇';
const opening = '"\'“‘„«‹»([{（「『【《〈［〔｢¿¡`_*';

const closers = setOf(closing);
const openers = setOf(opening);

function setOf(characters: string): Uint8Array {
  const set = new Uint8Array(0x10000);
  for (let index = 0; index < characters.length; index++) set[characters.charCodeAt(index)] = 1;
  return set;
}

/** True for closing quotes and brackets; straight quotes are both. NaN gives false. */
export function isClosing(unit: number): boolean {
  return closers[unit] === 1;
}

/** True for opening quotes and brackets, and for what marks up a word. NaN gives false. */
export function isOpening(unit: number): boolean {
  return openers[unit] === 1;
}
