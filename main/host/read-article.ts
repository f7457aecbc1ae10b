import { fail, ok, type Result } from '../../shared/base/result';
import type { ArticleDocument } from '../../shared/formats/format';
import { formatOfName, readAs } from '../../shared/formats/formats';
import type { EventOf } from '../../shared/review/events';
import { decodeChosen, isEncoding } from './encodings';
import type { ListedFile } from './list-folder';
import { textCodec } from './text-codec';
import { decodeText, maxFileBytes, otherEncoding, tooLarge, type TextFile } from './text-file';

/** An article's file, read in its format. */
export interface ArticleFile extends TextFile {
  /** The way back into a file that is more than its text; null for plain text. */
  readonly document: ArticleDocument | null;
}

/** What people chose of how a file is read. */
export type Reading = Pick<ListedFile, 'encoding' | 'html'>;

/**
 * A file's reading where its article's journal has begun: web pages go on being read as the text that stands in the journal was, since all
 * that people did is about that text. With a source that was read in another way its lines would no longer be those of the translation.
 */
export function asBegun<T extends Reading>(file: T, opened: Pick<EventOf<'opened'>, 'html'> | null): T {
  return opened === null ? file : { ...file, html: opened.html };
}

/** Reads an article of a project by its name and bytes, as people chose. A file without text is a failure, as one that is damaged. */
export function readArticle(
  name: string,
  bytes: Buffer,
  { encoding, html }: Reading = {},
): Result<ArticleFile> {
  const format = formatOfName(name);
  if (format === null || format.id === 'txt') {
    const plain = decodeText(bytes, encoding);
    return plain.ok ? ok({ ...plain.value, document: null }) : plain;
  }
  if (bytes.length > maxFileBytes) return tooLarge(bytes.length);
  const chosen = format.carries.anyEncoding ? encoding : undefined;
  if (chosen !== undefined && !(isEncoding(chosen) && decodeChosen(bytes, chosen) !== null))
    return otherEncoding(chosen);
  const read = readAs(
    format,
    { name, bytes, codec: textCodec, ...(chosen !== undefined && { encoding: chosen }) },
    { html },
  );
  if (!read.ok) return read;
  const { text, bom, encoding: found } = read.value;
  if (!/\S/.test(text) && !/\S/.test(read.value.source ?? ''))
    return fail('empty', 'There is no text in this file. Put the article’s text into it, or remove it.');
  return ok({
    text,
    bom,
    // What a document is encoded in is the format's concern; the journal only needs a name that it knows.
    encoding: isEncoding(found) ? found : 'utf-8',
    doubt: null,
    lineEnd: '\n',
    ends: [],
    document: read.value,
  });
}
