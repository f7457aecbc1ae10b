import { finding, pairRule } from '../define-rule';
import { contains } from '../../base/range';
import type { Term } from '../../text/term';
import { linkedPairs } from '../bilingual/linked-pairs';
import { perList, termPattern, placesOf } from '../words/term-search';

const sourcePatterns = perList(
  (terms: readonly Term[], language) =>
    new Map(terms.map((term) => [term, termPattern(term.source, language)])),
);
const targetPatterns = perList(
  (terms: readonly Term[], language) =>
    new Map(
      terms.map((term) => [
        term,
        [term.target, ...term.forbidden].map((each) => termPattern(each, language)),
      ]),
    ),
);

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
  `,
  *check(context, { terms = [] } = {}) {
    const inSource = sourcePatterns(terms, context.source.language);
    const inTarget = targetPatterns(terms, context.language);
    for (const pair of linkedPairs(context)) {
      const found = terms
        .filter((term) => term.source !== '' && term.target !== '')
        .map((term) => ({ term, places: placesOf(inSource.get(term) ?? /(?!)/g, pair.source) }))
        .filter(({ places }) => places.length > 0);
      const missing = found.filter(({ term, places }) => {
        const longer = found.filter((other) => other.term.source.length > term.source.length);
        const covered = places.every((place) =>
          longer.some((other) => other.places.some((each) => contains(each, place))),
        );
        // A forbidden rendering has its own flag; a neighbour may have taken the word over.
        const said = (inTarget.get(term) ?? []).some((pattern) =>
          pair.nearTarget.some((target) => target.search(pattern) >= 0),
        );
        return !covered && !said;
      });
      if (missing.length === 0) continue;
      const wanted = missing.map(({ term }) => `“${term.target}” (${term.source})`).join(', ');
      const notes = missing.map(({ term }) => (term.note === '' ? '' : ` ${term.note}`)).join('');
      yield finding(pair.start, pair.end, { values: { wanted, notes } });
    }
  },
});
