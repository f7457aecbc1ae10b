import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Range } from '../../../shared/base/range';
import { createDiffer, diffTexts } from '../../../shared/diff/diff-texts';
import { afterText, beforeText, inBeforeOrder, placesOf, rebuildTexts } from '../../../shared/diff/hunk-text';
import type { Diff, Hunk } from '../../../shared/diff/hunk';
import { segment } from '../../../shared/text/segment';

const sentences = [
  'The ferry leaves at nine.',
  'The ferry leaves at noon.',
  'Nobody had counted the lighthouse steps before, and nobody wanted to.',
  'Nobody had counted the lighthouse steps before.',
  'And nobody wanted to.',
  'Rain is expected.',
  '渡轮九点开船。',
  '没有人数过灯塔的台阶，也没有人想数。',
  'Rain?',
  '...',
];
const gaps = ['', ' ', '  ', '\n', '\n\n', '\t', '\u3000'];
const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...sentences) },
  { weight: 4, arbitrary: fc.constantFrom(...gaps) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
);
const anyText = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));

/** A text and one made from it by a few cuts, copies and insertions, so that most of it stays. */
const editedTexts = fc
  .tuple(
    anyText,
    fc.array(fc.tuple(fc.nat(), fc.nat({ max: 20 }), fc.oneof(piece, fc.constant(''))), { maxLength: 4 }),
  )
  .map(([text, cuts]): [string, string] => {
    let edited = text;
    for (const [at, length, put] of cuts) {
      const start = at % (edited.length + 1);
      edited = edited.slice(0, start) + put + edited.slice(start + length);
    }
    return [text, edited];
  });
const pairs = fc.oneof(fc.tuple(anyText, anyText), editedTexts);

/** A text's shares by the sentences a diff names: each from its start to the next one's, the first from 0. */
function shares(text: string, ranges: readonly Range[]): Map<number, string> {
  const sorted = [...ranges].sort((a, b) => a.start - b.start);
  return new Map(
    sorted.map((range, index) => [
      range.start,
      text.slice(index === 0 ? 0 : range.start, sorted[index + 1]?.start ?? text.length),
    ]),
  );
}

function expectExact(diff: Diff, before: string, after: string): void {
  expect(rebuildTexts(diff)).toEqual({ before, after });
  const beforeShares = shares(
    before,
    diff.hunks.flatMap((hunk) => hunk.before),
  );
  const afterShares = shares(
    after,
    diff.hunks.flatMap((hunk) => hunk.after),
  );
  const joined = (ranges: readonly Range[], of: Map<number, string>): string =>
    ranges.map((range) => of.get(range.start)).join('');
  let lastAfter = -1;
  for (const hunk of diff.hunks) {
    expect(beforeText(hunk)).toBe(joined(hunk.before, beforeShares));
    expect(afterText(hunk)).toBe(joined(hunk.after, afterShares));
    for (const { start } of hunk.after) {
      expect(start).toBeGreaterThan(lastAfter);
      lastAfter = start;
    }
    expect(hunk.words.every((word) => word.text !== '')).toBe(true);
    expectKindFits(hunk);
  }
}

function expectKindFits(hunk: Hunk): void {
  const from = hunk.before.length;
  const to = hunk.after.length;
  const fits = {
    same: from === 1 && to === 1,
    edit: from > 0 && to > 0,
    split: from === 1 && to > 1,
    merge: from > 1 && to === 1,
    insert: from === 0 && to > 0,
    delete: from > 0 && to === 0,
    move: from > 0 && to > 0,
  }[hunk.kind];
  expect(fits, JSON.stringify(hunk)).toBe(true);
  if (hunk.kind === 'same') expect(beforeText(hunk).trim()).toBe(afterText(hunk).trim());
}

describe('every diff', () => {
  test('gives both texts back, each gap in one hunk, hunks in the order of the text after', () => {
    fc.assert(
      fc.property(pairs, fc.constantFrom('en', 'zh'), ([before, after], language) => {
        expectExact(diffTexts(before, after, { language }), before, after);
      }),
      { numRuns: 1500 },
    );
  });

  test('is exact whenever the deadline comes, and says so', () => {
    fc.assert(
      fc.property(pairs, fc.nat({ max: 40 }), ([before, after], patience) => {
        let asked = 0;
        const diff = diffTexts(before, after, { language: 'en', isLate: () => asked++ >= patience });
        expectExact(diff, before, after);
        if (asked <= patience) expect(diff.complete).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('names the sentences of the segmenter, each in one hunk', () => {
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        const { hunks } = diffTexts(before, after, { language: 'en' });
        for (const [text, ranges] of [
          [before, inBeforeOrder(hunks).flatMap((hunk) => hunk.before)],
          [after, hunks.flatMap((hunk) => hunk.after)],
        ] as const)
          if (text.trim() !== '') expect(ranges).toEqual(segment(text, 'en'));
      }),
    );
  });

  test('is the same from a differ that has seen other texts', () => {
    fc.assert(
      fc.property(pairs, anyText, ([before, after], other) => {
        const differ = createDiffer(before, 'en');
        differ(other);
        differ(after);
        differ(other);
        expect(differ(after)).toEqual(diffTexts(before, after, { language: 'en' }));
      }),
    );
  });

  test('of a text with itself has only unchanged sentences', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { hunks, complete } = diffTexts(text, text, { language: 'en' });
        expect(complete).toBe(true);
        expect(hunks.every((hunk) => hunk.kind === 'same' && hunk.words.every((w) => w.op === '='))).toBe(
          true,
        );
      }),
    );
  });

  test('places its hunks where their texts stand', () => {
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        const diff = diffTexts(before, after, { language: 'en' });
        placesOf(diff).forEach((place, index) => {
          const hunk = diff.hunks[index] as Hunk;
          expect(before.slice(place.before.whole.start, place.before.whole.end)).toBe(beforeText(hunk));
          expect(after.slice(place.after.whole.start, place.after.whole.end)).toBe(afterText(hunk));
        });
      }),
    );
  });
});

describe('texts with nothing in them', () => {
  test.each([
    ['', ''],
    ['', '  \n'],
    [' ', ''],
    [' ', '\n'],
    ['', 'Rain is expected.'],
    ['Rain is expected.', ' \n '],
  ])('%j to %j', (before, after) => {
    expectExact(diffTexts(before, after, { language: 'en' }), before, after);
  });
});
