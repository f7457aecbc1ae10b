/** Kinds of characters a text may hold; a rule asks for them before it looks closer, because most paragraphs hold few. */
export const trait = {
  nonAscii: 1,
  digit: 2,
  /** Any white space beside U+0020, or two of these in a row. */
  oddSpace: 4,
  straightQuote: 8,
  typographicQuote: 16,
  bracket: 32,
  /** Han, kana, hangul, or a mark or letter of the CJK and full-width blocks. */
  cjk: 64,
  /** A letter of another script than Latin, CJK aside. */
  foreign: 128,
  /** Controls, zero-width, bidirectional, private use, replacement characters, noncharacters. */
  unseen: 256,
  hyphen: 512,
  apostrophe: 1024,
} as const;

const ascii = Uint16Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/\d/.test(character)) return trait.digit;
  if (character === '"') return trait.straightQuote;
  if (character === "'" || character === '`') return trait.apostrophe;
  if ('()[]{}'.includes(character)) return trait.bracket;
  if (character === '-') return trait.hyphen;
  if (character === '\t' || character === '\u000b' || character === '\u000c' || character === '\r')
    return trait.oddSpace | trait.unseen;
  if (code < 32 && character !== '\n') return trait.unseen;
  return code === 127 ? trait.unseen : 0;
});

const oddSpace = /[\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;
const quote = /[“”„‟«»‹›‘’‚‛]/;
const cjk = /[\u1100-\u11ff\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff01-\uffee]/;
const foreign = /(?!\p{Script=Latin})\p{L}/u;
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\ufffc\ufffd]/u;

/** Traits of the characters beyond ASCII met so far, by code unit: -1 is unknown. */
const known = new Int16Array(65536).fill(-1);

function beyondAscii(code: number): number {
  const seen = known[code] as number;
  if (seen >= 0) return seen;
  const character = String.fromCharCode(code);
  const surrogate = code >= 0xd800 && code <= 0xdfff;
  let traits: number = trait.nonAscii;
  if (oddSpace.test(character)) traits |= trait.oddSpace;
  if (quote.test(character)) traits |= trait.typographicQuote;
  if (character === '’' || character === '´' || character === '‘') traits |= trait.apostrophe;
  if (/[（）［］｛｝【】〔〕「」『』《》〈〉]/.test(character)) traits |= trait.bracket;
  if (cjk.test(character) || surrogate) traits |= trait.cjk;
  if ((foreign.test(character) && !cjk.test(character)) || surrogate) traits |= trait.foreign;
  if (unseen.test(character)) traits |= trait.unseen;
  known[code] = traits;
  return traits;
}

let lastText = '';
let lastTraits = 0;

/** The {@link trait} bits of a text. The last answer is remembered, for the rules ask one after another about the same paragraph. */
export function traitsOf(text: string): number {
  if (text === lastText) return lastTraits;
  let traits = 0;
  let before = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 128) {
      traits |= ascii[code] as number;
      if (code === 32 && before === 32) traits |= trait.oddSpace;
    } else traits |= beyondAscii(code);
    before = code;
  }
  lastText = text;
  lastTraits = traits;
  return traits;
}

/** True if the text has a character of any of the kinds. */
export function has(text: string, traits: number): boolean {
  return (traitsOf(text) & traits) !== 0;
}
