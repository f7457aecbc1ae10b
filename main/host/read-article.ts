import { fail, ok, type Result } from '../../shared/base/result';
import type { ArticleDocument } from '../../shared/formats/format';
import { formatOfName, readAs } from '../../shared/formats/formats';
import { isEncoding } from './encodings';
import { textCodec } from './text-codec';
import { decodeText, maxFileBytes, tooLarge, type TextFile } from './text-file';

/** An article's file, read in its format. */
export interface ArticleFile extends TextFile {
  /** The way back into a file that is more than its text; null for plain text. */
  readonly document: ArticleDocument | null;
}

/** Reads an article of a project by its name and bytes. A file without text is a failure, as one that is damaged. */
export function readArticle(name: string, bytes: Buffer): Result<ArticleFile> {
  const format = formatOfName(name);
  if (format === null || format.id === 'txt') {
    const plain = decodeText(bytes);
    return plain.ok ? ok({ ...plain.value, document: null }) : plain;
  }
  if (bytes.length > maxFileBytes) return tooLarge(bytes.length);
  const read = readAs(format, { name, bytes, codec: textCodec });
  if (!read.ok) return read;
  const { text, bom, encoding } = read.value;
  if (!/\S/.test(text) && !/\S/.test(read.value.source ?? ''))
    return fail('empty', 'There is no text in this file. Put the article’s text into it, or remove it.');
  return ok({
    text,
    bom,
    // What a document is encoded in is the format's concern; the journal only needs a name that it knows.
    encoding: isEncoding(encoding) ? encoding : 'utf-8',
    doubt: null,
    lineEnd: '\n',
    ends: [],
    document: read.value,
  });
}
