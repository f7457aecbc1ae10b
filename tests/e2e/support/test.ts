import { test as base } from '@playwright/test';
import { startChromium } from './chromium-shell';
import { startElectron } from './electron-shell';
import { newFolder, type Shell, type ShellName, type ShellOptions } from './shell';

/** What a scenario says about the window it wants; its settings folder is made for it unless it names one. */
export type WindowWanted = Omit<ShellOptions, 'home'> & { readonly home?: string };

interface Fixtures {
  readonly shellName: ShellName;
  /** Opens a window in this project's shell; it is closed after the test at the latest. */
  readonly openWindow: (wanted: WindowWanted) => Promise<Shell>;
}

/** Playwright's test, with a window in whichever shell the project names. */
export const test = base.extend<Fixtures>({
  shellName: async ({}, use, info) => use(info.project.name === 'electron' ? 'electron' : 'chromium'),
  openWindow: async ({ shellName }, use) => {
    const opened: Shell[] = [];
    await use(async (wanted) => {
      const options = { ...wanted, home: wanted.home ?? (await newFolder('home')) };
      const shell = shellName === 'electron' ? await startElectron(options) : await startChromium(options);
      opened.push(shell);
      return shell;
    });
    for (const shell of opened) await shell.close().catch(() => undefined);
  },
});

export { expect } from '@playwright/test';
