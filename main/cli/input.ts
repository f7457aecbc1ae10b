import { constants, createReadStream } from 'node:fs';
import { open, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { InvalidArgumentError, Option } from 'commander';
import { fail, ok, type Failure, type Result } from '../../shared/base/result';
import type { ArticleDocument, ReadOptions } from '../../shared/formats/format';
import { plainReading, type HtmlReading } from '../../shared/formats/html/html-reading';
import { formats, readAs, readDocument } from '../../shared/formats/formats';
import { txtFormat } from '../../shared/formats/txt/txt-format';
import { listArticles } from '../host/article-list';
import { nearestProject, readFailure } from '../host/inside-folder';
import { readProjectFile } from '../host/project-file-store';
import type { Reading } from '../host/read-article';
import { readingOf } from '../host/scan-job';
import { textCodec } from '../host/text-codec';
import { maxFileBytes, tooLarge } from '../host/text-file';

/** A text to work on, and where it is: as reached from the argument, `/`-separated; `-` is standard input. */
export interface InputFile {
  readonly path: string;
  /** On this machine; null for standard input. */
  readonly file: string | null;
  readonly sourceFile: string | null;
  /** How large it is, where somebody looked. */
  readonly bytes?: number;
  /** How its project has the two read; left out where nobody looked. */
  readonly reading?: Reading;
  readonly sourceReading?: Reading;
  /** Why it cannot be used, where that is known from its name alone. */
  readonly problem: Failure | null;
}

/**
 * A file read in its format, or standard input for `-`. Unlike in a project, a file without any text is no fault here.
 * @param options of web pages, what stands above what its project says
 * @param chosen how its project has it read; left out, its project is looked at
 */
export async function readInput(
  path: string,
  options: InputOptions = {},
  chosen?: Reading,
): Promise<Result<ArticleDocument>> {
  const bytes = path === '-' ? await readStream(process.stdin) : await readBytes(path);
  if (!bytes.ok) return bytes;
  const { encoding, html } = path === '-' ? {} : (chosen ?? (await readingInProject(path)));
  const input = { name: nameOf(path), bytes: bytes.value, codec: textCodec };
  return readDocument(encoding === undefined ? input : { ...input, encoding }, {
    ...options,
    html: { ...plainReading, ...html, ...options.html },
  });
}

/** {@link ReadOptions} of which web pages' need not be whole. */
export interface InputOptions extends Omit<ReadOptions, 'html'> {
  readonly html?: Partial<HtmlReading>;
}

/** How the project of a file has it read. */
async function readingInProject(path: string): Promise<Reading> {
  const project = await nearestProject(dirname(path));
  if (project === null) return {};
  const { encodings, html } = (await readProjectFile(project)).file;
  if (Object.keys(encodings).length === 0) return { html };
  const inside = relative(project, await realpath(path));
  const encoding = encodings[inside.split(sep).join('/')];
  return { html, ...(encoding !== undefined && { encoding }) };
}

/** The characters of a file, whatever its name says it is: for tables and lists of Emend's own. */
export async function readPlainText(path: string): Promise<Result<string>> {
  const bytes = path === '-' ? await readStream(process.stdin) : await readBytes(path);
  if (!bytes.ok) return bytes;
  const read = readAs(txtFormat, { name: nameOf(path), bytes: bytes.value, codec: textCodec });
  return read.ok ? ok(read.value.text) : read;
}

/** The text of a file's source, where it has one that can be read. */
export async function readSource(file: InputFile, options: InputOptions = {}): Promise<string | undefined> {
  if (file.sourceFile === null) return undefined;
  const read = await readInput(file.sourceFile, options, file.sourceReading);
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
  else if (!found.isDirectory())
    yield { path: shown, file: argument, sourceFile: null, bytes: found.size, problem: null };
  else {
    const { file } = await readProjectFile(await realpath(argument));
    for (const article of await listArticles(argument, ids === undefined ? file : { ...file, formats: ids }))
      yield {
        path: shown === '.' ? article.file.path : `${shown}/${article.file.path}`,
        file: join(argument, article.file.path),
        sourceFile: article.source ? join(argument, article.source.path) : null,
        bytes: article.file.bytes,
        problem: article.problem?.code === 'empty' ? null : article.problem,
        reading: readingOf(article.file),
        sourceReading: readingOf(article.source ?? {}),
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
