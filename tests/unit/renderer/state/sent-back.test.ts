// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';

vi.mock(
  '../../../../renderer/editor/editor-handle',
  async () => (await import('../components/no-editor')).editorHandle,
);
vi.mock(
  '../../../../renderer/editor/monaco',
  async () => (await import('../components/no-editor')).monacoModule,
);

import { followSentBack } from '../../../../renderer/commands/follow-sent-back';
import { followLibrary, mergeRows, useLibrary } from '../../../../renderer/state/library';
import { useSession } from '../../../../renderer/state/session';
import type { ArticleRow } from '../../../../shared/protocol/contract';
import { ana, newRow } from '../fake-host';

const flags = { error: 0, warning: 0, info: 0, safe: 0, byRule: {} };
const row = (id: string, more: Partial<ArticleRow>): ArticleRow =>
  newRow({ id, path: `${id}.txt`, title: `The ${id}`, flags, submittedBy: ana.id, ...more });
let changed: (payload: { rows: readonly ArticleRow[]; removed: readonly string[] }) => void;
const told = (): string[] => useSession.getState().notices.map(({ text }) => text);

beforeEach(() => {
  const listeners: (typeof changed)[] = [];
  const on = (name: string, listener: typeof changed): (() => void) => {
    if (name === 'library.changed') listeners.push(listener);
    return () => undefined;
  };
  changed = (payload) => {
    for (const listener of listeners) listener(payload);
  };
  useSession.setState({ host: { on } as never, person: ana, notices: [] });
  useLibrary.setState({ rows: new Map(), order: [] });
  mergeRows(['harbour', 'ferry', 'bridge'].map((id) => row(id, { stage: 'submitted' })));
  followSentBack();
  followLibrary();
});

it('what comes back to somebody who is elsewhere is told once, with the way there', () => {
  const back = row('harbour', { stage: 'changes-requested' });
  changed({ rows: [back], removed: [] });
  expect(told()).toEqual(['“The harbour” came back: changes were asked for.']);
  expect(useSession.getState().notices[0]?.action?.label).toBe('Open it');
  changed({ rows: [back], removed: [] });
  expect(told()).toHaveLength(1);
});

it('several are one notice', () => {
  changed({
    rows: ['harbour', 'ferry'].map((id) => row(id, { stage: 'changes-requested' })),
    removed: [],
  });
  expect(told()).toEqual(['2 articles came back, “The harbour” among them: changes were asked for.']);
});

it('what somebody else is to change, and what is only read now, is not told', () => {
  const unread = row('quay', { stage: 'submitted', stageUnknown: true });
  mergeRows([unread]);
  changed({
    rows: [
      row('harbour', { stage: 'changes-requested', submittedBy: 'ben' }),
      row('ferry', { stage: 'approved' }),
      row('quay', { stage: 'changes-requested' }),
      row('pier', { stage: 'changes-requested' }),
    ],
    removed: [],
  });
  expect(told()).toEqual([]);
});
