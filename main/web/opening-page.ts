import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A page on disk that leads to an address with a token in it. */
export interface OpeningPage {
  /** Its path. */
  readonly path: string;
  remove(): Promise<void>;
}

/**
 * Writes a page that leads to `url`, readable by this person alone. What a browser is started with stands in the list of
 * processes, which anybody on the machine may read; so it is started with this page's path and not with the token.
 */
export async function writeOpeningPage(url: string): Promise<OpeningPage> {
  const folder = await mkdtemp(join(tmpdir(), 'emend-open-'));
  const path = join(folder, 'emend.html');
  const address = url.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  const page = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="referrer" content="no-referrer">
<meta http-equiv="refresh" content="0; url=${address}">
<title>Emend</title>
<p><a href="${address}">Open Emend</a></p>
</html>
`;
  await writeFile(path, page, { flag: 'wx', mode: 0o600 });
  return { path, remove: () => rm(folder, { recursive: true, force: true }) };
}
