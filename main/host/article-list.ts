import { shortHash } from '../../shared/base/hash';
import { fail, type Failure } from '../../shared/base/result';
import { formatIdOf } from '../../shared/formats/file-names';
import { isPlain, plainReading, type HtmlReading } from '../../shared/formats/html/html-reading';
import { pairFiles, type PairRules } from '../../shared/formats/pair-files';
import { articleIdOf } from '../../shared/review/article-id';
import { attachedFiles } from './attached-sources';
import { realDisk, type Disk } from './disk';
import { listFolder, type ListedFile, type UnlistedPath } from './list-folder';
import { maxFileBytes, tooLarge } from './text-file';

/** An article as the folder shows it, before anything is read. */
export interface ListedArticle {
  readonly id: string;
  readonly file: ListedFile;
  readonly source: ListedFile | null;
  readonly problem: Failure | null;
  /** Set where its file is not there any more, and its journal is. */
  readonly gone?: true;
}

/** How a project's files are paired, and files of which formats are its articles; plain text where nothing is said. */
export interface ListRules extends PairRules {
  readonly formats?: readonly string[];
  /** The encodings that a person chose, by path. */
  readonly encodings?: Readonly<Record<string, string>>;
  /** How web pages are read. */
  readonly html?: HtmlReading;
  /** The sources that were attached, by their articles' paths. */
  readonly sources?: Readonly<Record<string, string>>;
}

/**
 * The articles of a project folder (`root`, a real path), sorted by path. Unusable ones are in it, with the reason, and so
 * is whatever in the folder could not be looked at. `others` gets how many files there are, by format, that the rules leave out.
 */
export async function listArticles(
  root: string,
  rules: ListRules,
  disk: Disk = realDisk,
  others?: Map<string, number>,
): Promise<ListedArticle[]> {
  const listed = new Set(rules.formats ?? ['txt']);
  const wanted = (name: string): boolean => {
    const format = formatIdOf(name);
    if (format === null || listed.has(format)) return format !== null;
    others?.set(format, (others.get(format) ?? 0) + 1);
    return false;
  };
  const { files, unlisted } = await listFolder(root, wanted, disk);
  const { sources = {} } = rules;
  const attached = await attachedFiles(root, sources, disk);
  const byPath = new Map(files.map((file) => [file.path, withReading(file, rules)]));
  const sourceOf = (file: ListedFile | undefined): ListedFile | null =>
    file === undefined ? null : withReading(file, rules);
  const spellings = spellingsOf(files);
  const articles = pairFiles([...byPath.keys()], rules).map(({ path, sourcePath, untranslated }) => {
    const file = byPath.get(path) as ListedFile;
    const same = spellings.get(path.normalize('NFC'));
    return {
      id: same === undefined || same[0] === path ? articleIdOf(path) : unusableId(path, 0),
      file,
      source: sourceOf(attached.get(path)) ?? (sourcePath === null ? null : (byPath.get(sourcePath) ?? null)),
      problem: same === undefined ? problemOf(file, untranslated) : nameConflict(),
    };
  });
  if (unlisted.length === 0) return articles;
  return [...articles, ...unlisted.map(unusable)].sort((a, b) =>
    a.file.path < b.file.path ? -1 : a.file.path > b.file.path ? 1 : 0,
  );
}

/**
 * Paths that are the same once composed (`café` with one character or two for its last letter), by their composed form; the
 * composed one comes first, if it is there. Most systems take them for one name, and so does an article's id.
 */
function spellingsOf(files: readonly ListedFile[]): Map<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { path } of files) {
    const composed = path.normalize('NFC');
    const same = found.get(composed);
    if (same === undefined) found.set(composed, [path]);
    else if (path === composed) same.unshift(path);
    else same.push(path);
  }
  for (const [composed, same] of found) if (same.length === 1) found.delete(composed);
  return found;
}

/** For rows that cannot be opened, so that no journal ever has this name. */
function unusableId(path: string, index: number): string {
  return shortHash(`unusable ${index} ${path}`);
}

/** Names that are not UTF-8 may look the same, so their place in the list tells them apart. */
function unusable({ path, problem }: UnlistedPath, index: number): ListedArticle {
  return { id: unusableId(path, index + 1), file: { path, bytes: 0, modified: 0 }, source: null, problem };
}

/** The file with what people chose of how it is read. */
function withReading(
  file: ListedFile,
  { encodings = {}, html = plainReading }: Pick<ListRules, 'encodings' | 'html'>,
): ListedFile {
  const encoding = Object.hasOwn(encodings, file.path) ? encodings[file.path] : undefined;
  const isPage = !isPlain(html) && formatIdOf(file.path) === 'html';
  if (encoding === undefined && !isPage) return file;
  return { ...file, ...(encoding !== undefined && { encoding }), ...(isPage && { html }) };
}

function nameConflict(): Failure {
  return fail(
    'name-conflict',
    'Two files here have this name, spelled with composed and with decomposed characters, which most systems take for one. Rename one of them.',
  ).error;
}

function problemOf(file: ListedFile, untranslated: boolean): Failure | null {
  if (file.bytes === 0)
    return fail('empty', 'There is no text in this file. Put the article’s text into it, or remove it.')
      .error;
  if (file.bytes > maxFileBytes) return tooLarge(file.bytes).error;
  if (untranslated)
    return fail(
      'untranslated',
      'This source text has no translation beside it. Add one under the matching name.',
    ).error;
  return null;
}
