import { join } from 'node:path';
import { BrowserWindow, dialog, nativeTheme } from 'electron';
import { serve, type Host, type HostEvent } from '../../shared/protocol/serve';
import { createCrashGuard } from './app-life';
import { windowAddress } from './app-protocol';
import { ipcCarrier } from './ipc-carrier';
import type { Words } from '../../shared/locales/words';
import { readWindowState, usualSize, writeWindowState } from './window-state';

/** How long a closing window may take to write what is unsaved, in milliseconds. It takes one journal append; more means that it hangs. */
const flushTime = 5_000;

export interface OpenWindow {
  readonly window: BrowserWindow;
  send(event: HostEvent): void;
  /** Resolves when the window is gone, what was typed is written and the host is closed. */
  readonly closed: Promise<void>;
}

export interface WindowOptions {
  readonly host: Host;
  readonly preload: string;
  readonly settingsFolder: string;
  readonly report: (error: unknown) => void;
  /** The page holds the window open: something could not be written. */
  readonly onHeld: () => void;
  /** What is said to the window's person. */
  readonly words: () => Promise<Words>;
}

/** Opens a window on a host of its own and keeps the two together: a reloaded or crashed page is served anew, a closing one is waited for. */
export function openWindow({
  host,
  preload,
  settingsFolder,
  report,
  onHeld,
  words,
}: WindowOptions): OpenWindow {
  const stateFile = join(settingsFolder, 'window.json');
  const state = readWindowState(stateFile);
  const window = new BrowserWindow({
    ...usualSize,
    ...(state ?? {}),
    minWidth: 640,
    minHeight: 480,
    show: false,
    title: 'Emend',
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#171613' : '#f6f4ef',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
    },
  });
  if (state?.maximized) window.maximize();
  window.once('ready-to-show', () => window.show());

  const begin = () =>
    serve(ipcCarrier(window.webContents), host.handlers, (listener) => host.on(listener), report);
  let serving = begin();
  let pages = 0;
  const mayReload = createCrashGuard();
  window.webContents.on('did-navigate', () => {
    pages += 1;
    if (pages === 1) return;
    serving.close();
    serving = begin();
  });
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    report(new Error(`the window's process ended: ${reason}`));
    if (window.isDestroyed()) return;
    if (mayReload()) window.webContents.reload();
    else
      words()
        .then(({ t }) => dialog.showErrorBox('Emend', t('native.crashes')))
        .catch(report);
  });

  let flushed = false;
  window.on('close', (event) => {
    writeWindowState(stateFile, window);
    if (flushed) return;
    event.preventDefault();
    const done = (): void => {
      flushed = true;
      if (!window.isDestroyed()) window.close();
    };
    Promise.race([serving.flush(), later(flushTime)]).then(done, done);
  });
  // The page holds the window open where something could not be written, and says so.
  window.webContents.on('will-prevent-unload', () => {
    flushed = false;
    onHeld();
  });
  const closed = new Promise<void>((resolve) => {
    window.once('closed', () => {
      serving.close();
      host.close().catch(report).finally(resolve);
    });
  });

  window.loadURL(windowAddress).catch(report);
  return { window, send: (event) => serving.send(event), closed };
}

function later(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
