/** What a text holds, as bits of one number: searches for what it does not hold are saved. */
export const Feature = {
  Bracket: 1,
  SingleQuote: 2,
  Colon: 4,
  Slash: 8,
  Rule: 16,
  ListMark: 32,
  Comma: 64,
} as const;

const bits = new Uint8Array(0x10000);
const classes: readonly (readonly [string, number])[] = [
  ['（《〈【「『［[', Feature.Bracket],
  ["'‘", Feature.SingleQuote],
  [':', Feature.Colon],
  ['/', Feature.Slash],
  ['-=_*~+', Feature.Rule],
  ['.)', Feature.ListMark],
  [',', Feature.Comma],
];
for (const [characters, bit] of classes)
  for (const character of characters) bits[character.charCodeAt(0)] = bit;

const shortestRule = 6;

/** True for a UTF-16 code unit that may make a {@link Feature}. */
export function makesFeature(unit: number): boolean {
  return bits[unit] !== 0;
}

/** The sum of the {@link Feature}s of the text; `places` are those of `placesOf` in ./sentences. */
export function featuresOf(text: string, places: readonly number[]): number {
  let found = 0;
  for (const index of places) {
    const bit = bits[text.charCodeAt(index)] as number;
    if (bit === 0 || (found & bit) !== 0) continue;
    if (bit === Feature.Rule && !isRun(text, index)) continue;
    if (bit === Feature.ListMark && !endsFirstMarker(text, index)) continue;
    found |= bit;
  }
  return found;
}

function isRun(text: string, start: number): boolean {
  for (let index = 1; index < shortestRule; index++)
    if (bits[text.charCodeAt(start + index)] !== Feature.Rule) return false;
  return true;
}

/** The mark that ends `1.`, `a)` and the like after white space or a bullet, or any marker that opens the text. */
function endsFirstMarker(text: string, index: number): boolean {
  if (index < 4) return true;
  const before = text.charCodeAt(index - 1);
  return (before === 0x31 || before === 0x61) && /[\s•⁃]/.test(text.charAt(index - 2));
}
