import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { isReservedName } from '../../shared/base/reserved-names';
import { fail, ok, type Result } from '../../shared/base/result';
import { formatOfName } from '../../shared/formats/formats';
import { attachedSources } from '../../shared/review/project-file';
import { realDisk, type Disk } from './disk';
import { isPathInside, isRealFolder } from './inside-folder';
import { writeFailure } from './json-file';
import type { ListedFile } from './list-folder';
import { readArticle } from './read-article';
import { makeFolder, writeWhole } from './write-whole';

/** A file as a person gives it. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: Buffer;
}

/**
 * Keeps a copy of a source text in a project (`root`, a real path) and gives its path there. The same file is kept once, and another one never takes
 * its place. Fails where it cannot be read as a text, or cannot be written.
 */
export async function keepSource(
  root: string,
  source: NamedBytes,
  disk: Disk = realDisk,
): Promise<Result<string>> {
  const { name, bytes } = source;
  if (formatOfName(name) === null)
    return fail(
      'bad-format',
      'Emend does not read files of this kind. Save the source as text, Word or a web page.',
    );
  const read = readArticle(name, bytes);
  if (!read.ok) return read;
  const path = `${attachedSources}${createHash('sha256').update(bytes).digest('hex').slice(0, 12)}-${safeName(name)}`;
  const folder = join(root, ...attachedSources.split('/').filter(Boolean));
  try {
    await makeFolder(join(root, '.emend'), disk);
    await makeFolder(folder, disk);
    if (!(await isRealFolder(join(root, '.emend'))) || !(await isRealFolder(folder)))
      return fail(
        'outside',
        '“.emend” or its folder for sources is a link. Replace it by a folder of the project.',
      );
    await writeWhole(join(root, ...path.split('/')), bytes, { disk });
    return ok(path);
  } catch (error) {
    return writeFailure(error, path);
  }
}

/** The attached sources as they lie, by the paths of their articles; those that are not there are left out. */
export async function attachedFiles(
  root: string,
  sources: Readonly<Record<string, string>>,
  disk: Disk = realDisk,
): Promise<Map<string, ListedFile>> {
  const found = new Map<string, ListedFile>();
  for (const [article, path] of Object.entries(sources)) {
    if (!isPathInside(path)) continue;
    const there = await disk.lstat(join(root, ...path.split('/'))).catch(() => null);
    if (there?.isFile() === true) found.set(article, { path, bytes: there.size, modified: there.mtimeMs });
  }
  return found;
}

/** A name that every system takes, with the same ending. */
function safeName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/[\u0000-\u001f\u007f<>:"/\\|?*]/g, '_')
    .replace(/^[. ]+/, '')
    .slice(-80);
  return isReservedName(plain) ? `_${plain}` : plain;
}
