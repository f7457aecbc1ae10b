import { Kind, kindOf, skipSpace } from './characters';
import { Feature } from './features';

/** A rule drawn across the text. Underscores may be a blank to fill in, unless there are many. */
const drawnRule = /(?<!\S)(?:[-=*~+]{6,}|_{20,})(?!\S)/g;
const address = /https?:\/\/\S+/g;
/** The head of a message that was forwarded: date and time, with a line of their own once. */
const timeOfMessage = /\d{1,2}\/\d{1,2}\/\d{2,4} \d{1,2}:\d\d(?::\d\d)?(?: [AP]M)?(?!\S)/g;
const closing = /(?:hanks|hank you|egards|heers|incerely|ruly|aithfully),\s/;
const closingName =
  /(?:^|\s)(?:[Tt]hanks|[Tt]hank you|[Rr]egards|[Cc]heers|[Ss]incerely|[Tt]ruly|[Ff]aithfully),\s+(?=\p{Lu}[\p{L}.]*(?:\s\p{Lu}[\p{L}.]*){0,2}\s*$)/u;

/**
 * Places where a sentence begins though no end mark stands before them, sorted: around rules, between addresses, round the time of
 * a forwarded message, before the name under a letter, and at the items of a list that stands in one line. `features` are those of the text.
 */
export function unmarkedStarts(text: string, features: number): number[] {
  const starts = (features & Feature.ListMark) !== 0 ? listItemStarts(text) : [];
  if ((features & Feature.Rule) !== 0)
    for (const match of text.matchAll(drawnRule)) around(text, match, starts);
  if ((features & Feature.Slash) !== 0 && (features & Feature.Colon) !== 0) {
    for (const match of text.matchAll(address)) afterAddress(text, match, starts);
    for (const match of text.matchAll(timeOfMessage)) aroundTime(text, match, starts);
  }
  if ((features & Feature.Comma) !== 0) beforeClosingName(text, starts);
  return starts.sort((a, b) => a - b);
}

function beforeClosingName(text: string, starts: number[]): void {
  const tail = Math.max(0, text.length - 80);
  const comma = text.lastIndexOf(',');
  if (comma < tail || !closing.test(text.slice(Math.max(tail, comma - 11), comma + 2))) return;
  const found = closingName.exec(text.slice(tail));
  if (found !== null && found.index > 0) starts.push(tail + found.index + found[0].length);
}

function around(text: string, rule: RegExpExecArray, starts: number[]): void {
  const next = skipSpace(text, rule.index + rule[0].length);
  starts.push(rule.index);
  if (next < text.length && !'-=*~+_'.includes(text[next] as string)) starts.push(next);
}

function afterAddress(text: string, match: RegExpExecArray, starts: number[]): void {
  const end = match.index + match[0].length;
  const next = skipSpace(text, end);
  if (/[,;:(]$/.test(match[0])) return;
  if (kindOf(text.charCodeAt(next)) === Kind.Upper || text.startsWith('http', next)) starts.push(next);
}

function aroundTime(text: string, match: RegExpExecArray, starts: number[]): void {
  const before = /(\S+)\s$/.exec(text.slice(Math.max(0, match.index - 40), match.index))?.[1];
  if (
    before !== undefined &&
    !/^(?:on|at|by|until|from|to|the|of|date|sent):?$/i.test(before) &&
    /[\p{L}>]$/u.test(before)
  )
    starts.push(match.index);
  const next = skipSpace(text, match.index + match[0].length);
  const kind = kindOf(text.charCodeAt(next));
  if (match[0].endsWith('M') && (kind === Kind.Upper || kind === Kind.Lower)) starts.push(next);
}

const marker = /(?<=^|\s)[•⁃]?\s?(?:(\d{1,2})|([a-z]))(\.\)|\)|\.)\s/g;

/** Items of a list in one line: markers that count up, of one form, the first at the beginning of a sentence. */
function listItemStarts(text: string): number[] {
  const starts: number[] = [];
  let expected = 0;
  let form = '';
  let first = 0;
  for (const match of text.matchAll(marker)) {
    const number = match[1] !== undefined ? Number(match[1]) : (match[2] as string).charCodeAt(0) - 96;
    const kind = `${match[1] !== undefined ? '1' : 'a'}${match[3] as string}`;
    if (kind === form && number === expected) {
      if (starts.length === 0) starts.push(first);
      starts.push(match.index);
      expected++;
    } else if (opensList(text, match.index, match.index + match[0].length, number)) {
      first = match.index;
      form = kind;
      expected = number + 1;
    }
  }
  return starts;
}

function opensList(text: string, index: number, end: number, number: number): boolean {
  const before = text.slice(Math.max(0, index - 3), index).trim();
  if (before === '' && index < 3) return true;
  // Items in small letters behind a colon are one sentence with it.
  if (before.endsWith(':')) return number <= 1 && kindOf(text.charCodeAt(end)) !== Kind.Lower;
  return number <= 1 && /[.!?]$/.test(before);
}
