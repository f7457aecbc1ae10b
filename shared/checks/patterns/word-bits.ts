/** A hash of a word in lower case, with nothing in its lowest two bits. */
export function hashOf(lower: string): number {
  let hash = 17;
  for (let index = 0; index < lower.length; index++)
    hash = (Math.imul(hash, 31) + lower.charCodeAt(index)) | 0;
  return hash & ~3;
}

/** Words have one of 31 bits, by their hash: by it most words are told to be none of a few. */
export function bitOf(hash: number): number {
  return 1 << ((hash >>> 2) % 31);
}

export function bitsOf(words: Iterable<string>): number {
  let bits = 0;
  for (const word of words) bits |= bitOf(hashOf(word));
  return bits;
}

/** The bit where no word stands, and all bits. */
export const noWord = 1 << 31;
export const anyBit = -1;
