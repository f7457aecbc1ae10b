import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';

export interface ListedFile {
  /** Inside the folder, `/`-separated. */
  readonly path: string;
  readonly bytes: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
}

/** Folders deeper than this are not looked into. */
const maxDepth = 32;
const atOnce = 64;

/**
 * The files below a folder whose names `wanted` accepts, sorted by path. Names with a leading dot are skipped, symbolic
 * links are not followed, what cannot be looked at is left out (a file that vanished meanwhile, a locked folder).
 */
export async function listFolder(root: string, wanted: (name: string) => boolean): Promise<ListedFile[]> {
  const paths: string[] = [];
  let folders = [''];
  for (let depth = 0; depth < maxDepth && folders.length > 0; depth++) {
    const next: string[] = [];
    await inParallel(folders, async (folder) => {
      const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(() => []);
      for (const entry of entries) {
        if (entry.name.startsWith('.')) continue;
        const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
        if (entry.isDirectory()) next.push(path);
        else if (entry.isFile() && wanted(entry.name)) paths.push(path);
      }
    });
    folders = next;
  }
  const files: ListedFile[] = [];
  await inParallel(paths, async (path) => {
    const found = await lstat(join(root, path)).catch(() => null);
    if (found?.isFile()) files.push({ path, bytes: found.size, modified: Math.round(found.mtimeMs) });
  });
  return files.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

/** Runs `work` over the items, some at once, so that neither the disk idles nor thousands of calls pile up. */
export async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < items.length) await work(items[next++] as T);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, lane));
}
