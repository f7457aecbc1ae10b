import { decodeUtf8 } from './windows-1252';

/** The upper halves (bytes 0x80 to 0xFF) of code pages other than Windows-1252 that UTF-8 is often read in. */
const upperHalves = [
  // Mac OS Roman
  'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ',
  // IBM 437
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0',
  // Windows-1251
  'ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u0000™љ›њќћџ\u00a0ЎўЈ¤Ґ¦§Ё©Є«¬\u00ad®Ї°±Ііґµ¶·ё№є»јЅѕїАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя',
];

function classOf(characters: string): string {
  return `[${characters.replace(/[\\\]^-]/g, '\\$&').replaceAll('\u0000', '')}]`;
}

const pages = upperHalves.map((upper) => {
  const lead = (from: number, to: number): string => classOf(upper.slice(from - 0x80, to - 0x80 + 1));
  const follower = classOf(upper.slice(0, 0x40));
  return {
    byteOf: new Map([...upper].map((character, index) => [character, 0x80 + index] as const)),
    pattern: new RegExp(`(?:${lead(0xc2, 0xdf)}${follower}|${lead(0xe2, 0xe2)}${follower}{2})+`, 'gu'),
  };
});

/** What Latin text is made of beyond ASCII: whatever else comes out was no UTF-8. */
const latin = /^[‘’“”–—…•™€\u00a0-\u017f]+$/;

export interface Misread {
  readonly start: number;
  readonly end: number;
  readonly meant: string;
}

/** Stretches of `text` that are UTF-8 read as Mac OS Roman (`‚Äô`), IBM 437 (`ΓÇÖ`) or Windows-1251 (`вЂ™`), and what they were. */
export function misreadIn(text: string): Misread[] {
  const found: Misread[] = [];
  for (const { byteOf, pattern } of pages)
    for (const match of text.matchAll(pattern)) {
      const meant = decodeUtf8([...match[0]].map((character) => byteOf.get(character) ?? 0));
      if (meant !== null && latin.test(meant))
        found.push({ start: match.index, end: match.index + match[0].length, meant });
    }
  return found;
}
