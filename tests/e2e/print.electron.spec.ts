import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { App, BrowserWindow, WebContents } from 'electron';
import type { ElectronShell } from './support/electron-shell';
import { newFolder } from './support/shell';
import { expect, test } from './support/test';
import { workedProject } from './support/worked-project';

/** What the window that prints was seen to be, and what became of what was tried in it. */
interface Seen {
  readonly preferences: Record<string, unknown>;
  readonly address: string;
  readonly visible: boolean;
  /** What became of loading a foreign page into it. */
  readonly foreign: string;
  /** Where it stood after a blank page, which comes without asking. */
  readonly afterBlank: string;
  /** What its session answered for the app's own page and for one on the network. */
  readonly answers: readonly string[];
  readonly bridge: string;
}

test('the report is printed as PDF in a window that shows nothing else', async ({ openWindow }) => {
  const folder = join(await newFolder('project'), 'Coast');
  await workedProject(folder, 12);
  const { app, page } = (await openWindow({ folder, as: 'rui:Rui' })) as ElectronShell;
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Alt+Shift+V');
  await expect(page.locator('.project-parts')).toBeVisible();
  await expect(page.locator('.project-pending')).toBeEmpty({ timeout: 60_000 });
  const windowAddress = page.url();

  const target = join(await newFolder('reports'), 'report.pdf');
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, target);
  await app.evaluate(tryAtPrinting, windowAddress);
  await page.keyboard.press('F1');
  await page.getByRole('combobox').fill('report as pdf');
  await page.getByRole('option', { selected: true }).filter({ hasText: 'Save report as PDF' }).waitFor();
  await page.keyboard.press('Enter');
  await expect(page.getByText(target)).toBeVisible({ timeout: 60_000 });

  const seen = await app.evaluate(() => (globalThis as unknown as { seen: Seen }).seen);
  expect(seen.preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    javascript: false,
  });
  expect(seen.preferences.preload).toBeUndefined();
  expect(seen.visible).toBe(false);
  expect(seen.address).toMatch(/^[a-z]+:\/\/pages(\.emend\.invalid)?\/[-0-9a-f]{36}$/);
  expect(seen.foreign).toContain('ERR_BLOCKED_BY_CLIENT');
  expect(seen.afterBlank).toBe(seen.address);
  expect(seen.answers).toEqual(['refused', 'refused', 'refused']);
  expect(seen.bridge).toBe('no script');

  const pdf = (await readFile(target)).toString('latin1');
  expect(pdf.slice(0, 5)).toBe('%PDF-');
  expect(pdf.trimEnd().endsWith('%%EOF')).toBe(true);
  expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThan(1);
  // Its outline holds the headings of the report.
  for (const heading of ['Report: Coast', 'Stages over time', 'What waits for whom', 'Articles'])
    expect(pdf).toContain(`/Title (${heading})`);

  // The window is gone, and the app's own is where it was.
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  expect(page.url()).toBe(windowAddress);
  await page.getByRole('option').first().waitFor();
});

/** In the app: looks at the next window just before it prints, and tries to lead it elsewhere. */
function tryAtPrinting(
  { app, BrowserWindow: Windows }: { readonly app: App; readonly BrowserWindow: typeof BrowserWindow },
  windowAddress: string,
): void {
  app.once('web-contents-created', (_event, contents: WebContents) => {
    const print = contents.printToPDF.bind(contents);
    contents.printToPDF = async (options) => {
      const address = contents.getURL();
      const preferences = (
        contents as unknown as { getLastWebPreferences(): Record<string, unknown> }
      ).getLastWebPreferences();
      const foreign = await contents.loadURL('data:text/html,foreign').then(() => 'shown', String);
      await contents.loadURL('about:blank').catch(() => undefined);
      const until = Date.now() + 10_000;
      while ((contents.getURL() !== address || contents.isLoading()) && Date.now() < until)
        await new Promise((resolve) => setTimeout(resolve, 20));
      const ask = (url: string): Promise<string> =>
        contents.session.fetch(url).then(
          ({ ok }) => (ok ? 'answered' : 'refused'),
          () => 'refused',
        );
      const answers = [
        await ask(windowAddress),
        await ask('https://example.org/'),
        await ask(address.replace(/[^/]+$/, 'another')),
      ];
      const bridge = await Promise.race([
        contents.executeJavaScript('1').then(
          () => 'script',
          () => 'no script',
        ),
        new Promise<string>((resolve) => setTimeout(() => resolve('no script'), 1_000)),
      ]);
      Object.assign(globalThis, {
        seen: {
          preferences,
          address,
          visible: Windows.fromWebContents(contents)?.isVisible() ?? true,
          foreign,
          afterBlank: contents.getURL(),
          answers,
          bridge,
        },
      });
      return print(options);
    };
  });
}
