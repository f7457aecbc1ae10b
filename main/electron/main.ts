import { join } from 'node:path';
import { app, dialog, Menu, session } from 'electron';
import { reportProcessErrors, uncaught } from '../host/process-errors';
import { findPlaces } from '../web/places';
import { AppLife } from './app-life';
import { readArguments } from './arguments';
import { registerScheme, serveWindow } from './app-protocol';
import { denyPermissions, lockDownContents } from './security';
import { letHeapsGrow } from './window-heap';
import { Windows } from './windows';

// An error that nobody caught would otherwise stop the app with a box on the screen while text waits to be written.
let open: Windows | null = null;
reportProcessErrors((error) => {
  report(error);
  open?.tell(uncaught);
});
const places = findPlaces();
app.setName('Emend');
// Chromium's own files are derived and belong with the caches; this folder is also what makes one instance a settings folder.
app.setPath('userData', join(places.cache, 'electron'));
letHeapsGrow(app.commandLine);
registerScheme();
lockDownContents(report);

const appPath = app.getAppPath();
const start = readArguments(process.argv, appPath, process.cwd());
const another = { argv: process.argv, cwd: process.cwd() };
// What is written for a terminal that is gone is no fault.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

if (app.requestSingleInstanceLock(another)) {
  const life = new AppLife({
    app,
    platform: process.platform,
    readStart: (data) => {
      const { argv, cwd } = data as typeof another;
      return readArguments(argv, appPath, cwd);
    },
    report,
    complain: (message) => dialog.showErrorBox('Emend', message),
  });
  app
    .whenReady()
    .then(() => run(life))
    .catch(report);
} else {
  app.quit();
}

async function run(life: AppLife): Promise<void> {
  serveWindow(session.defaultSession, places.window);
  denyPermissions(session.defaultSession);
  const windows = new Windows({
    preload: join(appPath, 'dist', 'preload', 'preload.cjs'),
    places: { ...places, samples: app.isPackaged ? join(process.resourcesPath, 'samples') : places.samples },
    report,
    onHeld: () => life.held(),
    onMenuChanged: () => showMenu(windows),
  });
  open = windows;
  app.on('browser-window-focus', () => showMenu(windows));
  await life.start(start, windows);
}

function showMenu(windows: Windows): void {
  windows
    .menu()
    .then((menu) => Menu.setApplicationMenu(menu))
    .catch(report);
}

/** Bugs go to standard error: there is no telemetry, and what a person can act on has been shown to them. */
function report(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
}
