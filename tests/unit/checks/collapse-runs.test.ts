import { describe, expect, it } from 'vitest';
import { createChecker } from '../../../shared/checks/create-checker';

const checker = createChecker({ language: 'en' });

describe('what a rule says over and over', () => {
  it.each(['word , ', 'a  b ', '( ', 'the the ', '&amp; ', '" '])('becomes one flag: %s', (piece) => {
    const few = checker.check({ text: piece.repeat(10) }).flags;
    const many = checker.check({ text: piece.repeat(5_000) }).flags;
    expect(many.length).toBeLessThan(400);
    expect(JSON.stringify(many).length).toBeLessThan(5_000_000);
    expect(few.every(({ count }) => count === undefined)).toBe(true);
  });

  it('tells how often, and its fix mends all', () => {
    const text = 'word , '.repeat(300).trimEnd();
    const flags = checker.check({ text }).flags.filter(({ rule }) => rule === 'space-before-punctuation');
    expect(flags.map(({ start, count }) => [start, count])).toEqual([[4, 300]]);
    expect(flags[0]?.fixes[0]?.edits).toHaveLength(300);
  });
});
