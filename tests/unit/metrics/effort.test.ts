import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffTexts } from '../../../shared/diff/diff-texts';
import { activeTime, activeTimeBySubject, isOutlier } from '../../../shared/metrics/active-time';
import { addEditKinds, editKinds } from '../../../shared/metrics/edit-kinds';
import { countEdits, editRate } from '../../../shared/metrics/edit-rate';
import { terCounts } from '../../../shared/metrics/ter';

describe('edits by kind', () => {
  test.each([
    [
      'The ferry leaves at nine',
      'The ferry leaves at noon',
      { words: 1, punctuation: 0, order: 0, letterCase: 0 },
    ],
    [
      'the harbour, is closed .',
      'the harbour is closed',
      { words: 0, punctuation: 2, order: 0, letterCase: 0 },
    ],
    [
      'at nine the ferry leaves',
      'the ferry leaves at nine',
      { words: 0, punctuation: 0, order: 1, letterCase: 0 },
    ],
    ['the Ferry leaves', 'The ferry leaves', { words: 0, punctuation: 0, order: 0, letterCase: 2 }],
    ['', 'rain today', { words: 2, punctuation: 0, order: 0, letterCase: 0 }],
    ['rain today', '', { words: 2, punctuation: 0, order: 0, letterCase: 0 }],
    ['', '', { words: 0, punctuation: 0, order: 0, letterCase: 0 }],
  ])('%j to %j', (hypothesis, reference, kinds) => {
    expect(editKinds(hypothesis, reference)).toEqual(kinds);
  });

  test('sum up to the edits of TER', () => {
    const text = fc
      .array(fc.constantFrom('the', 'ferry', 'Ferry', 'ferry,', 'leaves', '.', 'at'), { maxLength: 14 })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(text, text, (hypothesis, reference) => {
        const { words, punctuation, order } = editKinds(hypothesis, reference);
        expect(words + punctuation + order).toBe(terCounts(hypothesis, reference).edits);
      }),
    );
  });

  test('are added kind by kind', () => {
    const one = { words: 1, punctuation: 2, order: 3, letterCase: 4 };
    expect(addEditKinds([one, one])).toEqual({ words: 2, punctuation: 4, order: 6, letterCase: 8 });
    expect(addEditKinds([])).toEqual({ words: 0, punctuation: 0, order: 0, letterCase: 0 });
  });
});

describe('active time', () => {
  const acts = [
    { time: 1_000, subject: 'a' },
    { time: 4_000, subject: 'a' },
    { time: 9_000, subject: 'b' },
    { time: 700_000, subject: 'b' },
    { time: 702_500, subject: 'a' },
  ];

  test('is the pauses between acts, breaks left out, each with the act that ends it', () => {
    const times = acts.map(({ time }) => time);
    expect(activeTime(times)).toBe(10_500);
    expect(Object.fromEntries(activeTimeBySubject(acts))).toEqual({ a: 5_500, b: 5_000 });
    expect(activeTime(times, 3_000)).toBe(5_500);
  });

  test('is the same in whatever order the acts come, and never more than from first to last', () => {
    const act = fc.record({ time: fc.nat({ max: 1_000_000 }), subject: fc.constantFrom('a', 'b') });
    fc.assert(
      fc.property(fc.array(act), (list) => {
        const times = list.map(({ time }) => time);
        const time = activeTime(times);
        expect(time).toBe(activeTime([...times].reverse()));
        const bySubject = [...activeTimeBySubject(list).values()];
        expect(time).toBe(bySubject.reduce((sum, each) => sum + each, 0));
        expect(time).toBeLessThanOrEqual(list.length === 0 ? 0 : Math.max(...times) - Math.min(...times));
        expect(time).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('tells times no person needs', () => {
    expect(isOutlier(10_000, 10)).toBe(false);
    expect(isOutlier(2_499, 10)).toBe(true);
    expect(isOutlier(300_001, 10)).toBe(true);
    expect(isOutlier(1_000, 0)).toBe(true);
  });
});

describe('edit rate', () => {
  const rate = (before: string, after: string): number =>
    editRate([countEdits(diffTexts(before, after, { language: 'en' }))]);

  test.each([
    ['The ferry leaves at nine.', 'The ferry leaves at nine.', 0],
    ['The ferry leaves at nine.', 'The ferry leaves at noon.', 1 / 5],
    ['The ferry leaves.Bring a coat.', 'The ferry leaves. Bring a coat.', 0],
    ['The ferry leaves at nine.', '', 1],
    ['', 'The ferry leaves at nine.', 1],
    ['', '', 0],
  ])('%j to %j', (before, after, share) => {
    expect(rate(before, after)).toBe(share);
  });

  test('of several articles is that of their words together', () => {
    expect(
      editRate([
        { changed: 1, words: 10 },
        { changed: 0, words: 30 },
      ]),
    ).toBe(1 / 40);
    expect(editRate([{ changed: 9, words: 3 }])).toBe(1);
  });
});
