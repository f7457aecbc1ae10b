import { readFile, writeFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { articleIdOf } from '../../../shared/review/article-id';
import { ana, Desk } from '../../unit/review/journal-model';
import { copySamples } from './project';

/** One thing that the window shows: how it comes and goes, by keyboard, in any language. */
export interface ShownView {
  readonly name: string;
  readonly show: (page: Page) => Promise<void>;
  /** Goes back to the desk; Escape by default. */
  readonly hide?: (page: Page) => Promise<void>;
}

const edited = '0147-port-expansion.en.txt';

/** The sample project with an article in which Ana has made some changes and submitted them. */
export async function projectToShow(): Promise<string> {
  const folder = await copySamples();
  const desk = new Desk(ana, { now: Date.UTC(2026, 2, 1, 8) });
  desk.open(await readFile(join(folder, edited), 'utf8'));
  desk.replace('The port', 'The harbour');
  desk.replace('second phase', 'second stage');
  const journal = join(folder, '.emend', 'journal', articleIdOf(edited));
  await mkdir(journal, { recursive: true });
  await writeFile(
    join(journal, 'ana.0123456789ab.jsonl'),
    desk.events.map((event) => `${JSON.stringify(event)}\n`).join(''),
  );
  return folder;
}

/** Runs a command from the palette, which knows the English title in every language. */
async function run(page: Page, title: string): Promise<void> {
  await page.keyboard.press('F1');
  const palette = page.locator('.palette [role="combobox"]');
  await palette.fill(title);
  await page.locator('.palette [role="option"]').first().waitFor();
  await page.keyboard.press('Enter');
  await palette.waitFor({ state: 'detached' });
}

function dialog(name: string, title: string, then?: (page: Page) => Promise<void>): ShownView {
  return {
    name,
    show: async (page) => {
      await run(page, title);
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

function settings(tab: string): ShownView {
  return dialog(`settings-${tab}`, 'Settings', async (page) => {
    await page.locator(`.settings-tabs [id$="-trigger-${tab}"]`).click();
    await page.locator(`.settings [id$="-content-${tab}"]`).waitFor();
  });
}

async function openEdited(page: Page): Promise<void> {
  await page.keyboard.press('Control+p');
  await page.locator('.palette [role="combobox"]').fill('0147');
  await page.locator('.palette [role="option"][aria-selected="true"]').filter({ hasText: '0147' }).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.flag-line[aria-current]').first().waitFor({ state: 'attached' });
}

/** Every view and dialog; the first is the start, after which an article stays open. */
export const views: readonly ShownView[] = [
  { name: 'start', show: () => Promise.resolve(), hide: openEdited },
  { name: 'desk', show: press('Control+1'), hide: () => Promise.resolve() },
  { name: 'card', show: press('F8') },
  { name: 'find', show: press('Control+f') },
  { name: 'find-replace', show: press('Control+Shift+h') },
  { name: 'dock-changes', show: press('Control+2'), hide: () => Promise.resolve() },
  { name: 'dock-notes', show: press('Control+3'), hide: () => Promise.resolve() },
  { name: 'dock-history', show: press('Control+4'), hide: () => Promise.resolve() },
  { name: 'history', show: press('Alt+Shift+PageUp') },
  {
    name: 'review',
    show: async (page) => {
      await page.keyboard.press('F9');
      await page.locator('.hunk').first().waitFor();
    },
    hide: press('F9'),
  },
  {
    name: 'project-view',
    show: async (page) => {
      await page.keyboard.press('Alt+Shift+V');
      await page.locator('.project-view').waitFor();
    },
    hide: press('Alt+Shift+V'),
  },
  { name: 'palette', show: press('F1') },
  { name: 'quick-open', show: press('Control+p') },
  dialog('keys', 'Show all keys'),
  dialog('guide', 'How Emend works'),
  settings('window'),
  settings('keys'),
  settings('model'),
  settings('project'),
  settings('rules'),
  dialog('person', 'Say who you are'),
  dialog('submit', 'Submit the article'),
  dialog('export', 'Export articles'),
  dialog('formats', 'Choose which files are articles'),
  dialog('corrections', 'Show the corrections'),
  dialog('memory', 'Show the memory'),
  dialog('replace', 'Find and replace in all articles'),
  dialog('suggest', 'Suggest a rewrite of the sentence'),
  dialog('fix', 'Fix all that is safe'),
  dialog('mark-error', 'Mark an error (MQM)'),
  dialog('import-marks', 'Import marked errors'),
  dialog('open-project', 'Open a folder'),
];

export const themes = ['light', 'dark', 'contrast'] as const;
export type Theme = (typeof themes)[number];

/** Has the system ask for a theme, which the window follows at once. */
export async function inTheme(page: Page, theme: Theme): Promise<void> {
  await page.emulateMedia({
    colorScheme: theme === 'dark' ? 'dark' : 'light',
    contrast: theme === 'contrast' ? 'more' : 'no-preference',
    reducedMotion: 'reduce',
  });
}

/** Takes a view away again. */
export async function hide(page: Page, view: ShownView): Promise<void> {
  await (view.hide ?? press('Escape'))(page);
  await page.locator('.dialog, .palette').first().waitFor({ state: 'detached' });
}
