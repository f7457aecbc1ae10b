import { app, protocol, type Session } from 'electron';
import { pageType, readWindowFile, securityHeaders } from '../web/window-files';

/**
 * A scheme of one's own can be given an origin only before the app is ready. Some shells load an app later than that (a bare Electron
 * binary with a loader of its own); there the pages get an https origin under a name that never resolves, answered by the same handler,
 * which then also answers every other https request, with nothing.
 */
const inTime = !app.isReady();
const scheme = inTime ? 'emend' : 'https';
const hostName = inTime ? 'window' : 'window.emend.invalid';
const pagesOrigin = `${scheme}://${inTime ? 'pages' : 'pages.emend.invalid'}`;

/** Where the window's page comes from; its origin is the only one that is listened to. */
export const windowOrigin = `${scheme}://${hostName}`;
export const windowAddress = `${windowOrigin}/`;

/** Makes pages of the scheme a proper, secure origin. To be called while the app loads. */
export function registerScheme(): void {
  if (!inTime) return;
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves the built window in `folder`, and nothing else, to the session. */
export function serveWindow(session: Session, folder: string): void {
  session.protocol.handle(scheme, async (request) => {
    const url = new URL(request.url);
    const file =
      request.method === 'GET' && url.host === hostName ? await readWindowFile(folder, url.pathname) : null;
    if (file === null) return new Response('Not found', { status: 404, headers: securityHeaders });
    return new Response(file.body, { headers: { ...securityHeaders, 'content-type': file.type } });
  });
}

/** Where a page to be printed is found by that name. */
export function pageAddress(name: string): string {
  return `${pagesOrigin}/${name}`;
}

/** A page that stands by itself: its own styles and nothing else. */
const pagePolicy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** Serves `pages`, by address, and nothing else, to a session; what it asks for under any other scheme is refused. */
export function servePages(session: Session, pages: ReadonlyMap<string, string>): void {
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !pages.has(url) }));
  session.protocol.handle(scheme, ({ method, url }) => {
    const page = method === 'GET' ? pages.get(url) : undefined;
    if (page === undefined) return new Response('Not found', { status: 404, headers: securityHeaders });
    const headers = { ...securityHeaders, 'content-security-policy': pagePolicy };
    return new Response(page, { headers: { ...headers, 'content-type': pageType } });
  });
}
