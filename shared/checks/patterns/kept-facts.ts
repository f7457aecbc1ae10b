import { formsOf } from '../words/inflect';
import type { Flagged } from './fix-match';
import type { Element, Sequence } from './pattern';

/** What a pattern names itself, so that whoever wrote its fix knew it: words in small letters, and all signs in one. */
export interface NamedWords {
  /** In every match: only of these may a fix drop a number or a negation. */
  readonly always: ReadonlySet<string>;
  /** In some match, one of several that may stand there. */
  readonly ever: ReadonlySet<string>;
  readonly signs: string;
}

const numberWords = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
/** “One” is a pronoun more often than a number. */
const number = new RegExp(
  `\\d+(?:[.,]\\d+)*|(?<![\\p{L}\\p{N}])(?:zero|${numberWords.slice(2).join('|')})(?![\\p{L}\\p{N}])`,
  'giu',
);
const word = /\p{Lu}[\p{L}\p{M}]+/gu;
const negation =
  /(?<![\p{L}\p{N}])(?:not|no|never|none|nor|neither|nobody|nothing|nowhere|without|cannot|\p{L}+n['’]t)(?!\p{L})/giu;
const quotes = /["“”„«»「」『』]/g;
/** In letters: so much of a name is looked for, for “China” may become “Chinese”. */
const shortestStem = 3;

/** The words and signs that a pattern names. */
export function namedWords(sequence: Sequence): NamedWords {
  const always = new Set<string>();
  const ever = new Set<string>();
  let signs = '';
  const look = (element: Element, isAlways: boolean): void => {
    if (element.kind === 'characters') signs += element.text;
    else if (element.kind === 'word') {
      const lower = element.text.toLowerCase();
      for (const form of element.forms ? formsOf(lower).keys() : [lower]) ever.add(form);
      if (isAlways) always.add(lower);
    } else if (element.kind === 'choice')
      for (const each of element.of) for (const item of each) look(item.element, false);
  };
  for (const { element, min } of sequence) look(element, min > 0);
  return { always, ever, signs };
}

/**
 * True if a replacement drops or changes what no change of wording may: a number, a name (a word with a capital that does not come from the
 * start of its sentence), a negation or quotation marks that the flagged text has and the pattern itself does not name.
 */
export function losesFacts(flagged: Flagged, replacement: string, named: NamedWords): boolean {
  const shown = flagged.text.slice(flagged.start, flagged.end);
  return (
    losesNumber(shown, replacement, named) ||
    losesName(flagged, shown, replacement, named) ||
    losesNegation(shown, replacement, named) ||
    (shown.match(quotes) ?? []).some((mark) => !named.signs.includes(mark) && !replacement.includes(mark))
  );
}

function losesNumber(shown: string, replacement: string, { always }: NamedWords): boolean {
  const said = shown.match(number);
  if (said === null) return false;
  const kept = new Set(replacement.match(number)?.map(digitsOf));
  return said.some((each) => !always.has(each.toLowerCase()) && !kept.has(digitsOf(each)));
}

/** “5,000” and “5000”, “two” and “2” are one number. */
function digitsOf(shown: string): string {
  const inWords = numberWords.indexOf(shown.toLowerCase());
  return inWords < 0 ? shown.replace(/[.,]/g, '') : String(inWords);
}

function losesName(
  { startsSentence }: Flagged,
  shown: string,
  replacement: string,
  named: NamedWords,
): boolean {
  const kept = replacement.toLowerCase();
  return [...shown.matchAll(word)].some(({ 0: name, index }) => {
    if (startsSentence && !/[\p{L}\p{N}]/u.test(shown.slice(0, index))) return false;
    const lower = name.toLowerCase();
    if (/[\p{L}\p{N}]/u.test(shown.charAt(index - 1)) || named.ever.has(lower)) return false;
    return !kept.includes(lower.slice(0, Math.max(shortestStem, lower.length - 2)));
  });
}

function losesNegation(shown: string, replacement: string, { always }: NamedWords): boolean {
  const said = shown.match(negation) ?? [];
  return said.some((each) => !always.has(each.toLowerCase())) && replacement.search(negation) < 0;
}
