import { finding, paragraphRule, unsafeFix, type Finding, type FoundFix } from '../define-rule';
import { contains, type Range } from '../../base/range';
import type { Language } from '../../text/language';
import type { ReplacementFinder } from '../../text/find/find-replacements';
import type { Term } from '../../text/term';
import { fitIn } from '../patterns/fit-in';
import { none } from '../characters/signs';
import { correctionFinder } from '../words/correction-places';
import { inFormOf, perList, termPattern, placesOf, firstWords } from '../words/term-search';

interface Forbidden {
  readonly term: Term;
  readonly word: string;
  /** Set for pairs learned from edits. */
  readonly corrections: ReplacementFinder | null;
  readonly pattern: RegExp;
  readonly preferred: RegExp | null;
}

const forbiddenIn = perList((terms: readonly Term[], language) => {
  const known = terms
    .flatMap(({ target, forbidden }) => [target, ...forbidden])
    .filter((each) => each !== '');
  const all = terms.flatMap((term) =>
    term.forbidden.map((word): Forbidden => ({
      term,
      word,
      corrections: term.exact ? correctionFinder({ from: word, to: term.target }, known, language) : null,
      pattern: termPattern(word, language),
      preferred: term.target === '' ? null : termPattern(term.target, language),
    })),
  );
  const byFirstWord = new Map<string, Forbidden[]>();
  const anywhere: Forbidden[] = [];
  for (const each of all) {
    const words = firstWords(each.word, language);
    if (words === null) anywhere.push(each);
    for (const word of words ?? []) byFirstWord.set(word, [...(byFirstWord.get(word) ?? []), each]);
  }
  return { all, byFirstWord, anywhere };
});

export default paragraphRule({
  title: 'A term the project does not use',
  why: 'The project’s list of terms (.emend/terms.csv), or a correction that people made again and again, says what not to write, and what to write instead.',
  category: 'terms',
  severity: 'warning',
  languages: '*',
  needs: ['terms'],
  messages: {
    forbidden: 'This project does not say “{found}”.{note}',
    preferred: 'This project says “{wanted}”, not “{found}”.{note}',
  },
  examples: String.raw`
    bad: ⟦Harbours⟧ grow. The inner ⟦harbour⟧ is old. => Ports grow. The inner port is old.
    term: 港口 = port ! harbour
    bad: She saw an ⟦inlet⟧ and the ⟦harbours⟧’ walls. => She saw a bay and the bays’ walls.
    term: 海湾 = bay ! inlet, harbour
    good: The port plan and the Harbourside Hotel.
    term: 港口计划 = port plan ! port, harbour
  `,
  check: ({ text, language, vocabulary }, { terms = [] } = {}) => {
    const { all, byFirstWord, anywhere } = forbiddenIn(terms, language);
    const likely = new Set(anywhere);
    for (const { lower } of vocabulary) for (const each of byFirstWord.get(lower) ?? []) likely.add(each);
    return likely.size === 0
      ? none
      : all.filter((each) => likely.has(each)).flatMap((each) => findings(text, language, each));
  },
});

function findings(
  text: string,
  language: Language,
  { term, word, corrections, pattern, preferred }: Forbidden,
): Finding[] {
  if (corrections !== null)
    return corrections(text).map(({ start, end, text: wanted }) => {
      const found = text.slice(start, end);
      const values = { found, wanted, note: '' };
      return finding(start, end, {
        message: 'preferred',
        values,
        fixes: fixes(text, language, { start, end }, wanted),
      });
    });
  const places = placesOf(pattern, text);
  const right = preferred && places.length > 0 ? placesOf(preferred, text) : [];
  // “Port” may be forbidden and “port plan” wanted.
  const wrong = places.filter((place) => !right.some((each) => contains(each, place)));
  return wrong.map((place) => {
    const found = text.slice(place.start, place.end);
    const wanted = term.target === '' ? null : inFormOf(found, word, term.target);
    const note = term.note === '' ? '' : ` ${term.note}`;
    return {
      ...place,
      message: wanted === null ? 'forbidden' : 'preferred',
      values: { found, note, wanted: wanted ?? '' },
      fixes: wanted === null ? [] : fixes(text, language, place, wanted),
    };
  });
}

/** The term in the place of what was found; in English “a”, “'s” and the like beside it go with it. */
function fixes(text: string, language: Language, place: Range, wanted: string): readonly FoundFix[] {
  const fitted = language.startsWith('en')
    ? fitIn({ text, ...place }, wanted)
    : { ...place, replacement: wanted };
  return fitted === null
    ? []
    : unsafeFix('use', fitted.start, fitted.end, fitted.replacement, { text: wanted });
}
