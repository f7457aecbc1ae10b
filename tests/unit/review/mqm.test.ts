import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mqmCategories, mqmCore, mqmScore, suggestedMqm, wmtWeights } from '../../../shared/review/mqm';
import { mqmRows, parseMqmTsv, writeMqmTsv, type MqmRow } from '../../../shared/review/mqm-tsv';
import { annotationsOf, matchDocuments } from '../../../shared/review/mqm-import';
import type { AnnotationRecord } from '../../../shared/review/state';
import { ana } from './journal-model';

const error = (category: string, severity: AnnotationRecord['severity']) => ({ category, severity });

describe('MQM scores', () => {
  it('weigh errors as the MQM scoring model does', () => {
    const marks = [
      error('Accuracy/Omission', 'critical'),
      error('Accuracy/Mistranslation', 'major'),
      error('Style/Awkward style', 'minor'),
      error('Style', 'neutral'),
    ];
    expect(mqmScore(marks, 200)).toEqual({
      penalty: 31,
      words: 200,
      per100Words: 15.5,
      quality: 84.5,
      errors: { neutral: 1, minor: 1, major: 1, critical: 1 },
      byDimension: { Accuracy: 30, Style: 1 },
    });
    expect(mqmScore(marks, 0)).toMatchObject({ quality: null, per100Words: null });
  });

  it('or as the WMT metrics task did', () => {
    const marks = [
      error('Fluency/Punctuation', 'minor'),
      error('Fluency/Punctuation', 'major'),
      error('Non-translation!', 'major'),
      error('Accuracy/Addition', 'minor'),
      error('Style/Awkward', 'neutral'),
    ];
    expect(mqmScore(marks, 100, wmtWeights).penalty).toBeCloseTo(0.1 + 5 + 25 + 1);
  });

  it('suggest only categories that there are', () => {
    const known = mqmCategories();
    expect(new Set(known).size).toBe(known.length);
    expect(known.length).toBe(mqmCore.length + mqmCore.flatMap(({ types }) => types).length);
    for (const category of ['spacing', 'grammar', 'terms', 'bilingual', 'unheard-of'])
      expect(known).toContain(suggestedMqm(category));
  });
});

const table = [
  'system\tdoc\tdoc_id\tseg_id\trater\tsource\ttarget\tcategory\tseverity',
  'S1\td\t1\t1\tr1\t港口开放。\tThe port <v>opened open</v>.\tStyle/Awkward\tMinor',
  'S1\td\t2\t2\tr1\t<v>船</v>来了。\tThey came.\tAccuracy/Omission\tMajor',
  'S1\td\t3\t3\tr1\t结束。\t"The end."\tNo-error\tNo-error',
  'S1\td\t4\t4\tr1\t结束。',
  'S1\td\t4\t4\tr1\t结束。\tEnd.\tStyle\tSevere',
].join('\n');

describe('MQM tables', () => {
  it('are read in the layout of the public data, bad rows reported', () => {
    const read = parseMqmTsv(table);
    if (!read.ok) throw new Error(read.error.message);
    expect(read.value.rows.map(({ error }) => error)).toEqual([
      { category: 'Style/Awkward', severity: 'minor', side: 'target', span: { start: 9, end: 20 } },
      { category: 'Accuracy/Omission', severity: 'major', side: 'source', span: { start: 0, end: 1 } },
      null,
    ]);
    expect(read.value.rows[2]?.target).toBe('"The end."');
    expect(read.value.problems).toHaveLength(2);
    expect(parseMqmTsv('a\tb\n1\t2')).toMatchObject({ error: { code: 'not-mqm' } });
  });

  it('find their segments in an article, and say which they do not find', () => {
    const read = parseMqmTsv(table);
    const rows = read.ok ? read.value.rows : [];
    const text = 'The port opened open. They came. "The end."';
    const { annotations, problems } = annotationsOf(rows, text, '港口开放。船来了。结束。');
    expect(annotations.map(({ side, start, end, quote }) => [side, start, end, quote])).toEqual([
      ['target', 9, 20, 'opened open'],
      ['source', 5, 6, '船'],
    ]);
    expect(problems).toEqual([]);
    expect(annotationsOf(rows, 'Another text.', null).problems).toHaveLength(2);
  });

  it('mark nothing twice', () => {
    const read = parseMqmTsv(table);
    const rows = read.ok ? read.value.rows : [];
    const text = 'The port opened open. They came. "The end."';
    const { annotations } = annotationsOf(rows, text, '港口开放。船来了。结束。');
    const marked = annotations.map((mark, index): AnnotationRecord => ({
      ...mark,
      event: `e${index}`,
      person: ana,
      time: '2026-01-01T00:00:00Z',
      note: mark.note ?? null,
    }));
    const again = annotationsOf(rows, text, '港口开放。船来了。结束。', marked);
    expect(again).toEqual({ annotations: [], known: 2, problems: [] });
  });

  it('belong to the article of their name, else to the one that holds their segments', () => {
    const read = parseMqmTsv(table);
    const rows = read.ok ? read.value.rows : [];
    const held = { path: 'b.txt', text: 'The port opened open. They came.' };
    const empty = { path: 'a.txt', text: 'Nothing of it.' };
    expect(matchDocuments(rows, [empty, held]).get('d')).toBe(held);
    expect(matchDocuments(rows, [empty]).get('d')).toBeNull();
    const named = { path: 'd', text: 'Nothing of it.' };
    expect(matchDocuments(rows, [held, named]).get('d')).toBe(named);
  });

  it('hold what was marked in an article, and say where nothing was', () => {
    const mark: AnnotationRecord = {
      event: 'e',
      person: ana,
      time: '2026-01-01T00:00:00Z',
      side: 'target',
      start: 19,
      end: 23,
      quote: 'came',
      category: 'Accuracy/Mistranslation',
      severity: 'major',
      note: null,
    };
    const segments = [
      { source: '甲。', target: 'One opened.', sourceStart: 0, targetStart: 0 },
      { source: '乙。', target: 'A ship came.', sourceStart: 2, targetStart: 12 },
    ];
    const rows = mqmRows({ system: 'mt', doc: 'a.txt' }, segments, [mark], 'ben');
    expect(rows.map(({ rater, error }) => [rater, error?.span ?? null])).toEqual([
      ['ben', null],
      ['ana', { start: 7, end: 11 }],
    ]);
    expect(writeMqmTsv(rows)).toContain('A ship <v>came</v>.');
  });

  it('are read back as they were written', () => {
    const word = fc.stringMatching(/^[a-zA-Z0-9 .,"'一-龥]{0,20}$/);
    const row: fc.Arbitrary<MqmRow> = fc
      .record({ system: word, doc: word, docId: word, segId: word, rater: word, source: word, target: word })
      .chain((base) =>
        fc
          .option(
            fc.record({
              category: fc.constantFrom(...mqmCategories()),
              severity: fc.constantFrom(
                'neutral' as const,
                'minor' as const,
                'major' as const,
                'critical' as const,
              ),
              side: fc.constantFrom('source' as const, 'target' as const),
              cuts: fc.tuple(fc.nat(20), fc.nat(20)),
            }),
          )
          .map((made) => {
            if (made === null) return { ...base, error: null };
            const [a, b] = made.cuts.map((cut) => Math.min(cut, base[made.side].length)) as [number, number];
            const span = { start: Math.min(a, b), end: Math.max(a, b) };
            return {
              ...base,
              error: { category: made.category, severity: made.severity, side: made.side, span },
            };
          }),
      );
    fc.assert(
      fc.property(fc.array(row, { maxLength: 6 }), (rows) => {
        expect(parseMqmTsv(writeMqmTsv(rows))).toMatchObject({ ok: true, value: { rows, problems: [] } });
      }),
      { numRuns: 100 },
    );
  });
});
