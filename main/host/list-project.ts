import type { JournalEvent, UnknownEvent } from '../../shared/review/events';
import { listArticles, type ListedArticle, type ListRules } from './article-list';
import { realDisk, type Disk } from './disk';
import { journalSignatures } from './journal-signatures';
import { readLost, reunite, type LostArticle } from './moved-articles';
import { readOriginal } from './original-file';

/** The articles of a project as window, command line and export list them. */
export interface ProjectListing {
  /** Sorted by path; moved ones under the ids of their journals; then those whose file is gone but who have work in them. */
  readonly articles: readonly ListedArticle[];
  /** For each article that has journals, what changes with them. */
  readonly signatures: ReadonlyMap<string, string>;
  /** For each article that has moved, the id that its present path would give it, and its own. */
  readonly moved: ReadonlyMap<string, string>;
  /** Journals whose file is not where they were begun. */
  readonly lost: readonly LostArticle[];
  /** How many files of formats that the project does not list are in its folder, by the formats' ids. */
  readonly others: Readonly<Record<string, number>>;
}

export interface ListProjectOptions {
  /** The project's folder, a real path. */
  readonly root: string;
  readonly rules: ListRules;
  /** Everything in an article's journals; null where they cannot be used, and then no article is reunited with its own. */
  readonly readEvents: ((articleId: string) => Promise<readonly (JournalEvent | UnknownEvent)[]>) | null;
  /** SHA-256 of the article's original; null if not known. Left out, files are read where some journal has lost its own. */
  readonly originalOf?: (article: ListedArticle) => string | null;
  /** Lost journals read before, by id and signature; filled. */
  readonly remembered?: Map<string, LostArticle | null>;
  readonly disk?: Disk;
}

/** Lists a project: its folder, its journals, and which article each journal belongs to. */
export async function listProject(options: ListProjectOptions): Promise<ProjectListing> {
  const { root, rules, readEvents, disk = realDisk } = options;
  const { remembered = new Map<string, LostArticle | null>() } = options;
  const others = new Map<string, number>();
  const [listed, signatures] = await Promise.all([
    listArticles(root, rules, disk, others),
    journalSignatures(root, disk),
  ]);
  const present = new Set(listed.map(({ id }) => id));
  const lost: LostArticle[] = [];
  for (const [id, signature] of signatures) {
    if (readEvents === null) break;
    if (present.has(id)) continue;
    const key = `${id} ${signature}`;
    let known = remembered.get(key);
    if (known === undefined) remembered.set(key, (known = (await readLost(readEvents, [id]))[0] ?? null));
    if (known !== null) lost.push(known);
  }
  const hasJournal = (id: string): boolean => signatures.has(id);
  const originalOf =
    options.originalOf ?? (lost.length === 0 ? () => null : await hashes(root, listed, hasJournal, disk));
  return {
    ...reunite(listed, lost, hasJournal, originalOf),
    signatures,
    lost,
    others: Object.fromEntries([...others].sort()),
  };
}

async function hashes(
  root: string,
  listed: readonly ListedArticle[],
  hasJournal: (id: string) => boolean,
  disk: Disk,
): Promise<(article: ListedArticle) => string | null> {
  const found = new Map<string, string>();
  for (const { id, file, problem } of listed) {
    if (problem !== null || hasJournal(id)) continue;
    const original = await readOriginal(root, file, disk);
    if (original.ok) found.set(id, original.value.hash);
  }
  return ({ id }) => found.get(id) ?? null;
}
