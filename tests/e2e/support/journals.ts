import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { articleIdOf } from '../../../shared/review/article-id';
import type { AnyEvent } from '../../../shared/review/event-graph';
import { parseJournal } from '../../../shared/review/parse-journal';

/** Every event of an article's journals in a project folder, file by file. */
export async function eventsOf(folder: string, path: string): Promise<AnyEvent[]> {
  const journals = join(folder, '.emend', 'journal', articleIdOf(path));
  const events: AnyEvent[] = [];
  for (const name of (await readdir(journals)).filter((file) => file.endsWith('.jsonl')).sort())
    events.push(
      ...parseJournal(await readFile(join(journals, name), 'utf8'), name.split('.')[0] ?? '').events,
    );
  return events;
}
