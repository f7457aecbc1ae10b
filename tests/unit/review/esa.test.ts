import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { krippendorffAlpha, spanAgreement } from '../../../shared/metrics/agreement';
import { parseEsaCsv, writeEsaCsv, type EsaRow } from '../../../shared/review/esa-csv';
import type { MqmRow } from '../../../shared/review/mqm-tsv';
import { raterAgreement } from '../../../shared/metrics/rater-agreement';
import { ratedByEsa, ratedByMqm } from '../../../shared/review/rated-segments';

const span = fc.record({
  start: fc.option(fc.nat(500)),
  end: fc.option(fc.nat(500)),
  severity: fc.constantFrom('minor', 'major', 'undecided'),
  category: fc.option(fc.option(fc.array(fc.string(), { minLength: 1, maxLength: 2 })), { nil: undefined }),
});

const row: fc.Arbitrary<EsaRow> = fc.record({
  rater: fc.string({ minLength: 1 }),
  system: fc.string(),
  item: fc.nat(200).map(String),
  type: fc.constantFrom('TGT', 'BAD'),
  sourceLanguage: fc.constant('zho'),
  targetLanguage: fc.constant('eng'),
  score: fc.nat(100),
  document: fc.string(),
  whole: fc.boolean(),
  spans: fc.array(span, { maxLength: 3 }),
  began: fc.constant('1717331262.035'),
  ended: fc.constant('1717331440.504'),
});

function rows(text: string) {
  const read = parseEsaCsv(text);
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}

describe('ESA tables', () => {
  it('go in and out unchanged, whatever is in them', () => {
    const lineEnds = fc.constantFrom('\n' as const, '\r\n' as const);
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), lineEnds, (some, lineEnd) => {
        const text = writeEsaCsv(some, lineEnd);
        const read = rows(text);
        expect(read.problems).toEqual([]);
        expect(writeEsaCsv(read.rows, lineEnd)).toBe(text);
      }),
    );
  });

  it('are read in the layout of the public campaigns', () => {
    const text = [
      `rater1,news.S1,100,TGT,zho,eng,51,harbour-3#S1,False,"[{""start_i"":4,""end_i"":7,""severity"":""minor"",""error_type"":null}]",1717331262.035,1717331440.504`,
      'rater1,news.S1,99,BAD,zho,eng,0,harbour-4#S1#bad2,False,"[{""start_i"":""missing"",""end_i"":""missing"",""severity"":""major""}]",1.5,2',
      '',
    ].join('\r\n');
    const read = rows(text);
    expect(read.lineEnd).toBe('\r\n');
    expect(read.rows[0]).toMatchObject({
      rater: 'rater1',
      score: 51,
      document: 'harbour-3#S1',
      whole: false,
    });
    expect(read.rows.map(({ spans }) => spans)).toEqual([
      [{ start: 4, end: 7, severity: 'minor', category: null }],
      [{ start: null, end: null, severity: 'major' }],
    ]);
    expect(writeEsaCsv(read.rows, read.lineEnd)).toBe(text);
  });

  it('name the rows that cannot be read and keep the others', () => {
    const good = 'r,s,1,TGT,zho,eng,80,d,False,[],1,2';
    const read = rows(`${good}\nr,s,1,TGT\n${good.replace('80', 'high')}\n${good.replace('[]', '[1]')}\n`);
    expect(read.rows).toHaveLength(1);
    expect(read.problems.map(({ message }) => message.slice(0, 5))).toEqual(['Row 2', 'Row 3', 'Row 4']);
    expect(parseEsaCsv('no table')).toMatchObject({ ok: false, error: { code: 'not-esa' } });
  });

  it('are read in linear time, also with a quote that is never closed', () => {
    const read = parseEsaCsv(`"${'""'.repeat(200_000)}`);
    expect(read.ok).toBe(false);
  });
});

describe('agreement', () => {
  it('is that of Krippendorff for interval data', () => {
    // The example of Krippendorff 2011, Computing Krippendorff's Alpha-Reliability, part C: four observers, twelve units.
    const units = '111 2223 3333 3333 2222 1234 4444 1121 2222 555 11 3'
      .split(' ')
      .map((each) => [...each].map(Number));
    expect(krippendorffAlpha(units)).toBeCloseTo(0.849, 3);
    expect(
      krippendorffAlpha([
        [10, 10],
        [90, 90],
      ]),
    ).toBe(1);
    expect(
      krippendorffAlpha([
        [10, 90],
        [90, 10],
      ]),
    ).toBeLessThan(0);
    expect(
      krippendorffAlpha([
        [5, 5],
        [5, 5],
      ]),
    ).toBeNull();
    expect(krippendorffAlpha([[5], [7]])).toBeNull();
  });

  it('is the same by pairs and by the fast way', () => {
    const units = fc.array(fc.array(fc.nat(100), { minLength: 2, maxLength: 4 }), {
      minLength: 2,
      maxLength: 8,
    });
    fc.assert(
      fc.property(units, (some) => {
        const pairs = (values: readonly number[]): number =>
          values.flatMap((a) => values.map((b) => (a - b) ** 2)).reduce((sum, each) => sum + each, 0);
        const all = some.flat();
        const expected = pairs(all) / (all.length - 1);
        fc.pre(expected > 0);
        const observed = some.reduce((sum, values) => sum + pairs(values) / (values.length - 1), 0);
        expect(krippendorffAlpha(some)).toBeCloseTo(1 - observed / expected, 9);
      }),
    );
  });

  it('counts the characters that both marked', () => {
    const minor = { start: 0, end: 10, severity: 'minor' };
    const major = { start: 5, end: 15, severity: 'major' };
    expect(spanAgreement([[[minor], [minor]]])).toEqual({ f1: 1, f1WithSeverity: 1 });
    expect(spanAgreement([[[minor], [major]]])).toEqual({ f1: 0.5, f1WithSeverity: 0 });
    expect(spanAgreement([[[], []]])).toEqual({ f1: null, f1WithSeverity: null });
  });

  it('of tables compares the segments that two raters share', () => {
    const text = (['a', 'b'] as const).flatMap((rater) =>
      [40, 60, 90].map(
        (score, item) =>
          `${rater},s,${item},TGT,zho,eng,${score},d,False,"[{""start_i"":0,""end_i"":${item},""severity"":""minor""}]",1,2\n`,
      ),
    );
    const spoilt = 'a,s,9,BAD,zho,eng,0,d,False,[],1,2\nb,s,9,BAD,zho,eng,99,d,False,[],1,2\n';
    const { pairs, alpha } = raterAgreement(ratedByEsa(rows(text.join('') + spoilt).rows));
    expect(alpha).toBe(1);
    expect(pairs).toEqual([{ raters: ['a', 'b'], segments: 3, alpha: 1, f1: 1, f1WithSeverity: 1 }]);
  });

  it('of MQM tables takes penalties as scores', () => {
    const one = (rater: string, segId: string, severity: 'minor' | 'major' | null): MqmRow => ({
      system: 's',
      doc: 'd',
      docId: '1',
      segId,
      rater,
      source: '',
      target: 'The port.',
      error:
        severity === null
          ? null
          : { category: 'Accuracy', severity, side: 'target', span: { start: 4, end: 8 } },
    });
    const table = [one('a', '1', 'minor'), one('b', '1', 'minor'), one('a', '2', null), one('b', '2', null)];
    expect(raterAgreement(ratedByMqm(table)).pairs[0]).toMatchObject({ segments: 2, alpha: 1, f1: 1 });
  });
});
