import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { terCounts, terCountsOfWords, terRate } from '../../../shared/metrics/ter';
import { terWordsOf } from '../../../shared/metrics/ter-words';
import reference from './ter-reference.json';

const data = path.resolve(import.meta.dirname, '../../../../shared/data');
const missing = '../shared/data is not here';

function rows<T>(name: string): T[] {
  return readFileSync(path.join(data, name), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);
}

const percent = (rate: number): string => (100 * rate).toFixed(4);

describe("equal to sacreBLEU's TER", () => {
  const postedits = 'postedits/mlqe_pe_ru-en.dev.jsonl';
  test('on post-edited sentences, each and all together', ({ skip }) => {
    if (!existsSync(path.join(data, postedits))) skip(missing);
    const pairs = rows<{ mt: string; pe: string }>(postedits);
    const all = reference.postedits.scores.map(([index, score, edits, words]) => {
      const { mt, pe } = pairs[index as number] as { mt: string; pe: string };
      const counts = terCounts(mt, pe);
      expect([index, percent(terRate([counts])), counts.edits, counts.words]).toEqual([
        index,
        (score as number).toFixed(4),
        edits,
        words,
      ]);
      return counts;
    });
    expect(all.length).toBeGreaterThan(500);
    expect(percent(terRate(all))).toBe(reference.postedits.corpus.toFixed(4));
  });

  const clean = 'clean/wmt22_zhen.jsonl';
  test('on machine translations against human ones, with many shifts', ({ skip }) => {
    if (!existsSync(path.join(data, clean))) skip(missing);
    const documents = rows<{ mt: Record<string, string[]>; refs: Record<string, string[]> }>(clean);
    for (const [document, sentence, score, edits, words] of reference.translations.scores) {
      const row = documents[document as number];
      const counts = terCounts(
        row?.mt[reference.translations.system]?.[sentence as number] ?? '',
        row?.refs['A']?.[sentence as number] ?? '',
      );
      expect([document, sentence, percent(terRate([counts])), counts.edits, counts.words]).toEqual([
        document,
        sentence,
        (score as number).toFixed(4),
        edits,
        words,
      ]);
    }
  });
});

describe('edits counted by hand', () => {
  test.each([
    ['the ferry leaves at nine', 'the ferry leaves at nine', 0, 5],
    ['The Ferry leaves', 'the ferry leaves', 0, 3],
    ['the ferry leaves at nine', 'the ferry leaves at noon', 1, 5],
    ['the ferry leaves', 'the old ferry leaves', 1, 4],
    ['the very old ferry leaves', 'the ferry leaves', 2, 3],
    ['at nine the ferry leaves', 'the ferry leaves at nine', 1, 5],
    ['nobody on the ferry had paid today', 'today nobody on the ferry had paid', 1, 7],
    ['had nobody paid on the small ferry', 'nobody had paid on the ferry', 2, 6],
    ['leaves.', 'leaves .', 2, 2],
    ['', 'rain today', 2, 2],
    ['rain today', '', 2, 0],
    ['', '', 0, 0],
  ])('%j to %j', (hypothesis, text, edits, words) => {
    expect(terCounts(hypothesis, text)).toEqual({ edits, words });
  });

  test('the rate of several is that of their sums', () => {
    expect(terRate([terCounts('a b', 'a c'), terCounts('d', 'd e f')])).toBe(3 / 5);
    expect(terRate([])).toBe(0);
    expect(terRate([terCounts('rain', '')])).toBe(1);
  });

  test('in Chinese by character', () => {
    const count = (one: string, other: string) =>
      terCountsOfWords(terWordsOf(one, 'zh'), terWordsOf(other, 'zh'));
    expect(count('渡轮九点开船。', '渡轮十点开船。')).toEqual({ edits: 1, words: 7 });
  });
});

describe('whatever the texts', () => {
  const words = fc
    .array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 30 })
    .map((list) => list.join(' '));

  test('at most as many edits as words without shifts need, none only for equal texts', () => {
    fc.assert(
      fc.property(words, words, (hypothesis, text) => {
        const { edits } = terCounts(hypothesis, text);
        const longer = Math.max(hypothesis.split(' ').length, text.split(' ').length);
        expect(edits).toBeLessThanOrEqual(longer);
        expect(edits === 0).toBe(hypothesis === text);
      }),
    );
  });
});
