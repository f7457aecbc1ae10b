import { primary, type Language } from '../../text/language';
import type { ParagraphContext } from '../rule';
import { openingBracket } from '../characters/character-codes';
import { isLetterOrNumber, isDigit, isSpace } from '../characters/letters';
import { matchPairs, type PairMark } from './pairing';
import { oncePerParagraph } from '../article/kept-results';
import { codesOf } from '../characters/signs';
import { hasTrait } from '../characters/traits';

/** „so“ */
const lowQuoteLanguages = [
  'de',
  'cs',
  'sk',
  'da',
  'hu',
  'pl',
  'ro',
  'sl',
  'hr',
  'sr',
  'bg',
  'lt',
  'lv',
  'et',
  'is',
];

/** True for languages whose “ closes. */
export function quotesLow(language: Language): boolean {
  return lowQuoteLanguages.includes(primary(language));
}

export interface Quotes {
  readonly marks: readonly PairMark[];
  /** Those without a partner in the paragraph. */
  readonly left: readonly PairMark[];
}

const none: Quotes = { marks: [], left: [] };

/** The double quotation marks of a paragraph with the way they face. Inches (`6'2"`, `a 15" screen`) are left out. */
export const quotesOf = oncePerParagraph((paragraph): Quotes => {
  if (!hasTrait(paragraph, 'straightQuote') && !hasTrait(paragraph, 'typographicQuote')) return none;
  const marks = quoteMarks(paragraph);
  return marks.length === 0 ? none : { marks, left: matchPairs(marks).left };
});

function quoteMarks({ text, language, signs }: ParagraphContext): PairMark[] {
  const low = quotesLow(language);
  const marks: PairMark[] = [];
  let straightOpen = false;
  let straightOpened = 0;
  let curlyOpen = false;
  let lowOpen = false;
  /** »so«, told by the first of them. */
  let reversed: boolean | undefined;
  for (const at of signs) {
    if (!quotationMarks.has(text.charCodeAt(at))) continue;
    const mark = text.charAt(at);
    if ((mark !== '«' && mark !== '»' && isNamed(text, at)) || isHalfOfLetter(text, at)) continue;
    if (mark === '"' || mark === '＂') {
      const facing = straightFacing(text, at);
      if (facing === null && /\d/.test(text.charAt(at - 1)) && !straightOpen) continue;
      const opens: boolean =
        facing === 'either' || facing === null
          ? !straightOpen || beginsPair(text, straightOpened, at)
          : facing === 'open';
      straightOpen = opens;
      if (opens) straightOpened = at;
      marks.push({ at, opens, family: 'straight' });
      continue;
    }
    lowOpen ||= mark === '„';
    if (mark === '“' && low && lowOpen) marks.push({ at, opens: false, family: 'curly' });
    else if (mark === '„' || mark === '‟') marks.push({ at, opens: true, family: 'curly' });
    else if (mark === '“' || mark === '”') {
      const opens: boolean = low ? mark === '“' && !closesLow(text, at) : curlyOpens(text, at, curlyOpen);
      curlyOpen = opens;
      marks.push({ at, opens, family: 'curly' });
    } else if (mark === '«' || mark === '»') {
      reversed ??= low && mark === '»';
      marks.push({ at, opens: (mark === '«') !== reversed, family: 'angle' });
    } else
      marks.push({
        at,
        opens: mark === '「' || mark === '『',
        family: mark === '「' || mark === '」' ? 'corner' : 'double-corner',
      });
  }
  return marks;
}

/** Characters between the marks of a pair that may begin while another quotation is open. */
const longestPair = 80;

/** True for a mark that could close a quotation of an earlier sentence, but has a partner in its own: the earlier one is not closed at all. */
function beginsPair(text: string, opened: number, at: number): boolean {
  const end = text.slice(at + 1, at + longestPair).search(/["＂]/);
  if (end <= 0 || /[.!?]\s/.test(text.slice(at + 1, at + 1 + end))) return false;
  const facing = straightFacing(text, at + 1 + end);
  return (
    (facing === 'close' || facing === 'either') &&
    !isOutside(text.charCodeAt(at + 1)) &&
    /[.!?]\s/.test(text.slice(opened, at).slice(0, -1))
  );
}

const namedBefore =
  /(?:quot(?:es?|ations?|ing)?|marks?|signs?|symbols?|characters?|opening|closing|inch(?:es)?|seconds?|(?<=["“”'‘’«»]\W?)(?:or|and)(?: an?| the)?)[\s(:,]*$/i;
const namedAfter =
  /^[\s),]*(?:(?:or|and) (?:an? |the )?\W{1,2}[\s).,]|(?:quot(?:es?|ations?)?|marks?|signs?|symbols?|characters?|opens|closes)\b)/i;

/** True for a mark that stands alone and is spoken of, not used: `the quote symbols (" or ' characters)`. */
function isNamed(text: string, at: number): boolean {
  if (!standsApart(text.charAt(at - 1)) || !standsApart(text.charAt(at + 1))) return false;
  return (
    namedBefore.test(text.slice(Math.max(0, at - 24), at)) || namedAfter.test(text.slice(at + 1, at + 24))
  );
}

/** `RÄ«ga`: half of a letter that was read in the wrong encoding. */
function isHalfOfLetter(text: string, at: number): boolean {
  return halves.has(text.charCodeAt(at - 1)) && /^.[«»“”„]\p{Ll}/u.test(text.slice(at - 1, at + 2));
}

function standsApart(neighbour: string): boolean {
  return neighbour === '' || /[\s()[\],'‘’`/]/.test(neighbour);
}

/** `100 Prozent.“ Es`: in languages that write „so“ the mark closes where it stands behind a word or an end mark and before a space. */
function closesLow(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at + 1);
  return (isLetterOrNumber(before) || endMarks.has(before)) && (isOutside(after) || behindCloser.has(after));
}

const halves = codesOf('ÂÃÄÅÎÏÐÑ');
const quotationMarks = codesOf('"“”„‟«»「」『』＂');
const endMarks = codesOf('.,!?…');
const behindCloser = codesOf('.,;:!?)');
const beforeOpener = codesOf('([{—–/=>');
const behindStraight = codesOf(')]},.;:!?—–/<');

/** The way a curly quote faces; one that plainly faces the wrong way (`said ”so` with nothing open) is taken for what was meant. */
export function curlyOpens(text: string, at: number, open: boolean): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at + 1);
  if (text.charAt(at) === '”')
    return !open && (isOutside(before) || before === openingBracket) && isLetterOrNumber(after);
  if (!open) return true;
  if (isOutside(after) && !/\S/.test(text.slice(at + 1, at + 80))) return false;
  return !(
    (isLetterOrNumber(before) || endMarks.has(before)) &&
    (isOutside(after) || behindCloser.has(after))
  );
}

/** Where a straight quote faces, told from its neighbours; null behind a digit, where it may stand for inches. */
export function straightFacing(text: string, at: number): 'open' | 'close' | 'either' | null {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at + 1);
  const open = isOutside(before) || beforeOpener.has(before);
  const close = isOutside(after) || behindStraight.has(after);
  if (open && close) return 'either';
  if (isDigit(before) && close) return null;
  if (open) return 'open';
  if (close) return 'close';
  return 'either';
}

/** White space, or beyond the text. */
function isOutside(code: number): boolean {
  return Number.isNaN(code) || isSpace(code);
}
