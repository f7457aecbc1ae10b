import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BrowserWindow } from 'electron';

/**
 * Prints a page that stands by itself as PDF, on A4 with the page's own print style. It is shown in a window nobody sees, without scripts,
 * from a file in `folder` that is gone afterwards (an address can not hold a page of megabytes).
 */
export async function printPdf(html: string, folder: string): Promise<Uint8Array> {
  await mkdir(folder, { recursive: true });
  const place = await mkdtemp(join(folder, 'print-'));
  const file = join(place, 'page.html');
  await writeFile(file, html, { mode: 0o600 });
  const window = new BrowserWindow({
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, javascript: false },
  });
  try {
    await window.loadFile(file);
    return await window.webContents.printToPDF({ pageSize: 'A4', printBackground: true });
  } finally {
    window.destroy();
    await rm(place, { recursive: true, force: true });
  }
}
