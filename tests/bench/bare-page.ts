import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import { startBrowser } from '../e2e/support/chromium-shell';
import { newFolder, root } from '../e2e/support/shell';

/** Does something in a page that holds the bare editor on each of the texts, and gives what came of it, in their order. */
export async function inBareEditor<T>(
  texts: readonly string[],
  size: { width: number; height: number },
  use: (page: Page) => Promise<T>,
): Promise<T[]> {
  const outDir = await newFolder('bare-editor');
  await build({
    configFile: false,
    logLevel: 'error',
    root: join(root, 'tests', 'bench', 'bare-editor'),
    worker: { format: 'es' },
    build: { outDir, emptyOutDir: true, target: 'esnext' },
  });
  const browser = await startBrowser();
  try {
    const found: T[] = [];
    for (const text of texts) {
      const page = await browser.newPage({ viewport: size });
      await page.route('http://bare.test/**', async (route) => {
        const path = new URL(route.request().url()).pathname;
        if (path === '/text') return route.fulfill({ body: text, contentType: 'text/plain; charset=utf-8' });
        const file = join(outDir, path === '/' ? 'index.html' : path);
        return route.fulfill({ body: await readFile(file), contentType: typeOf(file) });
      });
      await page.goto('http://bare.test/');
      await page.getByRole('textbox').focus();
      found.push(await use(page));
      await page.close();
    }
    return found;
  } finally {
    await browser.close();
  }
}

function typeOf(file: string): string {
  const types: Record<string, string> = {
    '.html': 'text/html',
    '.js': 'text/javascript',
    '.css': 'text/css',
  };
  return types[extname(file)] ?? 'application/octet-stream';
}
