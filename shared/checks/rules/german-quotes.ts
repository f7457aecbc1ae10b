import { paragraphRule, replacing } from '../define-rule';
import { matchPairs } from '../punctuation/pairing';

export default paragraphRule({
  title: 'Quotation marks that are not German',
  why: 'German opens quotations low and closes them high: „so“. Machine translation keeps the English ones.',
  category: 'punctuation',
  mqm: 'locale-convention/punctuation',
  severity: 'info',
  languages: ['de'],
  traits: ['typographicQuote'],
  messages: { main: 'German writes {right} here.' },
  examples: String.raw`
    bad (de): Er sagte ⟦“⟧so⟦”⟧ und ⟦“⟧nein⟦”⟧. => Er sagte „so“ und „nein“.
    good (de): Er sagte „so“ und »nein«.
  `,
  *check({ text }) {
    if (text.includes('„')) return;
    const marks = [...text.matchAll(/[“”]/g)].map((match) => ({
      at: match.index,
      opens: match[0] === '“',
      family: 'curly',
    }));
    if (matchPairs(marks).left.length > 0) return;
    for (const { at, opens } of marks) {
      const right = opens ? '„' : '“';
      yield replacing(at, at + 1, 'use-plain', right, { values: { right } });
    }
  },
});
