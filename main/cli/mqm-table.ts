import { join } from 'node:path';
import { alignTexts } from '../../shared/align/align-texts';
import { linkedText } from '../../shared/align/link';
import { foldJournal } from '../../shared/review/fold';
import { mqmRows, writeMqmTsv, type MqmRow, type MqmSegment } from '../../shared/review/mqm-tsv';
import type { ProjectFile } from '../../shared/review/project-file';
import type { HandSegmentation } from '../../shared/text/segmentation/by-hand';
import type { Segmented } from '../../shared/text/segment';
import type { ListedArticle } from '../host/article-list';
import { readProjectFile } from '../host/project-file-store';
import { segmented } from '../host/segmentation-files';
import { projectArticles } from './project-articles';
import { readSource } from './input';
import { readEvents } from './read-events';

/** The errors marked in the project at `root` (a real path) as a table in the layout of the public WMT data. Articles without marks are left out. */
export async function mqmTable(root: string): Promise<string> {
  const { file } = await readProjectFile(root);
  const project = await segmented(root, file);
  const rows: MqmRow[] = [];
  for (const article of await projectArticles(root)) rows.push(...(await rowsOf(root, article, project)));
  return writeMqmTsv(rows);
}

async function rowsOf(
  root: string,
  article: ListedArticle,
  project: ProjectFile & Segmented,
): Promise<MqmRow[]> {
  const events = await readEvents(root, article.id);
  if (events.length === 0) return [];
  const { text, annotations, segmentation } = foldJournal(events);
  const [first] = annotations;
  if (first === undefined) return [];
  const source = article.source === null ? null : join(root, article.source.path);
  const read = await readSource({ path: article.file.path, file: null, sourceFile: source, problem: null });
  const segments = segmentsOf(read ?? '', text, project, segmentation);
  return mqmRows({ system: 'edited', doc: article.file.path }, segments, annotations, first.person.id);
}

/** Sentences of the text, each with the source sentences it renders; those that are rendered together stay together. */
function segmentsOf(
  source: string,
  target: string,
  { sourceLanguage, language, segmentation }: ProjectFile & Segmented,
  byHand: HandSegmentation,
): MqmSegment[] {
  const { sourceSentences, targetSentences, links } = alignTexts({
    source,
    target,
    sourceLanguage,
    language,
    segmentation,
    byHand,
  });
  return links.flatMap((link): MqmSegment[] => {
    const from = link.source.map((index) => sourceSentences[index]).filter((range) => range !== undefined);
    const to = link.target.map((index) => targetSentences[index]).filter((range) => range !== undefined);
    const [first, last] = [to[0], to.at(-1)];
    if (first === undefined || last === undefined) return [];
    const sourceStart = from[0]?.start ?? 0;
    return [
      {
        source: linkedText(source, sourceSentences, link.source),
        target: target.slice(first.start, last.end),
        sourceStart,
        targetStart: first.start,
      },
    ];
  });
}
