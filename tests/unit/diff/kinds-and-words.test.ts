import { describe, expect, test } from 'vitest';
import { diffTexts } from '../../../shared/diff/diff-texts';
import type { Hunk, WordOp } from '../../../shared/diff/hunk';

const first = 'The old lighthouse stands on the northern cliff.';
const second = 'Its lamp was lit by hand until the spring of 1931.';
const third = 'Visitors climb two hundred steps to reach the gallery.';
const fourth = 'On clear days the islands can be seen from there.';
const inserted = 'A small museum in the keeper’s house opens at weekends.';

function hunks(before: string, after: string, language = 'en'): readonly Hunk[] {
  return diffTexts(before, after, { language }).hunks;
}

/** Kinds in order, unchanged sentences as dots. */
function kinds(before: string, after: string, language = 'en'): string {
  return hunks(before, after, language)
    .map(({ kind }) => (kind === 'same' ? '.' : kind))
    .join(' ');
}

function marked(words: readonly WordOp[]): string {
  return words.map(({ op, text }) => (op === '=' ? text : op === '-' ? `[${text}]` : `{${text}}`)).join('');
}

/** The words of all that changed. */
function changed(before: string, after: string, language = 'en'): string[] {
  return hunks(before, after, language)
    .filter(({ kind }) => kind !== 'same')
    .map(({ words }) => marked(words));
}

const article = [first, second, third, fourth].join(' ');

describe('what was done to a sentence is called what it is', () => {
  test.each([
    ['edited', [first, second.replace('by hand', 'with a match'), third, fourth], '. edit . .'],
    ['inserted', [first, second, inserted, third, fourth], '. . insert . .'],
    ['inserted at the end', [first, second, third, fourth, inserted], '. . . . insert'],
    ['deleted', [first, third, fourth], '. delete . .'],
    ['deleted at the end', [first, second, third], '. . . delete'],
    ['moved', [second, third, fourth, first], '. . . move'],
    ['moved and edited', [third, first, second, fourth.replace('clear', 'some')], 'move . . edit'],
    [
      'split',
      [first, 'Its lamp was lit by hand.', 'This lasted until the spring of 1931.', third, fourth],
      '. split . .',
    ],
    [
      'merged',
      [first, second, `${third.slice(0, -1)}, and on clear days the islands can be seen from there.`],
      '. . merge',
    ],
    [
      'rewritten in place',
      [first, 'A keeper carried fire to the lamp every night.', third, fourth],
      '. edit . .',
    ],
  ])('%s', (_, sentences, expected) => {
    expect(kinds(article, sentences.join(' '))).toBe(expected);
  });

  test('in Chinese, without spaces', () => {
    const one = '旧灯塔建在北面的悬崖上。';
    const two = '直到一九三一年春天，灯一直由人工点亮。';
    const three = '参观者要爬两百级台阶。';
    expect(kinds(one + two + three, `${one}直到一九三一年春天。灯一直由人工点亮。${three}`, 'zh')).toBe(
      '. split .',
    );
    expect(kinds(one + two + three, one + three, 'zh')).toBe('. delete .');
    expect(changed(one + two + three, one + two.replace('春天', '秋天') + three, 'zh')).toEqual([
      '直到一九三一年[春天]{秋天}，灯一直由人工点亮。',
    ]);
  });

  test('a run of sentences that moved is moved sentence by sentence', () => {
    expect(kinds(`${article} ${inserted}`, [third, fourth, inserted, first, second].join(' '))).toBe(
      '. . . move move',
    );
  });

  test('equal edits of neighbours are hunks of their own', () => {
    expect(changed('Rain is expected. Rain is expected.', 'Snow is expected. Snow is expected.')).toEqual([
      '[Rain]{Snow} is expected. ',
      '[Rain]{Snow} is expected.',
    ]);
  });
});

describe('white space', () => {
  test('put between glued sentences is one hunk with just that', () => {
    expect(
      changed('They reached the seabed.They took samples.', 'They reached the seabed. They took samples.'),
    ).toEqual(['They reached the seabed.{ }']);
  });

  test('taken out inside a sentence is shown alone', () => {
    expect(changed('It is of high -quality steel .', 'It is of high-quality steel.')).toEqual([
      'It is of high[ ]-quality steel[ ].',
    ]);
    expect(changed('About 1, 500 people came.', 'About 1,500 people came.')).toEqual([
      'About 1,[ ]500 people came.',
    ]);
  });

  test('between the same neighbours is an edit of the first', () => {
    expect(kinds(`${first} ${second}`, `${first}\n${second}`)).toBe('edit .');
    expect(kinds(`${first}\n`, first)).toBe('edit');
    expect(kinds(first, `  ${first}`)).toBe('edit');
  });

  test('that changed only because a neighbour came or went leaves a sentence unchanged', () => {
    expect(kinds(`${first}\n${second}`, `${first} ${inserted}\n${second}`)).toBe('. insert .');
    expect(kinds(`${first} ${inserted}\n${second}`, `${first}\n${second}`)).toBe('. delete .');
  });

  test('that changed beside an inserted sentence for no such reason is an edit', () => {
    expect(kinds(`${first}\n${second}`, `${first} ${inserted} ${second}`)).toBe('edit insert .');
  });
});

describe('words', () => {
  test('whole ones, marks by themselves', () => {
    expect(changed('The ferries leave at nine', 'The ferry leaves at nine.')).toEqual([
      'The [ferries leave]{ferry leaves} at nine{.}',
    ]);
    expect(changed('Prices rose 3.5 %.', 'Prices rose 3.6 %.')).toEqual(['Prices rose [3.5]{3.6} %.']);
  });

  test('a replaced phrase is one replacement, whatever small word both have in it', () => {
    expect(
      changed(
        'He said that big progress of the construction work was seen.',
        'He said that considerable headway with the building was seen.',
      ),
    ).toEqual([
      'He said that [big progress of the construction work]{considerable headway with the building} was seen.',
    ]);
  });

  test('small changes stay apart', () => {
    expect(changed('A dog of the old farm barked.', 'A cat of the new farm barked.')).toEqual([
      'A [dog]{cat} of the [old]{new} farm barked.',
    ]);
  });
});

test('in a sentence of thousands of words the changed ones are found', () => {
  const words = Array.from({ length: 4_000 }, (_, index) => (index % 3 === 0 ? 'and' : `stone${index}`));
  const edited = words.map((word, index) => (index % 400 === 200 ? 'brick' : word));
  const [only, ...others] = hunks(words.join(' '), edited.join(' '));
  expect(others).toEqual([]);
  expect(only?.words.filter(({ op }) => op === '+').map(({ text }) => text)).toEqual(Array(10).fill('brick'));
});

test('late, changed sentences are replaced as wholes and the diff is not complete', () => {
  const diff = diffTexts(article, article.replace('hand', 'match'), { language: 'en', isLate: () => true });
  expect(diff.complete).toBe(false);
  expect(diff.hunks.map(({ kind }) => kind)).toEqual(['same', 'edit', 'same', 'same']);
  expect(marked(diff.hunks[1]?.words ?? [])).toBe(`[${second} ]{${second.replace('hand', 'match')} }`);
});
