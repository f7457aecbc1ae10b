import { join } from 'node:path';
import type { JournalEvent, UnknownEvent } from '../../shared/review/events';
import { ProjectKeys } from '../host/key-ring';
import { journalRoot, listFiles } from '../host/journal/journal-files';
import { readJournal } from '../host/journal/read-journal';

/** Everything the journals of an article say, read without taking part in the project (no lock, nothing written). */
export async function readEvents(
  projectFolder: string,
  articleId: string,
): Promise<(JournalEvent | UnknownEvent)[]> {
  const { files } = await listFiles(projectFolder, articleId);
  const folder = join(journalRoot(projectFolder), articleId);
  const journals = await Promise.all(files.map((file) => readJournal(folder, file)));
  return [
    ...(await new ProjectKeys(projectFolder).withTrust(
      articleId,
      journals.flatMap(({ events }) => events),
    )),
  ];
}
