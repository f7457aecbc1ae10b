import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, expect, test } from '@playwright/test';
import { copySamples, openArticle } from './support/project';
import { environment, newFolder, root } from './support/shell';

const executable = join(process.env.EMEND_PACKAGED ?? join(root, 'release', 'linux-unpacked'), 'emend');

test('the packaged app, with its fuses as shipped, opens an article', async () => {
  if (!existsSync(executable))
    throw new Error(`${executable} is not there: npx electron-builder --linux dir`);
  const folder = await copySamples();
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const app = spawn(executable, [...asRoot, '--remote-debugging-port=0', '--as=ana:Ana', folder], {
    env: environment(await newFolder('home')),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  try {
    const address = await debuggingAddress(app);
    await windowListed(address);
    const browser = await chromium.connectOverCDP(address);
    const page = browser.contexts()[0]?.pages()[0];
    if (page === undefined) throw new Error('the app has no window');
    expect(page.url()).toBe('emend://window/');
    await openArticle(page, 'port-expansion');
    await expect(page.getByText('new berths').first()).toBeVisible();
    await expect(page.getByRole('group', { name: 'Flags' }).locator('[aria-current]').first()).toBeVisible();
    await browser.close();
  } finally {
    const ended = new Promise((resolve) => app.once('exit', resolve));
    app.kill();
    await ended;
  }
});

/** Waits for the window: whoever connects while it is being made may wait for its answer without end. */
async function windowListed(address: string): Promise<void> {
  const listed = async (): Promise<string> =>
    (await fetch(`http://${new URL(address).host}/json/list`)).text().catch(() => '');
  await expect.poll(listed, { timeout: 20_000 }).toContain('emend://window/');
}

function debuggingAddress(app: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let errors = '';
    app.once('exit', (code) => reject(new Error(`the packaged app ended with ${code}: ${errors}`)));
    app.stderr?.on('data', (chunk: Buffer) => {
      errors += chunk.toString();
      const address = /DevTools listening on (ws:\S+)/.exec(errors)?.[1];
      if (address !== undefined) resolve(address);
    });
  });
}
