// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';

vi.mock('../../../../renderer/editor/editor-handle', async () => (await import('./no-editor')).editorHandle);
vi.mock('../../../../renderer/editor/monaco', async () => (await import('./no-editor')).monacoModule);

import { registerCommands } from '../../../../renderer/commands/registry';
import { showCard, useCard } from '../../../../renderer/editor/card-store';
import { FlagCard } from '../../../../renderer/editor/FlagCard';
import { setAnalyser } from '../../../../renderer/state/analysis';
import type { AnalyserListener } from '../../../../renderer/state/analyser';
import { articleActions, closeArticle } from '../../../../renderer/state/article';
import { sortedFlags } from '../../../../renderer/state/flags';
import { useLibrary } from '../../../../renderer/state/library';
import { useSession } from '../../../../renderer/state/session';
import { createChecker } from '../../../../shared/checks/create-checker';
import { diffTexts } from '../../../../shared/diff/diff-texts';
import { projectFile } from '../../../../shared/review/project-file';
import { ana } from '../fake-host';
import { articleId, FakeProject } from '../fake-project';
import { doing, render } from './render';

const text = 'One  two. Three  four. Five  six.';

const nothing = (): void => undefined;
window.matchMedia = (() => ({
  matches: false,
  addEventListener: nothing,
  removeEventListener: nothing,
})) as never;

beforeEach(async () => {
  await closeArticle();
  let told: AnalyserListener | null = null;
  setAnalyser((listener) => {
    told = listener;
    return { open: () => undefined, edit: () => undefined, close: () => undefined } as never;
  });
  const project = new FakeProject([text]);
  useSession.setState({ host: project.client, person: ana, notices: [] });
  useLibrary.setState({
    project: {
      entry: { id: 'p' },
      file: projectFile.parse({ version: 1 }),
      readOnly: null,
      problems: [],
    } as never,
  });
  await articleActions.open(articleId(0));
  const { flags: found, sentences } = createChecker({ language: 'en' }).check({ text });
  const flags = found.map((flag) => ({ ...flag, severity: 'error' as const }));
  (told as AnalyserListener | null)?.onAnalysis(
    {
      text,
      flags,
      flagCount: flags.length,
      sentences,
      sourceSentences: [],
      links: [],
      unchecked: null,
      diff: diffTexts(text, text, { language: 'en' }),
      words: 6,
      edited: 0,
    },
    1_000,
  );
});

describe('C5: the flag card stands beside the text', () => {
  it('C5: in the layout, and not over the text, so that no click meant for the text goes to it', async () => {
    const { page, end } = await render(FlagCard, { place: 'dock' });
    await doing(() => showCard(sortedFlags().open[1]?.key ?? '', false));
    // Where the dock stands beside the text the card is in its column; the place in the text pane is empty.
    const inPane = await render(FlagCard, { place: 'pane' });
    const cards = [page, inPane.page].flatMap((place) => [...place.querySelectorAll('.flag-card')]);
    expect(cards).toHaveLength(1);
    expect(document.querySelector('.flag-card-widget, [data-through]')).toBeNull();
    await inPane.end();
    await end();
  });

  it('says how far along it is, and can be closed', async () => {
    const { page, end } = await render(FlagCard, { place: 'dock' });
    await doing(() => showCard(sortedFlags().open[1]?.key ?? '', false));
    expect(page.querySelector('.flag-card-far')?.textContent).toBe(`2 of ${sortedFlags().open.length}`);
    await doing(() => page.querySelector<HTMLElement>('[aria-label="Close"]')?.click());
    expect(useCard.getState().key).toBeNull();
    await end();
  });

  it('offers to rewrite the sentence where there is no fix, before it can be dismissed', async () => {
    const selected = vi.fn();
    const endCommands = registerCommands({ 'edit.select-sentence': selected });
    const flag = sortedFlags().open[0];
    Object.defineProperty(flag, 'fixes', { value: [] });
    const { page, end } = await render(FlagCard, { place: 'dock' });
    await doing(() => showCard(flag?.key ?? '', true));
    expect(page.ownerDocument.activeElement?.textContent).toContain('Rewrite the sentence');
    await doing(() => (page.ownerDocument.activeElement as HTMLElement).click());
    expect(selected).toHaveBeenCalledOnce();
    endCommands();
    await end();
  });

  it('switches its rule off and makes it quieter, with the way back', async () => {
    const asked: unknown[] = [];
    const { host } = useSession.getState();
    useSession.setState({
      host: {
        ...host,
        call: (method: string, params: { file?: { rules: object } }) => {
          if (method === 'project.update') asked.push(params.file?.rules);
          return Promise.resolve({ ok: false, error: { code: 'no', message: 'No.' } });
        },
      } as never,
    });
    const { page, end } = await render(FlagCard, { place: 'dock' });
    const [flag] = sortedFlags().open;
    for (const name of ['Show only as a warning', 'Turn this rule off']) {
      await doing(() => showCard(flag?.key ?? '', false));
      const button = [...page.querySelectorAll('button')].find(({ textContent }) => textContent === name);
      await doing(() => button?.click());
    }
    expect(asked).toEqual([{ [flag?.rule ?? '']: 'warning' }, { [flag?.rule ?? '']: 'off' }]);
    await end();
  });
});
