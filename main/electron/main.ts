import { join } from 'node:path';
import { app, dialog, Menu, session } from 'electron';
import { findPlaces } from '../web/places';
import { nothing, readArguments, type StartArguments } from './arguments';
import { registerScheme, serveWindow } from './app-protocol';
import { denyPermissions, lockDownContents } from './security';
import { Windows } from './windows';

const places = findPlaces();
app.setName('Emend');
// Chromium's own files are derived and belong with the caches; this folder is also what makes one instance a settings folder.
app.setPath('userData', join(places.cache, 'electron'));
registerScheme();
lockDownContents();

const appPath = app.getAppPath();
const start = readArguments(process.argv, appPath, process.cwd());
const another = { argv: process.argv, cwd: process.cwd() };

if (app.requestSingleInstanceLock(another)) {
  void app.whenReady().then(() => run(start));
} else {
  app.quit();
}

async function run(first: StartArguments): Promise<void> {
  serveWindow(session.defaultSession, places.window);
  denyPermissions(session.defaultSession);
  const windows = new Windows({
    preload: join(appPath, 'dist', 'preload', 'preload.cjs'),
    places: { ...places, samples: app.isPackaged ? join(process.resourcesPath, 'samples') : places.samples },
    report,
  });

  const open = async (asked: StartArguments): Promise<void> => {
    if (asked.problem !== null) dialog.showErrorBox('Emend', asked.problem);
    else await windows.show(asked);
  };
  const openOrReport = (asked: StartArguments): void => void open(asked).catch(report);

  app.on('second-instance', (_event, _argv, _cwd, data) => {
    const { argv, cwd } = data as typeof another;
    openOrReport(readArguments(argv, appPath, cwd));
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    openOrReport({ ...nothing, target: path });
  });
  app.on('activate', () => {
    if (windows.count === 0) openOrReport(nothing);
  });
  app.on('browser-window-focus', () => void windows.menu().then((menu) => Menu.setApplicationMenu(menu)));
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app.on('will-quit', (event) => {
    if (windows.settled) return;
    event.preventDefault();
    void windows.allClosed().then(() => app.quit());
  });

  if (first.problem !== null) {
    report(new Error(first.problem));
    return app.exit(2);
  }
  await open(first);
  if (windows.count === 0) app.exit(1);
}

/** Bugs go to standard error: there is no telemetry, and what a person can act on has been shown to them. */
function report(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
}
