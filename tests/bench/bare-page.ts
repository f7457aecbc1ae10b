import { readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { _electron, type Page } from '@playwright/test';
import { build } from 'vite';
import { startBrowser } from '../e2e/support/chromium-shell';
import { rootNeedsNoSandbox } from '../e2e/support/electron-shell';
import { environment, newFolder, root } from '../e2e/support/shell';
import { installedElectron } from '../../main/launch/find-electron.mjs';
import { heapGrowth } from '../../main/electron/window-heap';

/** Does something in a page that holds the bare editor on each of the texts, and gives what came of it, in their order. */
export async function inBareEditor<T>(
  texts: readonly string[],
  size: { width: number; height: number },
  use: (page: Page) => Promise<T>,
): Promise<T[]> {
  const outDir = await buildBareEditor();
  const browser = await startBrowser();
  try {
    const found: T[] = [];
    for (const text of texts) {
      const page = await browser.newPage({ viewport: size });
      await showBareEditor(page, outDir, text);
      found.push(await use(page));
      await page.close();
    }
    return found;
  } finally {
    await browser.close();
  }
}

/** The same in a window of Electron, whose V8 is given the flags that the app gives its own windows. */
export async function inBareElectron<T>(
  text: string,
  size: { readonly width: number; readonly height: number },
  use: (page: Page) => Promise<T>,
): Promise<T> {
  const outDir = await buildBareEditor();
  const folder = await newFolder('bare-app');
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'bare', main: 'main.cjs' }));
  await writeFile(join(folder, 'main.cjs'), bareApp(size));
  const executablePath = installedElectron();
  if (executablePath === null) throw new Error('no Electron runtime on this machine');
  const app = await _electron.launch({
    executablePath,
    args: [...rootNeedsNoSandbox(), `--js-flags=${heapGrowth}`, folder],
    env: environment(await newFolder('home')),
  });
  try {
    const page = await app.firstWindow();
    await showBareEditor(page, outDir, text);
    return await use(page);
  } finally {
    await app.close();
  }
}

const bareApp = ({ width, height }: { readonly width: number; readonly height: number }): string => `
const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => new BrowserWindow({ width: ${width}, height: ${height}, useContentSize: true }).loadURL('about:blank'));
`;

async function buildBareEditor(): Promise<string> {
  const outDir = await newFolder('bare-editor');
  await build({
    configFile: false,
    logLevel: 'error',
    root: join(root, 'tests', 'bench', 'bare-editor'),
    worker: { format: 'es' },
    build: { outDir, emptyOutDir: true, target: 'esnext' },
  });
  return outDir;
}

async function showBareEditor(page: Page, outDir: string, text: string): Promise<void> {
  await page.route('http://bare.test/**', async (route) => {
    const path = new URL(route.request().url()).pathname;
    if (path === '/text') return route.fulfill({ body: text, contentType: 'text/plain; charset=utf-8' });
    const file = join(outDir, path === '/' ? 'index.html' : path);
    return route.fulfill({ body: await readFile(file), contentType: typeOf(file) });
  });
  await page.goto('http://bare.test/');
  await page.getByRole('textbox').focus();
}

function typeOf(file: string): string {
  const types: Record<string, string> = {
    '.html': 'text/html',
    '.js': 'text/javascript',
    '.css': 'text/css',
  };
  return types[extname(file)] ?? 'application/octet-stream';
}
