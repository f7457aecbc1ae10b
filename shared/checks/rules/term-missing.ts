import { finding, pairRule } from '../define-rule';
import { contains } from '../../base/range';
import type { Term } from '../../text/term';
import { linkedPairs } from '../bilingual/linked-pairs';
import { TermIndex } from '../words/term-index';
import { perList, termPattern, placesOf } from '../words/term-search';

/** Terms that want something, with where they may stand; patterns are made when they are first asked for, since a list may have tens of thousands. */
const wantedBySource = perList((terms: readonly Term[], language) => {
  const wanted = terms.filter(({ source, target }) => source !== '' && target !== '');
  const patterns = new Map<Term, RegExp>();
  const index = new TermIndex(
    wanted.map(({ source }) => source),
    language,
  );
  return {
    candidates: (text: string) =>
      index.candidates(text).flatMap((at) => {
        const term = wanted[at];
        return term === undefined ? [] : [term];
      }),
    pattern: (term: Term) => made(patterns, term, () => termPattern(term.source, language)),
  };
});
const targetPatterns = perList((_terms: readonly Term[], language) => {
  const patterns = new Map<Term, readonly RegExp[]>();
  return (term: Term) =>
    made(patterns, term, () => [term.target, ...term.forbidden].map((each) => termPattern(each, language)));
});

function made<T>(known: Map<Term, T>, term: Term, make: () => T): T {
  const value = known.get(term) ?? make();
  known.set(term, value);
  return value;
}

export default pairRule({
  title: 'The project’s term is missing',
  why: 'The source has a term of the project’s list (.emend/terms.csv), and its rendering is not in the translation of the sentence.',
  category: 'terms',
  severity: 'warning',
  languages: '*',
  needs: ['terms'],
  messages: { main: 'This project says {wanted}.{notes}' },
  examples: String.raw`
    bad: ⟦The wharf was extended in 2019 and is passed by 8,600 people a day.⟧
    source: 这个港口于2019年扩建，每天有8600人通过。
    term: 港口 = port
    good: Extended in 2019, these Ports are passed by 8,600 people a day.
    source: 这个港口于2019年扩建，每天有8600人通过。
    term: 港口 = port
    good: The seaside town was extended in 2019 and is passed by 8,600 people a day.
    source: 这个港口城市于2019年扩建，每天有8600人通过。
    term: 港口 = port
    term: 港口城市 = seaside town
    good: The harbour was extended in 2019 and is passed by 8,600 people a day.
    source: 这个港口于2019年扩建，每天有8600人通过。
    term: 港口 = port
    term: 港口 = harbour
  `,
  *check(context, { terms = [] } = {}) {
    const inSource = wantedBySource(terms, context.source.language);
    const inTarget = targetPatterns(terms, context.language);
    for (const pair of linkedPairs(context)) {
      const found = inSource
        .candidates(pair.source)
        .map((term) => ({ term, places: placesOf(inSource.pattern(term), pair.source) }))
        .filter(({ places }) => places.length > 0);
      if (found.length === 0) continue;
      // A forbidden rendering has its own flag; a neighbour may have taken the word over.
      const isSaid = (term: Term): boolean =>
        inTarget(term).some((pattern) => pair.nearTarget.some((target) => target.search(pattern) >= 0));
      const saidSources = new Set(found.filter(({ term }) => isSaid(term)).map(({ term }) => term.source));
      const missing = found.filter(({ term, places }) => {
        const longer = found.filter((other) => other.term.source.length > term.source.length);
        const covered = places.every((place) =>
          longer.some((other) => other.places.some((each) => contains(each, place))),
        );
        // Where the list has a source several times, each of its renderings will do.
        return !covered && !saidSources.has(term.source);
      });
      if (missing.length === 0) continue;
      const wanted = missing.map(({ term }) => `“${term.target}” (${term.source})`).join(', ');
      const notes = missing.map(({ term }) => (term.note === '' ? '' : ` ${term.note}`)).join('');
      yield finding(pair.start, pair.end, { values: { wanted, notes } });
    }
  },
});
