import { fail, ok, type Result } from '../../base/result';
import { inflect, type Form } from '../words/inflect';
import { pluralOf } from '../words/noun-forms';

/** What a template puts in: a stretch of text, something matched, or a word in the form of a word with "*". */
type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'matched'; readonly name: string; readonly functions: readonly string[] }
  | { readonly kind: 'inflected'; readonly base: string; readonly star: number };

export type Template = readonly Piece[];

/** What a template asks of a match. */
export interface Matched {
  /** The text of a named item, or of all that is flagged for "match"; '' where it matched nothing. */
  textOf(name: string): string;
  /** Its form without endings, as the tagger tells it, in small letters. */
  lemmaOf(name: string): string;
  /** The form that the n-th word with "*" stands in. */
  formOf(star: number): Form;
}

const functions: Readonly<Record<string, (text: string, lemma: () => string) => string>> = {
  plural: (text) => keepCase(text, pluralOf(text.toLowerCase())),
  singular: (text, lemma) => keepCase(text, lemma()),
  base: (_, lemma) => lemma(),
  s: (_, lemma) => inflect(lemma(), 's'),
  ing: (_, lemma) => inflect(lemma(), 'ing'),
  past: (_, lemma) => inflect(lemma(), 'past'),
  participle: (_, lemma) => inflect(lemma(), 'participle'),
  lower: (text) => text.toLowerCase(),
  upper: (text) => text.toUpperCase(),
  capital: (text) => capitalized(text),
  small: (text) => text.charAt(0).toLowerCase() + text.slice(1),
};

/** The functions that may follow a name in a template: `{noun|plural}`. */
const functionNames: readonly string[] = Object.keys(functions);

/** Functions that need a lemma, and so a tagger. */
export function needsLemma(template: Template): boolean {
  return template.some(
    (piece) =>
      piece.kind === 'matched' &&
      piece.functions.some((name) => /^(?:singular|base|s|ing|past|participle)$/.test(name)),
  );
}

/**
 * Reads a template: `{name}` is what an item matched, `{name|plural}` the same changed, `perform*` a word in the form of the pattern's word with "*".
 * @param names of the pattern's items
 * @param stars how many words with "*" the pattern has
 */
export function parseTemplate(text: string, names: readonly string[], stars: number): Result<Template> {
  const pieces: Piece[] = [];
  let star = 0;
  for (const [whole, inside, base, other] of text.matchAll(
    /\{([^{}]*)\}|([a-z]+)\*|((?:\\.|[^{a-z]|[a-z](?![a-z]*\*))+|.)/gu,
  )) {
    if (inside !== undefined) {
      const [name = '', ...applied] = inside.split('|').map((part) => part.trim());
      if (!names.includes(name))
        return fail('template', `“{${name}}” is nothing the pattern names; there is ${names.join(', ')}.`);
      const unknown = applied.find((each) => !functionNames.includes(each) && !isMap.test(each));
      if (unknown !== undefined)
        return fail('template', `“${unknown}” is no function; there is ${functionNames.join(', ')}.`);
      pieces.push({ kind: 'matched', name, functions: applied });
    } else if (base !== undefined) {
      if (star >= stars) return fail('template', `The pattern has no word with “*” for “${base}*”.`);
      pieces.push({ kind: 'inflected', base, star: star++ });
    } else if (whole === '{') return fail('template', 'A “}” is missing.');
    else pieces.push({ kind: 'text', text: (other ?? '').replace(/\\(.)/gu, '$1') });
  }
  return ok(pieces);
}

/** `many=much,few=little`: what stands for each word. */
const isMap = /^[^=,]+=[^=,]*(?:,[^=,]+=[^=,]*)*$/;

function apply(name: string, text: string, lemma: () => string): string {
  const known = functions[name];
  if (known) return known(text, lemma);
  for (const pair of name.split(',')) {
    const [from, to = ''] = pair.split('=').map((side) => side.trim());
    if (from === text.toLowerCase()) return to;
  }
  return text;
}

/** The template filled in; spaces around what matched nothing are dropped. */
export function fill(template: Template, matched: Matched): string {
  return template
    .map((piece) => {
      if (piece.kind === 'text') return piece.text;
      if (piece.kind === 'inflected') return inflect(piece.base, matched.formOf(piece.star));
      return piece.functions.reduce(
        (text, name) => (text === '' ? '' : apply(name, text, () => matched.lemmaOf(piece.name))),
        matched.textOf(piece.name),
      );
    })
    .join('')
    .replace(/ {2,}/g, ' ')
    .trim();
}

export function capitalized(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

function keepCase(shown: string, text: string): string {
  return /^\p{Lu}/u.test(shown) ? capitalized(text) : text;
}
