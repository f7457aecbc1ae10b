import { app, shell, type Session, type WebContents } from 'electron';
import { safeLink } from '../web/safe-link';
import { windowAddress } from './app-protocol';

/** Hands a link to the person's browser; one that may not leave the app goes nowhere. */
export async function openLink(url: string): Promise<void> {
  const link = safeLink(url);
  if (link !== null) await shell.openExternal(link);
}

/** Denies the session everything a web page might ask of the person or their machine, but writing to the clipboard. */
export function denyPermissions(session: Session): void {
  const allowed = 'clipboard-sanitized-write';
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(permission === allowed));
  session.setPermissionCheckHandler((_contents, permission) => permission === allowed);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
}

/** Holds for every web contents that ever comes to be in this process, whoever makes it. */
export function lockDownContents(): void {
  app.on('web-contents-created', (_event, contents) => lockDown(contents));
}

function lockDown(contents: WebContents): void {
  contents.setWindowOpenHandler(({ url }) => {
    void openLink(url);
    return { action: 'deny' };
  });
  contents.on('will-navigate', (event) => {
    if (event.url !== windowAddress) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || event.url !== windowAddress) event.preventDefault();
  });
  // A blank page comes without asking; whatever came, the app's own takes its place.
  contents.on('did-navigate', (_event, url) => {
    if (url !== windowAddress) void contents.loadURL(windowAddress).catch(() => undefined);
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}
