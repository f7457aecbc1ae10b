import { capitalised } from '../../base/capitalised';
import type { Range } from '../../base/range';
import { isUnspaced, type Language } from '../../text/language';

const special = /[\\^$.*+?()[\]{}|/]/g;

/**
 * A pattern that finds a term in a text: whole words in any case, a space or a hyphen standing for one another, and a plural's or possessive's
 * ending; in Chinese and Japanese the characters as they are.
 */
export function termPattern(term: string, language: Language): RegExp {
  const escaped = term.replace(special, '\\$&');
  if (isUnspaced(language) || !/[\p{L}\p{N}]/u.test(term)) return new RegExp(escaped, 'giu');
  const words = escaped.split(/[\s-]+/).join('[\\s-]+');
  const plural = /[^aeiou]y$/i.test(words)
    ? `${words.slice(0, -1)}(?:y|ies)`
    : `${words}(?:${/(?:s|x|z|ch|sh)$/i.test(words) ? 'es' : 's'})?`;
  return new RegExp(`(?<![\\p{L}\\p{N}])${plural}(?![\\p{L}\\p{N}])`, 'giu');
}

/**
 * The words, in small letters, that what {@link termPattern} finds may begin with, so that a term is searched only where one of them stands;
 * null if it may begin otherwise.
 */
export function firstWords(term: string, language: Language): readonly string[] | null {
  const first = isUnspaced(language) ? undefined : /^[\p{L}\p{M}\p{N}]+/u.exec(term)?.[0];
  if (first === undefined) return null;
  const lower = first.toLowerCase();
  if (first !== term) return [lower];
  return [lower, `${lower}s`, `${lower}es`, `${lower.slice(0, -1)}ies`];
}

/** Where the pattern fits, in the text's offsets. */
export function placesOf(pattern: RegExp, text: string): Range[] {
  return [...text.matchAll(pattern)]
    .filter((match) => match[0] !== '')
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** `replacement` in the number and case of what stands there now: `Harbours` and `port` give `Ports`. */
export function inFormOf(found: string, term: string, replacement: string): string {
  const ending = found.length > term.length ? found.slice(term.length) : '';
  const plural = found.length > term.length || /ies$/i.test(found) !== /ies$/i.test(term);
  const said = plural && /s$/i.test(ending || found) ? pluralOf(replacement) : replacement;
  const capital = /^\p{Lu}/u.test(found) && !/^\p{Lu}/u.test(term) && /^\p{Ll}/u.test(said);
  return capital ? capitalised(said) : said;
}

function pluralOf(word: string): string {
  if (/[^aeiou]y$/i.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/i.test(word) ? `${word}es` : `${word}s`;
}

/** Makes `compute` remember what it made of a list for a language, for as long as the list lives. */
export function perList<T extends object, U>(
  compute: (list: T, language: Language) => U,
): (list: T, language: Language) => U {
  const prepared = new WeakMap<T, Map<Language, U>>();
  return (list, language) => {
    const known = prepared.get(list) ?? new Map<Language, U>();
    prepared.set(list, known);
    const answer = known.get(language) ?? compute(list, language);
    known.set(language, answer);
    return answer;
  };
}
