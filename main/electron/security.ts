import { app, shell, type Session, type WebContents } from 'electron';
import { safeLink } from '../web/safe-link';
import { windowAddress } from './app-protocol';
import { createGestures, type Gestures } from './gestures';

/** Hands a link to the person's browser, if they have just pressed a key or clicked; false if it goes nowhere. */
export async function openLink(url: string, gestures: Gestures): Promise<boolean> {
  const link = safeLink(url);
  if (link === null || !gestures.take()) return false;
  await shell.openExternal(link);
  return true;
}

/** Denies the session everything a web page might ask of the person or their machine, but writing to the clipboard. */
export function denyPermissions(session: Session): void {
  const allowed = 'clipboard-sanitized-write';
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(permission === allowed));
  session.setPermissionCheckHandler((_contents, permission) => permission === allowed);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
}

/** The one address of contents that show something else than the app's own page. */
const otherHomes = new WeakMap<WebContents, string>();

/** Keeps contents that have loaded nothing yet at that address in place of the app's page. */
export function keepAt(contents: WebContents, address: string): void {
  otherHomes.set(contents, address);
}

/** Holds for every web contents that ever comes to be in this process, whoever makes it. */
export function lockDownContents(report: (error: unknown) => void): void {
  app.on('web-contents-created', (_event, contents) => lockDown(contents, report));
}

function lockDown(contents: WebContents, report: (error: unknown) => void): void {
  const home = (): string => otherHomes.get(contents) ?? windowAddress;
  const gestures = createGestures();
  gestures.watch(contents);
  contents.setWindowOpenHandler(({ url }) => {
    openLink(url, gestures).catch(report);
    return { action: 'deny' };
  });
  contents.on('will-navigate', (event) => {
    if (event.url !== home()) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || event.url !== home()) event.preventDefault();
  });
  // A blank page comes without asking; whatever came, its own takes its place.
  contents.on('did-navigate', (_event, url) => {
    if (url !== home()) contents.loadURL(home()).catch(report);
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}
