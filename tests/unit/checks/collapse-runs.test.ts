import { describe, expect, it } from 'vitest';
import { collapseRuns } from '../../../shared/checks/collapse-runs';
import { createChecker } from '../../../shared/checks/create-checker';
import { fixAllSafe } from '../../../shared/checks/plan-fixes';
import type { Finding } from '../../../shared/checks/rule';

function findings(count: number, apart: number): Finding[] {
  return Array.from({ length: count }, (_, index) => ({
    start: index * apart,
    end: index * apart + 1,
    message: 'main',
    fixes: [
      {
        title: 'remove-it',
        safe: true,
        edits: [{ start: index * apart, end: index * apart + 1, text: '' }],
      },
    ],
  }));
}

describe('findings in a row', () => {
  it('become one with their number and their fixes', () => {
    const [run, ...others] = collapseRuns(findings(30, 3));
    expect(others).toEqual([]);
    expect(run).toMatchObject({ start: 0, end: 88, values: { inARow: 30 } });
    expect(run?.fixes?.[0]?.edits).toHaveLength(30);
  });

  it('stay apart where they are few, far from one another, or of several kinds', () => {
    expect(collapseRuns(findings(11, 3))).toHaveLength(11);
    expect(collapseRuns(findings(30, 20))).toHaveLength(30);
    const mixed = findings(30, 3).map((each, index) => ({ ...each, message: index % 2 ? 'a' : 'b' }));
    expect(collapseRuns(mixed)).toHaveLength(30);
  });

  it('are told in words, and fixed as one', () => {
    const words = 'an oak a elm the ash two firs and one old pine or yew but no box nor any'.split(' ');
    const text = `It has ${words.join(' , ')}.`;
    const checker = createChecker({ language: 'en' });
    const flags = checker.check({ text }).flags.filter(({ rule }) => rule === 'space-before-punctuation');
    expect(flags.map(({ message }) => message)).toEqual([
      'A space stands before “,”; remove it. (18 times in a row)',
    ]);
    expect(fixAllSafe(checker, { text }).text).toBe(`It has ${words.join(', ')}.`);
  });
});
