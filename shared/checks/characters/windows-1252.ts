/** Windows-1252's characters for the bytes 0x80 to 0x9F; the five bytes it leaves undefined stand for the control of the same number. */
const high = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const byteOf = new Map([...high].map((character, index) => [character, 0x80 + index] as const));

/** The character Windows-1252 has for a byte from 0x80 to 0x9F; null for the five it leaves undefined. */
export function windows1252At(byte: number): string | null {
  const character = high.charAt(byte - 0x80);
  return character === '' || character.charCodeAt(0) <= 0x9f ? null : character;
}

/**
 * The text that was meant, if `text` is UTF-8 read as Windows-1252 (`cafÃ©` for `café`); null if its bytes are no UTF-8.
 * A no-break space that became a plain one is taken as the byte 0xA0 where a byte is missing.
 */
export function repairUtf8(text: string): string | null {
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const byte =
      code < 0x80 || (code >= 0xa0 && code <= 0xff)
        ? code
        : (byteOf.get(character) ?? (code <= 0x9f ? code : undefined));
    if (byte === undefined) return null;
    bytes.push(byte);
  }
  return decodeUtf8(bytes);
}

/** The text of the bytes; null if they are no UTF-8. A plain space inside a sequence is taken as the byte 0xA0. */
export function decodeUtf8(bytes: readonly number[]): string | null {
  let result = '';
  for (let index = 0; index < bytes.length;) {
    const lead = bytes[index++] as number;
    const following = lead < 0x80 ? 0 : lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : lead >= 0xc2 ? 1 : -1;
    if (following < 0 || lead > 0xf4) return null;
    let code = following === 0 ? lead : lead & (0x3f >> following);
    for (let count = 0; count < following; count++) {
      const raw = bytes[index++];
      const next = raw === 0x20 && count > 0 ? 0xa0 : raw;
      if (next === undefined || (next & 0xc0) !== 0x80) return null;
      code = (code << 6) | (next & 0x3f);
    }
    if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return null;
    result += String.fromCodePoint(code);
  }
  return result;
}
