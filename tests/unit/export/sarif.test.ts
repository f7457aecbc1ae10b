import { describe, expect, it } from 'vitest';
import { lineStarts, positionAt, sarifFrame, sarifResults } from '../../../shared/export/sarif';

describe('SARIF', () => {
  it('counts lines and columns from 1', () => {
    const starts = lineStarts('ab\ncd\n');
    expect(starts).toEqual([0, 3, 6]);
    expect(positionAt(starts, 0)).toEqual({ line: 1, column: 1 });
    expect(positionAt(starts, 4)).toEqual({ line: 2, column: 2 });
    expect(positionAt(starts, 6)).toEqual({ line: 3, column: 1 });
  });

  it('frames results into one log with the place and the replacement of each flag', () => {
    const flag = {
      rule: 'space-before-hyphen',
      severity: 'error' as const,
      message: 'A space stands before the hyphen.',
      start: 4,
      end: 14,
      fixes: [{ title: 'Remove the space', edits: [{ start: 7, end: 8, text: '' }] }],
    };
    const results = sarifResults({ path: 'a b.txt', text: 'a\nb win -win', flags: [flag] });
    const { head, tail } = sarifFrame('1.0.0');
    const log = JSON.parse(`${head}${results.map((result) => JSON.stringify(result)).join(',')}${tail}`) as {
      runs: {
        results: {
          level: string;
          locations: { physicalLocation: { region: object; artifactLocation: object } }[];
        }[];
      }[];
    };
    const result = log.runs[0]?.results[0];
    expect(result?.level).toBe('error');
    expect(result?.locations[0]?.physicalLocation.artifactLocation).toEqual({ uri: 'a%20b.txt' });
    expect(result?.locations[0]?.physicalLocation.region).toMatchObject({
      startLine: 2,
      startColumn: 3,
      charOffset: 4,
    });
  });
});
