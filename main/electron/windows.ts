import { isAbsolute } from 'node:path';
import { BrowserWindow, dialog, type Menu, type OpenDialogOptions, type SaveDialogOptions } from 'electron';
import type { Failure } from '../../shared/base/result';
import { createCancelSource } from '../../shared/protocol/cancel-source';
import type { UserSettings } from '../../shared/protocol/contract';
import type { Words } from '../../shared/locales/words';
import type { Host } from '../../shared/protocol/serve';
import { openHost, startProject, type StartProject } from '../web/open-host';
import { articleIdOf } from '../../shared/review/article-id';
import type { Places } from '../web/places';
import { dropChannel } from '../../shared/protocol/bridge';
import { nothing, type StartArguments } from './arguments';
import { isOwnPage } from './ipc-carrier';
import { buildMenu } from './menu';
import { openWindow, type OpenWindow } from './open-window';
import { systemSecrets } from './secret-box';
import { wordsFor } from './spoken-language';
import { createGestures } from './gestures';
import { createPagePrinter, type PrintPage } from './print-page';
import { openLink } from './security';

export interface WindowsOptions {
  readonly preload: string;
  readonly places: Places;
  readonly report: (error: unknown) => void;
  /** A window that was to close stays open: something in it could not be written. */
  readonly onHeld: () => void;
  /** Keys or language were changed, and the menu bar is another one. */
  readonly onMenuChanged: () => void;
}

/** What a window was opened for: a folder and perhaps a file of it, the sample project, or (null) nothing in particular. */
type Subject = StartProject | 'sample' | null;

/** For asking a host from inside its own process. */
const atOnce = { signal: createCancelSource().signal, progress: () => undefined };

/** The app's windows: one a folder, each with a host of its own. */
export class Windows {
  readonly #options: WindowsOptions;
  readonly #open = new Map<OpenWindow, { readonly subject: string; readonly host: Host }>();
  readonly #closing = new Set<Promise<void>>();
  readonly #printPdf: PrintPage;

  constructor(options: WindowsOptions) {
    this.#options = options;
    this.#printPdf = createPagePrinter(options.report);
  }

  get count(): number {
    return this.#open.size;
  }

  /** True when no window is open and every closed one has let go of its files. */
  get settled(): boolean {
    return this.#open.size === 0 && this.#closing.size === 0;
  }

  /** Tells every window that something went wrong which nobody caught. */
  tell(failure: Failure): void {
    for (const open of this.#open.keys()) open.send({ name: 'host.failed', value: failure });
  }

  async allClosed(): Promise<void> {
    await Promise.all(this.#closing);
  }

  /** Shows the window of what is asked for, opening it if need be; nothing in particular is any window. */
  async show(asked: StartArguments): Promise<void> {
    const { preload, places, report, onHeld } = this.#options;
    const project = await subjectOf(asked);
    const subject = JSON.stringify(project === null || project === 'sample' ? project : project.folder);
    for (const [open, known] of this.#open) {
      if (project !== null && known.subject !== subject) continue;
      bringToFront(open.window);
      if (project !== null && project !== 'sample' && project.file !== undefined)
        open.send({ name: 'article.asked', value: { articleId: articleIdOf(project.file) } });
      return;
    }
    const { person } = asked;
    const gestures = createGestures();
    const words = (): Promise<Words> => this.#words();
    const secrets = await systemSecrets();
    const host = await openHost({
      shell: 'electron',
      project,
      person,
      places,
      report,
      pickFolder: async (purpose) => pickFolder(await words(), purpose),
      pickFile: async (suggestedName) => pickFile(await words(), suggestedName),
      openLink: (url) => openLink(url, gestures),
      printPdf: this.#printPdf,
      ...(secrets !== null && { secrets }),
    });
    if (!host.ok) return dialog.showErrorBox('Emend', host.error.message);
    const open = openWindow({
      host: host.value,
      preload,
      settingsFolder: places.settings,
      report,
      onHeld,
      words,
    });
    host.value.on(({ name }) => {
      if (name === 'settings.changed') this.#options.onMenuChanged();
    });
    this.#open.set(open, { subject, host: host.value });
    open.window.on('closed', () => this.#open.delete(open));
    this.#closing.add(open.closed);
    const forget = (): void => void this.#closing.delete(open.closed);
    open.closed.then(forget, forget);
    gestures.watch(open.window.webContents);
    const { webContents } = open.window;
    webContents.ipc.on(dropChannel, (event, path: unknown) => {
      if (!isOwnPage(event, webContents) || typeof path !== 'string' || !isAbsolute(path)) return;
      this.show({ ...nothing, target: path, person }).catch(report);
    });
  }

  /** The menu bar for the window in front, with its person's keys, in their language. */
  async menu(): Promise<Menu> {
    const keys = (await this.#settings())?.keys ?? {};
    return buildMenu(await this.#words(), keys, (id) =>
      this.#front()?.send({ name: 'command', value: { id } }),
    );
  }

  async #settings(): Promise<UserSettings | null> {
    const front = this.#front();
    const host = front && this.#open.get(front)?.host;
    const info = await host?.handlers['host.info']({}, atOnce);
    return info?.ok ? info.value.settings : null;
  }

  async #words(): Promise<Words> {
    return wordsFor(await this.#settings());
  }

  #front(): OpenWindow | undefined {
    const focused = BrowserWindow.getFocusedWindow();
    const open = [...this.#open.keys()];
    return open.find((one) => one.window === focused) ?? open[0];
  }
}

async function pickFolder({ t }: Words, purpose: 'project' | 'export'): Promise<string | null> {
  const options: OpenDialogOptions = {
    title: t(purpose === 'project' ? 'native.open-folder' : 'native.export-folder'),
    properties: ['openDirectory', 'createDirectory'],
  };
  const window = BrowserWindow.getFocusedWindow();
  const picked = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options));
  return picked.filePaths[0] ?? null;
}

async function pickFile({ t }: Words, suggestedName: string): Promise<string | null> {
  const options: SaveDialogOptions = { title: t('native.save-copy'), defaultPath: suggestedName };
  const window = BrowserWindow.getFocusedWindow();
  const picked = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options));
  return picked.canceled || picked.filePath === '' ? null : picked.filePath;
}

function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.focus();
}

/** A file opens the folder it lies in, and itself there; what is not there is left to the host, which says so. */
async function subjectOf({ target, sample }: StartArguments): Promise<Subject> {
  if (target === null) return sample ? 'sample' : null;
  return (await startProject(target)) ?? { folder: target };
}
