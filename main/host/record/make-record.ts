import { createHash } from 'node:crypto';
import { readdir, realpath } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fail, ok, said, type Result } from '../../../shared/base/result';
import { recordText } from '../../../shared/export/record-article';
import { recordHtml } from '../../../shared/export/record-html';
import {
  recordName,
  recordSumsName,
  type ProjectRecord,
  type RecordedArticle,
  type Statement,
} from '../../../shared/export/record-schema';
import { projectJournal } from '../../../shared/review/article-id';
import type { AnyEvent } from '../../../shared/review/event-graph';
import type { EventOf } from '../../../shared/review/events';
import { JournalFold } from '../../../shared/review/fold';
import { isUnknown } from '../../../shared/review/parse-journal';
import type { ProjectFile } from '../../../shared/review/project-file';
import type { Segmented } from '../../../shared/text/segment';
import { keyRingOf, standingOf, withTrust, type KeyRing } from '../../../shared/review/signing';
import type { ListedArticle } from '../article-list';
import { exportableArticle } from '../export-article';
import { liesIn, readInside, realTarget } from '../inside-folder';
import { writeFailure } from '../json-file';
import { listProject } from '../list-project';
import { verifySignature } from '../node-signatures';
import { readProjectFile } from '../project-file-store';
import { segmented } from '../segmentation-files';
import { maxFileBytes } from '../text-file';
import { makeFolder, writeWhole } from '../write-whole';
import { readJournalCopies, recordedJournals, type JournalCopies } from './record-journals';

export interface RecordRequest {
  /** The project's folder. */
  readonly project: string;
  /** Paths of articles inside the project; null for all that somebody has worked on. */
  readonly paths: readonly string[] | null;
  /** A folder of its own, outside the project: new, or empty. */
  readonly out: string;
  readonly statements: readonly Statement[];
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export interface RecordReport {
  /** A real path. */
  readonly folder: string;
  readonly record: ProjectRecord;
  /** SHA-256 of the list of hashes: who holds it can tell whether anything in the folder is another. */
  readonly fingerprint: string;
}

/**
 * Writes the record of a project: what was approved, by whom, on which text, with the journals, originals and exports that show
 * it. An article that no record can be made of is among the refused; the others go on. Fails if the folder cannot be written.
 */
export async function makeRecord(request: RecordRequest): Promise<Result<RecordReport>> {
  const root = await realpath(request.project).catch(() => null);
  if (root === null)
    return fail('no-such-folder', said`${request.project} is not there. Name a project’s folder.`);
  const folder = await openFolder(request.out, root);
  if (!folder.ok) return folder;
  const { file } = await readProjectFile(root);
  const project = await segmented(root, file);
  const ring = await readJournalCopies(root, projectJournal);
  const keys = keyRingOf(ring.events, verifySignature);
  const writer = new RecordWriter(folder.value);
  try {
    await writer.journals(projectJournal, ring);
    const articles: RecordedArticle[] = [];
    const refused: ProjectRecord['refused'] = [];
    const people = new Map<string, ProjectRecord['people'][number]>();
    for (const article of await chosen(root, project, request.paths)) {
      const copies = await readJournalCopies(root, article.id);
      if (copies.events.length === 0 && request.paths === null) continue;
      const recorded = await recordOne({ root, project, keys, writer, copies }, article);
      if (recorded.ok) {
        articles.push(recorded.value);
        for (const { person } of copies.events)
          people.set(person.id, { ...person, keys: keysOf(keys, person.id) });
      } else refused.push({ path: article.file.path, ...recorded.error });
    }
    const record: ProjectRecord = {
      format: 'emend-record',
      version: 1,
      madeAt: new Date(request.now()).toISOString(),
      language: project.language,
      sourceLanguage: project.sourceLanguage,
      fourEyes: project.fourEyes,
      statements: [...request.statements],
      people: [...people.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
      articles,
      projectJournals: recordedJournals(ring, new Map()),
      refused,
    };
    await writer.write(recordName, Buffer.from(`${JSON.stringify(record, null, 1)}\n`));
    await writer.write('index.html', Buffer.from(recordHtml(record)));
    return ok({ folder: folder.value, record, fingerprint: await writer.finish() });
  } catch (error) {
    return writeFailure(error, folder.value);
  }
}

/** The folder's real path, made if it is not there. */
async function openFolder(out: string, root: string): Promise<Result<string>> {
  try {
    const target = await realTarget(resolve(out));
    if (liesIn(target, root) || liesIn(root, target))
      return fail(
        'inside-project',
        said`${out} and the project lie in one another. Choose a folder beside it.`,
      );
    await makeFolder(target);
    if ((await readdir(target)).length > 0)
      return fail(
        'not-empty',
        said`${out} is not empty. A record wants a folder of its own: name a new one.`,
      );
    return ok(target);
  } catch (error) {
    return writeFailure(error, out);
  }
}

async function chosen(
  root: string,
  project: ProjectFile,
  paths: readonly string[] | null,
): Promise<readonly ListedArticle[]> {
  const readEvents = async (id: string): Promise<readonly AnyEvent[]> =>
    (await readJournalCopies(root, id)).events;
  const { articles } = await listProject({ root, rules: project, readEvents });
  return articles.filter(({ file }) => paths === null || paths.includes(file.path));
}

interface Desk {
  readonly root: string;
  readonly project: ProjectFile & Segmented;
  readonly keys: KeyRing;
  readonly writer: RecordWriter;
  readonly copies: JournalCopies;
}

async function recordOne(desk: Desk, article: ListedArticle): Promise<Result<RecordedArticle>> {
  const { root, project, keys, writer, copies } = desk;
  const { id, file } = article;
  const opened = copies.events.find(
    (event): event is EventOf<'opened'> => !isUnknown(event) && event.type === 'opened',
  );
  if (opened === undefined) return fail('not-opened', 'Nobody has worked on it yet.');
  const events = withTrust(copies.events, id, keys, verifySignature);
  const text = recordText(new JournalFold(events), events, project, (event) =>
    standingOf(event, id, keys, verifySignature),
  );
  if (!text.ok) return text;
  const { about, ...said } = text.value;
  await writer.journals(id, copies);
  const original = await recordOriginal(root, file.path, opened, writer);
  const exported =
    said.approval === null ? null : await exportableArticle(root, article, events, project, false);
  const written = exported?.ok === true ? exported.value : null;
  const name = `exports/${file.path}`;
  if (written !== null) await writer.write(name, written.bytes);
  return ok({
    id,
    path: file.path,
    original,
    ...said,
    export:
      written === null
        ? null
        : {
            file: name,
            sha256: written.file.sha256,
            encoding: isPlainText(file.path) ? written.file.encoding : null,
          },
    journals: recordedJournals(copies, about),
  });
}

async function recordOriginal(
  root: string,
  path: string,
  opened: EventOf<'opened'>,
  writer: RecordWriter,
): Promise<RecordedArticle['original']> {
  const said = { sha256: opened.original, encoding: isPlainText(path) ? opened.encoding : null };
  const read = await readInside(root, path, maxFileBytes);
  if (!read.ok) return { file: null, ...said, state: 'missing' };
  if (createHash('sha256').update(read.value.bytes).digest('hex') !== opened.original)
    return { file: null, ...said, state: 'changed' };
  const name = `originals/${path}`;
  await writer.write(name, read.value.bytes);
  return { file: name, ...said, state: 'unchanged' };
}

/** Whether the file's bytes, decoded, are the text that was worked on. */
function isPlainText(path: string): boolean {
  return /\.txt$/i.test(path);
}

function keysOf(keys: KeyRing, personId: string): ProjectRecord['people'][number]['keys'] {
  return (keys.get(personId) ?? []).map(({ id, key, until }) => ({ id, key, revokedFrom: until }));
}

/** Writes files and remembers their hashes. */
class RecordWriter {
  readonly #sums = new Map<string, string>();

  constructor(private readonly folder: string) {}

  async write(name: string, bytes: Buffer): Promise<void> {
    const path = join(this.folder, ...name.split('/'));
    await makeFolder(dirname(path));
    await writeWhole(path, bytes);
    this.#sums.set(name, createHash('sha256').update(bytes).digest('hex'));
  }

  async journals(id: string, { files }: JournalCopies): Promise<void> {
    for (const { name, bytes } of files) await this.write(`journals/${id}/${name}`, bytes);
  }

  /** Writes the list of hashes, as `sha256sum --check` reads it; gives its own. */
  async finish(): Promise<string> {
    const lines = [...this.#sums]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, sum]) => `${sum}  ${name}\n`);
    const bytes = Buffer.from(lines.join(''));
    await writeWhole(join(this.folder, recordSumsName), bytes);
    return createHash('sha256').update(bytes).digest('hex');
  }
}
