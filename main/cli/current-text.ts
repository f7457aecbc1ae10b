import { realpath } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Result } from '../../shared/base/result';
import { fail, ok } from '../../shared/base/result';
import { articleIdOf } from '../../shared/review/article-id';
import type { JournalEvent, UnknownEvent } from '../../shared/review/events';
import { foldJournal } from '../../shared/review/fold';
import { nearestProject } from '../host/inside-folder';
import { journalRoot, listFiles } from '../host/journal/journal-files';
import { readJournal } from '../host/journal/read-journal';
import { readInput } from './input';

/** Everything the journals of an article say, read without taking part in the project (no lock, nothing written). */
export async function readEvents(
  projectFolder: string,
  articleId: string,
): Promise<(JournalEvent | UnknownEvent)[]> {
  const { files } = await listFiles(projectFolder, articleId);
  const folder = join(journalRoot(projectFolder), articleId);
  const journals = await Promise.all(files.map((file) => readJournal(folder, file)));
  return journals.flatMap(({ events }) => events);
}

/** An article's text as its project has it now; as the file lies, where nobody has opened it. Fails where two versions wait to be merged. */
export async function currentTextOf(file: string): Promise<Result<{ readonly text: string }>> {
  const project = await nearestProject(file);
  if (project !== null) {
    const path = relative(project, await realpath(file))
      .split(sep)
      .join('/');
    const events = await readEvents(project, articleIdOf(path));
    const state = events.length > 0 ? foldJournal(events) : null;
    if (state !== null && state.heads.length > 1)
      return fail('two-versions', 'this article has two versions. Open it in Emend and merge them first');
    if (state !== null && state.base !== null) return ok({ text: state.text });
  }
  return readInput(file);
}
