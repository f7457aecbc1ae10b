import { constants, createReadStream } from 'node:fs';
import { open, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { InvalidArgumentError, Option } from 'commander';
import { fail, ok, type Failure, type Result } from '../../shared/base/result';
import type { ArticleDocument, ReadOptions } from '../../shared/formats/format';
import { formats, readAs, readDocument } from '../../shared/formats/formats';
import { txtFormat } from '../../shared/formats/txt/txt-format';
import { listArticles } from '../host/article-list';
import { nearestProject, readFailure } from '../host/inside-folder';
import { readProjectFile } from '../host/project-file-store';
import { textCodec } from '../host/text-codec';
import { maxFileBytes, tooLarge } from '../host/text-file';

/** A text to work on, and where it is: as reached from the argument, `/`-separated; `-` is standard input. */
export interface InputFile {
  readonly path: string;
  /** On this machine; null for standard input. */
  readonly file: string | null;
  readonly sourceFile: string | null;
  /** The encodings that its project names for the two; null for none, and left out where nobody looked. */
  readonly encoding?: string | null;
  readonly sourceEncoding?: string | null;
  /** Why it cannot be used, where that is known from its name alone. */
  readonly problem: Failure | null;
}

/**
 * A file read in its format, or standard input for `-`. Unlike in a project, a file without any text is no fault here.
 * @param chosen the encoding that its project names for it, or null; left out, its project is looked at
 */
export async function readInput(
  path: string,
  options: ReadOptions = {},
  chosen?: string | null,
): Promise<Result<ArticleDocument>> {
  const bytes = path === '-' ? await readStream(process.stdin) : await readBytes(path);
  if (!bytes.ok) return bytes;
  const encoding = path === '-' || chosen === null ? undefined : (chosen ?? (await encodingInProject(path)));
  const input = { name: nameOf(path), bytes: bytes.value, codec: textCodec };
  return readDocument(encoding === undefined ? input : { ...input, encoding }, options);
}

/** The encoding that the project of a file names for it. */
async function encodingInProject(path: string): Promise<string | undefined> {
  const project = await nearestProject(dirname(path));
  if (project === null) return undefined;
  const { encodings } = (await readProjectFile(project)).file;
  if (Object.keys(encodings).length === 0) return undefined;
  const inside = relative(project, await realpath(path));
  return encodings[inside.split(sep).join('/')];
}

/** The characters of a file, whatever its name says it is: for tables and lists of Emend's own. */
export async function readPlainText(path: string): Promise<Result<string>> {
  const bytes = path === '-' ? await readStream(process.stdin) : await readBytes(path);
  if (!bytes.ok) return bytes;
  const read = readAs(txtFormat, { name: nameOf(path), bytes: bytes.value, codec: textCodec });
  return read.ok ? ok(read.value.text) : read;
}

/** The text of a file's source, where it has one that can be read. */
export async function readSource(file: InputFile): Promise<string | undefined> {
  if (file.sourceFile === null) return undefined;
  const read = await readInput(file.sourceFile, {}, file.sourceEncoding);
  return read.ok ? read.value.text : undefined;
}

/**
 * The files an argument of the command line stands for: itself, or the articles of a folder, sources left out. Those are the files in
 * the formats `ids`, or in the formats that the folder's project names, or plain text.
 */
export async function* filesOf(argument: string, ids?: readonly string[]): AsyncGenerator<InputFile> {
  if (argument === '-') {
    yield { path: '-', file: null, sourceFile: null, problem: null };
    return;
  }
  const shown = argument.replaceAll('\\', '/').replace(/(?<=.)\/+$/, '');
  const found = await stat(argument).catch((error: unknown) => readFailure(error).error);
  if (!('isDirectory' in found)) yield { path: shown, file: argument, sourceFile: null, problem: found };
  else if (!found.isDirectory()) yield { path: shown, file: argument, sourceFile: null, problem: null };
  else {
    const { file } = await readProjectFile(await realpath(argument));
    for (const article of await listArticles(argument, ids === undefined ? file : { ...file, formats: ids }))
      yield {
        path: shown === '.' ? article.file.path : `${shown}/${article.file.path}`,
        file: join(argument, article.file.path),
        sourceFile: article.source ? join(argument, article.source.path) : null,
        problem: article.problem?.code === 'empty' ? null : article.problem,
        encoding: article.file.encoding ?? null,
        sourceEncoding: article.source?.encoding ?? null,
      };
  }
}

/** A file's name without its folders, for output folders of single files. */
export function nameOf(path: string): string {
  return path === '-' ? 'stdin.txt' : basename(path);
}

/** A pipe of the shell's own (`<(…)`), whose other end is open; a pipe in a folder may have nobody at its other end for good. */
const shellPipe = /^\/(?:dev\/stdin|(?:dev|proc\/self)\/fd\/\d+)$/;

async function readBytes(path: string): Promise<Result<Buffer>> {
  try {
    // O_NONBLOCK: opening a pipe must not wait for somebody to write to it. On Windows this flag does not exist.
    const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const found = await file.stat();
      if (found.isFIFO() && shellPipe.test(path)) return await readStream(createReadStream(path));
      if (found.isDirectory()) return fail('unreadable', 'this is a folder; name a file');
      if (!found.isFile()) return fail('unreadable', 'this is a pipe or a device, no ordinary file');
      return found.size > maxFileBytes ? tooLarge(found.size) : ok(await file.readFile());
    } finally {
      await file.close();
    }
  } catch (error) {
    return readFailure(error);
  }
}

/** Reads to the end, but no more than a file may have. */
async function readStream(stream: AsyncIterable<Buffer>): Promise<Result<Buffer>> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stream) {
    bytes += chunk.length;
    if (bytes > maxFileBytes) return tooLarge(bytes);
    chunks.push(chunk);
  }
  return ok(Buffer.concat(chunks));
}

/** The option of commands that take folders, and its value as ids. */
export function formatsOption(): Option {
  const ids = formats.map(({ id }) => id);
  return new Option(
    '--formats <ids>',
    `which files of a folder are articles, such as txt,docx; all for every format (${ids.join(', ')})`,
  ).argParser((value) => {
    const named = value === 'all' ? ids : value.split(',').map((id) => id.trim());
    const unknown = named.find((id) => !ids.includes(id));
    if (unknown !== undefined) throw new InvalidArgumentError(`There is no format “${unknown}”.`);
    return named;
  });
}
