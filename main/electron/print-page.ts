import { randomUUID } from 'node:crypto';
import { BrowserWindow, session, type Session, type WebContents } from 'electron';
import { pageAddress, servePages } from './app-protocol';
import { denyPermissions, keepAt } from './security';

/** Prints a page that stands by itself as PDF; null where that fails, as on a machine short of memory. */
export type PrintPage = (html: string) => Promise<Uint8Array | null>;

/**
 * Prints pages in hidden windows of a session of their own. Each shows one page at one address that is answered only while it is
 * printed; it runs no script, asks for nothing else, and is kept where it is by the same walls as every window.
 */
export function createPagePrinter(report: (error: unknown) => void): PrintPage {
  const pages = new Map<string, string>();
  let own: Session | null = null;
  const begin = (): Session => {
    const made = session.fromPartition('print');
    denyPermissions(made);
    servePages(made, pages);
    return made;
  };
  return async (html) => {
    own ??= begin();
    const address = pageAddress(randomUUID());
    pages.set(address, html);
    const window = new BrowserWindow({
      show: false,
      webPreferences: {
        session: own,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webviewTag: false,
        javascript: false,
      },
    });
    try {
      return await print(window.webContents, address);
    } catch (error) {
      report(error);
      return null;
    } finally {
      pages.delete(address);
      if (!window.isDestroyed()) window.destroy();
    }
  };
}

async function print(contents: WebContents, address: string): Promise<Uint8Array> {
  keepAt(contents, address);
  const crashed = new Promise<never>((_resolve, reject) => {
    contents.once('render-process-gone', (_event, { reason }) =>
      reject(new Error(`the process that prints ended: ${reason}`)),
    );
  });
  const printed = contents.loadURL(address).then(() =>
    contents.printToPDF({
      pageSize: 'A4',
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    }),
  );
  return Promise.race([printed, crashed]);
}
