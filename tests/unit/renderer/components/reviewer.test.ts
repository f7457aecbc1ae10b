// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

vi.mock('../../../../renderer/editor/editor-handle', async () => (await import('./no-editor')).editorHandle);
vi.mock('../../../../renderer/editor/monaco', async () => (await import('./no-editor')).monacoModule);

import { startKeys } from '../../../../renderer/commands/dispatch-keys';
import { registerStepCommands } from '../../../../renderer/commands/step-commands';
import { runCommand } from '../../../../renderer/commands/registry';
import { setAnalyser, useAnalysis } from '../../../../renderer/state/analysis';
import { answerEdit } from '../../../../renderer/state/approved-text';
import { articleActions, closeArticle, useArticle } from '../../../../renderer/state/article';
import { followJournal } from '../../../../renderer/state/follow-journal';
import { useEffort } from '../../../../renderer/state/effort';
import { useLibrary } from '../../../../renderer/state/library';
import {
  compose,
  currentCard,
  filterCounts,
  goToCard,
  goToCardAt,
  listed,
  reviewNow,
  setReviewFilter,
  useReview,
} from '../../../../renderer/state/review';
import { dismissNotice, notify, notifyFailure, useSession } from '../../../../renderer/state/session';
import { setMode, setOverlay, useView } from '../../../../renderer/state/view';
import { EditApprovedDialog } from '../../../../renderer/views/desk/EditApprovedDialog';
import { NotesTab } from '../../../../renderer/views/dock/NotesTab';
import { Notices } from '../../../../renderer/views/notices/Notices';
import { CardHead } from '../../../../renderer/views/review/CardHead';
import { Composer } from '../../../../renderer/views/review/Composer';
import { HunkCard } from '../../../../renderer/views/review/HunkCard';
import {
  approveAll,
  editHere,
  enterReview,
  restoreCard,
  send,
} from '../../../../renderer/views/review/review-actions';
import { registerReviewCommands } from '../../../../renderer/views/review/review-commands';
import { ApproveRestDialog } from '../../../../renderer/views/review/ApproveRestDialog';
import { ReviewBar } from '../../../../renderer/views/review/ReviewBar';
import { ReviewButtons } from '../../../../renderer/views/review/ReviewHead';
import { diffTexts } from '../../../../shared/diff/diff-texts';
import * as actions from '../../../../shared/review/actions';
import { locateHunks } from '../../../../shared/review/located-hunks';
import { projectFile } from '../../../../shared/review/project-file';
import { reviewHunks } from '../../../../shared/review/review-hunks';
import { ana, ben, newRow } from '../fake-host';
import { articleId, FakeProject } from '../fake-project';
import { doing, press, render, settled, write } from './render';

// Ben writes and submits; Ana, at the window, reviews.
const text = 'The port grows. It is very new. Ships come.';
const id = articleId(0);
let project: FakeProject;
let stops: (() => void)[] = [];

beforeEach(async () => {
  window.matchMedia = (() => ({
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  })) as never;
  await closeArticle();
  project = new FakeProject([text]);
  useSession.setState({ host: project.client, person: ana, notices: [] });
  useLibrary.setState({
    project: {
      entry: { id: 'p', name: 'Harbour', path: '/harbour' },
      file: projectFile.parse({ version: 1 }),
      readOnly: null,
      problems: [],
    },
    rows: new Map(),
    order: [],
  });
  useView.setState({ mode: 'desk', overlay: null });
  setAnalyser(() => ({ open: () => undefined, edit: () => undefined, close: () => undefined }) as never);
  stops = [followJournal(), registerReviewCommands()];
  await articleActions.open(id);
  byBen(actions.edit(text, [{ start: 22, end: 27, text: '' }]));
  byBen(actions.edit(state().text, [{ start: 0, end: 3, text: 'Our' }]));
  const submitted = actions.submit(state());
  if (submitted.ok) byBen(...submitted.value);
  analysed();
});

afterEach(() => {
  setOverlay(null);
  for (const stop of stops) stop();
  document.body.replaceChildren();
});

const state = () => project.state(id);
function byBen(...bodies: Parameters<FakeProject['elsewhere']>[2]): void {
  project.elsewhere(id, ben, bodies);
}
const hunks = () =>
  reviewHunks(state(), diffTexts(state().base ?? '', state().text, { language: 'en' }), { fourEyes: true });
/** The analysis of the present text, which in the window a worker makes. */
function analysed(): void {
  const now = useArticle.getState().article?.folded;
  const diff = diffTexts(now?.base ?? '', now?.text ?? '', { language: 'en' });
  useAnalysis.setState({
    analysis: { text: now?.text, diff, flags: [], flagCount: 0, sentences: [], links: [] } as never,
  });
}
const button = (name: string): HTMLButtonElement | undefined =>
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name);
const change = () => articleActions.change([{ start: 0, end: 0, text: 'x' }], { type: 'edit' });
const lastNotice = () => useSession.getState().notices.at(-1);

describe('the desk of what others submitted', () => {
  it('asks before it is edited, also where changes are requested and where the reviewer restored some', async () => {
    const asked = actions.requestChanges(hunks()[0]?.reference ?? (null as never), 'Say whose.');
    if (asked.ok) await articleActions.append(...asked.value);
    setMode('review');
    const [first] = reviewNow().cards;
    expect(await restoreCard(first as never)).toBeNull();
    expect(state().text).not.toBe(state().submitted?.hash);
    setMode('desk');
    const before = state().text;
    const made = change();
    expect(useView.getState().overlay).toEqual({ kind: 'edit-approved' });
    answerEdit(false);
    await made;
    expect(state().text).toBe(before);
  });

  it('leads to review by the button that Enter presses', async () => {
    const made = change();
    const { end } = await render(EditApprovedDialog, {});
    expect(document.activeElement?.textContent).toBe('Go to review');
    await doing(() => button('Go to review')?.click());
    await made;
    expect(useView.getState().mode).toBe('review');
    expect(state().text).toBe('Our port grows. It is new. Ships come.');
    await end();
  });

  it('is not what the key that opens review leads to; Escape is', async () => {
    await doing(() => runCommand('review.toggle'));
    expect(useView.getState().mode).toBe('review');
    await doing(() => runCommand('review.toggle'));
    expect(useView.getState().mode).toBe('review');
    expect(lastNotice()?.text).toBe('This is review; Esc goes to the desk.');
    runCommand('review.close');
    expect(useView.getState().mode).toBe('desk');
  });

  it('is edited without a question by who asked for that in review', async () => {
    setMode('review');
    editHere(reviewNow().cards[0] as never);
    expect(await change()).toBeNull();
    expect(useView.getState().overlay).toBeNull();
    expect(state().text).toBe('xOur port grows. It is new. Ships come.');
  });
});

describe('why an article cannot be approved yet', () => {
  const shown = () => render(ReviewButtons, {});

  it('is told with the button, and above the changes where it is more than that they wait', async () => {
    setMode('review');
    const buttons = await shown();
    const bar = await render(ReviewBar, {});
    const approve = button('Approve article');
    const why = 'Can’t approve yet: 2 sentences not reviewed.';
    expect(approve?.title).toBe(why);
    expect(document.getElementById(approve?.getAttribute('aria-describedby') ?? '')?.textContent).toBe(why);
    expect(bar.page.querySelector('.review-why')).toBeNull();
    const asked = actions.requestChanges(hunks()[0]?.reference ?? (null as never), 'Say whose.');
    await doing(() => (asked.ok ? articleActions.append(...asked.value) : null));
    expect(bar.page.querySelector('.review-why')?.textContent).toContain('1 sentence sent back');
    await bar.end();
    await buttons.end();
  });

  it('leads to the request where sentences sent back are all of it', async () => {
    setMode('review');
    const [first, second] = hunks();
    const asked = actions.requestChanges(first?.reference ?? (null as never), 'Say whose.');
    if (asked.ok) await articleActions.append(...asked.value);
    await approveAll([second as never]);
    await doing(() => runCommand('review.approve-article'));
    await settled();
    expect(useReview.getState().composing).toEqual({ kind: 'article', place: '' });
    const buttons = await render(ReviewButtons, {});
    expect(buttons.page.querySelector('.btn.main')?.textContent).toContain('Request changes');
    await buttons.end();
  });
});

describe('what a reviewer does', () => {
  it('approves many at once, and takes that back', async () => {
    setMode('review');
    await approveAll(hunks());
    expect(hunks().map(({ status }) => status)).toEqual(['approved', 'approved']);
    expect(lastNotice()?.text).toBe('2 changes approved.');
    lastNotice()?.action?.run();
    await settled();
    expect(hunks().map(({ status }) => status)).toEqual(['open', 'open']);
  });

  it('approves what safe fixes made, and leaves the rest', async () => {
    byBen(actions.fix(state().text, [{ start: 37, end: 38, text: '!' }], ['end-mark'], true));
    analysed();
    setMode('review');
    expect(hunks().map(({ bySafeFixes }) => bySafeFixes)).toEqual([false, false, true]);
    const { end } = await render(ApproveRestDialog, {});
    await doing(() => button('Only 1 safe fix')?.click());
    await settled();
    expect(hunks().map(({ status }) => status)).toEqual(['open', 'open', 'approved']);
    await end();
  });

  it('undoes a restoration, and the words are their author’s again, so that they can be approved', async () => {
    setMode('review');
    await restoreCard(reviewNow().cards[0] as never);
    expect(state().text).toBe('The port grows. It is new. Ships come.');
    analysed();
    lastNotice()?.action?.run();
    await settled();
    expect(state().text).toBe('Our port grows. It is new. Ships come.');
    expect(hunks()[0]?.authors).toEqual([ben]);
  });

  it('undoes the restoration of a space between sentences, also once something else was changed', async () => {
    const [word, gap] = [state().text.indexOf('new'), state().text.indexOf(' Ships')];
    byBen(
      actions.edit(state().text, [
        { start: word, end: word, text: 'very ' },
        { start: gap, end: gap + 1, text: '\n\n' },
      ]),
    );
    const edited = state().text;
    analysed();
    setMode('review');
    const card = reviewNow().cards.find(({ reference }) => reference.before === reference.after);
    await restoreCard(card as never);
    expect(state().text).toBe(edited.replace('\n\n', ' '));
    byBen(actions.edit(state().text, [{ start: 0, end: 3, text: 'Their' }]));
    analysed();
    goToCard(reviewNow().cards.find(({ sort }) => sort === 'restored') as never);
    const shown = { card: currentCard(), here: true, index: 0, count: 1, composing: null };
    const { page, end } = await render(HunkCard as never, shown as never);
    expect(page.querySelector('.hunk-instead')?.textContent).toContain('space beside this sentence');
    await doing(() => button('Take my decision back')?.click());
    await settled();
    expect(state().text).toBe(edited.replace('Our', 'Their'));
    await end();
  });

  it('finds a comment again that Escape left, and not one that was sent or given up', async () => {
    const card = reviewNow().cards[0];
    const shown = { label: 'Comment', send: 'Send' };
    const open = async (): Promise<{ field: HTMLTextAreaElement; end: () => Promise<void> }> => {
      compose({ kind: 'comment', place: card?.place ?? '' });
      const { page, end } = await render(Composer, shown);
      return { field: page.querySelector('textarea') as HTMLTextAreaElement, end };
    };
    const first = await open();
    await write(first.field, 'Whose port?');
    await press('Escape', first.field);
    await first.end();
    const second = await open();
    expect(second.field.value).toBe('Whose port?');
    await press('Enter', second.field);
    await settled();
    expect(state().threads.map(({ comments }) => comments[0]?.text)).toEqual(['Whose port?']);
    await second.end();
    const third = await open();
    expect(third.field.value).toBe('');
    await write(third.field, 'Never mind.');
    await doing(() => button('Cancel')?.click());
    await third.end();
    const fourth = await open();
    expect(fourth.field.value).toBe('');
    await fourth.end();
  });

  it('sees a sentence again whose change was given up as asked, and is led to any sentence from the notes', async () => {
    const asked = actions.requestChanges(hunks()[0]?.reference ?? (null as never), 'Leave it.');
    if (asked.ok) await articleActions.append(...asked.value);
    byBen(actions.edit(state().text, [{ start: 0, end: 3, text: 'The' }]));
    analysed();
    setMode('review');
    setReviewFilter('all');
    const [back] = reviewNow().cards;
    expect([back?.sort, back?.status, back?.verdicts[0]?.comment]).toEqual([
      'unchanged',
      'unchanged',
      'Leave it.',
    ]);
    expect(reviewNow().tally.total).toBe(1);
    const last = { start: text.indexOf('Ships'), end: text.length };
    expect(goToCardAt(last)).toBe(true);
    expect(currentCard()?.reference).toMatchObject(last);
    expect(goToCardAt({ start: 900, end: 910 })).toBe(false);
  });

  it('sees a sentence among what was changed since a moment that is as the machine translation has it again', () => {
    byBen(actions.edit(state().text, [{ start: 0, end: 3, text: 'The' }]));
    analysed();
    const since = { time: '2020-01-01T00:00:00.000Z', changed: [{ start: 0, end: 3 }], hunks: [] };
    const choice = { filter: 'all', kept: new Set<string>(), machineFlags: null, since } as const;
    expect(listed(reviewNow(), choice).map(({ sort }) => sort)).toEqual(['unchanged']);
    expect(filterCounts(reviewNow(), choice).all).toBe(1);
  });

  it('finds a comment on the article again that was begun before the notes were put away', async () => {
    const first = await render(NotesTab, {});
    await write(first.page.querySelector('textarea') as HTMLTextAreaElement, 'Who signs?');
    await first.end();
    const second = await render(NotesTab, {});
    expect(second.page.querySelector('textarea')?.value).toBe('Who signs?');
    await doing(() => second.page.querySelector<HTMLElement>('.composer .btn.main')?.click());
    await settled();
    await second.end();
    const third = await render(NotesTab, {});
    expect(third.page.querySelector('textarea')?.value).toBe('');
    await third.end();
  });

  it('takes a request about a sentence back from the notes, and makes it again', async () => {
    const asked = actions.requestChanges(hunks()[0]?.reference ?? (null as never), 'Say whose.');
    if (asked.ok) await articleActions.append(...asked.value);
    const { end } = await render(NotesTab, {});
    await doing(() => button('Take back')?.click());
    await settled();
    expect(hunks()[0]?.status).toBe('open');
    expect(lastNotice()?.text).toBe('Request taken back');
    await doing(() => lastNotice()?.action?.run());
    await settled();
    expect(hunks()[0]?.verdicts[0]?.comment).toBe('Say whose.');
    await end();
  });

  it('is told no longer that an article goes back once the request is taken back', async () => {
    compose({ kind: 'article', place: '' });
    expect(await send('Shorter, please.')).toBeNull();
    expect(lastNotice()?.text).toContain('goes back');
    await doing(() => runCommand('review.retract-request'));
    await settled();
    const told = useSession.getState().notices.map((notice) => notice.text);
    expect(told.at(-1)).toBe('Request taken back. The article stands as it did before.');
    expect(told.join()).not.toContain('goes back');
  });

  it('counts on a card the time of those whose words stand there alone', async () => {
    const [card] = reviewNow().cards;
    useEffort.setState({
      times: new Map([
        [
          card?.key ?? '',
          new Map([
            ['ben', 4_000],
            ['ana', 60_000],
          ]),
        ],
      ]),
    });
    const { page, end } = await render(CardHead, { card: card as never, here: false });
    expect(page.querySelector('.spent')?.textContent).toContain('4 s');
    await end();
  });

  it('sees who wrote and who took out, word by word', async () => {
    const [first, second] = reviewNow().cards;
    const draw = (card: unknown) =>
      render(HunkCard as never, { card, here: false, index: 0, count: 2, composing: null } as never);
    const [one, two] = [await draw(first), await draw(second)];
    expect(one.page.querySelector('ins')?.title).toBe('Written by Ben');
    expect(one.page.querySelector('del')?.title).toBe('Deleted by Ben');
    expect(two.page.querySelector('del')?.title).toBe('Deleted by Ben');
    await two.end();
    await one.end();
  });
});

describe('the start of a reviewer’s day', () => {
  it('leads to nothing that is nobody’s while it is not known yet what waits', async () => {
    await closeArticle();
    stops.push(registerStepCommands());
    const rows = [newRow({ id, path: 'a.txt' }), newRow({ id: 'b', path: 'b.txt', stageUnknown: true })];
    useLibrary.setState({ rows: new Map(rows.map((row) => [row.id, row])), order: [id, 'b'] });
    await doing(() => runCommand('article.next-waiting'));
    expect(useArticle.getState().article).toBeNull();
    expect(lastNotice()?.text).toContain('still being read');
    useLibrary.setState({ rows: new Map([[id, rows[0] as never]]), order: [id] });
    await doing(() => runCommand('article.next-waiting'));
    await settled();
    expect(useArticle.getState().article?.row.id).toBe(id);
  });
});

describe('notices', () => {
  it('are closed by Escape, the newest first, and not from a dialog', async () => {
    const { end } = await render(Notices, {});
    await doing(() => {
      notify({ kind: 'error', text: 'First.' });
      notify({ kind: 'error', text: 'Second.' });
    });
    await press('Escape', document.body);
    expect(useSession.getState().notices.map((each) => each.text)).toEqual(['First.']);
    const dialog = document.createElement('div');
    dialog.setAttribute('role', 'dialog');
    document.body.append(dialog);
    await press('Escape', dialog);
    expect(useSession.getState().notices).toHaveLength(1);
    for (const each of useSession.getState().notices) dismissNotice(each.id);
    await end();
  });
});

describe('the way back in review', () => {
  const undo = async (): Promise<void> => {
    await doing(() => runCommand('review.undo'));
    await settled();
  };
  const statuses = () => reviewNow().cards.map(({ status }) => status);

  it('takes one decision back after another, the last one first', async () => {
    setMode('review');
    goToCard(reviewNow().cards[0] as never);
    await doing(() => runCommand('review.approve'));
    await settled();
    await approveAll([hunks()[1] as never]);
    expect(statuses()).toEqual(['approved', 'approved']);
    await undo();
    expect(statuses()).toEqual(['approved', 'open']);
    expect(useSession.getState().notices.map((notice) => notice.text)).not.toContain('1 change approved.');
    await undo();
    expect(statuses()).toEqual(['open', 'open']);
    expect(currentCard()?.number).toBe(1);
    await undo();
    expect(lastNotice()?.kind).toBe('warning');
    expect(lastNotice()?.text).toContain('Nothing was decided');
  });

  it('leads from a restoration, whose words are their author’s again, and from a verdict to the one before it', async () => {
    setMode('review');
    const [first] = reviewNow().cards;
    const asked = actions.requestChanges(first?.reference ?? (null as never), 'Say whose.');
    if (asked.ok) await articleActions.append(...asked.value);
    goToCard(reviewNow().cards[0] as never);
    await doing(() => runCommand('review.approve'));
    await settled();
    expect(statuses()[0]).toBe('approved');
    await undo();
    expect(statuses()[0]).toBe('changes-requested');
    expect(reviewNow().cards[0]?.verdicts[0]?.comment).toBe('Say whose.');
    expect(await restoreCard(reviewNow().cards[0] as never)).toBeNull();
    analysed();
    await undo();
    analysed();
    expect(state().text).toBe('Our port grows. It is new. Ships come.');
    expect(hunks()[0]?.authors.map(({ id }) => id)).toEqual(['ben']);
  });
});

describe('a comment that is taken back', () => {
  it('is told of, at its card', async () => {
    setMode('review');
    const [first, second] = reviewNow().cards;
    goToCard(first as never);
    compose({ kind: 'comment', place: first?.place ?? '' });
    expect(await send('Whose?')).toBeNull();
    goToCard(second as never);
    await doing(() => runCommand('review.undo'));
    await settled();
    expect(state().threads).toEqual([]);
    expect(currentCard()?.place).toBe(first?.place);
    expect(lastNotice()?.text).toBe('Comment taken back');
  });
});

describe('Escape in review', () => {
  it('closes the notices that were told there before it leads to the desk', async () => {
    stops.push(startKeys(window));
    notify({ kind: 'info', text: 'At the desk.' });
    await enterReview();
    notify({ kind: 'error', text: 'First.' });
    await press('Escape', document.body);
    const told = useSession.getState().notices.map((notice) => notice.text);
    expect(told).toEqual(['At the desk.']);
    expect(useView.getState().mode).toBe('review');
    await press('Escape', document.body);
    expect(useView.getState().mode).toBe('desk');
  });
});

describe('what is asked of the article', () => {
  it('stays readable once it was submitted again', async () => {
    const asked = actions.requestArticleChanges(state(), 'Two places, please.');
    if (asked.ok) await articleActions.append(...asked.value);
    const again = actions.submit(state());
    if (again.ok) byBen(...again.value);
    expect(state().stage.stage).toBe('submitted');
    const { page, end } = await render(NotesTab, {});
    expect(page.textContent).toContain('Two places, please.');
    expect(page.textContent).toContain('addressed');
    await end();
  });
});

describe('what a reviewer is told', () => {
  it('shows a refusal as a hint, which passes, and a failure as one', () => {
    notifyFailure({ code: 'restored', message: 'The earlier text is already back here.' });
    expect(lastNotice()?.kind).toBe('warning');
    expect(useSession.getState().failures).toEqual([]);
    notifyFailure({ code: 'disk-full', message: 'The disk is full.' });
    expect(lastNotice()?.kind).toBe('error');
    expect(useSession.getState().failures.map(({ code }) => code)).toEqual(['disk-full']);
  });

  it('tells a sentence with their own words from one that they have not reviewed', async () => {
    setMode('review');
    await articleActions.append(actions.edit(state().text, [{ start: 0, end: 3, text: 'Their' }]));
    analysed();
    await approveAll([hunks()[1] as never]);
    await doing(() => runCommand('review.approve-article'));
    await settled();
    expect(lastNotice()?.text).toContain('1 sentence with your own words');
    expect(lastNotice()?.action?.command).toBe('article.next-waiting');
  });

  it('asks about reopening where that is meant, and not about editing', async () => {
    stops.push(registerStepCommands());
    await approveAll(hunks());
    const approved = actions.approveArticle(state(), hunks(), ana, { fourEyes: true });
    if (approved.ok) await articleActions.append(...approved.value);
    runCommand('article.reopen');
    const { page, end } = await render(EditApprovedDialog, {});
    expect(
      document.querySelector('[role="dialog"], [role="alertdialog"]')?.textContent ?? page.textContent,
    ).toContain('Reopen the article?');
    await doing(() => answerEdit(false));
    await end();
  });

  it('begins the next article with all changes, whatever was looked for in this one', async () => {
    setReviewFilter('commented');
    await closeArticle();
    await articleActions.open(id);
    expect(useReview.getState().filter).toBe('all');
  });

  it('shows on a card what was changed since the chosen moment beside the whole change', async () => {
    setMode('review');
    const before = state().text;
    byBen(actions.edit(before, [{ start: 4, end: 8, text: 'harbour' }]));
    analysed();
    const later = locateHunks(diffTexts(before, state().text, { language: 'en' }));
    const changed = later.filter(({ hunk }) => hunk.kind !== 'same');
    useReview.setState({ since: { time: '', changed: changed.map(({ after }) => after), hunks: changed } });
    const card = { card: reviewNow().cards[0], here: true, index: 0, count: 2, composing: null };
    const { page, end } = await render(HunkCard, card as never);
    const since = page.querySelector('.hunk-since');
    expect([...(since?.querySelectorAll('del, ins') ?? [])].map((word) => word.textContent?.trim())).toEqual([
      'port',
      'harbour',
    ]);
    expect(page.querySelector('.hunk-edit')?.textContent).toContain('Our');
    await end();
  });
});
