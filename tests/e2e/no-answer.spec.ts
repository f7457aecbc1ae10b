import type { ChromiumShell } from './support/chromium-shell';
import type { ElectronShell } from './support/electron-shell';
import { copySamples, openArticle, saved } from './support/project';
import type { Shell, ShellName } from './support/shell';
import { expect, test } from './support/test';

/** Has the host's disk hang until the returned function is called; in a browser, the whole host. */
async function hang(shell: Shell, name: ShellName): Promise<() => Promise<void>> {
  if (name === 'chromium') {
    const { signal } = shell as ChromiumShell;
    signal('SIGSTOP');
    return () => Promise.resolve(signal('SIGCONT'));
  }
  const { app } = shell as ElectronShell;
  await app.evaluate(async () => {
    const { promises } = process.getBuiltinModule('node:fs');
    const handle = await promises.open(process.execPath);
    const prototype = Object.getPrototypeOf(handle) as Record<'sync' | 'datasync', () => Promise<void>>;
    await handle.close();
    const { sync, datasync } = prototype;
    const goneOn = new Promise<void>((go) => {
      Reflect.set(globalThis, 'goOn', () => {
        Object.assign(prototype, { sync, datasync });
        go();
      });
    });
    prototype.sync = () => goneOn;
    prototype.datasync = () => goneOn;
  });
  return () => app.evaluate(() => (Reflect.get(globalThis, 'goOn') as () => void)());
}

test('B2: a host or disk that does not answer is told of within seconds, with the way out', async ({
  openWindow,
  shellName,
}) => {
  const shell = await openWindow({ folder: await copySamples(), as: 'ana:Ana' });
  const { page } = shell;
  await openArticle(page, 'port-expansion');
  await page.getByRole('textbox', { name: 'Text of the article' }).focus();
  await page.keyboard.press('Control+Home');
  const goOn = await hang(shell, shellName);
  await page.keyboard.type('Typed while nothing answers. ');
  const warning = page.getByRole('alert').filter({ hasText: 'has not answered for 3 seconds' });
  await expect(warning).toBeVisible({ timeout: 6_000 });
  await expect(warning.getByRole('button', { name: 'Save a copy…' })).toBeEnabled();
  await goOn();
  await expect(warning).toBeHidden();
  await saved(page);
});
