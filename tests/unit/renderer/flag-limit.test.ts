import { describe, expect, it } from 'vitest';
import { flagRows } from '../../../renderer/views/dock/flag-rows';
import { Region } from '../../../renderer/views/shell/Region';
import { ArticleAnalysis } from '../../../renderer/worker/article-analysis';
import { firstFlags, flagsShown } from '../../../renderer/worker/flag-limit';
import type { KeyedFlag } from '../../../renderer/state/flags';
import type { Severity } from '../../../shared/checks/rule';
import type { Diff } from '../../../shared/diff/hunk';
import { locateHunks } from '../../../shared/review/located-hunks';
import { task } from './fake-analysis-worker';

const many = 140_000;

function flag(index: number, severity: Severity = 'info', rule = 'double-space'): KeyedFlag {
  return {
    key: `k${index}`,
    rule,
    category: 'spacing',
    severity,
    message: 'One space is enough.',
    fixes: [],
    provenance: null,
    context: 'c',
    start: index,
    end: index + 1,
  } as unknown as KeyedFlag;
}

describe('B7: very many flags', () => {
  it('B7: are listed, 140,000 of one rule beside others', () => {
    const flags = Array.from({ length: many }, (_, index) => flag(index));
    const rows = flagRows([...flags, flag(many, 'error', 'mojibake')]);
    expect(rows).toHaveLength(many + 3);
    expect(rows[2]).toMatchObject({ kind: 'group', count: many });
  });

  it('B7: beyond a limit the gravest are kept, in the order of the text', () => {
    const flags = Array.from({ length: 30 }, (_, index) =>
      flag(index, index % 3 === 0 ? 'error' : index % 3 === 1 ? 'warning' : 'info'),
    );
    expect(firstFlags(flags, 30)).toBe(flags);
    const kept = firstFlags(flags, 12);
    expect(kept.map(({ start }) => start)).toEqual([0, 1, 3, 4, 6, 9, 12, 15, 18, 21, 24, 27]);
  });

  it('B7: are counted, though only the first reach the window', () => {
    // Far enough apart that they are not told as one.
    const text = 'a  b and then on\n'.repeat(flagsShown + 500);
    const analysis = new ArticleAnalysis({ ...task, text, machineTranslation: text }, { tagger: null }).run();
    expect(analysis.flags.length).toBe(flagsShown);
    expect(analysis.flagCount).toBeGreaterThanOrEqual(flagsShown + 500);
  });

  it('B7: a change of very many sentences has its place', () => {
    const before = Array.from({ length: many }, (_, index) => ({ start: index * 5, end: index * 5 + 4 }));
    const diff: Diff = {
      complete: false,
      hunks: [{ kind: 'merge', before, after: [{ start: 0, end: 9 }], words: [] }],
    };
    expect(locateHunks(diff)[0]?.before).toEqual({ start: 0, end: many * 5 - 1 });
  });
});

describe('B7: a region that breaks', () => {
  it('B7: says so in its place, and is tried again for another article', () => {
    const region = new Region({ name: 'The list', about: 'a', children: 'content' });
    expect(region.render()).toBe('content');
    region.state = { ...region.state, ...Region.getDerivedStateFromError() };
    expect(JSON.stringify(region.render())).toContain('cannot be shown');
    expect(Region.getDerivedStateFromProps({ ...region.props, about: 'a' }, region.state)).toBeNull();
    expect(Region.getDerivedStateFromProps({ ...region.props, about: 'b' }, region.state)).toEqual({
      broken: false,
      about: 'b',
    });
  });
});
