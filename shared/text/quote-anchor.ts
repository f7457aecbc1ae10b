import type { Range } from '../base/range';

/**
 * A place in a text, named by the words around it and not by its offset: it is found again however the rest of the text is edited, and
 * in every version of the text that has these words, and it is gone once they are rewritten. `at` is an offset in `quote`.
 */
export interface QuoteAnchor {
  readonly quote: string;
  readonly at: number;
}

/** Longest quote, in UTF-16 code units. */
const longestQuote = 1_000;

/** Longest run without white space that is taken as one word, in UTF-16 code units: Chinese has no spaces. */
const longestWord = 12;

/**
 * The anchor of a place between two words of a line: as few words on both sides as make it the only place of its kind in the text and in `others`.
 * Where a whole line is there more than once, its anchor is all of them.
 */
export function anchorAt(text: string, at: number, others: readonly string[] = []): QuoteAnchor {
  const line = lineAround(text, at);
  return grown(text, at, { start: wordBefore(text, at, line), end: wordAfter(text, at, line) }, line, others);
}

/** The anchors of a sentence: one at its beginning and one at its end, so that it is found again while either of them stays. */
export function anchorsOfSentence(
  text: string,
  sentence: Range,
  others: readonly string[] = [],
): QuoteAnchor[] {
  const line = lineAround(text, sentence.start);
  const { start, end } = sentence;
  const first = { start, end: wordAfter(text, wordAfter(text, start, sentence), sentence) };
  const last = { start: wordBefore(text, wordBefore(text, end, sentence), sentence), end };
  const atStart = grown(text, start, growInside(text, first, sentence, others), line, others);
  const atEnd = grown(text, last.start, growInside(text, last, sentence, others), line, others);
  const same = atStart.quote === atEnd.quote && atStart.at === atEnd.at;
  return same ? [atStart] : [atStart, atEnd];
}

/** Where an anchor is in a text: the first such place; null if its words are not there. */
export function placeOf(text: string, { quote, at }: QuoteAnchor): number | null {
  const found = text.indexOf(quote);
  return found < 0 ? null : found + at;
}

/** Widens a quote within a sentence, word by word, until there is but one. */
function growInside(text: string, quote: Range, sentence: Range, others: readonly string[]): Range {
  let { start, end } = quote;
  while (!isOnly(text, start, end, others)) {
    const wider = {
      start: quote.start === sentence.start ? start : wordBefore(text, start, sentence),
      end: quote.end === sentence.end ? end : wordAfter(text, end, sentence),
    };
    if ((wider.start === start && wider.end === end) || wider.end - wider.start > longestQuote) break;
    ({ start, end } = wider);
  }
  return { start, end };
}

function grown(text: string, at: number, quote: Range, line: Range, others: readonly string[]): QuoteAnchor {
  let { start, end } = quote;
  let left = true;
  while (!isOnly(text, start, end, others)) {
    const before = wordBefore(text, start, line);
    const after = wordAfter(text, end, line);
    if (before === start && after === end) break;
    const wider: Range =
      (left && before < start) || after === end ? { start: before, end } : { start, end: after };
    if (wider.end - wider.start > longestQuote) break;
    left = !left;
    ({ start, end } = wider);
  }
  return { quote: text.slice(start, end), at: at - start };
}

function isOnly(text: string, start: number, end: number, others: readonly string[]): boolean {
  const quote = text.slice(start, end);
  return [text, ...others].every((each) => {
    const first = each.indexOf(quote);
    return first < 0 || each.indexOf(quote, first + 1) < 0;
  });
}

function lineAround(text: string, at: number): Range {
  const end = text.indexOf('\n', at);
  return { start: text.lastIndexOf('\n', at - 1) + 1, end: end < 0 ? text.length : end };
}

/** Where the word before an offset begins, the white space between them included. */
function wordBefore(text: string, at: number, { start }: Range): number {
  let from = at;
  while (from > start && isSpace(text, from - 1)) from--;
  const least = Math.max(start, from - longestWord);
  while (from > least && !isSpace(text, from - 1)) from--;
  return from > start && isLow(text, from) ? from - 1 : from;
}

/** Where the word behind an offset ends, the white space between them included. */
function wordAfter(text: string, at: number, { end }: Range): number {
  let to = at;
  while (to < end && isSpace(text, to)) to++;
  const most = Math.min(end, to + longestWord);
  while (to < most && !isSpace(text, to)) to++;
  return to < end && isLow(text, to) ? to + 1 : to;
}

function isSpace(text: string, at: number): boolean {
  return /\s/.test(text[at] ?? '');
}

/** True for the second half of a surrogate pair. */
function isLow(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
}
