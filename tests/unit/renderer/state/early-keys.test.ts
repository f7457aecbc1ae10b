// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startKeys } from '../../../../renderer/commands/dispatch-keys';
import { registerCommands } from '../../../../renderer/commands/registry';
import { articleActions, closeArticle, useArticle } from '../../../../renderer/state/article';
import { useLibrary } from '../../../../renderer/state/library';
import { nextTurn } from '../../../../renderer/state/next-turn';
import { useSession } from '../../../../renderer/state/session';
import { setOverlay, useView } from '../../../../renderer/state/view';
import { setTypist } from '../../../../renderer/state/window-parts';
import { fail } from '../../../../shared/base/result';
import { ana } from '../fake-host';
import { articleId, FakeProject } from '../fake-project';

const [first, second, third] = [articleId(0), articleId(1), articleId(2)];
const last = new Set<() => void>();
/** What was done, with the article it was done in. */
let done: string[];
let place: HTMLElement;
let project: FakeProject;

const here = (): string => useArticle.getState().article?.row.id ?? 'none';
const did = (what: string) => () => void done.push(`${what} in ${here()}`);
const notices = (): string[] => useSession.getState().notices.map(({ text }) => text);
const leftOut = [expect.stringContaining('was left out')];

/** A key on the text; true if it was kept from the editor and the browser. */
function press(key: string, modifiers: KeyboardEventInit = {}, target: Element = place): boolean {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...modifiers });
  target.dispatchEvent(event);
  return event.defaultPrevented;
}
const fix = (): boolean => press('Enter', { altKey: true });

async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn++) await nextTurn();
}

beforeEach(async () => {
  await closeArticle();
  done = [];
  project = new FakeProject(['The port grows.', 'The other text.', 'A third one.']);
  useSession.setState({ host: project.client, person: ana, notices: [] });
  useLibrary.setState({ project: null, rows: new Map() });
  useView.setState({ mode: 'desk', overlay: null, projectView: false });
  document.body.innerHTML =
    '<div class="editor-place"><div class="monaco-editor"><textarea></textarea></div></div>';
  place = document.querySelector('textarea') as HTMLElement;
  setTypist((key) => {
    did('text' in key ? key.text : key.act)();
    return true;
  });
  last.add(registerCommands({ 'flag.fix': did('fixed'), 'flag.next': did('next') }));
  last.add(startKeys(window));
});

afterEach(() => {
  for (const stop of last) stop();
  last.clear();
  vi.restoreAllMocks();
});

describe('a key that is pressed before the article it is meant for takes keys', () => {
  beforeEach(() => articleActions.open(first));

  it('waits, and is done in that article, in the order of the keys', async () => {
    const opening = articleActions.open(second);
    expect([fix(), press('a'), press('Backspace'), press('F8'), press('é')]).toEqual(Array(5).fill(true));
    expect(done).toEqual([]);
    await opening;
    await turns(6);
    expect(done).toEqual(['fixed', 'a', 'deleteLeft', 'next', 'é'].map((what) => `${what} in ${second}`));
    expect(notices()).toEqual([]);
  });

  it('waits behind those that waited before it, also once the article is there', async () => {
    const opening = articleActions.open(second);
    fix();
    press('a');
    await opening;
    press('b');
    fix();
    expect(done).toEqual([]);
    await turns(6);
    expect(done).toEqual(['fixed', 'a', 'b', 'fixed'].map((what) => `${what} in ${second}`));
    // Nothing waits any more: the editor has the letters again.
    expect(press('c')).toBe(false);
  });

  it('is left out, and that is said, where another article is asked for meanwhile', async () => {
    const opening = articleActions.open(second);
    press('a');
    fix();
    const other = articleActions.open(third);
    expect(notices()).toEqual(leftOut);
    press('b');
    await Promise.all([opening, other]);
    await turns(4);
    expect(done).toEqual([`b in ${third}`]);
  });

  it('is left out where the person comes back to the open one, and where it is closed', async () => {
    const opening = articleActions.open(second);
    press('a');
    await articleActions.open(first);
    expect(notices()).toEqual(leftOut);
    await opening;
    useSession.setState({ notices: [] });
    const again = articleActions.open(second);
    press('a');
    await closeArticle();
    await again;
    await turns(3);
    expect(notices()).toEqual(leftOut);
    expect(done).toEqual([]);
  });

  it('is left out where the article does not come', async () => {
    const { client } = project;
    useSession.setState({
      host: { ...client, call: () => Promise.resolve(fail('gone', 'It is gone.') as never) },
    });
    const opening = articleActions.open(second);
    press('a');
    fix();
    await opening;
    await turns(3);
    expect(done).toEqual([]);
    expect(notices()).toEqual(leftOut);
  });

  it('is left out with those behind it where one before it opened another article or a dialog', async () => {
    const opening = articleActions.open(second);
    last.add(registerCommands({ 'flag.next': () => void articleActions.open(third) }));
    press('F8');
    press('a');
    await opening;
    await turns(30);
    expect([here(), done, notices()]).toEqual([third, [], leftOut]);

    useSession.setState({ notices: [] });
    last.add(registerCommands({ 'flag.next': () => setOverlay({ kind: 'settings' }) }));
    const back = articleActions.open(first);
    press('F8');
    press('a');
    await back;
    await turns(4);
    expect([done, notices()]).toEqual([[], leftOut]);
  });

  it('is left out where the text has not the focus, for it was meant for something else', async () => {
    setTypist(() => false);
    const opening = articleActions.open(second);
    press('a');
    fix();
    await opening;
    await turns(3);
    expect([done, notices()]).toEqual([[], leftOut]);
  });

  it('is for the text, where the focus is about to go, whatever has it still; what moves or presses there does so', async () => {
    document.body.insertAdjacentHTML('beforeend', '<input /><button></button>');
    const opening = articleActions.open(second);
    const [input, button] = ['input', 'button'].map((name) => document.querySelector(name) as Element);
    expect([' ', 'ü', 'Backspace'].map((key) => press(key, {}, input))).toEqual([true, true, true]);
    expect(press('ö', {}, button)).toBe(true);
    expect(['ArrowLeft', 'Enter'].map((key) => press(key, {}, input))).toEqual([false, false]);
    expect([' ', 'Enter', 'ArrowDown'].map((key) => press(key, {}, button))).toEqual([false, false, false]);
    await opening;
    await turns(5);
    expect(done).toEqual([' ', 'ü', 'deleteLeft', 'ö'].map((what) => `${what} in ${second}`));
  });

  it('goes to the field that has the focus in review, where no text is shown', async () => {
    useView.setState({ mode: 'review' });
    document.body.insertAdjacentHTML('beforeend', '<input />');
    const opening = articleActions.open(second);
    expect(press('a', {}, document.querySelector('input') as Element)).toBe(false);
    await opening;
    await turns(2);
    expect(done).toEqual([]);
  });

  it('waits with a hundred others at most; those that are too many are left out', async () => {
    const opening = articleActions.open(second);
    for (let count = 0; count < 110; count++) press('a');
    expect(notices()).toEqual(leftOut);
    await opening;
    await turns(120);
    expect(done).toHaveLength(100);
  });
});

describe('a key that is pressed before the first article is there', () => {
  it('waits, too', async () => {
    const opening = articleActions.open(first);
    expect([press('F8', {}, document.body), press('a', {}, document.body)]).toEqual([true, true]);
    await opening;
    await turns(3);
    expect(done).toEqual([`next in ${first}`, `a in ${first}`]);
    expect(notices()).toEqual([]);
  });
});
