import { beforeEach, describe, expect, it } from 'vitest';
import { articlesToActOn, chooseArticles, shownAndHidden } from '../../../../renderer/state/chosen-articles';
import { mergeRows, orderAfresh, setFilter, useLibrary } from '../../../../renderer/state/library';
import { everything } from '../../../../renderer/state/library-order';
import { useSession } from '../../../../renderer/state/session';
import { nextWaiting } from '../../../../renderer/state/waiting';
import type { ArticleRow } from '../../../../shared/protocol/contract';
import { newRow } from '../fake-host';

function list(...rows: readonly Partial<ArticleRow>[]): void {
  useLibrary.setState({ rows: new Map(), order: [], filter: everything, chosen: new Set() });
  mergeRows(rows.map((row, index) => newRow({ ...row, id: `a${index}`, path: `a${index}.txt` })));
  orderAfresh();
}
const idOf = (first: 'review' | 'editing'): string | undefined => nextWaiting(first)?.id;

describe('the next article that waits', () => {
  beforeEach(() => {
    useSession.setState({ person: { id: 'ben', name: 'Ben' } });
  });
  const submitted = { stage: 'submitted', submittedBy: 'ana', people: ['ana'] } as const;

  it('is one to review for who has written nothing here, also from the desk', () => {
    list({}, {}, submitted);
    expect(idOf('editing')).toBe('a2');
  });

  it('is none that nobody has begun for who only reviews here', () => {
    list({}, { ...submitted, stage: 'approved', people: ['ana', 'ben'] });
    expect(nextWaiting('editing')).toBeNull();
    list({}, { ...submitted, assigned: [{ task: 'review', to: { id: 'ben', name: 'Ben' }, due: null }] });
    expect(idOf('editing')).toBe('a1');
  });

  it('is one to edit for who writes here and is at the desk', () => {
    list({}, submitted, { stage: 'submitted', submittedBy: 'ben', people: ['ben'] });
    expect([idOf('editing'), idOf('review')]).toEqual(['a0', 'a1']);
  });

  it('has flags, or may have some, before one that has none, and is one without where there is no other', () => {
    const flags = (error: number) => ({ error, warning: 0, info: 0, safe: 0, byRule: {} });
    const inOrder = (...rows: readonly Partial<ArticleRow>[]): void => {
      list(...rows);
      useLibrary.setState({ order: rows.map((_, index) => `a${index}`) });
    };
    inOrder({ flags: flags(0) }, { flags: flags(2) }, { flags: flags(9) });
    expect(idOf('editing')).toBe('a1');
    inOrder({ flags: flags(0) }, { flags: null }, { flags: flags(9) });
    expect(idOf('editing')).toBe('a1');
    inOrder({ flags: flags(0) }, submitted);
    expect(idOf('review')).toBe('a1');
    inOrder({ flags: flags(0) }, { flags: flags(0) });
    expect(idOf('editing')).toBe('a0');
  });

  it('is one that is this person’s before one with flags', () => {
    list(
      { flags: { error: 9, warning: 0, info: 0, safe: 0, byRule: {} } },
      {
        flags: { error: 0, warning: 0, info: 0, safe: 0, byRule: {} },
        assigned: [{ task: 'edit', to: { id: 'ben', name: 'Ben' }, due: null }],
      },
    );
    expect(idOf('editing')).toBe('a1');
  });

  it('is anybody’s where nothing waits for a review', () => {
    list({});
    expect(idOf('editing')).toBe('a0');
  });
});

describe('the choice of articles', () => {
  it('is acted on as far as the list shows it, and is whole again once a search is over', () => {
    list({}, { stage: 'submitted' }, {});
    chooseArticles(['a0', 'a1', 'a2']);
    setFilter({ stage: 'submitted' });
    expect(articlesToActOn()).toEqual(['a1']);
    expect(shownAndHidden()).toEqual({ shown: 1, hidden: 2 });
    setFilter({ stage: null });
    expect(articlesToActOn()).toHaveLength(3);
    expect(shownAndHidden()).toEqual({ shown: 3, hidden: 0 });
  });
});
