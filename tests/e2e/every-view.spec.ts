import Axe from 'axe-core';
import type { Page } from '@playwright/test';
import { commands } from '../../shared/commands/catalogue';
import { leavesUnchecked, projectToShow } from './support/project-to-show';
import {
  callPane,
  hide,
  inTheme,
  putPaneAway,
  showNothing,
  views,
  viewsWithout,
  type Theme,
} from './support/views';
import { expect, test } from './support/test';

/** What depends on the theme alone. */
const colours = ['color-contrast', 'link-in-text-block'];
const wide = { width: 1440, height: 900 };
const narrow = { width: 900, height: 600 };

test('every command is known to show a view that is looked at, or none', () => {
  const known = new Set([...views.flatMap(({ by }) => by), ...showNothing]);
  expect(commands.filter(({ id }) => !known.has(id)).map(({ id }) => id)).toEqual([]);
});

/** What is asked of axe: all of its rules, those that depend on the theme, or the others. */
type Asked = 'all' | 'colours' | 'not colours';

interface Look {
  readonly theme: Theme;
  readonly asked: Asked;
}
interface Looks {
  readonly wide: readonly Look[];
  readonly narrow: Look;
}

/** In which themes a language is looked at: each theme in each width and language, but not every three of them together. */
const languages = {
  'en-US': {
    wide: [
      { theme: 'light', asked: 'all' },
      { theme: 'dark', asked: 'colours' },
      { theme: 'contrast', asked: 'colours' },
    ],
    narrow: { theme: 'light', asked: 'not colours' },
  },
  'zh-CN': {
    wide: [
      { theme: 'light', asked: 'colours' },
      { theme: 'dark', asked: 'all' },
    ],
    narrow: { theme: 'contrast', asked: 'all' },
  },
} as const satisfies Readonly<Record<string, Looks>>;

for (const [language, looks] of Object.entries(languages))
  test(`axe finds nothing in any view or dialog, in all themes, narrow and wide (${language})`, async ({
    openWindow,
    shellName,
  }) => {
    test.setTimeout(600_000);
    const folder = await projectToShow();
    const { page } = await openWindow({
      folder,
      as: 'ana:Ana',
      language,
      hostScript: leavesUnchecked,
    });
    page.setDefaultTimeout(8_000);
    await page.locator('#article-list [role="option"]').first().waitFor();
    const found: string[] = [];
    const look = async (where: string, asked: Asked, texts = false): Promise<void> => {
      for (const each of await violations(page, asked, texts)) found.push(`${where}: ${each}`);
    };
    for (const view of [...views, ...viewsWithout(folder)]) {
      if (shellName === 'electron' && view.notInElectron !== undefined) {
        test
          .info()
          .annotations.push({ type: 'left out', description: `${view.name}: ${view.notInElectron}` });
        continue;
      }
      const began = Date.now();
      try {
        await test.step(view.name, async () => {
          await view.show(page);
          // Loaded again, the page has lost it.
          if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(Axe.source);
          for (const { theme, asked } of looks.wide) {
            await inTheme(page, theme);
            await look(`${view.name}, ${theme}`, asked, view.texts);
          }
          await page.setViewportSize(narrow);
          await callPane(page, view);
          await inTheme(page, looks.narrow.theme);
          await look(`${view.name}, narrow, ${looks.narrow.theme}`, looks.narrow.asked, view.texts);
          for (const cut of await cutOff(page)) found.push(`${view.name}, narrow: cut off: ${cut}`);
          await putPaneAway(page, view);
          await page.setViewportSize(wide);
          await hide(page, view);
        });
      } catch (error) {
        // The views after it can still be looked at.
        found.push(`${view.name} does not come or go: ${String(error)}`);
        await page.setViewportSize(wide);
        await page.keyboard.press('Escape');
      }
      if (process.env.EMEND_TIMES) process.stdout.write(`${view.name} ${Date.now() - began}\n`);
    }
    expect(found).toEqual([]);
  });

/** What axe says of the dialog, or of the whole window where none is open. */
async function violations(page: Page, asked: Asked, texts: boolean): Promise<string[]> {
  return page.evaluate(
    async ({ asked, colours, leftOut }) => {
      const { axe } = globalThis as unknown as { axe: typeof Axe };
      const dialog = document.querySelector('.dialog');
      const result = await axe.run(dialog ?? { exclude: leftOut }, {
        resultTypes: ['violations'],
        ...(asked === 'colours' && { runOnly: colours }),
        ...(asked === 'not colours' && {
          rules: Object.fromEntries(colours.map((rule) => [rule, { enabled: false }])),
        }),
      });
      return result.violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`),
      );
    },
    { asked, colours, leftOut: texts ? [] : ['.left-text', '.editor-place'] },
  );
}

/** The controls that reach over the sides of the window. */
async function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const controls = document.querySelectorAll<HTMLElement>('button, a[href], input, select, textarea');
    const cut = [...controls].filter((control) => {
      const { left, right, width } = control.getBoundingClientRect();
      // What is for screen readers alone is a pixel wide; the editor has fields of its own.
      if (width < 2 || control.closest('.editor-place') !== null || !control.checkVisibility()) return false;
      return left < -1 || right > innerWidth + 1;
    });
    return cut.map(({ outerHTML }) => outerHTML.slice(0, 160));
  });
}
