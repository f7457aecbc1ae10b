import { basename } from 'node:path';
import { ok, type Result } from '../../shared/base/result';
import type { ArticleDocument } from '../../shared/formats/format';

export interface ConvertOptions {
  readonly to?: string;
  readonly lang: string;
  readonly sourceLang: string;
}

interface Conversion {
  readonly document: ArticleDocument;
  /** The file's name, without folders. */
  readonly name: string;
  readonly language: string;
  readonly sourceLanguage: string;
}

/** What `--to` can make of a document, by name. */
export const writers: Readonly<Record<string, (given: Conversion) => Uint8Array>> = {
  txt: ({ document }) =>
    utf8(document.text === '' || document.text.endsWith('\n') ? document.text : `${document.text}\n`),
};

/** The bytes of a document in another format, or its own very bytes. */
export function convertDocument(
  document: ArticleDocument,
  path: string,
  options: ConvertOptions,
): Result<Uint8Array> {
  const writer = options.to === undefined ? undefined : writers[options.to];
  if (writer !== undefined)
    return ok(
      writer({
        document,
        name: basename(path),
        language: options.lang,
        sourceLanguage: options.sourceLang,
      }),
    );
  const written = document.write(document.text);
  return written.ok ? ok(written.value.bytes) : written;
}

function utf8(text: string): Uint8Array {
  return Buffer.from(text, 'utf8');
}
