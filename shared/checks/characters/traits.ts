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
  /** A hyphen or short dash beside a space or another one, or a long dash or a line that stands for one. */
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
  /** One of `& < > # $ % { } [ ] _ * \ @ = ~ ⦅ ⟦ ▁`, a backtick, or two apostrophes in a row. */
  sign: 1 << 23,
  /** The paragraph begins with a small letter, or one follows an end mark and a space. */
  smallStart: 1 << 24,
  endSpace: 1 << 25,
  /** A letter alone between spaces, "a" and "I" aside. */
  loneLetter: 1 << 26,
  /** An ellipsis sign, two marks in a row, or two end marks apart. */
  ellipsis: 1 << 27,
  /** Two capitals before a small letter. */
  capitalsSmall: 1 << 28,
  /** Three capitals in a row. */
  capitalRun: 1 << 29,
  /** A word or phrase may be said twice in a row: told by the words, see `split` in words/split-words. */
  repeat: 1 << 30,
} as const;
