import { fullStop } from '../characters/character-codes';
import { isLetterOrNumber, isLetter } from '../characters/letters';

/** English abbreviations written with a full stop, in lower case without it. Something always follows these: `Mr`, `No`, `Fig`. */
const leading =
  'mr mrs ms dr prof st gen sen rep gov capt sgt lt col maj cmdr adm hon rev fr pres mt ft no nos vol vols fig figs eq sec ch pp p art ' +
  'para approx ca cf vs viz dept univ assn bros jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun';
const anywhere =
  'etc inc ltd co corp jr sr esq al ed eds e.g i.e a.m p.m ph.d b.c a.d u.s u.k u.n est ave blvd rd llc plc';

const all = new Set(`${leading} ${anywhere}`.split(' '));

/** Titles that stand before a name: `Mr.Smith` lacks a space. */
const titles = new Set(
  'mr mrs ms dr prof st gen sen rep gov capt sgt lt col maj adm hon rev pres'.split(' '),
);

/** True for `etc`, `Inc`, `e.g`, `U.S`, a single letter: a full stop after it belongs to the abbreviation. */
export function isAbbreviation(word: string): boolean {
  if (word.length === 1) return isLetter(word.charCodeAt(0));
  return all.has(word.toLowerCase()) || (word.includes('.') && /^(?:\p{L}\.)+\p{L}$/u.test(word));
}

/** True for `Mr`, `Dr`, `Gen`: a name follows it. */
export function isTitleOfName(word: string): boolean {
  return titles.has(word.toLowerCase());
}

/** The word before `end` with the full stops inside it: `e.g` before the last stop of `e.g.` */
export function dottedWordBefore(text: string, end: number): string {
  let start = end;
  while (start > 0 && end - start < 16 && isOfDottedWord(text.charCodeAt(start - 1))) start--;
  return text.slice(start, end);
}

function isOfDottedWord(code: number): boolean {
  return code === fullStop || isLetterOrNumber(code);
}
