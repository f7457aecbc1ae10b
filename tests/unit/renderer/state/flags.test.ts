import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapFlag, sortOut, type KeyedFlag } from '../../../../renderer/state/flags';
import type { Flag } from '../../../../shared/checks/rule';
import type { ArticleState, DismissalRecord } from '../../../../shared/review/state';
import { applyEdits, type TextEdit } from '../../../../shared/text/edit';
import { foldJournal } from '../../../../shared/review/fold';
import { ana } from '../fake-host';
import { editsOf, numbersFrom, someText } from '../some-edits';

function flag(start: number, end: number, context = 'c', fixes: Flag['fixes'] = []): KeyedFlag {
  return {
    start,
    end,
    rule: 'double-space',
    category: 'spacing',
    severity: 'error',
    message: 'Two spaces.',
    messageId: 'main',
    values: {},
    fixes,
    provenance: 'mt',
    context,
    key: `${context}#1`,
  };
}

function fix(title: string, safe: boolean, edit: TextEdit): Flag['fixes'][number] {
  return { title, titleId: 'main', titleValues: {}, safe, edits: [edit] };
}

function dismissal(scope: DismissalRecord['scope'], context: string, start: number | null): DismissalRecord {
  const time = '2026-03-01T08:00:00.000Z';
  return {
    event: 'd1',
    person: ana,
    time,
    scope,
    context,
    rule: 'double-space',
    quote: '',
    reason: '',
    start,
  };
}

const stateWith = (dismissals: readonly DismissalRecord[]): ArticleState => ({
  ...foldJournal([]),
  dismissals,
});

describe('mapFlag', () => {
  it('keeps a flag on its own words, or lets it go when they were touched', () => {
    fc.assert(
      fc.property(someText, fc.nat(), fc.nat(), (text, place, seed) => {
        const next = numbersFrom(place);
        const start = next(text.length);
        const end = Math.min(text.length, start + 1 + next(4));
        const edits = editsOf(text, seed);
        const mapped = mapFlag(flag(start, end), edits);
        if (mapped === null) expect(edits.length).toBeGreaterThan(0);
        else expect(applyEdits(text, edits).slice(mapped.start, mapped.end)).toBe(text.slice(start, end));
      }),
    );
  });

  it('moves fixes with their flag and drops those whose place was edited', () => {
    const text = 'one  two three';
    const fixes: Flag['fixes'] = [
      fix('Remove', true, { start: 3, end: 4, text: '' }),
      fix('Rewrite', false, { start: 9, end: 14, text: 'four' }),
    ];
    const edits = [
      { start: 0, end: 0, text: 'So ' },
      { start: 10, end: 11, text: 'H' },
    ];
    const mapped = mapFlag(flag(3, 5, 'c', fixes), edits);
    expect(mapped?.fixes.map(({ title }) => title)).toEqual(['Remove']);
    const after = applyEdits(text, edits);
    expect(applyEdits(after, mapped?.fixes[0]?.edits ?? [])).toBe('So one two tHree');
  });
});

describe('sortOut', () => {
  const text = 'one  two  three  four  five';
  const flags = [flag(0, 2, 'c'), flag(10, 12, 'c'), flag(20, 22, 'd')];

  it('names flags of one context by their order', () => {
    const { open } = sortOut(flags, text, null, []);
    expect(open.map(({ key }) => key)).toEqual(['c#1', 'c#2', 'd#1']);
  });

  it('takes a dismissal for one place from that place alone', () => {
    const { open, dismissed } = sortOut(flags, text, stateWith([dismissal('place', 'c', 10)]), []);
    expect(open.map(({ start }) => start)).toEqual([0, 20]);
    expect(dismissed.map(({ flag: { key } }) => key)).toEqual(['c#2']);
  });

  it('takes a dismissal for the article everywhere in it', () => {
    const { open } = sortOut(flags, text, stateWith([dismissal('article', 'c', null)]), []);
    expect(open.map(({ start }) => start)).toEqual([20]);
  });

  it('lets a place dismissal lapse when its place was edited away', () => {
    expect(sortOut(flags, text, stateWith([dismissal('place', 'c', null)]), []).open).toHaveLength(3);
  });

  it('leaves out what another article dismissed for the whole project, until that is taken back', () => {
    const body = {
      v: 1,
      parents: [],
      seq: 1,
      person: ana,
      time: '2026-03-01T08:00:00.000Z',
      type: 'dismissal',
      scope: 'project',
      context: 'd',
      rule: 'double-space',
      quote: '',
      reason: '',
    } as const;
    const made = { ...body, id: 'p1', parents: [] };
    const back = { ...body, id: 'p2', parents: ['p1'], retracts: 'p1' };
    expect(sortOut(flags, text, null, [made]).open.map(({ context }) => context)).toEqual(['c', 'c']);
    expect(sortOut(flags, text, null, [made, back]).open).toHaveLength(3);
  });
});
