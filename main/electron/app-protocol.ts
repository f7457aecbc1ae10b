import { protocol, type Session } from 'electron';
import { readWindowFile, securityHeaders } from '../web/window-files';

const scheme = 'emend';

/** Where the window's page comes from; its origin is the only one that is listened to. */
export const windowOrigin = `${scheme}://window`;
export const windowAddress = `${windowOrigin}/`;

/** Makes pages of the scheme a proper, secure origin. To be called before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves the built window in `folder`, and nothing else, to the session. */
export function serveWindow(session: Session, folder: string): void {
  session.protocol.handle(scheme, async (request) => {
    const url = new URL(request.url);
    const file =
      request.method === 'GET' && url.host === 'window' ? await readWindowFile(folder, url.pathname) : null;
    if (file === null) return new Response('Not found', { status: 404, headers: securityHeaders });
    return new Response(file.body, { headers: { ...securityHeaders, 'content-type': file.type } });
  });
}
