import type { Finding } from '../rule';
import { dottedWordBefore, isAbbreviation } from '../words/abbreviations';
import { closingBracket, fullStop, openingQuote, space, openingBracket } from '../characters/character-codes';
import { latinOf } from '../characters/full-width';
import { replaceFix } from '../fixes';
import { isLetterOrNumber, isLetter, isSpace } from '../characters/letters';
import { matchAt, codesOf } from '../characters/signs';

const opensLine = /^\s*[,;:.，。、；：] ?/;
const again = /([.,])[”"]( ?[.,。，])/y;
const pauses = codesOf(',;，；、');
const quotes = codesOf('”"');
const secondMarks = codesOf('.,。，');
const marks = codesOf('.,!?');
const behindQuote = codesOf('.,;');

/** True for a comma or semicolon behind what opens or before a closing bracket. */
export function standsInside(text: string, at: number): boolean {
  if (!pauses.has(text.charCodeAt(at))) return false;
  const before = text.charCodeAt(at - 1);
  return before === openingBracket || before === openingQuote || text.charCodeAt(at + 1) === closingBracket;
}

/** True if a quotation mark and another mark follow the mark. */
export function standsAgain(text: string, at: number): boolean {
  if (!quotes.has(text.charCodeAt(at + 1))) return false;
  const second = text.charCodeAt(at + 2);
  return secondMarks.has(second === space ? text.charCodeAt(at + 3) : second);
}

/** Marks that open the line or an aside, one before a closing bracket, one that is said again behind a closing quote, and doubled quotes. */
export function* marksBeside(text: string, signs: readonly number[]): Iterable<Finding> {
  const first = opensLine.exec(text)?.[0] ?? '';
  if (isLetter(text.charCodeAt(first.length)) && (first.endsWith(' ') || /[,;，。、；：]$/.test(first)))
    yield removal(0, first.length, 'first');
  for (const at of signs) {
    const end = standsInside(text, at) ? insideEnd(text, at) : at;
    if (end > at) yield removal(at, end, 'beside');
  }
  for (let at = text.indexOf('""'); at >= 0; at = text.indexOf('""', at + 1)) {
    if (!isDoubledQuote(text, at)) continue;
    const fixes = [replaceFix('leave-one', at, at + 1, '', false)];
    yield { start: at, end: at + 2, message: 'doubled-quote', fixes };
  }
  yield* saidAgain(text, signs);
}

function* saidAgain(text: string, signs: readonly number[]): Iterable<Finding> {
  let end = 0;
  for (const at of signs) {
    const match = at < end || !standsAgain(text, at) ? null : matchAt(again, text, at);
    const next = text.charCodeAt(at + (match?.[0].length ?? 0));
    if (match === null || next === fullStop || isLetterOrNumber(next)) continue;
    end = at + match[0].length;
    const [, mark = '', second = ''] = match;
    if (latinOf(second.trim()) !== mark) continue;
    if (mark === '.' && isAbbreviation(dottedWordBefore(text, at))) continue;
    yield {
      start: at,
      end,
      message: 'again',
      values: { mark },
      fixes: [replaceFix('leave-the-first', at + 2, end, '', false)],
    };
  }
}

/** Where what is to go ends, with the space behind the mark; `at` itself if the mark may stay. */
function insideEnd(text: string, at: number): number {
  if (text.charCodeAt(at + 1) === closingBracket) return lettersBefore(text, at, 3) ? at + 1 : at;
  const isQuotation =
    text.charCodeAt(at - 1) === openingQuote &&
    (isOutside(text, at - 2) || text.charCodeAt(at - 2) === openingBracket);
  if (!isQuotation && text.charCodeAt(at - 1) !== openingBracket) return at;
  const end = text.charCodeAt(at + 1) === space ? at + 2 : at + 1;
  return isLetterOrNumber(text.charCodeAt(end)) ? end : at;
}

function isDoubledQuote(text: string, at: number): boolean {
  const opens = isOutside(text, at - 1) || text.charCodeAt(at - 1) === openingBracket;
  if (opens && isLetter(text.charCodeAt(at + 2)) && isLetter(text.charCodeAt(at + 3))) return true;
  if (!isOutside(text, at + 2) && !behindQuote.has(text.charCodeAt(at + 2))) return false;
  return lettersBefore(text, at, 2) || (marks.has(text.charCodeAt(at - 1)) && lettersBefore(text, at - 1, 1));
}

function lettersBefore(text: string, end: number, count: number): boolean {
  for (let at = end - count; at < end; at++) if (!isLetter(text.charCodeAt(at))) return false;
  return true;
}

/** White space, or beyond the text. */
function isOutside(text: string, at: number): boolean {
  return at < 0 || at >= text.length || isSpace(text.charCodeAt(at));
}

function removal(start: number, end: number, message: string): Finding {
  return { start, end, message, fixes: [replaceFix('remove-the-mark', start, end, '', false)] };
}
