// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

vi.mock('../../../../renderer/editor/editor-handle', async () => (await import('./no-editor')).editorHandle);
vi.mock('../../../../renderer/editor/monaco', async () => (await import('./no-editor')).monacoModule);

import { registerDeskCommands } from '../../../../renderer/editor/desk-commands';
import { editorColours } from '../../../../renderer/editor/editor-options';
import { runCommand } from '../../../../renderer/commands/registry';
import { setAnalyser, useAnalysis } from '../../../../renderer/state/analysis';
import type { AnalysisTask } from '../../../../renderer/state/analyser';
import {
  articleActions,
  closeArticle,
  currentBuffer,
  flushArticle,
  useArticle,
} from '../../../../renderer/state/article';
import { followJournal } from '../../../../renderer/state/follow-journal';
import { setFilter, useLibrary } from '../../../../renderer/state/library';
import { useSession } from '../../../../renderer/state/session';
import { followProject } from '../../../../renderer/state/update-project';
import {
  closeOver,
  isShown,
  setLeftText,
  setMode,
  toggleColumn,
  useView,
} from '../../../../renderer/state/view';
import { answerEdit } from '../../../../renderer/state/approved-text';
import { EditApprovedDialog } from '../../../../renderer/views/desk/EditApprovedDialog';
import { approvalDoubts } from '../../../../renderer/views/review/approval-doubts';
import { Warnings } from '../../../../renderer/views/desk/Warnings';
import { registerDialogCommands } from '../../../../renderer/views/dialogs/dialog-commands';
import { NotesTab } from '../../../../renderer/views/dock/NotesTab';
import { ArticleList, asShown } from '../../../../renderer/views/library/ArticleList';
import { ArticleRowView } from '../../../../renderer/views/library/ArticleRowView';
import { useDoneOf } from '../../../../renderer/state/done-count';
import { createElement } from 'react';
import { HunkCard } from '../../../../renderer/views/review/HunkCard';
import { Header } from '../../../../renderer/views/shell/Header';
import { reviewCards } from '../../../../renderer/state/review-cards';
import * as actions from '../../../../shared/review/actions';
import { diffTexts } from '../../../../shared/diff/diff-texts';
import { reviewHunks } from '../../../../shared/review/review-hunks';
import { projectFile } from '../../../../shared/review/project-file';
import type { ArticleRow, ProjectInfo } from '../../../../shared/protocol/contract';
import { ana, ben, newRow } from '../fake-host';
import { articleId, FakeProject } from '../fake-project';
import { doing, render, settled } from './render';

const text = 'The port grows. It is new.';
const id = articleId(0);
let project: FakeProject;
let stops: (() => void)[] = [];
let width = 1440;
let tasks: AnalysisTask[] = [];

const info = (file: object = {}): ProjectInfo => ({
  entry: { id: 'p', name: 'Harbour', path: '/harbour' },
  file: projectFile.parse({ version: 1, ...file }),
  readOnly: null,
  problems: [],
});

beforeEach(async () => {
  width = 1440;
  tasks = [];
  window.matchMedia = ((query: string) => ({
    matches: width <= Number(/\d+/.exec(query)?.[0]),
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  })) as never;
  HTMLElement.prototype.scrollTo = function (this: HTMLElement, to: { top: number }) {
    this.scrollTop = to.top;
  } as never;
  globalThis.ResizeObserver ??= class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  } as never;
  await closeArticle();
  project = new FakeProject([text]);
  useSession.setState({
    host: project.client,
    person: ana,
    notices: [],
    settings: { ...useSession.getState().settings, layout: {} },
  });
  useLibrary.setState({ project: info(), rows: new Map(), order: [] });
  useView.setState({
    mode: 'desk',
    over: null,
    libraryInReview: false,
    overlay: null,
    folded: { library: false, left: false, dock: false },
  });
  setAnalyser(
    () =>
      ({
        open: (task: AnalysisTask) => tasks.push(task),
        edit: () => undefined,
        close: () => undefined,
      }) as never,
  );
  stops = [followJournal(), followProject(), registerDeskCommands(), registerDialogCommands()];
  await articleActions.open(id);
});

afterEach(() => {
  for (const stop of stops) stop();
  document.body.replaceChildren();
});

const state = () => project.state(id);
const hunks = () => {
  const now = state();
  const diff = diffTexts(now.base ?? '', now.text, { language: 'en' });
  return { now, diff, hunks: reviewHunks(now, diff, { fourEyes: true }) };
};
const type = async (words: string): Promise<void> => {
  currentBuffer()?.apply([{ start: 0, end: 0, text: words }]);
  await flushArticle();
};
const approved = (): void => {
  const bodies = actions.approveArticle(state(), hunks().hunks, ben, { fourEyes: true });
  if (bodies.ok) project.elsewhere(id, ben, bodies.value);
};

describe('C2: what a reviewer asks for', () => {
  it('C2: a request on the article is above the text and among the notes, also once the text was edited', async () => {
    const asked = actions.requestArticleChanges(state(), 'Too stiff.');
    if (asked.ok) project.elsewhere(id, ben, asked.value);
    await type('Now ');
    const strips = await render(Warnings, {});
    const notes = await render(NotesTab, {});
    expect(strips.page.textContent).toContain('Ben asks for changes: Too stiff.');
    expect(notes.page.querySelector('[aria-label="Request for changes"]')?.textContent).toContain(
      'Too stiff.',
    );
    await strips.end();
    await notes.end();
  });

  it('is told once where two wrote apart, by name, with the way to merge', async () => {
    const { tips } = state();
    await type('Mine. ');
    project.elsewhere(
      id,
      ben,
      [actions.edit(state().base ?? '', [{ start: 0, end: 0, text: 'His. ' }])],
      tips,
    );
    const { page, end } = await render(Warnings, {});
    expect(page.textContent).toContain('This article has two versions: Ben edited it at the same time.');
    expect(page.textContent).toContain('Merge them');
    expect(useSession.getState().notices).toEqual([]);
    await end();
  });

  it('a question stands above the text until it is answered', async () => {
    const asked = actions.comment(null, 'Whose words are these?');
    if (asked.ok) project.elsewhere(id, ben, asked.value);
    const first = await render(Warnings, {});
    expect(first.page.textContent).toContain('Ben comments: Whose words are these?');
    await first.end();
    const [thread] = state().threads;
    const answer = actions.comment(null, 'Mine.', thread?.id);
    if (answer.ok) await articleActions.append(...answer.value);
    const then = await render(Warnings, {});
    expect(then.page.textContent).not.toContain('Whose words');
    await then.end();
  });

  it('C2: a request on a sentence stays when the sentence is edited', async () => {
    await type('Now ');
    const [hunk] = hunks().hunks;
    const asked = actions.requestChanges(hunk?.reference ?? (null as never), 'Say when.');
    if (asked.ok) project.elsewhere(id, ben, asked.value);
    await type('Right ');
    const { now, diff, hunks: present } = hunks();
    useAnalysis.setState({ analysis: { text: now.text, diff, flags: [], flagCount: 0 } as never });
    const [card] = reviewCards(now, present);
    const drawn = await render(
      HunkCard as never,
      { card, here: false, index: 0, count: 1, composing: null } as never,
    );
    expect(drawn.page.textContent).toContain('Say when.');
    await drawn.end();
    const notes = await render(NotesTab, {});
    expect(notes.page.textContent).toContain('Ben asks for changes · addressed');
    await notes.end();
  });
});

describe('C3: how far an article is', () => {
  it('C3: is one count for the head of the text and the list', async () => {
    const sentences = [
      { start: 0, end: 15 },
      { start: 16, end: 26 },
    ];
    project.elsewhere(id, ana, actions.sentenceDone(text, { start: 0, end: 15 }, true));
    const { now, diff } = hunks();
    useAnalysis.setState({ analysis: { text: now.text, diff, sentences, flags: [], flagCount: 0 } as never });
    // What the host counted was before a sentence was split.
    const row = { ...newRow({ id }), done: { count: 1, of: 1 } };
    useLibrary.setState({ rows: new Map([[id, row]]), order: [id] });
    const seen = await render(() => createElement('p', null, JSON.stringify(useDoneOf())), {});
    expect(seen.page.textContent).toBe('{"count":1,"of":2}');
    await seen.end();
    const list = await render(ArticleRowView, {
      row: asShown(row, { count: 1, of: 2 }) ?? row,
      top: 0,
      index: 0,
      count: 1,
      nameLength: 18,
      open: true,
      sort: 'path',
      active: false,
      chosen: null,
      onPress: () => undefined,
    });
    expect(list.page.textContent).toContain('1 of 2 done');
    expect(list.page.querySelector<HTMLElement>('.article-done i')?.style.width).toBe('50%');
    await list.end();
  });
});

describe('the row of the open article', () => {
  it('is at the stage that its journal says, with who submitted it, before the host has read that', () => {
    const row = { ...newRow({ id }), stage: 'editing' as const, stageUnknown: true as const };
    const submitted = asShown(row, null, { stage: 'submitted', submittedBy: 'ana' });
    expect(submitted).toMatchObject({ stage: 'submitted', submittedBy: 'ana' });
    expect(submitted).not.toHaveProperty('stageUnknown');
    const back = asShown(submitted, null, { stage: 'editing', submittedBy: null });
    expect(back?.stage).toBe('editing');
    expect(back).not.toHaveProperty('submittedBy');
    expect(asShown(back, null, { stage: 'editing', submittedBy: null })).toBe(back);
  });
});

describe('C3: stages', () => {
  it('C3: whoever types in an approved article is told that its approval is gone, with the way back', async () => {
    approved();
    useSession.setState({ notices: [] });
    await type('x');
    const [notice] = useSession.getState().notices;
    expect(notice).toMatchObject({ kind: 'warning', action: { label: 'Undo' } });
    expect(notice?.text).toContain('has to be approved again');
    notice?.action?.run();
    await settled();
    await flushArticle();
    expect(state().stage.stage).toBe('approved');
    expect(useSession.getState().notices.at(-1)?.text).toContain('its approval holds');
  });

  it('C3: an approved article is not offered to be submitted', async () => {
    approved();
    const { page, end } = await render(Header, {});
    expect(page.textContent).not.toContain('Submit');
    await doing(() => runCommand('article.submit'));
    expect(useView.getState().overlay).toBeNull();
    expect(useSession.getState().notices.at(-1)?.text).toContain('approved');
    await end();
  });

  it('C3: an approved text is asked about once before it is edited, and again after the next approval', async () => {
    const change = (): Promise<unknown> =>
      articleActions.change([{ start: 0, end: 0, text: 'x' }], { type: 'edit' });
    approved();
    const left = change();
    expect(useView.getState().overlay).toEqual({ kind: 'edit-approved' });
    const { page, end } = await render(EditApprovedDialog, {});
    expect(document.body.textContent).toContain('Ben approved this text');
    await end();
    page.remove();
    expect(await left).toMatchObject({ code: 'cancelled' });
    expect(state().text).toBe(text);

    const made = change();
    answerEdit(true);
    expect(await made).toBeNull();
    useView.setState({ overlay: null });
    expect(await change()).toBeNull();
    expect(state().text).toBe(`xx${text}`);
    expect(useView.getState().overlay).toBeNull();
  });

  it('C3: a submitted text is asked about once before it is edited, and withdrawn by whoever submitted it', async () => {
    const submitted = actions.submit(state());
    if (submitted.ok) project.elsewhere(id, ana, submitted.value);
    const change = (): Promise<unknown> =>
      articleActions.change([{ start: 0, end: 0, text: 'x' }], { type: 'edit' });
    const asked = change();
    expect(useView.getState().overlay).toEqual({ kind: 'edit-approved' });
    const { end } = await render(EditApprovedDialog, {});
    expect(document.body.textContent).toContain('You submitted this text');
    const withdraw = [...document.querySelectorAll('button')].find(
      ({ textContent }) => textContent === 'Withdraw and edit',
    );
    await doing(() => withdraw?.click());
    await settled();
    expect(await asked).toBeNull();
    await end();
    expect(state().stage.stage).toBe('editing');
    expect(state().text).toBe(`x${text}`);
    expect(await change()).toBeNull();
    expect(useView.getState().overlay).toBeNull();
  });

  it('C3: where a reviewer asked for changes to what was submitted, they are made without a question', async () => {
    await type('Now ');
    const submitted = actions.submit(state());
    if (submitted.ok) project.elsewhere(id, ana, submitted.value);
    const [hunk] = hunks().hunks;
    const asked = actions.requestChanges(hunk?.reference ?? (null as never), 'Say when.');
    if (asked.ok) project.elsewhere(id, ben, asked.value);
    expect(state().stage.stage).toBe('submitted');
    expect(await articleActions.change([{ start: 0, end: 0, text: 'x' }], { type: 'edit' })).toBeNull();
    expect(useView.getState().overlay).toBeNull();
  });

  it('C3: what others submitted is asked about at the desk alone, and stays submitted', async () => {
    const submitted = actions.submit(state());
    if (submitted.ok) project.elsewhere(id, ben, submitted.value);
    const change = (): Promise<unknown> =>
      articleActions.change([{ start: 0, end: 0, text: 'x' }], { type: 'edit' });
    const asked = change();
    const { end } = await render(EditApprovedDialog, {});
    expect(document.body.textContent).toContain('Ben submitted this text');
    answerEdit(true);
    expect(await asked).toBeNull();
    await end();
    useView.setState({ overlay: null });
    expect(await change()).toBeNull();
    expect(useView.getState().overlay).toBeNull();
    expect(state().stage.stage).toBe('submitted');
  });

  it('C3: a text that was edited since it was submitted is not called submitted beside “Submit”', async () => {
    const submitted = actions.submit(state());
    if (submitted.ok) project.elsewhere(id, ana, submitted.value);
    await type('x');
    const { page, end } = await render(Header, {});
    expect(page.querySelector('.pill.stage')?.textContent).toBe('Edited since it was submitted');
    await end();
  });

  it('C3: what speaks against an approval is said first', () => {
    const said = actions.comment(null, 'Is the year right?');
    if (said.ok) project.elsewhere(id, ben, said.value);
    project.elsewhere(
      id,
      ben,
      actions.annotate({
        side: 'target',
        start: 0,
        end: 3,
        quote: 'The',
        category: 'Accuracy/Mistranslation',
        severity: 'major',
      }),
    );
    useAnalysis.setState({
      analysis: { text, flags: [{ context: 'c', fixes: [] }], flagCount: 1 } as never,
    });
    expect(approvalDoubts().map((doubt) => doubt.text)).toEqual([
      'Nobody has edited or submitted it.',
      '1 comment is open.',
      '1 major error is marked.',
      '1 flag is left.',
    ]);
  });

  it('C3: a change that was put back and made again is open, and can be approved', async () => {
    await type('Now ');
    const { now, diff, hunks: before } = hunks();
    const back = actions.restore(now, diff, before[0] as never);
    if (back.ok) project.elsewhere(id, ben, back.value);
    await type('Now ');
    expect(hunks().hunks.map(({ status }) => status)).toEqual(['stale']);
    const again = actions.approve(hunks().hunks[0] as never, ben, { fourEyes: true });
    if (again.ok) project.elsewhere(id, ben, again.value);
    expect(hunks().hunks.map(({ status }) => status)).toEqual(['approved']);
    approved();
    expect(state().stage.stage).toBe('approved');
  });
});

describe('C4: panes where there is no room', () => {
  it('C4: lie over the desk one at a time, go by Escape, and leave the wide layout as it was', () => {
    width = 900;
    expect([isShown('library'), isShown('dock')]).toEqual([false, false]);
    toggleColumn('library');
    toggleColumn('dock');
    expect([isShown('library'), isShown('dock')]).toEqual([false, true]);
    expect(closeOver()).toBe(true);
    expect([isShown('library'), isShown('dock')]).toEqual([false, false]);
    width = 1440;
    expect([isShown('library'), isShown('dock')]).toEqual([true, true]);
    expect(useSession.getState().settings.layout).toEqual({});
  });
});

describe('C6: what is changed is what is shown', () => {
  it('C6: without a source the left pane stays as it is, and the reason is told', async () => {
    setLeftText('source');
    await doing(() => runCommand('view.left-pane'));
    expect(useView.getState().leftText).toBe('source');
    expect(useSession.getState().notices.at(-1)?.text).toContain('no source');
  });

  it('C6: a search shows its first hits, whatever was scrolled to before', async () => {
    Object.defineProperty(HTMLElement.prototype, 'offsetHeight', { configurable: true, get: () => 600 });
    Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, get: () => 600 });
    Object.defineProperty(HTMLElement.prototype, 'scrollHeight', { configurable: true, get: () => 12_000 });
    // The open article is far down, and among what is found.
    const [row] = useLibrary.getState().rows.values();
    const rows = Array.from({ length: 200 }, (_, index) => ({
      ...(row as ArticleRow),
      id: index === 180 ? id : `${index}`,
      path: `a${index}.txt`,
    }));
    useLibrary.setState({ rows: new Map(rows.map((each) => [each.id, each])) });
    setFilter({ sort: 'path' });
    const { page, end } = await render(ArticleList as never, { ref: { current: null } } as never);
    const list = page.querySelector('.article-list') as HTMLElement;
    list.scrollTop = 3_000;
    await doing(() => setFilter({ query: '0' }));
    await doing(() => setFilter({ query: 'a' }));
    expect(list.scrollTop).toBe(0);
    setFilter({ query: '', sort: 'worst' });
    await end();
  });
});

describe('C7: what is said is so', () => {
  it('C7: a restored card shows the space that was put back, not a whole sentence struck out', async () => {
    currentBuffer()?.apply([{ start: 3, end: 4, text: '  ' }]);
    await flushArticle();
    const { now, diff, hunks: before } = hunks();
    const back = actions.restore(now, diff, before[0] as never);
    if (back.ok) project.elsewhere(id, ben, back.value);
    const [card] = reviewCards(state(), hunks().hunks);
    const { page, end } = await render(
      HunkCard as never,
      { card, here: false, index: 0, count: 1, composing: null } as never,
    );
    const struck = [...page.querySelectorAll('del')].map(({ textContent }) => textContent).join('');
    expect(struck.length).toBeLessThan(4);
    await end();
  });

  it('C7: the button for safe fixes promises no number that the preview does not keep', async () => {
    useAnalysis.setState({
      analysis: {
        text,
        flags: [{ context: 'c', fixes: [{ safe: true, edits: [] }] }],
        flagCount: 1,
      } as never,
    });
    const { page, end } = await render(Header, {});
    expect(page.textContent).toContain('Fix all safe…');
    expect(page.textContent).not.toMatch(/Fix \d/);
    await end();
  });

  it('C7: brackets of different widths are in the colour of the text', () => {
    const colours = editorColours((name) => (name === '--ink' ? '#123456' : '#000000'));
    expect(colours['editorBracketHighlight.unexpectedBracket.foreground']).toBe('#123456');
  });

  it('C7: what is selected stays in the colour of the text, in high contrast too', () => {
    const colours = editorColours((name) => (name === '--ink' ? '#123456' : '#000000'));
    expect(colours['editor.selectionForeground']).toBe('#123456');
  });

  it('C7: a warning above the text can be put away', async () => {
    useArticle.setState(({ article }) => ({
      article:
        article === null
          ? null
          : {
              ...article,
              opened: { ...article.opened, sourceProblem: { code: 'x', message: 'No source.' } },
            },
    }));
    const { page, end } = await render(Warnings, {});
    expect(page.textContent).toContain('No source.');
    await doing(() => page.querySelector<HTMLElement>('[aria-label="Dismiss this message"]')?.click());
    expect(page.textContent).not.toContain('No source.');
    await end();
  });
});

describe('C9: what is chosen elsewhere is taken up', () => {
  it('C9: the open article follows its project’s languages', () => {
    tasks = [];
    project.tell('project.changed', info({ language: 'de', sourceLanguage: 'ja' }));
    expect(useArticle.getState().article?.opened).toMatchObject({ language: 'de', sourceLanguage: 'ja' });
    expect(tasks).toMatchObject([{ language: 'de', sourceLanguage: 'ja' }]);
  });

  it('C9: what is shown or hidden in review is not undone by what was before', () => {
    setMode('review');
    expect(isShown('library')).toBe(false);
    toggleColumn('library');
    expect(isShown('library')).toBe(true);
    toggleColumn('library');
    setMode('desk');
    expect(isShown('library')).toBe(true);
    toggleColumn('library');
    setMode('review');
    setMode('desk');
    expect(isShown('library')).toBe(false);
  });
});
