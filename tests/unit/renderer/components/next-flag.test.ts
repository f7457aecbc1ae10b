// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';

/** The editor, as far as going from flag to flag needs it. */
const caret = vi.hoisted(() => ({ at: 0, selected: { start: 0, end: 0 } }));
vi.mock('../../../../renderer/editor/editor-handle', () => ({
  caretOffset: () => caret.at,
  goToRange: ({ start }: { start: number }) => {
    caret.at = start;
  },
  goToOffset: (offset: number) => {
    caret.at = offset;
  },
  focusEditor: () => undefined,
  selectedRange: () => caret.selected,
}));
vi.mock('../../../../renderer/editor/monaco', () => ({
  monaco: { editor: { MouseTargetType: { CONTENT_TEXT: 6, CONTENT_WIDGET: 9 } }, KeyCode: { Escape: 9 } },
}));

import { attachHover } from '../../../../renderer/editor/attach-hover';
import { useCard, showCard } from '../../../../renderer/editor/card-store';
import { fixAndGoOn, nextFlag, previousFlag } from '../../../../renderer/editor/flag-actions';
import { setAnalyser } from '../../../../renderer/state/analysis';
import type { AnalyserListener } from '../../../../renderer/state/analyser';
import {
  articleActions,
  closeArticle,
  currentBuffer,
  goBack,
  useArticle,
} from '../../../../renderer/state/article';
import { registerArticleCommands } from '../../../../renderer/commands/article-commands';
import { useLibrary } from '../../../../renderer/state/library';
import { useSession } from '../../../../renderer/state/session';
import type { ArticleRow } from '../../../../shared/protocol/contract';
import type { Analysis } from '../../../../renderer/state/types';
import { offerNext } from '../../../../renderer/commands/step-commands';
import { setOverlay, usePlace, useView } from '../../../../renderer/state/view';
import { SubmitDialog } from '../../../../renderer/views/dialogs/SubmitDialog';
import {
  nextNotDone,
  paragraphDoneAndOn,
  restDone,
  sentenceDoneAndOn,
  sentenceNotDone,
} from '../../../../renderer/editor/done-actions';
import { DismissDialog } from '../../../../renderer/views/dialogs/DismissDialog';
import { fixOfSentence } from '../../../../renderer/views/once/fix-of-sentence';
import { doing, render } from './render';
import { restoreSentence } from '../../../../renderer/editor/sentence-actions';
import type { Flag } from '../../../../shared/checks/rule';
import { diffTexts } from '../../../../shared/diff/diff-texts';
import { segment } from '../../../../shared/text/segment';
import { ana } from '../fake-host';
import { articleId, FakeProject } from '../fake-project';

const text = 'One  two. Three  four. Five  six.';
const flag = (start: number): Flag => ({
  rule: 'double-space',
  start,
  end: start + 2,
  context: `c${start}`,
  category: 'spacing',
  severity: 'error',
  message: 'Two spaces.',
  messageId: 'main',
  values: {},
  fixes: [
    {
      title: 'Use one',
      titleId: 'one',
      titleValues: {},
      safe: true,
      edits: [{ start, end: start + 2, text: ' ' }],
    },
  ],
  provenance: 'mt',
});

/** What the worker would say of the text that is shown. */
function analysed(flags: readonly Flag[], machine = text): Analysis {
  const shown = currentBuffer()?.text ?? '';
  return {
    text: shown,
    flags,
    flagCount: flags.length,
    sentences: segment(shown, 'en'),
    sourceSentences: [],
    links: [],
    unchecked: null,
    diff: diffTexts(machine, shown, { language: 'en' }),
    words: 6,
    edited: 0,
  };
}

let told: AnalyserListener;
/** What the worker says of the text as it is now. */
const look = (flags: readonly Flag[]): void => told.onAnalysis(analysed(flags), 1_000);

beforeEach(async () => {
  await closeArticle();
  setAnalyser((listener) => {
    told = listener;
    return { open: () => undefined, edit: () => undefined, close: () => undefined } as never;
  });
  const project = new FakeProject([text, 'Another.']);
  useSession.setState({ host: project.client, person: ana, notices: [] });
  await articleActions.open(articleId(0));
  caret.at = 0;
  look([3, 15, 27].map(flag));
});

const notices = (): string[] => useSession.getState().notices.map(({ text }) => text);

describe('C1: F8 stays in the article', () => {
  it('C1: goes round from the last flag to the first, and says so', async () => {
    for (const start of [3, 15, 27]) {
      await nextFlag();
      expect(caret.at).toBe(start);
    }
    await nextFlag();
    expect(caret.at).toBe(3);
    expect(notices()).toEqual(['That was the last flag. Back to the first.']);
    await previousFlag();
    expect(caret.at).toBe(27);
    expect(useArticle.getState().article?.row.id).toBe(articleId(0));
  });

  it('C1: pressed again and again it never leaves the article, with or without flags', async () => {
    useLibrary.setState(({ rows }) => {
      const [row] = rows.values();
      const next = { ...(row as ArticleRow), id: articleId(1) };
      return {
        project: { problems: [] } as never,
        rows: new Map([...rows, [next.id, next]]),
        order: [articleId(0), articleId(1)],
      };
    });
    const stop = registerArticleCommands();
    look([]);
    for (let press = 0; press < 4; press++) await nextFlag();
    expect(notices()).toEqual(['No flags in this article.']);
    expect(useArticle.getState().article?.row.id).toBe(articleId(0));
    expect(useArticle.getState().opening).toBeNull();
    stop();
    useLibrary.setState({ project: null, rows: new Map(), order: [] });
  });

  it('C1: dismissing a flag goes on to the next, as fixing does', async () => {
    caret.at = 3;
    usePlace.setState({ flag: 'c3#1' });
    const { end } = await render(DismissDialog, { flagKey: 'c3#1' });
    expect(document.querySelector('.dialog h2')?.textContent).toBe('Dismiss this flag?');
    await doing(() => document.querySelector('form')?.requestSubmit());
    await vi.waitFor(() => expect(caret.at).toBe(15));
    expect(usePlace.getState().flag).toBe('c15#1');
    await end();
  });

  it('C1: where no rewrite is to be had, the fix of a flag in the sentence is', () => {
    useArticle.setState({ caret: 12 });
    expect(fixOfSentence()).toMatchObject({ flag: { start: 15 }, fix: { title: 'Use one' } });
    look([flag(3)]);
    expect(fixOfSentence()).toBeNull();
  });

  it('C1: after the last fix, fixing goes on with what is left, in the same article', async () => {
    caret.at = 27;
    usePlace.setState({ flag: 'c27#1' });
    await fixAndGoOn();
    expect(currentBuffer()?.text).toBe('One  two. Three  four. Five six.');
    expect(caret.at).toBe(3);
    expect(useArticle.getState().article?.row.id).toBe(articleId(0));
  });
});

describe('C7: flags that a fix uncovers', () => {
  it('C7: nobody says that there is no flag before the text was looked at', async () => {
    look([flag(3)]);
    usePlace.setState({ flag: 'c3#1' });
    caret.at = 3;
    const fixing = fixAndGoOn();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(notices()).toEqual([]);
    look([flag(14)]);
    await fixing;
    expect(notices()).toEqual([]);
    expect(usePlace.getState().flag).toBe('c14#1');
  });
});

describe('C6: restoring a sentence', () => {
  it('C6: leaves the caret in it, so that the next press does not restore the next one', async () => {
    currentBuffer()?.apply([
      { start: 10, end: 15, text: 'Drei' },
      { start: 23, end: 27, text: 'Fünf' },
    ]);
    const shown = currentBuffer()?.text ?? '';
    await articleActions.append();
    look([]);
    caret.at = shown.indexOf('Drei') + 2;
    expect(await restoreSentence()).toBeNull();
    expect(currentBuffer()?.text).toBe('One  two. Three  four. Fünf  six.');
    expect(caret.at).toBe(10);
    look([]);
    await restoreSentence();
    expect(currentBuffer()?.text).toBe('One  two. Three  four. Fünf  six.');
  });
});

describe('done marks', () => {
  const done = (): string[] => {
    const { article } = useArticle.getState();
    return (article?.folded.done ?? []).map(({ start, end }) => article?.text.slice(start, end) ?? '');
  };
  const [one, two, three] = ['One  two.', 'Three  four.', 'Five  six.'];

  it('are set by sentence, and pressed again on a done sentence the key only goes on', async () => {
    await sentenceDoneAndOn();
    expect(done()).toEqual([one]);
    expect(caret.at).toBe(text.indexOf('Three'));
    caret.at = 0;
    await sentenceDoneAndOn();
    expect(done()).toEqual([one]);
    expect(caret.at).toBe(text.indexOf('Three'));
  });

  it('are set by selection, by paragraph and for the rest, each in one step of undo', async () => {
    caret.selected = { start: 3, end: 12 };
    await sentenceDoneAndOn();
    expect(done()).toEqual([one, two]);
    caret.selected = { start: 0, end: 0 };
    await restDone();
    expect(done()).toEqual([one, two, three]);
    await goBack('undo');
    expect(done()).toEqual([one, two]);
    await goBack('undo');
    expect(done()).toEqual([]);
    caret.at = 12;
    await paragraphDoneAndOn();
    expect(done()).toEqual([one, two, three]);
  });

  it('are taken back by a key of their own, and the next open sentence is found', async () => {
    await restDone();
    caret.at = 12;
    await sentenceNotDone();
    expect(done()).toEqual([one, three]);
    caret.at = text.length;
    nextNotDone();
    expect(caret.at).toBe(text.indexOf('Three'));
  });
});

type Heard = Record<string, (event: never) => void>;

const focus = { inText: true };

/** An editor that only tells what it hears. */
function fakeEditor(heard: Heard): Parameters<typeof attachHover>[0] {
  const names = [
    'onMouseMove',
    'onMouseLeave',
    'onMouseDown',
    'onKeyDown',
    'onDidChangeModel',
    'onDidChangeModelContent',
    'onDidChangeCursorPosition',
  ];
  const listen = names.map((name) => [
    name,
    (listener: (event: never) => void) => {
      heard[name] = listener;
      return { dispose: () => undefined };
    },
  ]);
  const model = { getOffsetAt: ({ column }: { column: number }) => column };
  return { ...Object.fromEntries(listen), getModel: () => model, hasTextFocus: () => focus.inText } as never;
}

describe('C5: the flag card', () => {
  it('C5: opens where the pointer rests, not where it passes', () => {
    vi.useFakeTimers();
    const heard: Heard = {};
    const stop = attachHover(fakeEditor(heard));
    const move = (column: number): void =>
      heard['onMouseMove']?.({ target: { type: 6, position: { column } } } as never);
    move(4);
    vi.advanceTimersByTime(300);
    move(8);
    vi.advanceTimersByTime(1_000);
    expect(useCard.getState().key).toBeNull();
    move(4);
    vi.advanceTimersByTime(500);
    expect(useCard.getState()).toMatchObject({ key: 'c3#1', byKeyboard: false });
    stop();
    vi.useRealTimers();
  });

  it('C5: opens by a click on the flag, and goes by a click elsewhere in the text', () => {
    const heard: Heard = {};
    const stop = attachHover(fakeEditor(heard));
    const click = (column: number): void =>
      heard['onMouseDown']?.({ target: { type: 6, position: { column } } } as never);
    click(4);
    expect(useCard.getState().key).toBe('c3#1');
    expect(usePlace.getState().flag).toBe('c3#1');
    click(9);
    expect(useCard.getState().key).toBeNull();
    stop();
  });

  it('C5: closes by Escape while the text has the focus', () => {
    const heard: Heard = {};
    const stop = attachHover(fakeEditor(heard));
    showCard('c3#1', false);
    let taken = false;
    heard['onKeyDown']?.({
      keyCode: 9,
      preventDefault: () => {
        taken = true;
      },
      stopPropagation: () => undefined,
    } as never);
    expect(useCard.getState().key).toBeNull();
    expect(taken).toBe(true);
    stop();
  });

  it('closes when the caret goes to another sentence, and not within its own or while the card has the focus', () => {
    const heard: Heard = {};
    const stop = attachHover(fakeEditor(heard));
    const caretTo = (column: number): void =>
      heard['onDidChangeCursorPosition']?.({ position: { column } } as never);
    showCard('c15#1', false);
    for (const column of [10, 15, 20]) caretTo(column);
    expect(useCard.getState().key).toBe('c15#1');
    focus.inText = false;
    caretTo(2);
    expect(useCard.getState().key).toBe('c15#1');
    focus.inText = true;
    caretTo(2);
    expect(useCard.getState().key).toBeNull();
    showCard('c15#1', false);
    caretTo(25);
    expect(useCard.getState().key).toBeNull();
    stop();
  });
});

describe('what is left, before an article is submitted', () => {
  const lead = (words: string): HTMLButtonElement | undefined =>
    [...document.querySelectorAll<HTMLButtonElement>('.submit-list button')].find(({ textContent }) =>
      textContent.includes(words),
    );
  const leave = async (words: string): Promise<void> => {
    setOverlay({ kind: 'submit' });
    const { end } = await render(SubmitDialog, {});
    expect(document.activeElement?.textContent).toBe('Submit');
    await doing(() => lead(words)?.click());
    expect(useView.getState().overlay).toBeNull();
    await end();
  };

  it('leads to the first flag, and shows its card', async () => {
    caret.at = 20;
    await leave('3 flags are left.');
    expect(caret.at).toBe(3);
    expect(useCard.getState().key).toBe('c3#1');
  });

  it('leads to the first sentence that is not done', async () => {
    caret.at = 0;
    await sentenceDoneAndOn();
    caret.at = 27;
    await leave('2 sentences of 3');
    expect(caret.at).toBe(10);
  });

  it('does not praise a text in which nothing was changed', async () => {
    setOverlay({ kind: 'submit' });
    const { end } = await render(SubmitDialog, {});
    const said = [...document.querySelectorAll('.submit-list li:not([data-fine])')].map(
      (item) => item.textContent,
    );
    expect(said).toContain('Nothing was changed.');
    await end();
  });

  it('leads to the open comments', async () => {
    vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined }));
    await articleActions.append({ type: 'comment', about: null, text: 'Is this right?' });
    await leave('1 comment is open.');
    expect(useView.getState().dockTab).toBe('notes');
    vi.unstubAllGlobals();
  });
});

describe('the notice that something is done', () => {
  it('says so once nothing waits', () => {
    useLibrary.setState({ rows: new Map(), order: [] });
    offerNext('Submitted for review.', 'editing');
    const [notice] = useSession.getState().notices;
    expect(notice?.text).toBe('Submitted for review. No other article is waiting for you.');
    expect(notice?.action).toBeUndefined();
  });
});
