import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  articleActions,
  closeArticle,
  currentBuffer,
  flushArticle,
  goBack,
  useArticle,
  useDesk,
} from '../../../../renderer/state/article';
import { followJournal } from '../../../../renderer/state/follow-journal';
import { useLibrary } from '../../../../renderer/state/library';
import { useSession } from '../../../../renderer/state/session';
import { UndoShelf } from '../../../../renderer/state/undo-shelf';
import {
  approve,
  approveArticle,
  edit,
  restore,
  retractDismissal,
  sentenceDone,
  submit,
} from '../../../../shared/review/actions';
import { diffTexts } from '../../../../shared/diff/diff-texts';
import { reviewHunks } from '../../../../shared/review/review-hunks';
import type { ArticleState } from '../../../../shared/review/state';
import { singleEditBetween } from '../../../../shared/text/edit';
import { articleId, FakeProject } from '../fake-project';
import { ana, ben } from '../fake-host';

const [first, second] = [articleId(0), articleId(1)];
const text = 'The  port grows. It is  new. Ships come.';
const fixed = 'The port grows. It is new. Ships come.';

let project: FakeProject;
let stop: () => void;

beforeEach(async () => {
  await closeArticle();
  project = new FakeProject([text, 'Another one.']);
  useSession.setState({ host: project.client, person: ana, notices: [] });
  useLibrary.setState({ undo: new UndoShelf() });
  stop = followJournal();
  await articleActions.open(first);
});

afterEach(() => stop());

/** Types letter by letter, as the editor tells of it. */
function type(at: number, words: string): void {
  for (const [index, letter] of [...words].entries())
    currentBuffer()?.apply([{ start: at + index, end: at + index, text: letter }]);
}

const shown = (): string => currentBuffer()?.text ?? '';
const state = (): ArticleState => project.state(first);
const hunksOf = (now: ArticleState) => {
  const diff = diffTexts(now.base ?? '', now.text, { language: 'en' });
  return { diff, hunks: reviewHunks(now, diff, { fourEyes: true }) };
};
const fixAll = (): Promise<unknown> =>
  articleActions.change(
    [
      { start: 3, end: 5, text: ' ' },
      { start: 22, end: 24, text: ' ' },
    ],
    { type: 'fix', rules: ['double-space'], safe: true },
  );

describe('B2: one undo for text, fixes, done marks and dismissals', () => {
  it('B2: what was typed in one go is undone in one, sentence by sentence, and made again', async () => {
    type(0, 'Now here we are. And there: ');
    await flushArticle();
    await goBack('undo');
    expect(shown()).toBe(`Now here we are.${text}`);
    await goBack('undo');
    expect(shown()).toBe(text);
    expect(await goBack('undo')).toBe(false);
    await goBack('redo');
    await goBack('redo');
    expect(shown()).toBe(`Now here we are. And there: ${text}`);
    expect(state().text).toBe(shown());
  });

  it('B2: a slip that is taken away while typing is no step of its own', async () => {
    type(0, 'Nowh');
    currentBuffer()?.apply([{ start: 3, end: 4, text: '' }]);
    type(3, ' then ');
    expect(shown()).toBe(`Now then ${text}`);
    await goBack('undo');
    expect(shown()).toBe(text);
    expect(await goBack('undo')).toBe(false);
  });

  it('B2: what is deleted behind the typing is a step of its own', async () => {
    type(4, 'big ');
    currentBuffer()?.apply([{ start: 7, end: 8, text: '' }]);
    currentBuffer()?.apply([{ start: 3, end: 4, text: '' }]);
    await goBack('undo');
    expect(shown()).toBe(`The big${text.slice(4)}`);
    await goBack('undo');
    expect(shown()).toBe(text);
  });

  it('B2: what an input method composes is one step', async () => {
    currentBuffer()?.apply([{ start: 0, end: 0, text: 'n' }]);
    for (const composed of ['ni', 'nih', 'nihao', '你好'])
      currentBuffer()?.apply([{ start: 0, end: shown().length - text.length, text: composed }]);
    expect(shown()).toBe(`你好${text}`);
    await goBack('undo');
    expect(shown()).toBe(text);
  });

  it('B2: what was typed is undone before it is written, too', async () => {
    type(0, 'Now ');
    await goBack('undo');
    expect(shown()).toBe(text);
    expect(state().text).toBe(text);
    expect(state().authored).toEqual([]);
  });

  it('B2: another article in between takes nothing away', async () => {
    type(0, 'Now ');
    await articleActions.open(second);
    await articleActions.open(first);
    await goBack('undo');
    expect(shown()).toBe(text);
  });

  it('B2: undoing an edit brings the done mark of its sentence back', async () => {
    await articleActions.append(...sentenceDone(text, { start: 0, end: 16 }));
    type(4, 'x');
    await flushArticle();
    expect(state().done).toEqual([]);
    await goBack('undo');
    expect(state().done).toMatchObject([{ start: 0, end: 16, person: ana }]);
  });

  it('B2: after a sentence was called done, undo takes that back and nothing else', async () => {
    type(0, 'Now ');
    await flushArticle();
    await articleActions.append(...sentenceDone(shown(), { start: 0, end: 20 }));
    await goBack('undo');
    expect(shown()).toBe(`Now ${text}`);
    expect(state().done).toEqual([]);
    await goBack('redo');
    expect(state().done).toMatchObject([{ start: 0, end: 20 }]);
  });

  it('B2: fixes that are undone and made again are safe fixes still', async () => {
    await fixAll();
    const before = state().authored;
    await goBack('undo');
    expect(state().authored).toEqual([]);
    await goBack('redo');
    expect(shown()).toBe(fixed);
    expect(state().authored).toEqual(before);
    expect(hunksOf(state()).hunks.every(({ bySafeFixes }) => bySafeFixes)).toBe(true);
    expect(state().moments.map(({ kind }) => kind)).toEqual(['opened', 'fix', 'undo', 'redo']);
  });

  it('B2: a dismissal is taken back and made again', async () => {
    await articleActions.append({
      type: 'dismissal',
      scope: 'place',
      context: 'c',
      rule: 'double-space',
      quote: '  ',
      reason: '',
      start: 3,
    });
    await goBack('undo');
    expect(state().dismissals).toEqual([]);
    await goBack('redo');
    expect(state().dismissals).toMatchObject([{ context: 'c', start: 3 }]);
  });

  it('B2: another person’s done mark that was taken away, or typed over, is theirs again', async () => {
    const theirs = { start: 0, end: 16, person: ben };
    project.elsewhere(first, ben, sentenceDone(text, theirs));
    expect(state().done).toMatchObject([theirs]);
    const [mark] = state().done;
    await articleActions.append(...sentenceDone(text, theirs, false));
    expect(state().done).toEqual([]);
    for (let turn = 0; turn < 3; turn++) {
      await goBack('undo');
      expect(state().done).toEqual([mark]);
      await goBack('redo');
      expect(state().done).toEqual([]);
    }
    await goBack('undo');
    // Calling the same sentence done oneself, and taking that back.
    await articleActions.append(...sentenceDone(text, theirs));
    expect(state().done).toMatchObject([{ ...theirs, person: ana }]);
    await goBack('undo');
    expect(state().done).toEqual([mark]);
    type(4, 'x');
    await flushArticle();
    await goBack('undo');
    expect(state().done).toEqual([mark]);
  });

  it('B2: marks made together are one step', async () => {
    await articleActions.append(
      ...sentenceDone(text, { start: 0, end: 16 }),
      ...sentenceDone(text, { start: 17, end: 27 }),
    );
    expect(state().done).toHaveLength(2);
    await goBack('undo');
    expect(state().done).toEqual([]);
    await goBack('redo');
    expect(state().done).toHaveLength(2);
  });

  it('B2: another person’s dismissal that was taken back is theirs again', async () => {
    const dismissal = {
      type: 'dismissal',
      scope: 'place',
      context: 'c',
      rule: 'double-space',
      quote: '  ',
      reason: '',
      start: 3,
    } as const;
    project.elsewhere(first, ben, [dismissal]);
    const [record] = state().dismissals;
    await articleActions.append(...retractDismissal(record as never));
    expect(state().dismissals).toEqual([]);
    for (let turn = 0; turn < 2; turn++) {
      await goBack('undo');
      expect(state().dismissals).toMatchObject([{ person: ben, time: record?.time, start: 3 }]);
      await goBack('redo');
      expect(state().dismissals).toEqual([]);
    }
  });

  it('B2: nobody gets a mark in another’s name but by taking back that they took it away', async () => {
    project.elsewhere(first, ben, sentenceDone(text, { start: 0, end: 16 }));
    project.elsewhere(first, ben, sentenceDone(text, { start: 0, end: 16 }, false));
    const taken = project.of(first).events.at(-1)?.id ?? '';
    await articleActions.append(...sentenceDone(text, { start: 0, end: 16 }, true, taken));
    expect(state().done).toMatchObject([{ person: ana }]);
  });

  it('B2: the stage that typing took comes back', async () => {
    expect(state().stage.stage).toBe('new');
    type(0, 'N');
    await flushArticle();
    expect(state().stage.stage).toBe('editing');
    await goBack('undo');
    expect(state().stage.stage).toBe('new');
  });

  it('B2: an approval holds again where its text is back, also that of who typed meanwhile', async () => {
    const bodies = submit(state());
    if (bodies.ok) await articleActions.append(...bodies.value);
    project.elsewhere(first, ben, [edit(state().text, [{ start: 40, end: 40, text: ' Often.' }])]);
    const { hunks } = hunksOf(state());
    const approved = approve(hunks[0] as never, ana, { fourEyes: true });
    if (approved.ok) await articleActions.append(...approved.value);
    const article = approveArticle(state(), hunksOf(state()).hunks, ben, { fourEyes: true });
    expect(article.ok).toBe(true);
    if (article.ok) project.elsewhere(first, ben, article.value);
    expect(state().stage.stage).toBe('approved');
    type(41, 'x');
    await flushArticle();
    expect(state().stage.stage).toBe('editing');
    await goBack('undo');
    expect(state().stage.stage).toBe('approved');
    expect(hunksOf(state()).hunks).toMatchObject([{ status: 'approved', authors: [ben] }]);
  });

  it('B2: a restoration is undone with its verdict, and the words are their author’s again', async () => {
    project.elsewhere(first, ben, [edit(text, [{ start: 0, end: 3, text: 'This' }])]);
    const { diff, hunks } = hunksOf(state());
    const bodies = restore(state(), diff, hunks[0] as never);
    if (bodies.ok) await articleActions.append(...bodies.value);
    expect(shown()).toBe(text);
    await goBack('undo');
    expect(shown()).toBe(`This${text.slice(3)}`);
    expect(state().verdicts).toEqual([]);
    expect(state().authored).toMatchObject([{ person: ben }]);
  });

  it('B2: what others write meanwhile stays', async () => {
    type(0, 'Now ');
    await flushArticle();
    const others = [{ start: shown().length, end: shown().length, text: ' Ben was here.' }];
    project.elsewhere(first, ben, [edit(state().text, others)]);
    await goBack('undo');
    expect(shown()).toBe(`${text} Ben was here.`);
    expect(state().authored).toMatchObject([{ person: ben }]);
    expect(state().authored).toHaveLength(1);
  });

  it('B2: where others changed the same words theirs stay', async () => {
    type(0, 'Now ');
    await flushArticle();
    const change = singleEditBetween(state().text, `Then ${text}`);
    project.elsewhere(first, ben, [edit(state().text, change === null ? [] : [change])]);
    await goBack('undo');
    expect(shown()).toBe(`Then ${text}`);
  });

  it('B2: what was selected before a change is selected again', async () => {
    useDesk.setState({ selection: { anchor: 4, head: 9 } });
    currentBuffer()?.apply([{ start: 4, end: 9, text: 'X' }]);
    await flushArticle();
    await goBack('undo');
    expect(useDesk.getState().wanted).toEqual({ anchor: 4, head: 9 });
  });
});

describe('B1: a live conflict', () => {
  it('B1: leaves the desk as it is, lets the person type on, and tells it once, above the text', async () => {
    const tips = state().tips;
    type(0, 'Mine. ');
    await flushArticle();
    project.elsewhere(first, ben, [edit(text, [{ start: 0, end: 0, text: 'His. ' }])], tips);
    expect(useArticle.getState().article?.folded.heads).toHaveLength(2);
    expect(useDesk.getState().merging).toBe(false);
    type(6, 'More. ');
    expect(await flushArticle()).toBeNull();
    expect(shown()).toBe(`Mine. More. ${text}`);
    expect(
      state()
        .heads.map((head) => head.text)
        .sort(),
    ).toEqual([`His. ${text}`, `Mine. More. ${text}`]);
    expect(useSession.getState().notices).toEqual([]);
  });
});
