// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';

vi.mock('../../../../renderer/editor/editor-handle', async () => (await import('./no-editor')).editorHandle);
vi.mock('../../../../renderer/editor/monaco', async () => (await import('./no-editor')).monacoModule);

import { registerCommands } from '../../../../renderer/commands/registry';
import { startKeys } from '../../../../renderer/commands/dispatch-keys';
import { closeArticle } from '../../../../renderer/state/article';
import { useLibrary } from '../../../../renderer/state/library';
import { dismissAbout, notify, useSession } from '../../../../renderer/state/session';
import { ReplaceDialog } from '../../../../renderer/views/once/ReplaceDialog';
import { doing, render } from './render';

const texts = (): string[] => useSession.getState().notices.map(({ text }) => text);

beforeEach(async () => {
  await closeArticle();
  useSession.setState({ notices: [] });
});

describe('keys of the text where no article is open', () => {
  it('say so, and open the first one', () => {
    useLibrary.setState({ project: { entry: { id: 'p' } } as never });
    const opened = vi.fn();
    const endCommands = registerCommands({ 'article.next': opened });
    const endKeys = startKeys(window);
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'F8', code: 'F8' }));
    expect(texts()).toEqual(['This key works in an article, and none is open yet.']);
    useSession.getState().notices[0]?.action?.run();
    expect(opened).toHaveBeenCalledOnce();
    endKeys();
    endCommands();
  });
});

describe('notices about one thing', () => {
  it('take each other’s place, and go when it is over', () => {
    notify({ kind: 'done', about: 'stage', text: 'Submitted.' });
    notify({ kind: 'info', about: 'round', text: 'Back to the first.' });
    notify({ kind: 'done', about: 'stage', text: 'Withdrawn.' });
    expect(texts()).toEqual(['Back to the first.', 'Withdrawn.']);
    dismissAbout('round');
    expect(texts()).toEqual(['Withdrawn.']);
  });
});

describe('a replacement over the project', () => {
  it('is taken back from its dialog once its notice is gone', async () => {
    const asked: unknown[] = [];
    const report = { run: 'r1', articles: [{ hits: 3 }], left: [], cancelled: false };
    const call = (method: string, params: unknown): Promise<unknown> => {
      asked.push([method, params]);
      return Promise.resolve({ ok: true, value: report });
    };
    useSession.setState({ host: { call } as never });
    useLibrary.setState({ replaced: { run: 'r1', places: 3, articles: 1 } });
    const { page, end } = await render(ReplaceDialog, {
      pair: null,
      only: null,
      text: 'port',
      atOnce: false,
    });
    expect(page.ownerDocument.querySelector<HTMLInputElement>('.dialog input')?.value).toBe('port');
    const undo = [...page.ownerDocument.querySelectorAll('button')].find(
      (each) => each.textContent === 'Undo',
    );
    await doing(() => undo?.click());
    expect(asked).toEqual([['replace.undo', { run: 'r1' }]]);
    expect(useLibrary.getState().replaced).toBeNull();
    await end();
  });
});
