import { shortHash } from '../../shared/base/hash';
import { readingKey } from '../../shared/formats/html/html-reading';
import type { JournalEvent, UnknownEvent } from '../../shared/review/events';
import type { ProjectFile } from '../../shared/review/project-file';
import { termsIn } from '../../shared/text/term';
import type { ListedArticle } from './article-list';
import type { ListedFile } from './list-folder';
import type { Reading } from './read-article';
import type { ScanJob } from './scan-article';
import { noLists, type WordLists } from './word-lists';

/** What of a project decides what a scan finds. */
export interface ScanSettings {
  /** The project's folder, a real path. */
  readonly root: string;
  /** Changes when the rules do, so that remembered flags lapse. */
  readonly rulesVersion: string;
  readonly file: () => ProjectFile;
  readonly lists?: () => WordLists;
}

/** What a scan of the article needs to know by the present settings, with these events as its journals. */
export function scanJob(
  { root, file, lists }: ScanSettings,
  article: ListedArticle,
  events: readonly (JournalEvent | UnknownEvent)[],
): ScanJob {
  const { language, sourceLanguage, rules } = file();
  const { terms, words, houseRules, segmentation } = lists?.() ?? noLists;
  return {
    root,
    path: article.file.path,
    sourcePath: article.source?.path ?? null,
    reading: readingOf(article.file),
    sourceReading: readingOf(article.source ?? {}),
    events,
    options: {
      language,
      sourceLanguage,
      rules,
      terms: termsIn(terms, article.id),
      words,
      houseRules,
      segmentation,
    },
  };
}

/** Changes whenever the present settings would have a scan find something else. */
export function settingsKey({ rulesVersion, file, lists }: ScanSettings): string {
  const { language, sourceLanguage, rules } = file();
  const { terms, words, houseRules, segmentation } = lists?.() ?? noLists;
  const settings = [rulesVersion, language, sourceLanguage, rules];
  const given = houseRules.length > 0 ? [terms, words, houseRules] : [terms, words];
  const segmented = segmentation === null ? [] : [segmentation.id];
  return shortHash(
    JSON.stringify([...settings, ...(given.some(({ length }) => length > 0) ? given : []), ...segmented]),
  );
}

/** What people chose of how a file is read. */
export function readingOf({ encoding, html }: Reading): Reading {
  return { ...(encoding !== undefined && { encoding }), ...(html !== undefined && { html }) };
}

/** Changes with {@link readingOf}; empty where nothing was chosen. */
export function keyOfReading({ encoding, html }: ListedFile): string {
  return `${encoding === undefined ? '' : `:${encoding}`}${html === undefined ? '' : `:${readingKey(html)}`}`;
}

/** Changes whenever the article's file or its source may hold something else. */
export function fileKey({ file, source }: ListedArticle): string {
  const of =
    source === null ? '' : `${source.path}:${source.bytes}:${source.modified}${keyOfReading(source)}`;
  return `${file.bytes}:${file.modified}${keyOfReading(file)};${of};`;
}
