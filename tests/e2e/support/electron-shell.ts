import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { installedElectron } from '../../../main/launch/find-electron.mjs';
import { environment, root, type Shell, type ShellOptions } from './shell';

/** The app in a real Electron: what is not in a browser (menus, web preferences) is reached through `app`. */
export interface ElectronShell extends Shell {
  readonly app: ElectronApplication;
}

/** Starts the built app on a folder, as a person would. Throws if no Electron runtime is on this machine. */
export async function startElectron(options: ShellOptions): Promise<ElectronShell> {
  const executablePath = installedElectron();
  if (executablePath === null) throw new Error('no Electron runtime on this machine');
  const app = await _electron.launch({
    executablePath,
    args: [...rootNeedsNoSandbox(), root, options.folder, ...(options.as ? [`--as=${options.as}`] : [])],
    env: environment(options.home, options.language),
  });
  const child = app.process();
  const errors: string[] = [];
  child.stderr?.on('data', (chunk: Buffer) => errors.push(chunk.toString()));
  const page: Page = await app.firstWindow();
  const resize = (): Promise<void> =>
    app.evaluate(
      ({ BrowserWindow }, { width, height }) =>
        BrowserWindow.getAllWindows()[0]?.setContentSize(width, height),
      options.size ?? { width: 1440, height: 900 },
    );
  // While the app starts, Node's inspector may collect the promise that the answer hangs on; the same size twice does no harm.
  await resize().catch(resize);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    app,
    page,
    errors: () => errors.join(''),
    close: () => app.close(),
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** Electron as root starts only without the system's sandbox, which is then not shown by any test here. */
export function rootNeedsNoSandbox(): readonly string[] {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}
