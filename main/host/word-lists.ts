import { join } from 'node:path';
import { realpath } from 'node:fs/promises';
import { failure, said, type Failure } from '../../shared/base/result';
import { parseTermsCsv } from '../../shared/formats/terms-csv';
import { readTbxTerms } from '../../shared/formats/tmx/tbx-terms';
import type { PatternRule } from '../../shared/checks/rule';
import type { Language } from '../../shared/text/language';
import type { Term } from '../../shared/text/term';
import type { Segmentation } from '../../shared/text/segment';
import { readHouseRules } from './house-rules';
import { readInside } from './inside-folder';
import { readProjectFile } from './project-file-store';
import type { SegmentationCache } from './segmentation-cache';
import { readSegmentation, type TakenRules } from './segmentation-files';
import { textCodec } from './text-codec';
import { decodeText } from './text-file';

/** What a project's own lists lend the checks. */
export interface WordLists {
  /** From `.emend/terms.csv`, `.emend/terms.tbx` and the person's own list. */
  readonly terms: readonly Term[];
  /** Words the dictionary need not know, from `.emend/words.txt` and from the person's own list. */
  readonly words: readonly string[];
  /** The project's own rules, from `.emend/rules`. */
  readonly houseRules: readonly PatternRule[];
  /** How the project takes its texts apart; null for the built-in segmenter alone. */
  readonly segmentation: Segmentation | null;
  /** What its SRX file lends; null where it has none. */
  readonly srx: TakenRules | null;
  /** What could not be read of them. */
  readonly problems: readonly Failure[];
}

export const noLists: WordLists = {
  terms: [],
  words: [],
  houseRules: [],
  segmentation: null,
  srx: null,
  problems: [],
};

const maxBytes = 8 * 1024 * 1024;

/**
 * Reads `.emend/terms.csv`, `.emend/terms.tbx` (in the project's two languages), `.emend/words.txt`, `.emend/rules/*.rules`, `.emend/segmentation.srx` and `.emend/abbreviations.txt` of a project, and the person's `words.txt` and `terms.csv` in `settingsFolder` if that is given.
 * Segmentation is read for the project's languages and `languages`. A file that is not there is empty; one that cannot be read is a problem.
 */
export async function readWordLists(
  root: string,
  settingsFolder?: string,
  languages: readonly Language[] = [],
  cache?: SegmentationCache,
): Promise<WordLists> {
  const [terms, words, own, house, segmented] = await Promise.all([
    readProjectTerms(root, settingsFolder),
    readList(root, '.emend/words.txt'),
    settingsFolder === undefined ? null : readOwn(settingsFolder, 'words.txt'),
    readHouseRules(root),
    readSegmentation(root, languages, cache),
  ]);
  const all = [...linesOf(words.text), ...linesOf(own?.text ?? '')];
  return {
    terms: termsOf(terms),
    words: [...new Set(all)],
    houseRules: house.houseRules,
    segmentation: segmented.segmentation,
    srx: segmented.srx,
    problems: [
      ...told(terms),
      ...words.problems,
      ...(own?.problems ?? []),
      ...house.problems,
      ...segmented.problems,
    ],
  };
}

/** The terms that hold in a project, by the file they stand in. */
export interface ProjectTerms {
  /** Of `.emend/terms.csv`. */
  readonly list: readonly Term[];
  /** Of `.emend/terms.tbx`. */
  readonly termbase: readonly Term[];
  /** The person's own. */
  readonly own: readonly Term[];
  readonly problems: readonly Failure[];
}

/** All of them, as checks know them. */
export function termsOf({ list, termbase, own }: ProjectTerms): readonly Term[] {
  return [...list, ...termbase, ...own];
}

/** The problems that are told where the project opens: a file of many faults need not name all of them there. */
export function told({ problems }: ProjectTerms): readonly Failure[] {
  return problems.slice(0, 20);
}

/** The terms that hold in a project, by the file they stand in, and what could not be read of it; the person's own where `settingsFolder` is given. */
export async function readProjectTerms(root: string, settingsFolder?: string): Promise<ProjectTerms> {
  const [table, termbase, mine] = await Promise.all([
    readList(root, '.emend/terms.csv'),
    readTermbase(root),
    settingsFolder === undefined ? null : readOwn(settingsFolder, 'terms.csv'),
  ]);
  const read = parseTermsCsv(table.text);
  const own = parseTermsCsv(mine?.text ?? '');
  return {
    list: read.terms,
    termbase: termbase.terms,
    own: own.terms,
    problems: [
      ...table.problems,
      ...read.problems,
      ...termbase.problems,
      ...(mine?.problems ?? []),
      ...own.problems.map((problem) =>
        failure(problem.code, said`${join(settingsFolder ?? '', 'terms.csv')}: ${problem}`),
      ),
    ],
  };
}

async function readTermbase(root: string): Promise<Pick<WordLists, 'terms' | 'problems'>> {
  const path = '.emend/terms.tbx';
  const read = await readInside(root, path, maxBytes);
  if (!read.ok && read.error.code === 'missing') return { terms: [], problems: [] };
  const { file } = await readProjectFile(root);
  const terms = read.ok
    ? readTbxTerms(
        { name: path, bytes: read.value.bytes, codec: textCodec },
        file.sourceLanguage,
        file.language,
      )
    : read;
  if (terms.ok) return { terms: terms.value, problems: [] };
  return { terms: [], problems: [failure(terms.error.code, said`${join(root, path)}: ${terms.error}`)] };
}

async function readOwn(settingsFolder: string, name: string): Promise<ListText> {
  const real = await realpath(settingsFolder).catch(() => null);
  return real === null ? { text: '', problems: [] } : readList(real, name);
}

interface ListText {
  readonly text: string;
  readonly problems: readonly Failure[];
}

async function readList(root: string, path: string): Promise<ListText> {
  const read = await readInside(root, path, maxBytes);
  if (!read.ok && read.error.code === 'missing') return { text: '', problems: [] };
  const decoded = read.ok ? decodeText(read.value.bytes) : read;
  if (decoded.ok) return { text: decoded.value.text, problems: [] };
  return { text: '', problems: [failure(decoded.error.code, said`${join(root, path)}: ${decoded.error}`)] };
}

/** One word a line; a line that begins with `#` is a comment. */
function linesOf(text: string): string[] {
  return text
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}
