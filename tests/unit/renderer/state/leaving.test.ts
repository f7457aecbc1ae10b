// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { registerCommands, runCommand } from '../../../../renderer/commands/registry';
import { startKeys } from '../../../../renderer/commands/dispatch-keys';
import {
  articleActions,
  closeArticle,
  currentBuffer,
  flushArticle,
  goBack,
  useArticle,
} from '../../../../renderer/state/article';
import { doUndoably } from '../../../../renderer/state/do-undoably';
import { useLibrary } from '../../../../renderer/state/library';
import { followArticles, notify, useSession } from '../../../../renderer/state/session';
import { useView } from '../../../../renderer/state/view';
import { sentenceDone } from '../../../../shared/review/actions';
import { ana } from '../fake-host';
import { articleId, FakeProject } from '../fake-project';

const [first, second] = [articleId(0), articleId(1)];
let project: FakeProject;

beforeEach(async () => {
  await closeArticle();
  project = new FakeProject(['The port grows. It is new.', 'The other text.']);
  useSession.setState({ host: project.client, person: ana, notices: [] });
  useLibrary.setState({ project: null, rows: new Map() });
  useView.setState({ mode: 'desk', overlay: null, projectView: false });
  await articleActions.open(first);
});

const notices = (): string[] => useSession.getState().notices.map(({ text }) => text);
const onDisk = (id: string): string => project.state(id).text;
const put = (text: string) => articleActions.change([{ start: 0, end: 0, text }], { type: 'edit' });

describe('from when another article is asked for', () => {
  it('nothing goes into the one that is still seen, nor into the other one', async () => {
    const opening = articleActions.open(second);
    expect(await put('ZZZ')).toMatchObject({ code: 'cancelled' });
    expect(
      await articleActions.append(...sentenceDone(onDisk(first), { start: 0, end: 15 }, true)),
    ).toMatchObject({ code: 'cancelled' });
    await opening;
    await flushArticle();
    expect([onDisk(first), onDisk(second)]).toEqual(['The port grows. It is new.', 'The other text.']);
    expect(project.state(first).done).toEqual([]);
    // It is said, and the words stay when the other article is there.
    expect(notices()).toEqual([expect.stringContaining('was left out')]);
    expect(await put('Now: ')).toBeNull();
    expect(onDisk(second)).toBe('Now: The other text.');
  });

  it('nothing is taken until the editor has the other one', async () => {
    const seen: boolean[] = [];
    const stop = useArticle.subscribe(({ article, leaving }, before) => {
      if (article?.row.id === second && before.article?.row.id === first) seen.push(leaving !== null);
    });
    await articleActions.open(second);
    stop();
    // The editor shows it in a task of its own, after all that listens here.
    expect(seen).toEqual([true]);
    expect(useArticle.getState().leaving).toBeNull();
  });

  it('one that the editor is about to show ends nothing for the next one asked for', async () => {
    let back: Promise<unknown> = Promise.resolve();
    const stop = useArticle.subscribe(({ article }) => {
      if (article?.row.id !== second) return;
      stop();
      back = articleActions.open(first);
    });
    await articleActions.open(second);
    expect(await put('ZZZ')).toMatchObject({ code: 'cancelled' });
    await back;
    expect([onDisk(first), onDisk(second)]).toEqual(['The port grows. It is new.', 'The other text.']);
    expect(await put('Now: ')).toBeNull();
  });

  it('nothing is undone in the one that is still seen', async () => {
    await put('New: ');
    const opening = articleActions.open(second);
    expect(await goBack('undo')).toMatchObject({ code: 'cancelled' });
    await opening;
    expect(onDisk(first)).toBe('New: The port grows. It is new.');
  });

  it('the same holds while the article is being closed', async () => {
    currentBuffer()?.apply([{ start: 0, end: 0, text: 'Typed. ' }]);
    const closing = closeArticle();
    expect(await put('ZZZ')).toMatchObject({ code: 'cancelled' });
    await closing;
    expect(onDisk(first)).toBe('Typed. The port grows. It is new.');
  });

  it('whoever comes back to the open article goes on in it', async () => {
    const opening = articleActions.open(second);
    await articleActions.open(first);
    await opening;
    expect(useArticle.getState().article?.row.id).toBe(first);
    expect(await put('On: ')).toBeNull();
  });

  describe('commands', () => {
    const fixed = vi.fn();
    const chosen = vi.fn();
    let stops: (() => void)[] = [];
    beforeEach(() => {
      fixed.mockReset();
      chosen.mockReset();
      stops = [
        registerCommands({ 'flag.fix': fixed, 'go.commands': chosen, 'article.submit': fixed }),
        startKeys(window),
      ];
    });
    afterEach(() => {
      for (const stop of stops) stop();
    });

    it('that are about the article do nothing and say so; others go on', async () => {
      const opening = articleActions.open(second);
      expect(runCommand('article.submit')).toBe(false);
      expect(fixed).not.toHaveBeenCalled();
      expect(notices()).toEqual([expect.stringContaining('was left out')]);
      expect(runCommand('go.commands')).toBe(true);
      await opening;
      expect(runCommand('article.submit')).toBe(true);
      expect(fixed).toHaveBeenCalledOnce();
    });
  });
});

describe('notices', () => {
  let stop: () => void;
  beforeEach(() => {
    stop = followArticles();
  });
  afterEach(() => stop());

  const undo = (): void =>
    useSession
      .getState()
      .notices.find(({ action }) => action?.label === 'Undo')
      ?.action?.run();

  it('with a way back go with their article, which can be taken back in there', async () => {
    await doUndoably(() => put('Fixed: '), '1 flag fixed.');
    expect(notices()).toEqual(['1 flag fixed.']);
    notify({ kind: 'info', text: 'Saved as report.html.', window: true });
    await articleActions.open(second);
    expect(notices()).toEqual(['Saved as report.html.']);
    await articleActions.open(first);
    expect(notices()).toEqual(['Saved as report.html.']);
    await goBack('undo');
    expect(onDisk(first)).toBe('The port grows. It is new.');
  });

  it('say how many sentences are not done any more', async () => {
    const whole = { start: 0, end: 15 };
    await articleActions.append(...sentenceDone(onDisk(first), whole, true));
    await doUndoably(
      () => articleActions.change([{ start: 16, end: 16, text: 'Yes: ' }], { type: 'edit' }),
      '1 flag fixed.',
    );
    expect(notices()).toEqual(['1 flag fixed.']);
    await doUndoably(
      () => articleActions.change([{ start: 4, end: 8, text: 'pier' }], { type: 'edit' }),
      () => '1 place replaced.',
    );
    expect(notices().at(-1)).toBe(
      '1 place replaced. 1 sentence that was done has changed and is no longer marked done.',
    );
    await doUndoably(
      () => Promise.resolve(null),
      () => null,
    );
    expect(notices()).toHaveLength(1);
  });

  it('that none is open go when one is', async () => {
    notify({ kind: 'info', window: true, about: 'nothing-open', text: 'None is open yet.' });
    await articleActions.open(second);
    expect(notices()).toEqual([]);
  });

  it('undo what they tell of', async () => {
    await doUndoably(() => put('Fixed: '), '1 flag fixed.');
    undo();
    await vi.waitFor(() => expect(onDisk(first)).toBe('The port grows. It is new.'));
    expect(notices()).toEqual([]);
  });

  it('go when something else would be undone by them', async () => {
    await doUndoably(() => put('Fixed: '), '1 flag fixed.');
    const [old] = useSession.getState().notices;
    currentBuffer()?.apply([{ start: 0, end: 0, text: 'x' }]);
    expect(notices()).toEqual([]);
    // Even a press that was on its way takes nothing else back.
    old?.action?.run();
    await flushArticle();
    expect(onDisk(first)).toBe('xFixed: The port grows. It is new.');
  });

  it('say nothing of an article that was left meanwhile', async () => {
    const fixing = doUndoably(() => put('Fixed: '), '1 flag fixed.');
    await articleActions.open(second);
    await fixing;
    expect(notices()).toEqual([]);
  });

  it('are two at most, and a failure is not pushed out by what is only told', () => {
    notify({ kind: 'error', text: 'Wrong.' });
    for (const text of ['one', 'two', 'three']) notify({ kind: 'info', text });
    expect(notices()).toEqual(['Wrong.', 'three']);
    useSession.setState({ notices: [] });
    for (const text of ['one', 'two', 'three']) notify({ kind: 'info', text });
    expect(notices()).toEqual(['two', 'three']);
  });
});
