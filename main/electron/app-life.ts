import type { StartArguments } from './arguments';
import { nothing } from './arguments';

/** What of Electron's app the life of the app needs. */
export interface LifeApp {
  on(event: 'open-file', listener: (event: Preventable, path: string) => void): unknown;
  on(
    event: 'second-instance',
    listener: (e: unknown, argv: string[], cwd: string, data: unknown) => void,
  ): unknown;
  on(event: 'will-quit', listener: (event: Preventable) => void): unknown;
  on(event: 'activate' | 'before-quit' | 'window-all-closed', listener: () => void): unknown;
  quit(): void;
  exit(code: number): void;
}

export interface Preventable {
  preventDefault(): void;
}

/** The windows, as the life of the app needs them. */
export interface LifeWindows {
  /** Those that are open. */
  readonly count: number;
  /** True when no window is open and every closed one has let go of its files. */
  readonly settled: boolean;
  /** Resolves once closed windows have let go of their files. */
  allClosed(): Promise<void>;
  show(asked: StartArguments): Promise<void>;
}

export interface AppLifeOptions {
  readonly app: LifeApp;
  readonly platform: NodeJS.Platform;
  /** Reads what another start of the app was asked for. */
  readonly readStart: (data: unknown) => StartArguments;
  readonly report: (error: unknown) => void;
  /** Shows a person what is wrong with what they asked for. */
  readonly complain: (message: string) => void;
}

/**
 * The app from its start to its end: which windows are opened for whom, and when it quits. It listens from the moment it is
 * made, for macOS says which files to open before the app is ready.
 */
export class AppLife {
  readonly #early: StartArguments[] = [];
  #windows: LifeWindows | null = null;
  #isQuitting = false;

  constructor(private readonly options: AppLifeOptions) {
    const { app, platform, readStart } = options;
    app.on('open-file', (event, path) => {
      event.preventDefault();
      this.#open({ ...nothing, target: path });
    });
    app.on('second-instance', (_event, _argv, _cwd, data) => this.#open(readStart(data)));
    app.on('activate', () => {
      if (this.#windows?.count === 0) this.#open(nothing);
    });
    // A window that writes what is unsaved before it closes takes the quitting back; it is gone on with once all have closed.
    app.on('before-quit', () => (this.#isQuitting = true));
    app.on('window-all-closed', () => {
      if (this.#isQuitting || platform !== 'darwin') app.quit();
    });
    app.on('will-quit', (event) => {
      if (this.#windows === null || this.#windows.settled) return;
      event.preventDefault();
      const quit = (): void => app.quit();
      this.#windows.allClosed().then(quit, quit);
    });
  }

  /** Opens what the app was started for, or the files that it was given meanwhile. Ends the app where no window comes of it. */
  async start(first: StartArguments, windows: LifeWindows): Promise<void> {
    const { app, report } = this.options;
    if (first.problem !== null) {
      report(new Error(first.problem));
      return app.exit(2);
    }
    this.#windows = windows;
    const isPlain = first.target === null && !first.sample;
    const early = this.#early.splice(0);
    for (const asked of isPlain && early.length > 0 ? early : [first, ...early]) await this.#show(asked);
    if (windows.count === 0) app.exit(1);
  }

  /** A window stays open because something in it could not be written: the app goes on with it. */
  held(): void {
    this.#isQuitting = false;
  }

  #open(asked: StartArguments): void {
    if (this.#windows === null) this.#early.push(asked);
    else this.#show(asked).catch(this.options.report);
  }

  async #show(asked: StartArguments): Promise<void> {
    if (asked.problem !== null) this.options.complain(asked.problem);
    else await this.#windows?.show(asked).catch(this.options.report);
  }
}

/** A page that crashes this often within {@link crashMs} is not loaded again by itself. */
const mostCrashes = 3;
const crashMs = 60_000;

/** Says whether a page that crashed may be loaded once more: a page that crashes as it loads would do so for ever. */
export function createCrashGuard(now: () => number = () => performance.now()): () => boolean {
  let crashes: number[] = [];
  return () => {
    const time = now();
    crashes = [...crashes.filter((at) => time - at < crashMs), time];
    return crashes.length <= mostCrashes;
  };
}
