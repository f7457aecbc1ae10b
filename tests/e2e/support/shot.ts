/**
 * Pictures of the window, to look at while working on it (after `npm run build`):
 *
 *   xvfb-run -a npx tsx tests/e2e/support/shot.ts electron|chromium FOLDER OUT.png [STEP…]
 *
 * Steps run in order: `click:SELECTOR`, `press:KEY`, `type:TEXT`, `wait:MILLISECONDS|SELECTOR`, `theme:light|dark`, `size:WIDTHxHEIGHT`,
 * `shot:FILE.png`, `text:SELECTOR` (printed), `axe` (serious findings are printed). The last picture is OUT.png.
 * `--as id:Name` and `--language zh-CN` may stand anywhere. What the page logs is printed.
 */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { parseArgs } from 'node:util';
import { resolve } from 'node:path';
import { startChromium } from './chromium-shell';
import { startElectron } from './electron-shell';
import { newFolder } from './shell';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    as: { type: 'string', default: 'ana:Ana' },
    home: { type: 'string' },
    language: { type: 'string' },
  },
});
const [shellName, folder, out, ...steps] = positionals;
if ((shellName !== 'electron' && shellName !== 'chromium') || !folder || !out) {
  process.stderr.write(
    'shot.ts electron|chromium FOLDER OUT.png [STEP…] [--as id:Name] [--home FOLDER] [--language zh-CN]\n',
  );
  process.exit(2);
}
const options = {
  folder: resolve(folder),
  home: values.home ?? (await newFolder('shot')),
  as: values.as,
  ...(values.language !== undefined && { language: values.language }),
};
const shell = shellName === 'electron' ? await startElectron(options) : await startChromium(options);
const print = (text: string): void => void process.stdout.write(`${text}\n`);
shell.page.on('console', (message) => print(`console.${message.type()}: ${message.text()}`));
shell.page.on('pageerror', (error) => print(`error: ${error.stack ?? error.message}`));
try {
  await shell.page.waitForLoadState('load');
  await shell.page.waitForTimeout(1_000);
  for (const step of steps) await take(shell.page, step);
  await shell.page.screenshot({ path: out });
} finally {
  await shell.close();
  if (shell.errors().includes('    at ')) print(shell.errors());
}

async function take(page: Page, step: string): Promise<void> {
  const colon = step.indexOf(':');
  const kind = colon < 0 ? step : step.slice(0, colon);
  const value = colon < 0 ? '' : step.slice(colon + 1);
  switch (kind) {
    case 'click':
      return page.locator(value).first().click();
    case 'press':
      return page.keyboard.press(value);
    case 'type':
      return page.keyboard.type(value);
    case 'wait':
      return /^\d+$/.test(value) ? page.waitForTimeout(Number(value)) : page.locator(value).first().waitFor();
    case 'theme':
      return page.emulateMedia({ colorScheme: value === 'dark' ? 'dark' : 'light' });
    case 'size': {
      const [width = 1440, height = 900] = value.split('x').map(Number);
      return page.setViewportSize({ width, height });
    }
    case 'shot':
      await page.screenshot({ path: value });
      return;
    case 'text':
      return print(await page.locator(value).first().innerText());
    case 'axe': {
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
      for (const { id, impact, help, nodes } of violations) {
        print(`axe ${impact}: ${id}: ${help}\n${nodes.map((node) => `    ${node.html}`).join('\n')}`);
      }
      return;
    }
    default:
      throw new Error(`no such step: ${step}`);
  }
}
