import { spawn } from 'node:child_process';
import { chmod, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { writeOpeningPage } from '../../../main/web/opening-page';
import { ensureBuilt } from '../../../main/launch/build.mjs';
import { root } from '../cli/run-emend';
import { tempFolder } from '../host/temp-folder';

describe('B10: the address with the token', () => {
  it('stands in a page that nobody else can read', async () => {
    const url = 'http://127.0.0.1:1234/#token=0123"<&';
    const page = await writeOpeningPage(url);
    expect((await stat(page.path)).mode & 0o777).toBe(0o600);
    expect((await stat(dirname(page.path))).mode & 0o777).toBe(0o700);
    const html = await readFile(page.path, 'utf8');
    expect(html).toContain('url=http://127.0.0.1:1234/#token=0123&quot;&lt;&amp;"');
    await page.remove();
    await expect(stat(page.path)).rejects.toThrow();
  });

  it.runIf(process.platform === 'linux')('is given to no browser on its command line', async () => {
    await ensureBuilt();
    const folder = await tempFolder();
    const said = join(folder, 'said');
    // In place of the system's opener: it writes down what everybody could have read of it.
    await writeFile(
      join(folder, 'xdg-open'),
      `#!/bin/sh\ntr '\\0' ' ' < /proc/$$/cmdline > "${said}.part"\ncat "$1" >> "${said}.page"\nmv "${said}.part" "${said}"\n`,
    );
    await chmod(join(folder, 'xdg-open'), 0o755);
    const child = spawn(
      process.execPath,
      [join(root, 'dist', 'cli.js'), 'serve', join(root, 'assets', 'samples'), '--open'],
      {
        env: {
          ...process.env,
          EMEND_HOME: join(folder, 'home'),
          DISPLAY: ':99',
          PATH: `${folder}:${process.env.PATH ?? ''}`,
        },
      },
    );
    let printed = '';
    child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    const ended = new Promise((done) => child.once('exit', done));
    try {
      const line = await vi.waitFor(() => readFile(said, 'utf8'), { timeout: 45_000 });
      const token = /#token=([0-9a-f]{64})/.exec(printed)?.[1] ?? 'no token';
      expect(line).toMatch(/xdg-open \S+\.html/);
      expect(line).not.toContain(token);
      expect(await readFile(`${said}.page`, 'utf8')).toContain(token);
    } finally {
      child.kill('SIGTERM');
    }
    expect(await ended).toBe(0);
  });
});
