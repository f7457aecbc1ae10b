import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTermsCsv, serialiseTermsCsv } from '../../../shared/formats/terms-csv';

const cell = fc
  .string({ unit: fc.constantFrom('a', 'B', '港', ' ', ',', '"', '\n', 'é') })
  .map((each) => each.trim());
const filled = cell.filter((each) => each !== '');
const term = fc.record({
  source: filled,
  target: filled,
  forbidden: fc.array(filled, { maxLength: 3 }),
  note: cell,
});

describe('terms as CSV', () => {
  it('are read back as written', () => {
    fc.assert(
      fc.property(fc.array(term, { maxLength: 5 }), (terms) => {
        expect(parseTermsCsv(serialiseTermsCsv(terms))).toEqual({ terms, problems: [] });
        const windows = serialiseTermsCsv(terms).replace(/\n/g, '\r\n');
        expect(parseTermsCsv(`\ufeff${windows}`).terms).toHaveLength(terms.length);
      }),
    );
  });

  it('are read from anything without throwing', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', '|', ' ') }), (text) => {
        parseTermsCsv(text);
        const { terms, problems } = parseTermsCsv(`source,target,forbidden\n${text}`);
        expect(terms.length + problems.length).toBeLessThanOrEqual(text.split(/\r\n?|\n/).length);
      }),
    );
  });

  it('take columns in any order, quotes, and several forbidden terms', () => {
    const text =
      'Target,note,SOURCE,forbidden,owner\nport,"a ""port"", not a harbour",港口,harbour | haven,me\n,,,quay\n';
    expect(parseTermsCsv(text)).toEqual({
      terms: [
        { source: '港口', target: 'port', forbidden: ['harbour', 'haven'], note: 'a "port", not a harbour' },
        { source: '', target: '', forbidden: ['quay'], note: '' },
      ],
      problems: [],
    });
  });

  it('tell the line of an entry that says nothing, and of a file without a header', () => {
    const read = parseTermsCsv('source,target\n"港\n口",port\n码头,\n\n桥,bridge');
    expect(read.terms.map(({ target }) => target)).toEqual(['port', 'bridge']);
    expect(read.problems.map(({ code, message }) => [code, /line 4/.test(message)])).toEqual([
      ['terms-line', true],
    ]);
    expect(parseTermsCsv('港口,port\n').problems.map(({ code }) => code)).toEqual(['terms-header']);
    expect(parseTermsCsv('')).toEqual({ terms: [], problems: [] });
  });
});
