import { basename } from 'node:path';
import packageFile from '../../package.json';
import { ok, type Result } from '../../shared/base/result';
import { toBilingualDocx, toDocx } from '../../shared/export/docx';
import { toHtmlPage } from '../../shared/export/html-page';
import { segmentsOf, type BilingualText } from '../../shared/export/segments';
import { toCsv, toJsonLines, toTsv } from '../../shared/export/table';
import { toTmx } from '../../shared/export/tmx';
import { toXliff1, toXliff2 } from '../../shared/export/xliff';
import { noSource } from '../host/export-in-format';
import type { ArticleDocument } from '../../shared/formats/format';

export interface ConvertOptions {
  readonly to?: string;
  /** Left out, what the file says of itself counts. */
  readonly lang?: string;
  readonly sourceLang?: string;
}

interface Conversion extends BilingualText {
  readonly document: ArticleDocument;
}

/** What `--to` can make of a document, by name. */
export const writers: Readonly<Record<string, (given: Conversion) => string | Uint8Array>> = {
  txt: ({ document: { text } }) => (text === '' || text.endsWith('\n') ? text : `${text}\n`),
  html: ({ document, name, language }) => toHtmlPage(name, language, document.units),
  docx: ({ document }) => toDocx(document.units),
  xliff: toXliff2,
  xliff12: toXliff1,
  tmx: (given) => toTmx(given, packageFile.version),
  'bilingual-docx': toBilingualDocx,
  csv: toCsv,
  tsv: toTsv,
  jsonl: toJsonLines,
};

/** The bytes of a document in another format, or its own very bytes. */
export function convertDocument(
  document: ArticleDocument,
  path: string,
  options: ConvertOptions,
): Result<Uint8Array> {
  const writer = options.to === undefined ? undefined : writers[options.to];
  if (writer === undefined) {
    const written = document.write(document.text);
    return written.ok ? ok(written.value.bytes) : written;
  }
  const segments = segmentsOf(document);
  if (options.to === 'tmx' && !segments.some(({ source }) => /\S/.test(source))) return noSource();
  const made = writer({
    document,
    name: basename(path),
    language: options.lang ?? document.languages?.target ?? 'en',
    sourceLanguage: options.sourceLang ?? document.languages?.source ?? 'zh',
    segments,
  });
  return ok(typeof made === 'string' ? Buffer.from(made, 'utf8') : made);
}
