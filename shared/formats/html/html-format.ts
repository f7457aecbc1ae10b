import { fail, ok, said, type Failure, type Result } from '../../base/result';
import type { ArticleDocument, DecodedBytes, Format, FormatInput, ReadOptions, TextCodec } from '../format';
import { patchedText } from '../patching/patched-text';
import { characterReference } from '../xml/xml-pieces';
import { declaredXmlEncoding } from '../xml/parse-xml';
import { declaredHtmlEncoding } from './declared-encoding';
import { htmlUnits } from './html-units';

/** Web pages: a block of text is a line; tags, scripts and styles stay as they are. */
export const htmlFormat: Format = {
  id: 'html',
  title: 'Web page (HTML)',
  called: ['web page', 'web pages'],
  extensions: ['html', 'htm', 'xhtml'],
  looksLike: (start) => /^\s*(?:\u00ef\u00bb\u00bf)?\s*<(?:!doctype\s+html|html[\s>])/i.test(start),
  carries: { source: false, inlineCodes: true, revisions: false, anyEncoding: true },
  read,
};

function read({ bytes, codec, encoding }: FormatInput, { html }: ReadOptions): Result<ArticleDocument> {
  const decoded = encoding === undefined ? decode(bytes, codec) : codec.decode(bytes, encoding);
  if (!decoded.ok) return decoded;
  const raw = decoded.value.text;
  if (raw.includes('\0') && !/<[a-z!]/i.test(raw))
    return fail('binary', 'This is not a web page, though its name says so. Open the file it was made from.');
  const { units, found } = htmlUnits(raw, html);
  return ok(
    patchedText({ bytes, codec }, decoded.value, {
      format: 'html',
      units,
      bilingual: false,
      breaks: true,
      escape: characterReference,
      notes: found ? [] : [noArticle()],
    }),
  );
}

/** Names of encodings that pages use for larger ones. */
const labels: Readonly<Record<string, string>> = { 'iso-8859-1': 'windows-1252', latin1: 'windows-1252' };

function decode(bytes: Uint8Array, codec: TextCodec): Result<DecodedBytes> {
  const meta = declaredHtmlEncoding(bytes, (name) => codec.knows(name)) ?? declaredXmlEncoding(bytes);
  const declared = meta === null ? null : (labels[meta.toLowerCase()] ?? meta);
  const first = codec.decode(bytes, declared);
  if (first.ok && !isDamaged(first.value.text)) return first;
  // What the page says of itself does not fit its bytes: what the bytes say is better, and is told.
  const guessed = declared === null ? first : codec.decode(bytes, null);
  if (guessed.ok)
    return ok({
      ...guessed.value,
      doubt: guessed.value.doubt ?? notAsDeclared(declared ?? '', guessed.value.encoding),
    });
  const kept = first.ok ? first : codec.decode(bytes, 'windows-1252');
  if (!kept.ok) return kept;
  return ok({ ...kept.value, doubt: damagedBytes(kept.value.encoding) });
}

function isDamaged(text: string): boolean {
  return /(?<![\ud800-\udbff])[\udc80-\udcff]/.test(text);
}

function notAsDeclared(declared: string, encoding: string): Failure {
  return fail(
    'encoding-guessed',
    said`The page says that it is ${declared}, but its bytes are not. It was read as ${encoding}. If the text looks wrong, choose another encoding for it.`,
  ).error;
}

function damagedBytes(encoding: string): Failure {
  return fail(
    'damaged-bytes',
    said`Some bytes of this page are no ${encoding}. They are shown as � and stay as they are.`,
  ).error;
}

function noArticle(): Failure {
  return fail(
    'no-article-found',
    'The article of this page could not be told from what stands around it, so all of the page is here.',
  ).error;
}
