import { createHash } from 'node:crypto';
import { ok, type Result } from '../../shared/base/result';
import { plainReading, readingKey, type HtmlReading } from '../../shared/formats/html/html-reading';
import type { EventOf } from '../../shared/review/events';
import { realDisk, type Disk } from './disk';
import { readInside } from './inside-folder';
import type { ListedFile } from './list-folder';
import { asBegun, readArticle, type ArticleFile, type Reading } from './read-article';
import { maxFileBytes } from './text-file';

/** An article's file as it lies now. */
export interface OriginalFile {
  readonly file: ArticleFile;
  /** SHA-256 of its bytes. */
  readonly hash: string;
}

/** Reads and decodes an article's file. `root` is the project's real path. */
export async function readOriginal(
  root: string,
  file: Pick<ListedFile, 'path'> & Reading,
  disk: Disk = realDisk,
): Promise<Result<OriginalFile>> {
  const read = await readInside(root, file.path, maxFileBytes, disk);
  if (!read.ok) return read;
  const decoded = readArticle(file.path, read.value.bytes, file);
  if (!decoded.ok) return decoded;
  return ok({ file: decoded.value, hash: createHash('sha256').update(read.value.bytes).digest('hex') });
}

/**
 * The file as the article's journal began with it, where it is read in another encoding or way now and nobody has taken that over: what
 * was made of its text can be written back into it. Else as {@link readOriginal} reads it, or has read it (`asItLies`).
 */
export async function originalAsOpened(
  root: string,
  file: ListedFile,
  opened: EventOf<'opened'> | null,
  disk: Disk = realDisk,
  asItLies?: Result<OriginalFile>,
): Promise<Result<OriginalFile>> {
  const original = asItLies ?? (await readOriginal(root, file, disk));
  if (!original.ok || opened === null || original.value.hash !== opened.original) return original;
  const sameEncoding = opened.encoding === original.value.file.encoding;
  if (sameEncoding && keyOf(opened.html) === keyOf(file.html)) return original;
  if (hashOf(original.value.file.text) === opened.hash) return original;
  const encoding = sameEncoding ? file.encoding : opened.encoding;
  const again = await readOriginal(root, asBegun({ path: file.path, encoding }, opened), disk);
  return again.ok && hashOf(again.value.file.text) === opened.hash ? again : original;
}

function keyOf(html: HtmlReading = plainReading): string {
  return readingKey(html);
}

function hashOf(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
