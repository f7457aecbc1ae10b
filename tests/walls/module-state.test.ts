import { describe, expect, it } from 'vitest';
import { sourceFiles } from './imports';
import { moduleState } from './module-state';

/** The state the window keeps besides that of the open article, each with the reason why it is not the article's. */
const singletons: Readonly<Record<string, string>> = {
  'renderer/state/article-scope.ts scopes': 'says which article is open',
  'renderer/state/article-store.ts useArticle':
    'the article shown and the one on its way: it is there before and after each of them',
  'renderer/state/library.ts useLibrary':
    'the project that is open, its list, and the undo of articles that are not open',
  'renderer/state/comparing.ts useComparing':
    'what texts are compared with: a reviewer’s choice for every article',
  'renderer/state/background-work.ts useBackgroundWork':
    'work on the whole project, which goes on while articles open and close',
  'renderer/state/suggestion-batch.ts useSuggestionBatches':
    'suggestions asked for in the background, by article: asking goes on while another one is open',
  'renderer/state/corrections.ts useCorrections': 'the pairs of the open project, for all of its articles',
  'renderer/state/terms.ts useTerms':
    'the terms of the open project and what was done to them, for all of its articles',
  'renderer/state/project-view.ts useProjectView': 'the figures of the whole project, and their filter',
  'renderer/state/session.ts useSession': 'host, person, settings and notices of the window',
  'renderer/state/tour.ts useTour': 'the step of the tour, which goes on while articles open and close',
  'renderer/state/view.ts useView': 'how the window is laid out',
  'renderer/state/window-parts.ts windowParts':
    'the analysis worker and the kind of buffer: made once at the start',
  'renderer/editor/announce.ts useAnnouncement': 'what a screen reader says next, whatever it is about',
  'renderer/editor/editor-handle.ts shownEditor':
    'the editor on the desk, which shows one article after another',
  'renderer/editor/scroll-together.ts scrolling': 'the panes that scroll together stay while articles change',
  'renderer/commands/registry.ts registry': 'what commands do: registered once at the start',
  'renderer/worker/analysis-worker.ts loop': 'a worker is one object that takes messages',
  'renderer/worker/stream-worker.ts streams': 'a worker is one object that takes messages',
};

describe('A: state of the window', () => {
  it('A: lies in the open article’s object, but for these singletons', () => {
    const found = sourceFiles('renderer')
      .flatMap((file) => moduleState(file))
      .map(({ file, name, kind }) => ({ state: `${file} ${name}`, kind }));
    expect(found.filter(({ state }) => singletons[state] === undefined)).toEqual([]);
    expect(found.map(({ state }) => state).sort()).toEqual(Object.keys(singletons).sort());
  });

  it.each([
    ['let busy = false;', 'variable'],
    ['export let count = 0;', 'variable'],
    ['const known = new WeakMap<object, string>();', 'object'],
    ['const runs = new Map<string, string[]>();', 'object'],
    ['const seen: string[] = [];', 'object'],
    ['export const useX = create<X>(() => ({}));', 'store'],
  ])('sees %s', (text, kind) => {
    expect(moduleState('renderer/x.ts', text)).toMatchObject([{ kind }]);
  });

  it.each([
    'const names: ReadonlySet<string> = new Set([]);',
    'const format = new Intl.NumberFormat();',
    'const none: readonly string[] = [];',
    'function f() { let a = 1; return a; }',
    'export const useX = perArticle<X>(() => ({}));',
  ])('lets %s be', (text) => {
    expect(moduleState('renderer/x.ts', text)).toEqual([]);
  });
});
