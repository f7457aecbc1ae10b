import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Failure } from '../../../shared/base/result';
import type { ArticleFacts } from '../../../shared/metrics/article-facts';
import { projectJournal } from '../../../shared/review/article-id';
import type { AnyEvent } from '../../../shared/review/event-graph';
import type { ListedArticle } from '../article-list';
import { ProjectKeys } from '../key-ring';
import { journalRoot, listFiles } from '../journal/journal-files';
import { journalSignature } from '../journal-signatures';
import { readJournal } from '../journal/read-journal';
import { listProject } from '../list-project';
import { readProjectFile } from '../project-file-store';
import { rulesVersion } from '../rules-version';
import { keyOfReading, readingOf } from '../scan-job';
import type { Scanner } from '../scan-pool';
import { readWordLists } from '../word-lists';
import { EntryStore } from './entry-store';
import { withDismissals } from './facts-of-article';

export interface ProjectFacts {
  readonly facts: readonly ArticleFacts[];
  /** Articles that cannot be read; the others count. */
  readonly problems: readonly (Failure & { readonly path: string })[];
  /** How many were worked out, and not remembered. */
  readonly fresh: number;
}

/**
 * The figures of every article of the project at `root` (a real path), for reports; nothing is written there. What did not
 * change since the last time is taken from the cache, which may be deleted at any time; the rest is worked out by `scanner`.
 */
export async function projectFacts(
  root: string,
  cacheFolder: string,
  scanner: Scanner,
): Promise<ProjectFacts> {
  const { file: project } = await readProjectFile(root);
  const lists = await readWordLists(root);
  const { terms, words, houseRules, segmentation } = lists;
  const { language, sourceLanguage, rules } = project;
  const options = { language, sourceLanguage, rules, terms, words, houseRules, segmentation };
  const readEvents = (id: string): Promise<readonly AnyEvent[]> => eventsOf(root, id);
  const { articles, signatures } = await listProject({ root, rules: project, readEvents });
  const about = hash(
    JSON.stringify([
      rulesVersion(''),
      options,
      project.fourEyes,
      await journalSignature(root, projectJournal),
    ]),
  );
  const store = new EntryStore(join(cacheFolder, 'report', `${hash(root).slice(0, 16)}.jsonl`));
  await store.open();
  const problems: (Failure & { path: string })[] = [];
  let fresh = 0;
  const look = async (article: ListedArticle): Promise<void> => {
    const { path } = article.file;
    const key = keyOf(article, signatures.get(article.id) ?? '', about);
    if (store.get(path)?.key === key) return;
    const events = await readEvents(article.id);
    const report = { fourEyes: project.fourEyes };
    const sourcePath = article.source?.path ?? null;
    const readings = { reading: readingOf(article.file), sourceReading: readingOf(article.source ?? {}) };
    const scanned = await scanner.run(
      { root, path, sourcePath, ...readings, events, options, report },
      false,
    );
    const problem = scanned?.problem ?? (events.length > 0 ? null : article.problem);
    if (scanned?.report === undefined || problem !== null)
      return void problems.push({ ...(problem ?? notScanned), path });
    store.set(path, { key, entry: scanned.report });
    fresh++;
  };
  const waiting = [...articles];
  const lane = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await look(next);
  };
  await Promise.all(Array.from({ length: scanner.size }, lane));
  const paths = articles.map(({ file }) => file.path);
  const failed = new Set(problems.map(({ path }) => path));
  const entries = paths.flatMap((path) => (failed.has(path) ? [] : (store.get(path)?.entry ?? [])));
  const held = new Set(paths);
  await store.save((path) => held.has(path));
  return { facts: withDismissals(entries), problems, fresh };
}

const notScanned: Failure = { code: 'not-checked', message: 'It could not be checked.' };

async function eventsOf(root: string, id: string): Promise<readonly AnyEvent[]> {
  const { files } = await listFiles(root, id);
  const folder = join(journalRoot(root), id);
  const journals = await Promise.all(files.map((file) => readJournal(folder, file)));
  const events = await new ProjectKeys(root).withTrust(
    id,
    journals.flatMap((each) => each.events),
  );
  return [...events].sort((a, b) => a.seq - b.seq || (a.id < b.id ? -1 : 1));
}

function keyOf({ file, source }: ListedArticle, signature: string, about: string): string {
  const facts = [file, source].map((each) =>
    each === null ? '' : `${each.path} ${each.bytes} ${each.modified}${keyOfReading(each)}`,
  );
  return hash([...facts, signature, about].join('\n'));
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
