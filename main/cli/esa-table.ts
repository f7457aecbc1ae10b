import { foldJournal } from '../../shared/review/fold';
import { writeEsaCsv } from '../../shared/review/esa-csv';
import { esaRows, inTableOrder, type OutgoingRow } from '../../shared/review/esa-table';
import { readProjectFile } from '../host/project-file-store';
import { projectArticles } from './project-articles';
import { readEvents } from './read-events';

/** The ratings of the project at `root` (a real path) as a table in the layout of the public ESA data; those that lapsed are left out. */
export async function esaTable(root: string): Promise<string> {
  const { file } = await readProjectFile(root);
  const { language, sourceLanguage } = file;
  const rows: OutgoingRow[] = [];
  for (const article of await projectArticles(root)) {
    const events = await readEvents(root, article.id);
    if (events.length === 0) continue;
    const { text, base, ratings, segmentation } = foldJournal(events);
    if (ratings.length === 0) continue;
    const { path } = article.file;
    const boundaries = segmentation.target;
    const about = { path, mt: base ?? text, text, language, sourceLanguage, boundaries };
    rows.push(...esaRows(about, ratings, secondsOf));
  }
  return writeEsaCsv(inTableOrder(rows));
}

function secondsOf(time: string): number {
  return Date.parse(time) / 1000;
}
