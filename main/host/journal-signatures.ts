import { join } from 'node:path';
import { realDisk, type Disk } from './disk';
import { parseFileName } from './journal/journal-files';
import { inParallel } from './list-folder';

const idPattern = /^[0-9a-f]{16}$/;

/**
 * For each article that has journals, a string that changes whenever one of them grows, appears or goes: what tells
 * whether remembered facts still hold, without reading a line. `root` is the project's real path.
 */
export async function journalSignatures(root: string, disk: Disk = realDisk): Promise<Map<string, string>> {
  const folder = join(root, '.emend', 'journal');
  const names = await disk.readdir(folder).catch(() => []);
  const found = new Map<string, string>();
  await inParallel(
    names.filter((name) => idPattern.test(name)),
    async (id) => {
      const signature = await journalSignature(root, id, disk);
      if (signature !== null) found.set(id, signature);
    },
  );
  return found;
}

/** The signature of one article's journals; null if it has none. */
export async function journalSignature(
  root: string,
  id: string,
  disk: Disk = realDisk,
): Promise<string | null> {
  const folder = join(root, '.emend', 'journal', id);
  const files = (await disk.readdir(folder).catch(() => []))
    .filter((name) => parseFileName(name) !== null)
    .sort();
  const parts: string[] = [];
  for (const name of files) {
    const found = await disk.lstat(join(folder, name)).catch(() => null);
    if (found?.isFile()) parts.push(`${name}:${found.size}:${Math.round(found.mtimeMs)}`);
  }
  return parts.length === 0 ? null : parts.join('|');
}
