// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Range } from '../../../../shared/base/range';
import type { TextEdit } from '../../../../shared/text/edit';
import { applyEdits } from '../../../../shared/text/edit';

const shown = vi.hoisted(() => ({ text: '', selection: { start: 0, end: 0 }, changes: 0 }));
vi.mock('../../../../renderer/editor/editor-handle', () => ({
  shownText: () => ({ model: { getValue: () => shown.text } }),
  selectedRange: () => shown.selection,
  caretOffset: () => shown.selection.end,
  selectRange: (range: Range) => (shown.selection = range),
  focusEditor: () => undefined,
}));
vi.mock('../../../../renderer/state/article', () => ({
  useArticle: { getState: () => ({ article: null }) },
  articleActions: {
    change: (edits: readonly TextEdit[]) => {
      shown.text = applyEdits(shown.text, edits);
      shown.changes++;
      return Promise.resolve(null);
    },
  },
}));

import {
  closeFind,
  goToMatch,
  look,
  matchesIn,
  openFind,
  replaceAll,
  replaceHere,
  selectAround,
  useFind,
} from '../../../../renderer/editor/find-in-article';

const plain = { find: '', replaceWith: '', regex: false, anyCase: true, wholeWords: false };
const found = (): string[] =>
  useFind.getState().matches.map(({ start, end }) => shown.text.slice(start, end));

beforeEach(() => {
  shown.text = 'The port opens. Ports open; the airport opened.\nA new port.';
  shown.selection = { start: 0, end: 0 };
  shown.changes = 0;
  useFind.setState({ ...plain, open: false, matches: [], here: -1, problem: null });
});

describe('the find bar', () => {
  it('counts matches from the caret on, and goes round', () => {
    openFind(false);
    look({ find: 'port' });
    expect([useFind.getState().here, found().length]).toEqual([0, 4]);
    goToMatch(-1);
    expect(useFind.getState().here).toBe(3);
    goToMatch(1);
    goToMatch(1);
    expect(useFind.getState().here).toBe(1);
    expect(shown.text.slice(shown.selection.start, shown.selection.end)).toBe('Port');
  });

  it('keeps to case, whole words and expressions as it is told', () => {
    openFind(false);
    look({ find: 'port', anyCase: false, wholeWords: true });
    expect(found()).toEqual(['port', 'port']);
    look({ find: 'open\\w*', regex: true, wholeWords: false });
    expect(found()).toEqual(['opens', 'open', 'opened']);
  });

  it('says that an expression is none, and finds nothing by it', () => {
    openFind(false);
    look({ find: '(port', regex: true });
    expect(useFind.getState()).toMatchObject({ matches: [], here: -1 });
    expect(useFind.getState().problem).toContain('is not closed');
  });

  it('also finds what a replacement would leave as it is', () => {
    expect(matchesIn('a a', { ...plain, find: 'a' }).matches).toHaveLength(2);
  });

  it('takes linear time over an expression that engines which go back never end', () => {
    const text = 'a'.repeat(20_000);
    expect(matchesIn(text, { ...plain, find: '(a+)+$b', regex: true }).matches).toEqual([]);
  });

  it('replaces one place and goes to the next', async () => {
    openFind(true);
    look({ find: 'port', replaceWith: 'quay' });
    await replaceHere();
    expect(shown.text).toBe('The quay opens. Ports open; the airport opened.\nA new port.');
    expect(shown.text.slice(shown.selection.start, shown.selection.end)).toBe('Port');
  });

  it('replaces all as one change, in the case of each place', async () => {
    openFind(true);
    look({ find: 'port', replaceWith: 'quay' });
    expect(await replaceAll()).toEqual({ count: 4, failure: null });
    expect(shown.text).toBe('The quay opens. Quays open; the airquay opened.\nA new quay.');
    expect(shown.changes).toBe(1);
    expect(useFind.getState().matches).toEqual([]);
  });

  it('begins with what is selected', () => {
    shown.selection = { start: 4, end: 8 };
    openFind(false);
    expect(useFind.getState()).toMatchObject({ find: 'port', here: 0 });
    closeFind();
    expect(useFind.getState().open).toBe(false);
  });
});

describe('selecting', () => {
  it('the sentence and the paragraph of the caret', () => {
    shown.selection = { start: 20, end: 20 };
    selectAround(
      [
        { start: 0, end: 15 },
        { start: 16, end: 47 },
      ],
      'sentence',
    );
    expect(shown.selection).toEqual({ start: 16, end: 47 });
    selectAround([], 'paragraph');
    expect(shown.selection).toEqual({ start: 0, end: 47 });
  });
});
