import { describe, expect, it } from 'vitest';
import type { KeyedFlag } from '../../../../renderer/state/flags';
import { flagRows, quoteOf } from '../../../../renderer/views/dock/flag-rows';
import type { Severity } from '../../../../shared/checks/rule';

function flag(rule: string, severity: Severity, start: number, fixable = true): KeyedFlag {
  return {
    start,
    end: start + 2,
    rule,
    category: 'spacing',
    severity,
    message: '',
    messageId: 'main',
    values: {},
    fixes: fixable
      ? [
          {
            title: 'Fix',
            titleId: 'fix',
            titleValues: {},
            safe: true,
            edits: [{ start, end: start + 1, text: '' }],
          },
        ]
      : [],
    provenance: null,
    context: `${rule}${start}`,
    key: `${rule}${start}#1`,
  };
}

describe('flagRows', () => {
  it('puts the gravest rules first, then the most frequent, and keeps the order of the text inside', () => {
    const rows = flagRows([
      flag('hint', 'info', 0),
      flag('rare', 'error', 3),
      flag('often', 'error', 5),
      flag('unclear', 'warning', 6, false),
      flag('often', 'error', 9),
    ]);
    const told = rows.map((row) =>
      row.kind === 'group' ? `${row.rule} ${row.count}/${row.fixable}` : Number(/(\d+)#/.exec(row.key)?.[1]),
    );
    expect(told).toEqual(['often 2/2', 5, 9, 'rare 1/1', 3, 'unclear 1/0', 6, 'hint 1/1', 0]);
  });

  it('leaves every line in its place while letters are typed in the words of a flag', () => {
    const before = [flag('often', 'error', 5), flag('often', 'error', 9), flag('rare', 'error', 3)];
    const after = before.map((each, index) => (index === 1 ? { ...each, key: 'of other words#1' } : each));
    const places = flagRows(after).map(({ place }) => place);
    expect(places).toEqual(flagRows(before).map(({ place }) => place));
    expect(new Set(places).size).toBe(places.length);
  });
});

describe('quoteOf', () => {
  it('shows whole words on either side and never another line', () => {
    const text = 'Above this line\nwe saw that high -quality construction is wanted\nbelow';
    const start = text.indexOf('high');
    const quote = quoteOf(text, { ...flag('r', 'error', start), end: start + 13 });
    expect(quote).toEqual({ before: 'we saw that ', words: 'high -quality', after: ' construction is' });
  });
});
