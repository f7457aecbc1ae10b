import { rm } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { commandOf, type CommandId } from '../../../shared/commands/catalogue';
import { shown } from './project-to-show';

/** One thing that the window shows: how it comes and goes, by keyboard, in any language. */
export interface ShownView {
  readonly name: string;
  /** The commands that show it. */
  readonly by: readonly CommandId[];
  /** The pane it stands in, which has to be called where the window is narrow. */
  readonly pane?: 'library' | 'dock';
  /** True for a menu that goes where the window becomes narrow, by itself or with its pane, and is opened anew there. */
  readonly again?: true;
  /** True where the texts are shown as nowhere else; elsewhere they are as they were at the desk. */
  readonly texts?: true;
  /** Why it is not shown in Electron, if it is not. */
  readonly notInElectron?: string;
  readonly show: (page: Page) => Promise<void>;
  /** Goes back; Escape by default. */
  readonly hide?: (page: Page) => Promise<void>;
}

/** Commands that show nothing of their own: they move, mark, write or change what other views show. */
export const showNothing: readonly CommandId[] = [
  ...(['project.sample', 'article.save', 'article.save-copy', 'project.report-pdf', 'person.sign'] as const),
  ...(['articles.submit', 'articles.approve', 'articles.reopen', 'edit.undo', 'edit.redo'] as const),
  ...(['edit.find-next', 'edit.find-previous', 'edit.select-sentence', 'edit.select-paragraph'] as const),
  ...(['work.stop', 'sentence.done', 'sentence.not-done', 'paragraph.done', 'article.done'] as const),
  ...([
    'sentence.restore',
    'article.next',
    'article.previous',
    'article.next-waiting',
    'mqm.complete',
  ] as const),
  ...(['sentence.next-open', 'request.next', 'request.previous', 'change.next', 'change.previous'] as const),
  ...(['view.next-pane', 'view.previous-pane', 'flag.fix', 'article.step', 'article.withdraw'] as const),
  ...(['review.next', 'review.previous', 'review.approve', 'review.approve-identical'] as const),
  ...([
    'review.undo',
    'review.restore',
    'review.resolve',
    'review.edit',
    'review.filter',
    'review.close',
  ] as const),
  ...(['history.next', 'history.previous', 'history.restore-sentence', 'history.restore'] as const),
  ...(['history.compare-here', 'history.close', 'article.take-original', 'merge.next'] as const),
  ...(['merge.previous', 'merge.first', 'merge.second', 'merge.both', 'merge.undo', 'merge.finish'] as const),
  ...(['view.library', 'view.dock', 'view.text-larger', 'view.text-smaller', 'view.text-usual'] as const),
  ...(['word.add-own', 'word.add-project', 'article.copy-text', 'help.diagnostics'] as const),
  ...(['segment.split', 'segment.join-next', 'segment.join-previous', 'segment.link'] as const),
  ...(['segment.link-also', 'segment.unlink', 'segment.undo', 'source.next', 'source.previous'] as const),
  ...(['view.theme', 'view.language', 'history.later', 'library.check-again'] as const),
  'review.retract-request',
];

const layer = '.dialog, .palette';

/** Runs a command from the palette, which knows the English title in every language. */
export async function run(page: Page, command: CommandId): Promise<void> {
  await page.keyboard.press('F1');
  const palette = page.locator('.palette [role="combobox"]');
  await palette.fill(commandOf(command)?.title ?? command);
  await page.locator('.palette [role="option"]').first().waitFor();
  await page.keyboard.press('Enter');
  // Where the command opens another list, that one stands in the palette's place.
  await page.locator('.palette [role="combobox"]:not([value=""])').waitFor({ state: 'detached' });
}

/** A dialog that a command opens; `then` brings it to what is worth seeing. */
function dialog(name: string, command: CommandId, then?: (page: Page) => Promise<void>): ShownView {
  return {
    name,
    by: [command],
    show: async (page) => {
      await run(page, command);
      await page.locator('.dialog').waitFor();
      await then?.(page);
    },
  };
}

const press =
  (...keys: readonly string[]) =>
  async (page: Page): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };

const stays = (): Promise<void> => Promise.resolve();

function settings(tab: string): ShownView {
  return dialog(`settings-${tab}`, 'settings.open', async (page) => {
    await page.locator(`.settings-tabs [id$="-trigger-${tab}"]`).click();
    await page.locator(`.settings [id$="-content-${tab}"]`).waitFor();
  });
}

/** Opens an article of the library by its path and waits for what its opening shows. */
export async function open(page: Page, path: string, there = `.where h1[title="${path}"]`): Promise<void> {
  await page.keyboard.press('Control+p');
  const part = path.slice(0, 4);
  await page.locator('.palette [role="combobox"]').fill(part);
  await page.locator('.palette [role="option"][aria-selected="true"]').filter({ hasText: part }).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.palette').waitFor({ state: 'detached' });
  await page.locator(there).first().waitFor({ state: 'attached' });
}

function dock(tab: 'flags' | 'changes' | 'notes' | 'history', keys: string): ShownView {
  return {
    name: `dock-${tab}`,
    by: [`dock.${tab}`],
    pane: 'dock',
    show: press(keys),
    hide: stays,
  };
}

/** Opens a field beside the card that review is at. */
function composer(name: string, command: CommandId, keys: string): ShownView {
  return {
    name,
    by: [command],
    show: async (page) => {
      await page.keyboard.press(keys);
      await page.locator('.review textarea').first().waitFor();
    },
    hide: async (page) => {
      await page.keyboard.press('Escape');
      await page.locator('.review textarea').first().waitFor({ state: 'detached' });
    },
  };
}

const library = '#article-list';

async function chooseAll(page: Page): Promise<void> {
  await page.locator(library).focus();
  await page.keyboard.press('Control+a');
  await page.locator('.chosen-bar').waitFor();
}

const reviewCards = async (page: Page): Promise<void> => {
  await page.keyboard.press('F9');
  await page.locator('.hunk').first().waitFor();
};

/** Every view and dialog, in an order in which each finds what it needs. */
export const views: readonly ShownView[] = [
  {
    name: 'start',
    by: [],
    // Every article has been read: what stands in the rows changes no more.
    show: (page) =>
      page
        .locator('.article-count[data-severity="unknown"]')
        .first()
        .waitFor({ state: 'detached', timeout: 60_000 }),
    hide: stays,
  },
  {
    name: 'library-nothing',
    by: ['library.search'],
    pane: 'library',
    show: async (page) => {
      await page.keyboard.press('Control+Shift+f');
      await page.locator('#library-search').fill('zeppelin');
      await page.locator('.empty-small').waitFor();
    },
    hide: async (page) => {
      await page.locator('#library-search').fill('');
      await page.locator(`${library} [role="option"]`).first().waitFor();
    },
  },
  {
    name: 'library-menu',
    by: [],
    pane: 'library',
    again: true,
    show: async (page) => {
      await page.locator('.library-chips button').first().press('Enter');
      await page.locator('[role="menu"]').waitFor();
    },
  },
  {
    name: 'library-flag-menu',
    by: [],
    pane: 'library',
    again: true,
    show: async (page) => {
      await page.locator('.library-chips button').nth(2).press('Enter');
      await page.locator('[role="menu"]').waitFor();
    },
  },
  {
    name: 'library-unchecked',
    by: [],
    pane: 'library',
    notInElectron: 'nothing there keeps an article from being checked',
    show: (page) => page.locator('.scan-status button').waitFor(),
    hide: stays,
  },
  { name: 'library-chosen', by: [], pane: 'library', show: chooseAll, hide: stays },
  {
    name: 'chosen-menu',
    by: [],
    pane: 'library',
    again: true,
    show: async (page) => {
      await page.locator('.chosen-bar .btn').press('Enter');
      await page.locator('[role="menu"]').waitFor();
    },
  },
  dialog('assign', 'articles.assign'),
  dialog('fix-articles', 'articles.fix-safe', (page) => page.locator('.fix-article').first().waitFor()),
  {
    ...dialog('export-chosen', 'articles.export'),
    hide: async (page) => {
      await page.keyboard.press('Escape');
      await page.locator(layer).first().waitFor({ state: 'detached' });
      await page.locator(library).focus();
      await page.keyboard.press('Escape');
      await page.locator('.chosen-bar').waitFor({ state: 'detached' });
    },
  },
  { name: 'cannot-open', by: [], show: (page) => open(page, shown.damaged, '.empty-page h1'), hide: stays },
  { name: 'desk', texts: true, by: ['go.article'], show: (page) => open(page, shown.sentBack), hide: stays },
  {
    name: 'text-menu',
    by: [],
    again: true,
    show: async (page) => {
      await page.keyboard.press('Control+Home');
      await page.keyboard.press('Shift+F10');
      await page.locator('.segment-menu').waitFor();
    },
  },
  {
    name: 'source-chosen',
    by: ['source.next'],
    texts: true,
    show: async (page) => {
      await page.locator('.done-share').waitFor();
      await page.locator('.editor-place').getByRole('textbox').focus();
      await page.keyboard.press('Alt+Shift+ArrowDown');
      await page.locator('.left-text .chosen').first().waitFor();
    },
    hide: async (page) => {
      await page.locator('.left-text[data-side="source"]').press('Escape');
      await page.keyboard.press('F6');
    },
  },
  dock('flags', 'Control+1'),
  {
    name: 'card',
    by: ['flag.next', 'flag.previous'],
    show: async (page) => {
      await page.keyboard.press('F8');
      await page.locator('.flag-card').waitFor();
    },
    hide: stays,
  },
  { name: 'card-fixes', by: ['flag.fixes'], show: press('Control+.'), hide: press('Escape') },
  dialog('dismiss', 'flag.dismiss'),
  { name: 'find', texts: true, by: ['edit.find'], show: press('Control+f') },
  {
    name: 'find-wrong',
    by: [],
    show: async (page) => {
      await page.keyboard.press('Control+f');
      await page.locator('.find-bar input').first().fill('(the');
      await page.locator('.find-toggle').last().press('Enter');
      await page.locator('.find-count.wrong').waitFor();
    },
    hide: async (page) => {
      await page.locator('.find-toggle').last().press('Enter');
      await page.locator('.find-bar input').first().press('Escape');
    },
  },
  { name: 'find-replace', by: ['edit.replace'], show: press('Control+Shift+h') },
  {
    name: 'filter',
    texts: true,
    by: ['view.filter'],
    show: press('Alt+Shift+f'),
    hide: press('Alt+Shift+f', 'Alt+Shift+f', 'Alt+Shift+f', 'Alt+Shift+f'),
  },
  {
    name: 'left-both',
    texts: true,
    by: ['view.left-pane'],
    show: press('Control+Shift+m', 'Control+Shift+m'),
    hide: press('Control+Shift+m'),
  },
  dock('changes', 'Control+2'),
  dock('notes', 'Control+3'),
  {
    name: 'comment-sentence',
    by: ['sentence.comment'],
    pane: 'dock',
    show: async (page) => {
      await run(page, 'sentence.comment');
      await page.locator('.sentence-comment textarea').waitFor();
    },
    hide: async (page) => {
      await page.locator('.sentence-comment textarea').press('Escape');
      await page.locator('.sentence-comment').waitFor({ state: 'detached' });
    },
  },
  dock('history', 'Control+4'),
  {
    name: 'history',
    texts: true,
    by: ['history.earlier'],
    show: async (page) => {
      await page.keyboard.press('Alt+Shift+PageUp');
      await page.locator('.history-pane').waitFor();
    },
    hide: stays,
  },
  {
    name: 'history-compare',
    by: ['history.compare'],
    show: async (page) => {
      await run(page, 'history.compare');
      await page.locator('.history-pane select:focus').waitFor();
    },
    hide: async (page) => {
      await page.keyboard.press('Escape');
      await page.locator('.history-pane').waitFor({ state: 'detached' });
    },
  },
  { name: 'review', by: ['review.toggle'], show: reviewCards, hide: stays },
  composer('review-comment', 'review.comment', 'c'),
  composer('review-request', 'review.request', 'Shift+R'),
  composer('review-answer', 'review.answer', 'Shift+C'),
  {
    ...composer('review-request-article', 'review.request-article', ''),
    show: async (page) => {
      await run(page, 'review.request-article');
      await page.locator('.review textarea').first().waitFor();
    },
  },
  {
    ...dialog('mark-in-card', 'mqm.mark'),
    hide: press('Escape', 'F9'),
  },
  {
    name: 'project-view',
    by: ['project.view'],
    show: async (page) => {
      await page.keyboard.press('Alt+Shift+V');
      await page.locator('.project-parts').waitFor();
    },
    hide: press('Alt+Shift+V'),
  },
  {
    name: 'project-view-below',
    by: [],
    show: async (page) => {
      await page.keyboard.press('Alt+Shift+V');
      await page.locator('[data-part]').last().scrollIntoViewIfNeeded();
    },
    hide: press('Alt+Shift+V'),
  },
  {
    name: 'project-view-sorted',
    by: [],
    show: async (page) => {
      await page.keyboard.press('Alt+Shift+V');
      await page.locator('.project-table').last().locator('.column-head').nth(2).press('Enter');
      await page.locator('.project-table [aria-sort]').waitFor();
      await page.locator('.project-table').last().locator('tr').last().scrollIntoViewIfNeeded();
    },
    hide: press('Alt+Shift+V'),
  },
  dialog('record', 'project.record'),
  {
    name: 'palette-nothing',
    by: [],
    show: async (page) => {
      await page.keyboard.press('F1');
      await page.locator('.palette [role="combobox"]').fill('zeppelin');
      await page.locator('.palette-nothing').waitFor();
    },
  },
  { name: 'palette', by: ['go.commands'], show: press('F1') },
  {
    name: 'find-flag',
    by: ['library.flag'],
    show: async (page) => {
      await run(page, 'library.flag');
      await page.locator('.palette [role="option"]').first().waitFor();
    },
  },
  { name: 'quick-open', by: ['go.article'], show: press('Control+p') },
  dialog('keys', 'help.keys'),
  dialog('guide', 'help.guide'),
  dialog('guide-found', 'help.guide', async (page) => {
    await page.keyboard.type('Git');
    await page.locator('.guide mark').first().waitFor();
  }),
  dialog('guide-nothing', 'help.guide', async (page) => {
    await page.keyboard.type('zeppelin');
    await page.locator('.guide h3').first().waitFor({ state: 'detached' });
  }),
  settings('window'),
  settings('keys'),
  settings('model'),
  settings('project'),
  settings('rules'),
  dialog('person', 'person.set'),
  dialog('submit', 'article.submit'),
  dialog('export', 'project.export'),
  dialog('export-done', 'project.export', async (page) => {
    await page.keyboard.press('Control+Enter');
    await page.locator('.dialog input[readonly]').waitFor();
  }),
  dialog('formats', 'project.formats'),
  dialog('segmentation', 'project.segmentation'),
  dialog('corrections', 'project.corrections'),
  dialog('terms', 'project.terms', (page) => page.locator('.term-row').first().waitFor()),
  {
    ...dialog('terms-edit', 'project.terms', async (page) => {
      await page.locator('.term-row').first().waitFor();
      await press('ArrowDown', 'Enter')(page);
      await page.locator('.term-form').waitFor();
    }),
    hide: press('Escape', 'Escape'),
  },
  {
    ...dialog('terms-add', 'project.terms', async (page) => {
      await page.locator('.terms-bar .btn').first().press('Enter');
      await page.locator('.term-form').waitFor();
      await page.keyboard.press('Enter');
      await page.locator('.term-form [role="alert"]').waitFor();
    }),
    hide: press('Escape', 'Escape'),
  },
  dialog('terms-removed', 'project.terms', async (page) => {
    await page.locator('.term-row').first().waitFor();
    await press('ArrowDown', 'Delete')(page);
    await page.locator('.terms-said:not(:empty)').waitFor();
    await page.keyboard.press('Control+z');
    await page.locator('.term-row').nth(2).waitFor();
  }),
  {
    ...dialog('terms-nothing', 'project.terms', async (page) => {
      await page.keyboard.type('zeppelin');
      await page.locator('.terms-none').waitFor();
    }),
    hide: press('Escape', 'Escape'),
  },
  {
    ...dialog('terms-import', 'project.terms', async (page) => {
      const text = 'source,target,note\n灯塔管理员,lightkeeper,\n钟楼,bell tower,In the square\n城门,,\n';
      await page
        .locator('.dialog-acts input[type="file"]')
        .setInputFiles({ name: 'town.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
      await page.locator('.glossary-conflicts').waitFor();
    }),
    // Back to the list first.
    hide: press('Escape', 'Escape'),
  },
  dialog('memory', 'project.memory'),
  dialog('replace', 'project.replace', async (page) => {
    await page.keyboard.type('the');
    await page.keyboard.press('Enter');
    await page.locator('.dialog-acts .main:enabled').waitFor();
  }),
  dialog('suggest', 'sentence.suggest', (page) =>
    page.locator('.dialog .suggestions, .dialog-body p + p').first().waitFor(),
  ),
  dialog('suggest-many', 'article.suggest'),
  dialog('fix', 'flag.fix-safe'),
  dialog('mark-error', 'mqm.mark-selection'),
  dialog('rate', 'esa.rate'),
  dialog('import-marks', 'mqm.import'),
  dialog('import-marks-read', 'mqm.import', async (page) => {
    const head = 'system\tdoc\tdoc_id\tseg_id\trater\tsource\ttarget\tcategory\tseverity\n';
    const title = 'Port expansion enters second <v>phase</v>';
    const table =
      `${head}mt\tnews.1\t1\t1\tr1\t港口扩建进入第二阶段\t${title}\tAccuracy/Mistranslation\tMajor\n` +
      'mt\tnews.1\t2\t2\tr1\t无\tNot in the <v>text</v>.\tStyle/Awkward style\tMinor\n';
    await page.locator('.dialog input[type="file"]').setInputFiles({
      name: 'marks.tsv',
      mimeType: 'text/tab-separated-values',
      buffer: Buffer.from(table),
    });
    await page.locator('.dialog [role="status"] p').first().waitFor();
  }),
  dialog('encoding', 'article.encoding'),
  dialog('source-encoding', 'article.source-encoding'),
  dialog('attach-source', 'article.attach-source'),
  dialog('term', 'term.add'),
  dialog('paste', 'text.paste'),
  {
    ...dialog('open-project', 'project.open'),
    notInElectron: 'the system’s own dialog is opened there',
  },
  {
    name: 'review-nothing',
    by: [],
    show: async (page) => {
      await open(page, shown.unchanged);
      await page.keyboard.press('F9');
      await page.locator('section.empty-page').waitFor();
    },
  },
  {
    name: 'review-asked',
    by: [],
    show: async (page) => {
      await open(page, shown.asked);
      await reviewCards(page);
    },
  },
  {
    name: 'review-why-not',
    by: [],
    show: async (page) => {
      await open(page, shown.waiting);
      await reviewCards(page);
      await page.locator('.window-head .btn.main').press('Enter');
      await page.locator('.reasons').waitFor();
    },
    hide: press('Escape', 'Escape'),
  },
  {
    name: 'approve-rest',
    by: ['review.approve-rest'],
    show: async (page) => {
      await open(page, shown.waiting);
      await reviewCards(page);
      await page.keyboard.press('Control+Shift+a');
      await page.locator('.dialog').waitFor();
    },
  },
  {
    name: 'notice',
    by: [],
    show: async (page) => {
      await page.locator('.hunk[data-here]').first().waitFor();
      await page.keyboard.press('a');
      await page.locator('.hunk[data-status="approved"]').first().waitFor();
      await page.locator('.notice').first().waitFor();
    },
    hide: stays,
  },
  {
    name: 'approve-anyway',
    by: ['review.approve-article'],
    show: async (page) => {
      await page.keyboard.press('Control+Shift+Enter');
      await page.locator('.dialog').waitFor();
    },
    // The dialog, the notice of the approval, review.
    hide: press('Escape', 'Escape', 'Escape'),
  },
  {
    name: 'edit-approved',
    by: ['article.reopen'],
    show: async (page) => {
      await open(page, shown.approved);
      await page.keyboard.press('Control+Home');
      await page.keyboard.type('x');
      await page.locator('.dialog').waitFor();
    },
  },
  {
    name: 'merge',
    texts: true,
    by: ['merge.open'],
    show: (page) => open(page, shown.twoVersions, '.conflict'),
    hide: stays,
  },
  {
    name: 'merge-chosen',
    by: [],
    texts: true,
    show: async (page) => {
      await page.keyboard.press('1');
      await page.locator('.conflict[data-chosen]').waitFor();
    },
    hide: press('Control+z'),
  },
  {
    name: 'merge-anew',
    by: ['merge.edit'],
    show: async (page) => {
      await page.keyboard.press('e');
      await page.locator('.merge-pane textarea, .merge-pane [contenteditable]').first().waitFor();
    },
  },
  {
    name: 'pasted',
    by: [],
    show: async (page) => {
      await run(page, 'text.paste');
      await page.locator('.dialog textarea').fill('The bridge\n\nA win -win for the town.\n');
      await page.keyboard.press('Control+Enter');
      await page.locator('.of-project').filter({ hasNotText: 'Harbour Daily' }).waitFor();
      await page.locator('.done-share').waitFor();
      await page.keyboard.press('F8');
      await page.locator('.flag-card').waitFor();
    },
  },
  {
    // The last flag is put away: what stands where none is left, and the list of those put away.
    name: 'dock-dismissed',
    by: [],
    pane: 'dock',
    show: async (page) => {
      await page.keyboard.press('F8');
      await page.locator('.flag-card').waitFor();
      await page.keyboard.press('Control+Shift+d');
      await page.locator('.dialog textarea').waitFor();
      await page.keyboard.press('Control+Enter');
      await page.locator('.dialog').waitFor({ state: 'detached' });
      await page.keyboard.press('Control+1');
      await page.locator('.dismissed summary').press('Enter');
      await page.locator('.dismissed[open] li').waitFor();
    },
    hide: stays,
  },
  {
    name: 'tour',
    by: ['help.tour', 'tour.next', 'tour.leave'],
    show: async (page) => {
      await run(page, 'help.tour');
      await page.locator('.tour').waitFor();
    },
    hide: stays,
  },
  {
    name: 'tour-on',
    by: [],
    show: async (page) => {
      for (let step = 0; step < 3; step++) await page.keyboard.press('Alt+Shift+w');
      await page.locator('.tour').waitFor();
    },
    hide: async (page) => {
      await run(page, 'tour.leave');
      await page.locator('.tour').waitFor({ state: 'detached' });
    },
  },
];

/** What is seen without a project: its folder is taken away, so these are the last. */
export function viewsWithout(folder: string): readonly ShownView[] {
  const notInElectron = 'a window of the app is not loaded again';
  return [
    {
      name: 'welcome',
      by: [],
      notInElectron,
      show: async (page) => {
        await rm(folder, { recursive: true });
        await page.reload();
        await page.locator('.welcome').waitFor();
        await page.locator('.notice[data-kind="error"]').first().waitFor();
      },
      hide: stays,
    },
    {
      name: 'cannot-start',
      by: [],
      notInElectron,
      show: async (page) => {
        await page.evaluate(() => sessionStorage.clear());
        await page.reload();
        await page.locator('.cannot-start').waitFor();
      },
      hide: stays,
    },
  ];
}

export const themes = ['light', 'dark', 'contrast'] as const;
export type Theme = (typeof themes)[number];

/** High contrast has two shades, which it takes from the system: it is light unless its dark shade is named. */
export type Look = Theme | 'contrast-dark';

/** Has the system ask for a theme, which the window follows at once. */
export async function inTheme(page: Page, look: Look): Promise<void> {
  const theme = look === 'contrast-dark' ? 'contrast' : look;
  const shade = look === theme && theme !== 'dark' ? 'light' : 'dark';
  await page.emulateMedia({
    colorScheme: shade,
    contrast: theme === 'contrast' ? 'more' : 'no-preference',
    reducedMotion: 'reduce',
  });
  await page.locator(`html[data-theme="${theme}"][data-shade="${shade}"]`).waitFor({ state: 'attached' });
}

/** Takes a view away again. */
export async function hide(page: Page, view: ShownView): Promise<void> {
  await (view.hide ?? press('Escape'))(page);
  await page.locator(`${layer}, [role="menu"]`).first().waitFor({ state: 'detached' });
}

/** Calls the pane of a view where the window is too narrow to show it beside the text. */
export async function callPane(page: Page, view: ShownView): Promise<void> {
  if (view.pane === undefined) {
    if (!view.again) return;
    await page.locator('[role="menu"]').waitFor({ state: 'detached' });
    return view.show(page);
  }
  if (view.again) await closeMenu(page);
  await page.keyboard.press(keyOfPane[view.pane]);
  if (view.again) await view.show(page);
}

/** Puts the pane that {@link callPane} called away again. */
export async function putPaneAway(page: Page, view: ShownView): Promise<void> {
  if (view.pane === undefined) return;
  if (view.again) await closeMenu(page);
  await page.keyboard.press(keyOfPane[view.pane]);
}

async function closeMenu(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.locator('[role="menu"]').waitFor({ state: 'detached' });
}

const keyOfPane = { library: 'Control+b', dock: 'Control+j' } as const;
