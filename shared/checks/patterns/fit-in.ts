import { valuesOf, wordsOf } from '../../lexicon/lexicon';
import { articleFor } from '../words/article-for';
import type { Flagged } from './fix-match';

/** A replacement and the stretch it stands for, which may reach over the words beside the flagged ones. */
export interface Fitted {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

const plurals: ReadonlySet<string> = new Set(valuesOf('en', 'plural').values());
const noPlural = wordsOf('en', 'no-plural');
const uncountable = wordsOf('en', 'uncountable');
const article = /(?<![\p{L}\p{N}'’.-])(an?) (["“‘(]?)$/iu;
const oneOnly = /(?<![\p{L}\p{N}'’.-])(?:an?|this|that|each|every|another) $/iu;
const severalOnly = /(?<![\p{L}\p{N}'’.-])(?:these|those|many|few|several|both) $/iu;
const possessive = /^(['’])s(?![\p{L}\p{N}])/iu;
/** Behind them “'s” is “is” or “has”. */
const contracted =
  /^['’]s (?:an?|the|not|no|been|going|getting|very|so|too|also|just|still|now|here|there|in|on|at|\p{L}+(?:ing|ed))(?![\p{L}\p{N}])/iu;
const bareApostrophe = /^['’](?=[ .,;:!?]|$)/;
const verb = /^ (is|was|has|does|are|were|have|do)(?![\p{L}\p{N}'’])/u;
const verbOfMany: Readonly<Record<string, string>> = { is: 'are', was: 'were', has: 'have', does: 'do' };

/** Words with an “s” at their end that are no plurals. */
const noPlurals = new Set(
  'its as was has does goes his gas lens means news series species sometimes overseas whereas perhaps besides across ours hers theirs'.split(
    ' ',
  ),
);

/** How far before the flagged words an article or an opening quotation mark is looked for, in code units. */
const lookedBefore = 60;

/**
 * Fits the replacement of an English phrase in between the words beside it: “a” or “an” before it, “'s” and “is”, “was”, “has” or “does”
 * behind it follow what it begins and ends with.
 * @returns null where they cannot, so that no such fix may be offered: “this” before a plural, “'s” behind nothing
 */
export function fitIn(
  { text, start, end }: Pick<Flagged, 'text' | 'start' | 'end'>,
  replacement: string,
): Fitted | null {
  const before = text.slice(Math.max(0, start - lookedBefore), start);
  const behind = text.slice(end, end + 16);
  const shown = text.slice(start, end);
  if (replacement === '') return possessive.test(behind) ? null : { start, end, replacement };
  let fitted: Fitted = { start, end, replacement };
  const became = changeOfNumber(shown, replacement);
  if (became === 'many' && oneOnly.test(before)) return null;
  if (became === 'one' && severalOnly.test(before)) return null;
  if (possessive.test(behind)) {
    if (became === 'many' && contracted.test(behind)) return null;
    if (!/[\p{L}\p{N}]$/u.test(replacement)) return null;
    // “the Geminids’ parent body”
    if (isPlural(lastWord(replacement)) && /s$/.test(replacement))
      fitted = { start, end: end + 2, replacement: replacement + behind.charAt(0) };
  } else if (became === 'one' && /s$/i.test(shown) && bareApostrophe.test(behind) && !/['‘]/.test(before))
    fitted = { start, end: end + 1, replacement: `${replacement}${behind.charAt(0)}s` };
  const found = became === null ? undefined : verb.exec(behind)?.[1];
  if (found !== undefined) {
    const wanted = became === 'many' ? verbOfMany[found] : null;
    if (wanted !== undefined && wanted !== null)
      fitted = { start, end: end + 1 + found.length, replacement: `${replacement} ${wanted}` };
  }
  return withArticle(text, fitted, before);
}

/** “a rider” and “errand rider” give “an errand rider”. */
function withArticle(text: string, fitted: Fitted, before: string): Fitted {
  const match = article.exec(before);
  const first = /^[\p{L}\p{N}$€£¥][\p{L}\p{N}.,’'-]*/u.exec(fitted.replacement)?.[0];
  if (match === null || first === undefined) return fitted;
  const [all, said = '', mark = ''] = match;
  const wanted = articleFor(first);
  // What was wrong before is told by a rule of its own.
  const old = articleFor(/^[\p{L}\p{N}’'-]*/u.exec(text.slice(fitted.start))?.[0] ?? '');
  if (wanted === null || wanted === said.toLowerCase() || old === wanted || said === 'AN') return fitted;
  const right = said.charAt(0) + (wanted === 'an' ? 'n' : '');
  return {
    ...fitted,
    start: fitted.start - all.length,
    replacement: `${right} ${mark}${fitted.replacement}`,
  };
}

/** What a phrase becomes that ends with a plural or, as all else does, with none; null where that stays, or where a phrase ends with a figure. */
function changeOfNumber(shown: string, replacement: string): 'one' | 'many' | null {
  const [before, after] = [lastWord(headOf(shown)), lastWord(headOf(replacement))];
  if (before === '' || after === '' || isPlural(before) === isPlural(after)) return null;
  return isPlural(after) ? 'many' : 'one';
}

/** Up to what hangs on it: “home for first-time buyers” is one home. */
function headOf(phrase: string): string {
  return phrase.replace(/ (?:of|for|in|with|on|at|to|from|by|who|that|which|as) .*$/iu, '');
}

function lastWord(phrase: string): string {
  return /[\p{L}\p{M}-]*$/u.exec(phrase)?.[0].toLowerCase() ?? '';
}

function isPlural(word: string): boolean {
  if (plurals.has(word)) return true;
  return (
    /[^s]s$/.test(word) &&
    !/(?:us|is|ics|ways|wards)$/.test(word) &&
    !noPlurals.has(word) &&
    !noPlural.has(word) &&
    !uncountable.has(word)
  );
}
