import { isClosing, isOpening, Kind, kindOf, skipSpace } from './characters';
import type { LanguageRules } from './language-rules';

/** A mark with what is looked at to tell whether it ends a sentence. */
export interface Candidate {
  readonly text: string;
  readonly mark: Mark;
  /** Where the sentence that the mark may end begins. */
  readonly sentenceStart: number;
  readonly rules: LanguageRules;
}

/** A run of end marks with what clings to it on the right: closing quotes and brackets, a footnote's number, a smiley. */
export interface Mark {
  /** Of the first end mark. */
  readonly start: number;
  /** After the last end mark; what follows, up to `end`, are closers and clinging things. */
  readonly marksEnd: number;
  /** After everything that belongs to the sentence the mark ends. */
  readonly end: number;
  /** Of what comes next that is not white space; the text's length if there is nothing. */
  readonly next: number;
  /** A single full stop; three or more full stops or their like; or a mark that says more. */
  readonly sort: 'stop' | 'ellipsis' | 'strong';
  readonly closers: string;
}

const closingGuillemet = 0xbb;
const ends = '.!?…。！？．｡‼⁇⁈⁉؟۔।॥։።፧။។‽';
/** A footnote's number in brackets, or a smiley. */
const clinging = /(?:\[\d{1,3}\])+|[:;=]['-]?[()DPpOo](?=\s|$)/y;

const tables = new Map<string, Uint8Array>();

/** For each UTF-16 code unit 1 if it is an end mark, else 0; `extra` are end marks of one language. */
export function endMarks(extra: string): Uint8Array {
  let table = tables.get(extra);
  if (table === undefined) {
    table = new Uint8Array(0x10000);
    for (const mark of ends + extra) table[mark.charCodeAt(0)] = 1;
    tables.set(extra, table);
  }
  return table;
}

/** Reads the run that begins with the end mark at `start`. */
export function readMark(text: string, start: number, marks: Uint8Array): Mark {
  let marksEnd = start + 1;
  while (marksEnd < text.length && marks[text.charCodeAt(marksEnd)] === 1) marksEnd++;
  let run = text.slice(start, marksEnd);
  if (run === '.' && text.startsWith(' .', marksEnd)) {
    const spaced = /^\.(?: \.)+(?![.\d])/.exec(text.slice(start, start + 24));
    if (spaced !== null && !isDetachedEllipsis(text, start, spaced[0])) {
      marksEnd = start + spaced[0].length;
      run = spaced[0];
    }
  }
  let end = marksEnd;
  while (end < text.length && closesHere(text, end)) end++;
  if (closesApart(text, end)) end += 2;
  const closers = text.slice(marksEnd, end);
  let next = skipSpace(text, end);
  for (let clung = afterClinging(text, next); clung > next; clung = afterClinging(text, next)) {
    end = clung;
    next = skipSpace(text, end);
  }
  return { start, marksEnd, end, next, sort: sortOf(run), closers };
}

/** `word. . . . The`: the first full stop ends the sentence, the ellipsis after it begins the next. */
function isDetachedEllipsis(text: string, start: number, run: string): boolean {
  const before = kindOf(text.charCodeAt(start - 1));
  return before !== Kind.Space && run.length === 7 && /^\s\S/.test(text.slice(start + 7, start + 9));
}

function sortOf(run: string): Mark['sort'] {
  if (run === '.') return 'stop';
  if (/^[.\s]+$/.test(run)) return run.length > 2 ? 'ellipsis' : 'stop';
  return /^[….]+$/.test(run) ? 'ellipsis' : 'strong';
}

/** `« Je pars. »`: French sets its closing mark apart by a space, and nothing follows it directly. */
function closesApart(text: string, index: number): boolean {
  if (text.charCodeAt(index + 1) !== closingGuillemet) return false;
  return /^[ \u00a0\u202f]»(?:$|[\s,;:.!?)])/.test(text.slice(index, index + 3));
}

/** How far back a quotation may have begun, in code units. */
const longestQuotation = 600;

/** Straight quotes open and close: one that clings to text on its right and not to its left's number of quotes is an opener. */
function closesHere(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  if (!isClosing(unit)) return false;
  if (!isOpening(unit)) return true;
  const next = kindOf(text.charCodeAt(index + 1));
  if (next === Kind.Space || next === Kind.Other) return true;
  return quotesBefore(text, index, text[index] as string) % 2 === 1;
}

function quotesBefore(text: string, index: number, quote: string): number {
  let count = 0;
  for (let at = index - 1; at >= 0 && at >= index - longestQuotation; at--)
    if (text[at] === quote && (quote !== "'" || kindOf(text.charCodeAt(at - 1)) === Kind.Space)) count++;
  return count;
}

function afterClinging(text: string, index: number): number {
  if (!'[:;='.includes(text.charAt(index))) return index;
  clinging.lastIndex = index;
  return clinging.test(text) ? clinging.lastIndex : index;
}
