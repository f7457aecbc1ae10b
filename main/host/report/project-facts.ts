import { createHash } from 'node:crypto';
import { lstat, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { parseJson } from '../../../shared/base/parse-json';
import type { Failure } from '../../../shared/base/result';
import { articleFacts, type ArticleFacts } from '../../../shared/metrics/article-facts';
import { projectJournal } from '../../../shared/review/article-id';
import type { AnyEvent } from '../../../shared/review/event-graph';
import { foldJournal } from '../../../shared/review/fold';
import type { ListedArticle } from '../article-list';
import { ProjectKeys } from '../key-ring';
import { journalRoot, listFiles } from '../journal/journal-files';
import { journalSignature } from '../journal-signatures';
import { readJournal } from '../journal/read-journal';
import { listProject } from '../list-project';
import { readProjectFile } from '../project-file-store';
import { createArticleScanner } from '../scan-article';
import { readWordLists } from '../word-lists';
import { makeFolder, writeWhole } from '../write-whole';
import { factsOfArticle } from './facts-of-article';

/** Raised when the facts change their shape or meaning: older ones are then worked out anew. */
const factsVersion = 1;

export interface ProjectFacts {
  readonly facts: readonly ArticleFacts[];
  /** Articles that cannot be read; the others count. */
  readonly problems: readonly (Failure & { readonly path: string })[];
  /** How many were worked out, and not remembered. */
  readonly fresh: number;
}

const cached = z.object({ key: z.string(), facts: articleFacts });

/**
 * The figures of every article of the project at `root` (a real path), for reports; nothing is written there. What did not
 * change since the last time is taken from the cache, which may be deleted at any time.
 */
export async function projectFacts(root: string, cacheFolder: string): Promise<ProjectFacts> {
  const { file: project } = await readProjectFile(root);
  const lists = await readWordLists(root);
  const { terms, words, houseRules } = lists;
  const { language, sourceLanguage, rules } = project;
  const options = { language, sourceLanguage, rules, terms, words, houseRules };
  const readEvents = (id: string): Promise<readonly AnyEvent[]> => eventsOf(root, id);
  const { articles, signatures } = await listProject({ root, rules: project, readEvents });
  const ownJournal = await eventsOf(root, projectJournal);
  const projectDismissals = ownJournal.length === 0 ? [] : foldJournal(ownJournal).dismissals;
  const about = hash(
    JSON.stringify([factsVersion, options, project.fourEyes, await journalSignature(root, projectJournal)]),
  );
  const path = join(cacheFolder, 'report', `${hash(root).slice(0, 16)}.jsonl`);
  const known = await readCache(path);
  const scan = createArticleScanner();
  const problems: (Failure & { path: string })[] = [];
  const found: { key: string; facts: ArticleFacts }[] = [];
  let fresh = 0;
  for (const article of articles) {
    const key = keyOf(article, signatures.get(article.id) ?? '', about);
    const same = known.get(article.file.path);
    if (same?.key === key) {
      found.push(same);
      continue;
    }
    const events = await readEvents(article.id);
    const sourcePath = article.source?.path ?? null;
    const scanned = await scan({ root, path: article.file.path, sourcePath, events, options, before: true });
    const problem = scanned.problem ?? (events.length > 0 ? null : article.problem);
    if (problem !== null) {
      problems.push({ ...problem, path: article.file.path });
      continue;
    }
    const sources = { path: article.file.path, scan: scanned, events, projectDismissals, project };
    found.push({ key, facts: factsOfArticle(sources) });
    fresh++;
  }
  if (fresh > 0) await writeCache(path, found);
  return { facts: found.map(({ facts }) => facts), problems, fresh };
}

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
    each === null ? '' : `${each.path} ${each.bytes} ${each.modified}`,
  );
  return hash([...facts, signature, about].join('\n'));
}

async function readCache(path: string): Promise<Map<string, z.infer<typeof cached>>> {
  const found = new Map<string, z.infer<typeof cached>>();
  const there = await lstat(path).catch(() => null);
  if (there?.isFile() !== true) return found;
  for (const line of (await readFile(path, 'utf8')).split('\n')) {
    const value = parseJson(line);
    const read = value.ok ? cached.safeParse(value.value) : null;
    if (read?.success === true) found.set(read.data.facts.path, read.data);
  }
  return found;
}

/** A cache that cannot be written costs time and nothing else. */
async function writeCache(path: string, entries: readonly z.infer<typeof cached>[]): Promise<void> {
  try {
    await makeFolder(dirname(path));
    await writeWhole(path, entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''), { sync: false });
  } catch {
    return;
  }
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
