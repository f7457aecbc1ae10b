import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aroundHit } from '../../../../renderer/views/once/around-hit';

const word = fc.stringMatching(/^[a-z]{1,20}$/);
const words = fc.array(word, { minLength: 0, maxLength: 40 });

test('no word beside what was found is cut', () => {
  fc.assert(
    fc.property(words, words, (first, last) => {
      const start = first.map((each) => `${each} `).join('');
      const text = `${start}HIT${last.map((each) => ` ${each}`).join('')}`;
      const { before, after } = aroundHit(text, start.length, start.length + 3);
      for (const shown of `${before}${after}`.replaceAll('…', ' ').trim().split(/\s+/).filter(Boolean))
        expect([...first, ...last]).toContain(shown);
    }),
  );
});

test('says where there is more, and shows about a line on either side', () => {
  const text = `${'before '.repeat(20)}HIT${' behind'.repeat(20)}`;
  const { before, after } = aroundHit(text, 140, 143);
  expect(before).toMatch(/^…before/);
  expect(after).toMatch(/behind…$/);
  for (const side of [before, after]) {
    expect(side.length).toBeGreaterThan(36);
    expect(side.length).toBeLessThanOrEqual(61);
  }
  expect(aroundHit('The ferry', 4, 9)).toEqual({ before: 'The ', after: '' });
});

test('cuts scripts without spaces anywhere, but no character in two', () => {
  const text = `${'𠮷'.repeat(80)}渡轮${'𠮷'.repeat(80)}`;
  const { before, after } = aroundHit(`x${text}`, 161, 163);
  for (const side of [before, after]) expect(side).not.toMatch(/\p{Cs}/u);
  expect(before.length).toBeGreaterThan(50);
});
