import { fail, type Result } from '../base/result';
import type { ArticleDocument, Format, FormatFacts, FormatInput, ReadOptions } from './format';
import { csvFormat } from './csv/csv-format';
import { docxFormat } from './docx/docx-format';
import { htmlFormat } from './html/html-format';
import { jsonFormat, jsonlFormat } from './json/json-format';
import { markdownFormat } from './markdown/markdown-format';
import { tbxFormat, tmxFormat } from './tmx/tmx-format';
import { txtFormat } from './txt/txt-format';
import { xliffFormat } from './xliff/xliff-format';

/** Every format that Emend reads, the plainest last: it takes what no other knows. */
export const formats: readonly Format[] = [
  xliffFormat,
  htmlFormat,
  docxFormat,
  markdownFormat,
  tmxFormat,
  tbxFormat,
  jsonFormat,
  jsonlFormat,
  csvFormat,
  txtFormat,
];

/** What a window shows of each format; plain text first. */
export function formatFacts(): readonly FormatFacts[] {
  const facts = formats.map(({ id, title, called, extensions }) => ({ id, title, called, extensions }));
  return [...facts.slice(-1), ...facts.slice(0, -1)];
}

/** The format that a file's name tells; null for names of no format. */
export function formatOfName(name: string): Format | null {
  const extension = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase();
  return formats.find(({ extensions }) => extension !== undefined && extensions.includes(extension)) ?? null;
}

/** How much of a file is looked at where its name does not tell what it is, in bytes. */
const sniffed = 1_000;

/** The format of a file, by its name and else by its first characters. Whatever is not known is plain text. */
function formatOf(name: string, bytes: Uint8Array): Format {
  const named = formatOfName(name);
  if (named !== null) return named;
  const start = String.fromCharCode(...bytes.subarray(0, sniffed)).replaceAll('\0', '');
  return formats.find((format) => format.looksLike?.(start) === true) ?? txtFormat;
}

/** Reads a file in its format. Whatever is wrong with the file is a failure with the place, never an exception. */
export function readDocument(input: FormatInput, options: ReadOptions = {}): Result<ArticleDocument> {
  return readAs(formatOf(input.name, input.bytes), input, options);
}

/** {@link readDocument} in a given format. */
export function readAs(
  format: Format,
  input: FormatInput,
  options: ReadOptions = {},
): Result<ArticleDocument> {
  try {
    return format.read(input, options);
  } catch (error) {
    // Parsers go down with the call stack on files that nest without end.
    if (error instanceof RangeError)
      return fail(
        'too-deep',
        'Elements lie too deep in one another in this file. It is no ordinary document.',
      );
    throw error;
  }
}
