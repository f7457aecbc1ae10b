import { shortHash } from '../../shared/base/hash';
import type { JournalEvent, UnknownEvent } from '../../shared/review/events';
import type { ProjectFile } from '../../shared/review/project-file';
import { termsIn } from '../../shared/text/term';
import type { ListedArticle } from './article-list';
import type { ListedFile } from './list-folder';
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
    ...(article.file.encoding !== undefined && { encoding: article.file.encoding }),
    ...(article.source?.encoding !== undefined && { sourceEncoding: article.source.encoding }),
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

function encodingKey({ encoding }: ListedFile): string {
  return encoding === undefined ? '' : `:${encoding}`;
}

/** Changes whenever the article's file or its source may hold something else. */
export function fileKey({ file, source }: ListedArticle): string {
  const of = source === null ? '' : `${source.path}:${source.bytes}:${source.modified}${encodingKey(source)}`;
  return `${file.bytes}:${file.modified}${encodingKey(file)};${of};`;
}
