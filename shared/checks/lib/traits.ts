/**
 * Kinds of characters and of neighbours a paragraph may hold. A rule names those it needs, and is not even called for a paragraph
 * without them: most paragraphs are sound, and one pass over them tells so for all rules.
 */
export const trait = {
  digit: 1,
  /** White space beside U+0020, or two spaces in a row. */
  oddSpace: 1 << 1,
  straightQuote: 1 << 2,
  typographicQuote: 1 << 3,
  bracket: 1 << 4,
  /** Han, kana, hangul, or a mark or letter of the CJK and full-width blocks; or any astral character. */
  cjk: 1 << 5,
  /** A letter of another script than Latin, CJK aside; or any astral character. */
  foreign: 1 << 6,
  /** Controls, zero-width, bidirectional, private use, replacement characters, noncharacters, surrogates. */
  unseen: 1 << 7,
  apostrophe: 1 << 8,
  /** A space before a closing mark or bracket. */
  spaceMark: 1 << 9,
  /** A space after an opening bracket. */
  openSpace: 1 << 10,
  /** A mark or closing bracket before a letter, digit or opening mark. */
  markWord: 1 << 11,
  markMark: 1 << 12,
  /** A hyphen or short dash beside a space or another one. */
  hyphenSpace: 1 << 13,
  /** An apostrophe beside a space, or `n'` after one. */
  apostropheSpace: 1 << 14,
  /** A capital after a small letter. */
  camel: 1 << 15,
  /** Two capitals in a row. */
  capitals: 1 << 16,
  /** A letter beside a digit. */
  letterDigit: 1 << 17,
  slashSpace: 1 << 18,
  /** A letter of Latin-1, or a sign of another code page, that begins most UTF-8 sequences read wrongly. */
  garbled: 1 << 19,
  /** An opening bracket after a letter, digit or percent sign. */
  wordBracket: 1 << 20,
  /** A comma or semicolon, a space, a capital. */
  commaCapital: 1 << 21,
  /** A currency sign before a space. */
  currencySpace: 1 << 22,
  /** One of `& < > # $ % { } [ ] _ * \ @ = ~`, a backtick, `''` or `XXX`. */
  sign: 1 << 23,
  /** The paragraph begins with a small letter, or one follows an end mark and a space. */
  smallStart: 1 << 24,
  endSpace: 1 << 25,
  /** A letter alone between spaces, "a" and "I" aside. */
  loneLetter: 1 << 26,
  /** An ellipsis sign, or two full stops in a row or apart. */
  ellipsis: 1 << 27,
  /** Two capitals before a small letter. */
  capitalsSmall: 1 << 28,
  /** Three capitals in a row. */
  capitalRun: 1 << 29,
  /** A word or phrase may be said twice in a row: told by the words, see `repeatsWords` in lib/words-of. */
  repeat: 1 << 30,
} as const;

/** Classes of characters that neighbours are told by. */
const small = 1;
const capital = 2;
const digit = 4;
const mark = 8;
const open = 16;
const close = 32;
const quoteOpens = 64;
const space = 128;
const apostrophe = 256;
const hyphen = 512;
const currency = 1024;
const percent = 2048;
const pause = 4096;
const stop = 8192;
const slash = 16384;
const quote = 32768;

const classes = new Uint16Array(65536);
const traits = new Int32Array(65536);
const filled = new Uint8Array(65536);

function fill(code: number): void {
  const character = String.fromCharCode(code);
  let kind = 0;
  let own = 0;
  const surrogate = code >= 0xd800 && code <= 0xdfff;
  if (/\p{Ll}|[ªº]/u.test(character)) kind |= small;
  else if (/[\p{Lu}\p{Lt}]/u.test(character)) kind |= capital;
  else if (/\p{L}/u.test(character)) kind |= small | capital;
  if (/\p{N}/u.test(character)) {
    kind |= digit;
    own |= trait.digit;
  }
  if (/[,.;:!?…，。、；：！？]/.test(character)) kind |= mark;
  if (/[,;，；]/.test(character)) kind |= pause;
  if (/[.!?…]/.test(character)) kind |= stop;
  if (/[([{（［｛【〔]/.test(character)) kind |= open;
  if (/[)\]}）］｝】〕]/.test(character)) kind |= close;
  if (/[()[\]{}（）［］｛｝【】〔〕「」『』《》〈〉]/.test(character)) own |= trait.bracket;
  if (/["“”„‟«»‘’＂]/.test(character)) kind |= quote;
  if (/["“‘«„$£€¥]/.test(character)) kind |= quoteOpens;
  if (character === '"' || character === '＂') own |= trait.straightQuote;
  if (/[“”„‟«»‹›‘‚‛「」『』]/.test(character)) own |= trait.typographicQuote;
  if (/\s/.test(character)) kind |= space;
  if (/['’´`‘′＇]/.test(character)) {
    kind |= apostrophe;
    own |= trait.apostrophe;
  }
  if (/[-‐‑–—]/.test(character)) kind |= hyphen;
  if (/[―─━−]/.test(character)) own |= trait.hyphenSpace;
  if (/[$£€¥]/.test(character)) kind |= currency;
  if (character === '%') kind |= percent;
  if (character === '/') kind |= slash;
  if (/[…⋯・]/.test(character)) own |= trait.ellipsis;
  if (/[&<>#$%{}[\]_*\\@`=~⦅⟦▁]/.test(character)) own |= trait.sign;
  if (/[\t\u000b\u000c\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/.test(character))
    own |= trait.oddSpace;
  if (/[\u00c2-\u00f4√├¬┬]/.test(character)) own |= trait.garbled;
  if (
    /[\u1100-\u11ff\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff01-\uffee·]/.test(
      character,
    ) ||
    surrogate
  )
    own |= trait.cjk;
  if (surrogate || (/(?!\p{Script=Latin})\p{L}/u.test(character) && (own & trait.cjk) === 0))
    own |= trait.foreign;
  if (
    code !== 10 &&
    code !== 9 &&
    (surrogate || /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\u034f\ufe00-\ufe0f\ufffc\ufffd]/u.test(character))
  )
    own |= trait.unseen;
  classes[code] = kind;
  traits[code] = own;
  filled[code] = 1;
}

/** What two neighbours tell, by their classes. */
function pairTraits(before: number, after: number): number {
  let found = 0;
  if ((before & space) !== 0) {
    if ((after & (mark | close)) !== 0) found |= trait.spaceMark;
    if ((after & space) !== 0) found |= trait.oddSpace;
    if ((after & hyphen) !== 0) found |= trait.hyphenSpace;
    if ((after & apostrophe) !== 0) found |= trait.apostropheSpace;
    if ((after & slash) !== 0) found |= trait.slashSpace;
    return found;
  }
  if ((after & space) !== 0) {
    if ((before & open) !== 0) found |= trait.openSpace;
    if ((before & hyphen) !== 0) found |= trait.hyphenSpace;
    if ((before & apostrophe) !== 0) found |= trait.apostropheSpace;
    if ((before & slash) !== 0) found |= trait.slashSpace;
    if ((before & currency) !== 0) found |= trait.currencySpace;
    return found;
  }
  if (
    (before & (mark | close | quote | percent)) !== 0 &&
    (after & (small | capital | digit | quoteOpens | open)) !== 0
  )
    found |= trait.markWord;
  if ((before & mark) !== 0 && (after & mark) !== 0) found |= trait.markMark | trait.ellipsis;
  if ((before & hyphen) !== 0 && (after & hyphen) !== 0) found |= trait.hyphenSpace;
  if ((before & small) !== 0 && (after & capital) !== 0) found |= trait.camel;
  if ((before & capital) !== 0 && (after & capital) !== 0) found |= trait.capitals;
  if ((before & (small | capital)) !== 0 && (after & digit) !== 0) found |= trait.letterDigit;
  if ((before & digit) !== 0 && (after & (small | capital)) !== 0) found |= trait.letterDigit;
  if ((before & (small | capital | digit | percent)) !== 0 && (after & open) !== 0)
    found |= trait.wordBracket;
  if ((before & apostrophe) !== 0 && (after & apostrophe) !== 0) found |= trait.sign;
  return found;
}

/** The {@link trait} bits that characters tell, in one pass. */
export function traitsOf(text: string): number {
  let found = 0;
  let beforeThat = space;
  let before = space;
  let started = false;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (filled[code] === 0) fill(code);
    const kind = classes[code] as number;
    found |= traits[code] as number;
    // Two letters of a word are by far the most frequent neighbours and tell nothing.
    if (kind !== small || before !== small) {
      found |= pairTraits(before, kind);
      if ((beforeThat & before & capital) !== 0) {
        if ((kind & small) !== 0) found |= trait.capitalsSmall;
        if ((kind & capital) !== 0) found |= trait.capitalRun;
      }
      if ((before & space) !== 0) {
        if ((beforeThat & pause) !== 0 && (kind & capital) !== 0) found |= trait.commaCapital;
        if ((beforeThat & (stop | quote | close)) !== 0 && (kind & (small | quote | open)) !== 0)
          found |= trait.smallStart;
        if ((beforeThat & stop) !== 0 && (kind & stop) !== 0) found |= trait.ellipsis;
      }
      if ((beforeThat & space) !== 0 && (before & (small | capital)) !== 0) {
        if ((kind & (space | mark)) !== 0 && !/[aAI]/.test(text.charAt(index - 1))) found |= trait.loneLetter;
        if ((kind & apostrophe) !== 0) found |= trait.apostropheSpace;
      }
    }
    if (!started && (kind & (space | quote | open)) === 0) {
      started = true;
      if ((kind & small) !== 0) found |= trait.smallStart;
    }
    beforeThat = before;
    before = kind;
  }
  if (text.length > 0 && (before & space) !== 0) found |= trait.endSpace;
  return found;
}

/** Where the next capital letter is, at `from` or later; the text's length if there is none. Any half of a surrogate pair counts as one. */
export function nextCapital(text: string, from: number): number {
  for (let index = from; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (filled[code] === 0) fill(code);
    if (((classes[code] as number) & capital) !== 0 || (code & 0xf800) === 0xd800) return index;
  }
  return text.length;
}
