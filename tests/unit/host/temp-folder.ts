import { chmod, mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** An empty folder that goes when the test ends; a real path. */
export async function tempFolder(): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'emend-')));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes files below a folder, by path. */
export async function writeFiles(
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}

/** The bytes of every file below a folder, in hex, without the folders named. */
export async function snapshot(
  folder: string,
  without: readonly string[] = [],
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name).slice(folder.length + 1);
    if (!entry.isFile() || without.some((name) => path.startsWith(`${name}/`))) continue;
    found.set(path, (await readFile(join(folder, path))).toString('hex'));
  }
  return found;
}

/** Runs `work` as somebody who may read below `above` but not write into `folder`. Root may write anywhere, so root steps down meanwhile. */
export async function withoutRightToWrite<T>(
  above: string,
  folder: string,
  work: () => Promise<T>,
): Promise<T> {
  const root = process.geteuid?.() === 0;
  for (const each of [above, ...(await foldersBelow(above))]) await chmod(each, 0o777);
  await chmod(folder, 0o555);
  if (root) process.seteuid?.(65_534);
  try {
    return await work();
  } finally {
    if (root) process.seteuid?.(0);
    await chmod(folder, 0o755);
  }
}

async function foldersBelow(above: string): Promise<string[]> {
  const entries = await readdir(above, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name));
}
