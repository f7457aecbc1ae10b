import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareFlags, flagsIn } from '../../../renderer/state/flags-of-hunk';
import { shownWords } from '../../../renderer/views/diff/shown-words';
import { SourceFinder } from '../../../renderer/views/review/source-of-hunk';
import type { Flag } from '../../../shared/checks/rule';
import type { WordOp } from '../../../shared/diff/hunk';
import type { ReviewHunk } from '../../../shared/review/review-hunk';
import { changed } from './review-samples';

function flag(rule: string, start: number, end: number, context = `${rule}@${start}`): Flag {
  return {
    rule,
    start,
    end,
    context,
    category: 'spacing',
    severity: 'error',
    message: '',
    messageId: 'main',
    values: {},
    fixes: [],
    provenance: null,
  };
}

describe('flags of a change', () => {
  test('are those that touch its sentences', () => {
    const flags = [flag('a', 0, 3), flag('b', 5, 5), flag('c', 9, 12), flag('d', 20, 21)];
    expect(flagsIn(flags, [{ start: 5, end: 10 }]).map(({ rule }) => rule)).toEqual(['b', 'c']);
    expect(flagsIn(flags, [])).toEqual([]);
  });

  test('have gone or come only if the other side has none of the same words', () => {
    const before = [
      { flag: flag('glued', 4, 9, 'x'), quote: 'a.B' },
      { flag: flag('space', 12, 13, 'y'), quote: ' ,' },
    ];
    const after = [
      { flag: flag('glued', 40, 45, 'other words around'), quote: 'a.B' },
      { flag: flag('long', 0, 90, 'z'), quote: 'the whole' },
    ];
    const { gone, come } = compareFlags(before, after);
    expect(gone.map(({ rule }) => rule)).toEqual(['space']);
    expect(come.map(({ rule }) => rule)).toEqual(['long']);
  });

  test('two of the same are not mended by one that is left', () => {
    const one = { flag: flag('glued', 0, 3, 'x'), quote: 'a.B' };
    expect(compareFlags([one, one], [one]).gone).toHaveLength(1);
  });
});

describe('words as they are drawn', () => {
  const text = (words: readonly WordOp[]): string =>
    shownWords(words)
      .flatMap(({ pieces }) => pieces.map((piece) => piece.text))
      .join('');

  test('white space is drawn where it is all that changed, doubled or unusual', () => {
    expect(text([{ op: '+', text: ' ' }])).toBe('␣');
    expect(text([{ op: '-', text: 'a  b' }])).toBe('a␣␣b');
    expect(text([{ op: '-', text: 'a\u00a0b' }])).toBe('a⍽b');
    expect(text([{ op: '-', text: 'high quality' }])).toBe('high quality');
    expect(text([{ op: '=', text: 'a  b\n' }])).toBe('a  b');
  });

  test('unchanged text far from a change is left out', () => {
    const words = [
      { op: '=', text: 'one two three four five six seven ' },
      { op: '+', text: 'new' },
      { op: '=', text: ' eight nine ten eleven twelve thirteen\n' },
    ] as const;
    const shown = shownWords(words, 12).flatMap(({ pieces }) => pieces.map((piece) => piece.text));
    expect(shown.join('')).toBe('…six seven new eight nine…');
  });

  test('every piece that is shown as it is stands where it says', () => {
    const op = fc.constantFrom<WordOp['op']>('=', '-', '+');
    const words = fc.array(fc.record({ op, text: fc.string({ minLength: 1 }) }));
    fc.assert(
      fc.property(words, fc.constantFrom(5, Infinity), (ops, around) => {
        const after = ops.map((each) => (each.op === '-' ? '' : each.text)).join('');
        for (const { pieces } of shownWords(ops, around))
          for (const { at, text, drawn } of pieces)
            if (at !== null && drawn === null) expect(after.slice(at, at + text.length)).toBe(text);
      }),
    );
  });

  test('nothing but white space is ever lost or replaced', () => {
    const op = fc.constantFrom<WordOp['op']>('=', '-', '+');
    const words = fc.array(fc.record({ op, text: fc.string({ minLength: 1 }) }));
    const marks = /[\s␣¶⇥⍽□◌\u200b]/gu;
    fc.assert(
      fc.property(words, (ops) => {
        const before = ops.map((each) => each.text).join('');
        expect(text(ops).replace(marks, '')).toBe(before.replace(marks, ''));
      }),
    );
  });
});

describe('the source of a change', () => {
  const sentences = [
    { start: 0, end: 4 },
    { start: 5, end: 9 },
  ];
  const sourceSentences = [
    { start: 0, end: 2 },
    { start: 2, end: 4 },
    { start: 4, end: 6 },
  ];
  const finder = new SourceFinder({
    sentences,
    sourceSentences,
    links: [
      { source: [0], target: [0], score: 1 },
      { source: [1], target: [], score: 1 },
      { source: [2], target: [1], score: 1 },
    ],
  });
  const sentencesOf = ({ edited, hunk }: ReviewHunk) => finder.sentencesOf(edited, hunk.after);

  test('is what its sentences render', () => {
    expect(sentencesOf(changed(5, 'Old.', 'New.'))).toEqual([sourceSentences[2]]);
  });

  test('of a deletion is what nothing renders any more between its neighbours', () => {
    expect(sentencesOf(changed(5, 'Gone.', ''))).toEqual([sourceSentences[1]]);
  });
});
