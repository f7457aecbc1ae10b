import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { canRun, runCommand } from '../../../../renderer/commands/registry';
import { setAnalyser } from '../../../../renderer/state/analysis';
import {
  articleActions,
  closeArticle,
  currentBuffer,
  flushArticle,
  goBack,
  useArticle,
  useDesk,
} from '../../../../renderer/state/article';
import {
  choose,
  currentConflict,
  finishMerge,
  mergingNow,
  prepareMerge,
} from '../../../../renderer/state/merging';
import { useSession } from '../../../../renderer/state/session';
import { registerMergeCommands } from '../../../../renderer/views/merge/merge-commands';
import * as actions from '../../../../shared/review/actions';
import { ok } from '../../../../shared/base/result';
import { diffTexts } from '../../../../shared/diff/diff-texts';
import { foldJournal } from '../../../../shared/review/fold';
import { mergeTexts } from '../../../../shared/review/merge';
import { reviewHunks } from '../../../../shared/review/review-hunks';
import { presentOpened } from '../../../../shared/review/taken-original';
import { ana, ben } from '../fake-host';
import { articleId, FakeProject } from '../fake-project';

const id = articleId(0);
const first = 'The port grows. It is new. Ships come. Fish swim.';
let project: FakeProject;
let stop: () => void;

beforeEach(async () => {
  // The focus goes to the sentences once they are drawn, and nothing is drawn here.
  vi.stubGlobal('requestAnimationFrame', () => 0);
  await closeArticle();
  project = new FakeProject([first]);
  useSession.setState({ host: project.client, person: ana, notices: [] });
  setAnalyser(
    () =>
      ({
        open: () => undefined,
        edit: () => undefined,
        close: () => undefined,
        merge: (base: string, mine: string, theirs: string) => {
          const merge = mergeTexts(base, mine, theirs, 'en');
          return Promise.resolve(ok({ merge, words: merge.segments.map(() => ({})) }));
        },
      }) as never,
  );
  stop = registerMergeCommands();
  await articleActions.open(id);
});

afterEach(() => {
  stop();
  vi.unstubAllGlobals();
});

const state = () => project.state(id);
const hunks = () => {
  const now = state();
  return reviewHunks(now, diffTexts(now.base ?? '', now.text, { language: 'en' }), { fourEyes: true });
};

async function takeOver(text: string): Promise<void> {
  project.originals.set(id, text);
  expect(canRun('article.take-original')).toBe(true);
  runCommand('article.take-original');
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setTimeout(resolve));
}

/** Ana's word in the first sentence, approved by Ben, and his comment on it; the second sentence is done. */
async function worked(): Promise<void> {
  currentBuffer()?.apply([{ start: 9, end: 14, text: 'expands' }]);
  await flushArticle();
  const text = currentBuffer()?.text ?? '';
  await articleActions.append(...actions.sentenceDone(text, { start: 18, end: 28 }));
  const [hunk] = hunks();
  const approved = actions.approve(hunk as never, ben, { fourEyes: true });
  if (approved.ok) project.elsewhere(id, ben, approved.value);
  const said = actions.comment({ hunk: hunk?.reference as never }, 'Good.');
  if (said.ok) project.elsewhere(id, ben, said.value);
  await articleActions.open(id);
}

describe('B2: a new machine translation is taken over', () => {
  it('B2: with edits, done marks, verdicts and comments on the sentences that stayed', async () => {
    await worked();
    const next = 'Harbour news. The port grows. It is new. Ships arrive today. Fish swim.';
    await takeOver(next);
    const now = state();
    expect(now.heads).toHaveLength(1);
    expect(now.text).toBe('Harbour news. The port expands. It is new. Ships arrive today. Fish swim.');
    expect(now.base).toBe(next);
    expect(now.done.map(({ start, end }) => now.text.slice(start, end))).toEqual(['It is new.']);
    expect(hunks()).toMatchObject([
      { status: 'approved', authors: [ana], reference: { start: 14, end: 29 } },
    ]);
    expect(now.threads).toMatchObject([{ about: { hunk: { start: 14, end: 29 } } }]);
    expect(now.authored.map(({ person }) => person.id)).toEqual(['ana']);
    expect(foldJournal([...project.of(id).events].reverse())).toEqual(now);
    expect(presentOpened(project.of(id).events)?.text).toBe(next);
    expect(currentBuffer()?.text).toBe(now.text);
    expect(useArticle.getState().article?.opened.machineTranslation).toBe(next);
    expect(useSession.getState().notices.at(-1)?.text).toContain('taken over');
  });

  it('B2: and the one that was left is taken over again, with the same, and the new one after it', async () => {
    await worked();
    const next = 'Harbour news. The port grows. It is new. Ships arrive today. Fish swim.';
    for (const [original, text] of [
      [next, 'Harbour news. The port expands. It is new. Ships arrive today. Fish swim.'],
      [first, 'The port expands. It is new. Ships come. Fish swim.'],
      [next, 'Harbour news. The port expands. It is new. Ships arrive today. Fish swim.'],
    ] as const) {
      await takeOver(original);
      const now = state();
      expect(now.heads).toHaveLength(1);
      expect([now.base, now.text]).toEqual([original, text]);
      expect(now.done.map(({ start, end }) => now.text.slice(start, end))).toEqual(['It is new.']);
      expect(hunks()).toMatchObject([{ status: 'approved', authors: [ana] }]);
      expect(presentOpened(project.of(id).events)?.text).toBe(original);
      expect(foldJournal([...project.of(id).events].reverse())).toEqual(now);
    }
  });

  it('B2: a sentence that both changed is asked for, like any two versions', async () => {
    await worked();
    await takeOver('The harbour grows. It is new. Ships come. Fish swim.');
    expect(useDesk.getState().merging).toBe(true);
    await prepareMerge();
    expect(mergingNow()?.conflicts).toHaveLength(1);
    const conflict = currentConflict();
    if (conflict !== null) choose(conflict, { kind: 'first' });
    expect(await finishMerge()).toBeNull();
    expect(state().text).toBe('The port expands. It is new. Ships come. Fish swim.');
    expect(state().base).toBe('The harbour grows. It is new. Ships come. Fish swim.');
  });

  it('B2: is taken over also where the view of versions asks for them at the same moment', async () => {
    await worked();
    const stopAsking = useArticle.subscribe(({ article }) => {
      if (article?.folded.heads.length === 2) void prepareMerge();
    });
    await takeOver(`${first} Boats too.`);
    stopAsking();
    expect(state().heads).toHaveLength(1);
    expect(state().base).toBe(`${first} Boats too.`);
  });

  it('B2: one of an article nobody edited leaves it new', async () => {
    await takeOver('Another text altogether.');
    expect(state()).toMatchObject({ text: 'Another text altogether.', base: 'Another text altogether.' });
    expect(state().authored).toEqual([]);
    expect(state().stage.stage).toBe('new');
  });

  it('B2: a verdict and a comment on the old one, given at the same moment by somebody else, go along', async () => {
    currentBuffer()?.apply([{ start: 9, end: 14, text: 'expands' }]);
    await flushArticle();
    const { tips } = state();
    const [hunk] = hunks();
    const approved = actions.approve(hunk as never, ben, { fourEyes: true });
    const said = actions.comment({ hunk: hunk?.reference as never }, 'Good.');
    await takeOver('Harbour news. The port grows. It is new. Ships come. Fish swim.');
    expect(hunks()).toMatchObject([{ status: 'open' }]);
    if (approved.ok && said.ok) project.elsewhere(id, ben, [...approved.value, ...said.value], tips);
    const now = state();
    expect(now.heads).toHaveLength(1);
    expect(hunks()).toMatchObject([{ status: 'approved', reference: { start: 14, end: 29 } }]);
    expect(now.threads).toMatchObject([{ about: { hunk: { start: 14, end: 29 } } }]);
    expect(foldJournal([...project.of(id).events].reverse())).toEqual(now);
  });

  it('B2: what was typed before can still be undone after', async () => {
    await worked();
    await takeOver(`${first} Boats too.`);
    await goBack('undo');
    await goBack('undo');
    expect(state().text).toBe(`${first} Boats too.`);
  });
});
