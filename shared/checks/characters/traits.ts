import { bitSet, has, type BitSet } from '../../base/bit-set';

/**
 * Kinds of characters and of neighbours a paragraph may hold. A rule names those it needs, and is not even called for a paragraph
 * without them: most paragraphs are sound, and one pass over them tells so for all rules.
 */
export const traitMeanings = {
  digit: 'a digit or another numeric character',
  oddSpace: 'white space beside U+0020, or two spaces in a row',
  straightQuote: 'a straight quotation mark',
  typographicQuote: 'a curly, low or angle quotation mark',
  bracket: 'a bracket',
  cjk: 'Han, kana, hangul, or a sign of the CJK and full-width blocks; or any astral character',
  foreign: 'a letter of another script than Latin, CJK aside; or any astral character',
  unseen:
    'a control, zero-width, bidirectional, private-use or replacement character, a noncharacter, a surrogate',
  apostrophe: 'an apostrophe or what stands for one',
  spaceMark: 'a space before a closing punctuation mark or bracket',
  openSpace: 'a space after an opening bracket',
  markWord: 'a punctuation mark or closing bracket before a letter, digit or opening mark',
  markMark: 'two punctuation marks in a row',
  hyphenSpace:
    'a hyphen or short dash beside a space or another one, or a long dash or a line that stands for one',
  apostropheSpace: "an apostrophe beside a space, or n' after one",
  camel: 'a capital after a small letter',
  capitals: 'two capitals in a row',
  letterDigit: 'a letter beside a digit',
  slashSpace: 'a space beside a slash',
  garbled:
    'a letter of Latin-1, or a sign of another code page, that begins most UTF-8 sequences read wrongly',
  wordBracket: 'an opening bracket after a letter, digit or percent sign',
  commaCapital: 'a comma or semicolon, a space, a capital',
  currencySpace: 'a currency sign before a space',
  sign: 'one of & < > # $ % { } [ ] _ * \\ @ = ~ ⦅ ⟦ ▁ or a backtick, or two apostrophes in a row',
  smallStart: 'a small letter at the beginning, or behind an end mark and a space',
  endSpace: 'a space at the end',
  loneLetter: 'a letter alone between spaces, "a" and "I" aside',
  ellipsis: 'an ellipsis sign, two punctuation marks in a row, or two end marks apart',
  capitalsSmall: 'two capitals before a small letter',
  capitalRun: 'three capitals in a row',
  repeat: 'a word or phrase that may be said twice in a row: see `split` in words/split-words',
  clauseAgain: 'a clause that may be said again a little later: see `split` in words/split-words',
} as const;

export type Trait = keyof typeof traitMeanings;

const names = Object.keys(traitMeanings) as Trait[];
const numbers = new Map(names.map((name, number) => [name, number]));

/** The set of some traits, as {@link traitsOf} gives those of a paragraph. */
export function traitSet(traits: Iterable<Trait>): BitSet {
  return bitSet([...traits].map((each) => numbers.get(each) as number));
}

export function hasTrait({ traits }: { readonly traits: BitSet }, trait: Trait): boolean {
  return has(traits, numbers.get(trait) as number);
}
