import { contains } from '../../base/range';
import type { Term } from '../../text/term';
import { unsafeFix } from '../lib/fixes';
import { inFormOf, perList, placesOf, termPattern } from '../lib/term-search';
import type { Finding, Rule } from '../rule';

const forbiddenIn = perList((terms: readonly Term[], language) =>
  terms.flatMap((term) =>
    term.forbidden.map((word) => ({
      term,
      word,
      pattern: termPattern(word, language),
      preferred: term.target === '' ? null : termPattern(term.target, language),
    })),
  ),
);

const rule: Rule = {
  id: 'term-forbidden',
  title: 'A term the project does not use',
  why: 'The project’s list of terms (.emend/terms.csv) says what not to write, and what to write instead.',
  category: 'terms',
  mqm: 'terminology/inconsistent-with-terminology-resource',
  severity: 'warning',
  languages: '*',
  needs: ['terms'],
  scope: 'paragraph',
  examples: [
    {
      text: 'Harbours grow. The inner harbour is old.',
      terms: [{ source: '港口', target: 'port', forbidden: ['harbour'], note: '' }],
      flags: ['Harbours', 'harbour'],
      fixed: 'Ports grow. The inner port is old.',
    },
    {
      text: 'The port plan and the Harbourside Hotel.',
      terms: [{ source: '港口计划', target: 'port plan', forbidden: ['port', 'harbour'], note: '' }],
      flags: [],
    },
  ],
  *check({ text, language }, { terms = [] } = {}): Iterable<Finding> {
    for (const { term, word, pattern, preferred } of forbiddenIn(terms, language)) {
      const places = placesOf(pattern, text);
      if (places.length === 0) continue;
      const right = preferred ? placesOf(preferred, text) : [];
      for (const place of places) {
        // “Port” may be forbidden and “port plan” wanted.
        if (right.some((each) => contains(each, place))) continue;
        const found = text.slice(place.start, place.end);
        const wanted = term.target === '' ? null : inFormOf(found, word, term.target);
        const note = term.note === '' ? '' : ` ${term.note}`;
        yield {
          ...place,
          message:
            wanted === null
              ? `This project does not say “${found}”.${note}`
              : `This project says “${wanted}”, not “${found}”.${note}`,
          fixes: wanted === null ? [] : unsafeFix(`Use “${wanted}”`, place.start, place.end, wanted),
        };
      }
    }
  },
};

export default rule;
