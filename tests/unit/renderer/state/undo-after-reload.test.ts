import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  articleActions,
  closeArticle,
  currentBuffer,
  flushArticle,
  goBack,
} from '../../../../renderer/state/article';
import { useLibrary } from '../../../../renderer/state/library';
import { useSession } from '../../../../renderer/state/session';
import { UndoShelf } from '../../../../renderer/state/undo-shelf';
import {
  comment,
  dismiss,
  edit,
  retract,
  retractDismissal,
  sentenceDone,
  submit,
} from '../../../../shared/review/actions';
import { setBoundary } from '../../../../shared/review/segmentation';
import type { ArticleState } from '../../../../shared/review/state';
import { articleId, FakeProject } from '../fake-project';
import { ana, ben } from '../fake-host';

const first = articleId(0);
const text = 'The  port grows. It is  new. Ships come.';

let project: FakeProject;

async function begin(): Promise<void> {
  await closeArticle();
  project = new FakeProject([text]);
  useSession.setState({ host: project.client, person: ana, notices: [] });
  useLibrary.setState({ undo: new UndoShelf() });
  await articleActions.open(first);
}

/** What reloading the window leaves: the journal, and nothing of what the window knew. */
async function reload(): Promise<void> {
  await flushArticle();
  await closeArticle();
  useLibrary.setState({ undo: new UndoShelf() });
  useSession.setState({ notices: [] });
  await articleActions.open(first);
}

function type(at: number, words: string): void {
  for (const [index, letter] of [...words].entries())
    currentBuffer()?.apply([{ start: at + index, end: at + index, text: letter }]);
}

/** Dismisses a flag on two characters at a place. */
async function dismissAt(start: number, context = `at ${start}`): Promise<void> {
  const about = {
    scope: 'place',
    context,
    rule: 'double-space',
    quote: shown().slice(start, start + 2),
    reason: '',
    start,
  } as const;
  await articleActions.append(...dismiss(about));
}

/** Takes the first dismissal back, as its button does. */
async function takeBackDismissal(): Promise<void> {
  const [record] = state().dismissals;
  if (record !== undefined) await articleActions.append(...retractDismissal(record));
}

async function splitAt(at: number): Promise<void> {
  await articleActions.append(...setBoundary('target', shown(), at, true));
}

async function say(words: string): Promise<void> {
  const bodies = comment(null, words);
  if (bodies.ok) await articleActions.append(...bodies.value);
}

/** Takes the first comment back, as its button does. */
async function takeBackComment(): Promise<void> {
  const said = state().threads[0]?.comments[0];
  if (said !== undefined) await articleActions.append(retract(said.event));
}

/** Presses the keys one after the other. */
async function press(...ways: readonly ('undo' | 'redo')[]): Promise<void> {
  for (const way of ways) await goBack(way);
}

const said = (): string[] => state().threads.flatMap(({ comments }) => comments.map((one) => one.text));
const shown = (): string => currentBuffer()?.text ?? '';
const state = (): ArticleState => project.state(first);
const notices = (): string[] => useSession.getState().notices.map((notice) => notice.text);

beforeEach(begin);

describe('undo after the window was opened anew', () => {
  it('takes back what the same person did last, says so, and makes it again', async () => {
    type(0, 'Now here. ');
    await flushArticle();
    await articleActions.change([{ start: 13, end: 15, text: ' ' }], {
      type: 'fix',
      rules: ['double-space'],
      safe: true,
    });
    const [worked, marked] = [shown(), state().authored];
    await reload();
    expect(await goBack('undo')).toBeNull();
    expect(shown()).toBe(`Now here. ${text}`);
    expect(notices()).toEqual([expect.stringContaining('before the article was opened')]);
    await goBack('undo');
    expect(shown()).toBe(text);
    expect(state().authored).toEqual([]);
    expect(await goBack('undo')).toBe(false);
    await press('redo', 'redo');
    expect(shown()).toBe(worked);
    expect(state().authored).toEqual(marked);
  });

  it('takes nothing back twice, nor what was taken back before', async () => {
    type(0, 'One. ');
    await flushArticle();
    await articleActions.change([{ start: 5, end: 8, text: 'A' }], { type: 'edit' });
    await goBack('undo');
    await reload();
    await goBack('undo');
    expect(shown()).toBe(text);
    expect(await goBack('undo')).toBe(false);
    await goBack('redo');
    await reload();
    expect(shown()).toBe(`One. ${text}`);
    await goBack('undo');
    expect(shown()).toBe(text);
  });

  it('takes a done mark back before the words under it', async () => {
    type(0, 'Now. ');
    await flushArticle();
    await articleActions.append(...sentenceDone(shown(), { start: 5, end: 21 }));
    await reload();
    await goBack('undo');
    expect(state().done).toEqual([]);
    expect(shown()).toBe(`Now. ${text}`);
    await goBack('undo');
    expect(shown()).toBe(text);
  });

  it('takes back together the done marks that were made together', async () => {
    await articleActions.append(
      ...sentenceDone(shown(), { start: 0, end: 16 }),
      ...sentenceDone(shown(), { start: 17, end: 28 }),
    );
    await articleActions.append(...sentenceDone(shown(), { start: 29, end: 40 }));
    await reload();
    await goBack('undo');
    expect(state().done).toHaveLength(2);
    await goBack('undo');
    expect(state().done).toEqual([]);
    await goBack('redo');
    expect(state().done).toHaveLength(2);
    await reload();
    await goBack('undo');
    expect(state().done).toEqual([]);
  });

  it('takes a dismissal back, and makes it again where its flag is', async () => {
    await dismissAt(22);
    type(0, 'Now. ');
    await reload();
    await goBack('undo');
    expect(state().dismissals).toMatchObject([{ start: 22 }]);
    await goBack('undo');
    expect(state().dismissals).toEqual([]);
    await press('redo', 'redo');
    expect(shown()).toBe(`Now. ${text}`);
    expect(state().dismissals).toMatchObject([{ start: 27 }]);
    await reload();
    await press('undo', 'undo');
    expect(state().dismissals).toEqual([]);
    expect(await goBack('undo')).toBe(false);
  });

  it('dismisses once more what a button had taken back, where the flag is now', async () => {
    await dismissAt(22);
    type(0, 'Now. ');
    await flushArticle();
    await takeBackDismissal();
    await reload();
    await goBack('undo');
    expect(state().dismissals).toMatchObject([{ start: 27 }]);
    await reload();
    await press('undo', 'undo');
    expect(shown()).toBe(text);
    expect(state().dismissals).toEqual([]);
    expect(await goBack('undo')).toBe(false);
  });

  it('goes past a dismissal that a button took back after its words had gone', async () => {
    type(0, 'Now ');
    await flushArticle();
    await dismissAt(26);
    await articleActions.change([{ start: 19, end: 34, text: '' }], { type: 'edit' });
    const cut = shown();
    await takeBackDismissal();
    expect(state().dismissals).toEqual([]);
    await press('undo', 'undo');
    expect(shown()).toBe(text);
    await press('redo', 'redo');
    expect(shown()).toBe(cut);
    expect(state().dismissals).toEqual([]);
    await reload();
    await press('undo', 'undo');
    expect(shown()).toBe(text);
    expect(state().dismissals).toEqual([]);
    expect(await goBack('undo')).toBe(false);
  });

  it('takes back what was done before a dismissal that is gone', async () => {
    await splitAt(5);
    await dismissAt(22);
    await articleActions.change([{ start: 22, end: 23, text: '' }], { type: 'edit' });
    await takeBackDismissal();
    await reload();
    await press('undo', 'undo');
    expect(shown()).toBe(text);
    expect(state().segmentation.target).toEqual([]);
    await reload();
    expect(await goBack('undo')).toBe(false);
  });

  it('takes back a dismissal that undo made again after its words had come back', async () => {
    await dismissAt(0);
    await articleActions.change([{ start: 0, end: 1, text: '' }], { type: 'edit' });
    await goBack('undo');
    await articleActions.change([{ start: 39, end: 40, text: '' }], { type: 'edit' });
    await takeBackDismissal();
    await goBack('undo');
    expect(state().dismissals).toMatchObject([{ start: 0 }]);
    await reload();
    while ((await goBack('undo')) !== false) expect(text).toContain(shown().slice(0, 39));
    expect(shown()).toBe(text);
    expect(state().dismissals).toEqual([]);
  });

  it('minds only once that a dismissal was taken back', async () => {
    await dismissAt(22);
    const [record] = state().dismissals;
    await takeBackDismissal();
    if (record !== undefined) await articleActions.append(...retractDismissal(record));
    await reload();
    expect(await goBack('undo')).toBe(false);
    expect(state().dismissals).toEqual([]);
  });

  it('leaves a dismissal that somebody else took back', async () => {
    type(0, 'Now. ');
    await flushArticle();
    await dismissAt(27);
    const [record] = state().dismissals;
    if (record !== undefined) project.elsewhere(first, ben, retractDismissal(record));
    await reload();
    await goBack('undo');
    expect(shown()).toBe(text);
  });

  it('takes a comment back before the words under it, and says it again', async () => {
    type(0, 'Now. ');
    await flushArticle();
    await say('Why so?');
    expect(said()).toEqual(['Why so?']);
    await goBack('undo');
    expect(said()).toEqual([]);
    expect(shown()).toBe(`Now. ${text}`);
    await goBack('redo');
    expect(said()).toEqual(['Why so?']);
    await reload();
    await goBack('undo');
    expect(said()).toEqual([]);
    expect(shown()).toBe(`Now. ${text}`);
    await goBack('undo');
    expect(shown()).toBe(text);
  });

  it('goes past a comment that a button took back', async () => {
    type(0, 'Now ');
    await flushArticle();
    await say('Why so?');
    await takeBackComment();
    await goBack('undo');
    expect(shown()).toBe(text);
    await goBack('redo');
    await reload();
    await goBack('undo');
    expect(shown()).toBe(text);
    expect(said()).toEqual([]);
  });

  it('takes a comment back that was said again with the words after it', async () => {
    await say('Why so?');
    type(0, 'Now ');
    await flushArticle();
    await press('undo', 'undo', 'redo', 'redo');
    await reload();
    await press('undo', 'undo');
    expect(shown()).toBe(text);
    expect(said()).toEqual([]);
    expect(await goBack('undo')).toBe(false);
  });

  it('takes splits back that were made again with the words after them', async () => {
    await splitAt(5);
    type(0, 'Now ');
    await flushArticle();
    await press('undo', 'undo', 'redo', 'redo');
    await reload();
    await press('undo', 'undo');
    expect(shown()).toBe(text);
    expect(state().segmentation.target).toEqual([]);
  });

  it('takes splits back, those that were made at once together', async () => {
    await splitAt(5);
    await articleActions.append(
      ...setBoundary('target', shown(), 11, true),
      ...setBoundary('target', shown(), 20, true),
    );
    await reload();
    const places = (): number => state().segmentation.target.length;
    expect(places()).toBe(3);
    await goBack('undo');
    expect(places()).toBe(1);
    await goBack('redo');
    expect(places()).toBe(3);
    await reload();
    await goBack('undo');
    await reload();
    await goBack('undo');
    expect(places()).toBe(0);
    expect(await goBack('undo')).toBe(false);
  });

  it('takes words that were typed over others back whole', async () => {
    await articleActions.append(...sentenceDone(shown(), { start: 29, end: 40 }));
    currentBuffer()?.apply([{ start: 29, end: 40, text: 'B' }]);
    await flushArticle();
    type(30, 'oats go.');
    await reload();
    expect(shown()).toBe('The  port grows. It is  new. Boats go.');
    await goBack('undo');
    expect(shown()).toBe(text);
  });

  it('never goes behind others’ words or behind what was handed in', async () => {
    type(0, 'Mine. ');
    await flushArticle();
    project.elsewhere(first, ben, [edit(state().text, [{ start: 0, end: 0, text: 'His. ' }])]);
    await reload();
    expect(await goBack('undo')).toBe(false);
    expect(shown()).toBe(`His. Mine. ${text}`);
    type(0, 'More. ');
    await flushArticle();
    const bodies = submit(state());
    if (bodies.ok) await articleActions.append(...bodies.value);
    expect(state().stage.stage).toBe('submitted');
    await reload();
    expect(await goBack('undo')).toBe(false);
  });

  it('takes back nothing of another person who works at the same window', async () => {
    type(0, 'Mine. ');
    await reload();
    useSession.setState({ person: ben });
    expect(await goBack('undo')).toBe(false);
    expect(shown()).toBe(`Mine. ${text}`);
  });

  it('goes back through texts that were there, to the machine translation, whatever was done and reloaded', async () => {
    const step = fc.oneof(
      fc.record({
        kind: fc.constant('type' as const),
        at: fc.nat(),
        words: fc.constantFrom('a', 'two. ', '好。'),
      }),
      fc.record({ kind: fc.constant('cut' as const), at: fc.nat(), length: fc.integer({ min: 1, max: 6 }) }),
      fc.record({ kind: fc.constant('dismiss' as const), at: fc.nat() }),
      fc.constant({ kind: 'take back' as const }),
      fc.record({ kind: fc.constant('split' as const), at: fc.nat() }),
      fc.constant({ kind: 'say' as const }),
      fc.constant({ kind: 'unsay' as const }),
      fc.constant({ kind: 'undo' as const }),
      fc.constant({ kind: 'redo' as const }),
      fc.constant({ kind: 'reload' as const }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
        await begin();
        const seen = new Set([shown()]);
        for (const one of steps) {
          const { length } = shown();
          if (one.kind === 'type') type(one.at % (length + 1), one.words);
          else if (one.kind === 'cut') {
            const start = one.at % (length + 1);
            const end = Math.min(length, start + one.length);
            if (end > start) await articleActions.change([{ start, end, text: '' }], { type: 'edit' });
          } else if (one.kind === 'dismiss') await dismissAt(one.at % (length + 1), `c${one.at % 2}`);
          else if (one.kind === 'take back') await takeBackDismissal();
          else if (one.kind === 'say') await say('Why?');
          else if (one.kind === 'unsay') await takeBackComment();
          else if (one.kind === 'split') await splitAt(one.at % (length + 1));
          else if (one.kind === 'reload') await reload();
          else await goBack(one.kind);
          await flushArticle();
          seen.add(shown());
        }
        await reload();
        for (let left = 60; (await goBack('undo')) !== false; left--) {
          expect(left).toBeGreaterThan(0);
          expect(seen).toContain(shown());
        }
        expect(shown()).toBe(text);
        expect(state().text).toBe(text);
        expect(state().authored).toEqual([]);
        expect(state().dismissals).toEqual([]);
        expect(said()).toEqual([]);
        expect(state().segmentation.target).toEqual([]);
        expect(state().heads).toHaveLength(1);
      }),
      { numRuns: 60 },
    );
  });
});
