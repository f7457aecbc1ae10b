import type { Failure } from '../base/result';
import { toArticleHtml } from './article-html';
import { toBilingualDocx } from './docx';
import { toDocxRevisions } from './docx-revisions';
import type { ExportFormatId } from './export-format-ids';
import { bilingualArticle, type ArticleToExport } from './exported-article';
import { sarifFrame, sarifResults, type SarifFlag } from './sarif';
import { toCsv, toJsonLines, toTsv } from './table';
import { toTmx } from './tmx';
import { toXliff1, toXliff2 } from './xliff';

/** What a writer needs beside the article. */
export interface ExportExtras {
  /** Emend's version. */
  readonly version: string;
  /** The flags of the article's text; only asked for where they are written. */
  readonly flags: () => readonly SarifFlag[];
  /** Gets what a person must know of the file though it is written. */
  readonly tell?: (note: Failure) => void;
}

export interface ExportFormat {
  /** Put behind the article's own name: two articles whose names differ in their endings stay two. */
  readonly ending: string;
  readonly write: (article: ArticleToExport, extras: ExportExtras) => string | Uint8Array;
}

/** The formats that are not an article's own. */
export const exportFormats: Readonly<Record<Exclude<ExportFormatId, 'own'>, ExportFormat>> = {
  'docx-revisions': { ending: '.changes.docx', write: (article, { tell }) => toDocxRevisions(article, tell) },
  'docx-table': { ending: '.table.docx', write: (article) => toBilingualDocx(bilingualArticle(article)) },
  xliff2: { ending: '.xlf', write: (article) => toXliff2(bilingualArticle(article)) },
  xliff12: { ending: '.12.xlf', write: (article) => toXliff1(bilingualArticle(article)) },
  tmx: { ending: '.tmx', write: (article, { version }) => toTmx(bilingualArticle(article), version) },
  // With a byte-order mark, without which Excel takes it for another encoding.
  csv: { ending: '.csv', write: (article) => `\ufeff${toCsv(bilingualArticle(article))}` },
  tsv: { ending: '.tsv', write: (article) => toTsv(bilingualArticle(article)) },
  jsonl: { ending: '.jsonl', write: (article) => toJsonLines(bilingualArticle(article)) },
  html: { ending: '.html', write: toArticleHtml },
  sarif: { ending: '.sarif.json', write: toSarif },
};

function toSarif({ path, text }: ArticleToExport, { version, flags }: ExportExtras): string {
  const { head, tail } = sarifFrame(version);
  return `${head}${sarifResults({ path, text, flags: flags() })
    .map((result) => `\n${JSON.stringify(result)}`)
    .join(',')}${tail}`;
}
