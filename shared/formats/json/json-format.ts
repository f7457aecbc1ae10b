import { fail, ok, said, type Result } from '../../base/result';
import type { ArticleDocument, Format, FormatInput } from '../format';
import { patchedText } from '../patching/patched-text';
import { chosenColumns } from '../table-columns';
import { jsonStrings, jsonUnits, type JsonString } from './json-strings';

/** JSON: the values of the keys that hold text, or of all where none is known. */
export const jsonFormat: Format = {
  id: 'json',
  title: 'JSON',
  called: ['JSON file', 'JSON files'],
  extensions: ['json'],
  carries: { source: true, inlineCodes: false, revisions: false, anyEncoding: true },
  read: (input) => read(input, 'json', (raw) => valuesOf(raw, 0, raw.length, '')),
};

/** JSON Lines: a value a line. A line that is no JSON is named; the whole file is refused, since nothing would be known of it. */
export const jsonlFormat: Format = {
  id: 'jsonl',
  title: 'JSON Lines',
  called: ['JSON Lines file', 'JSON Lines files'],
  extensions: ['jsonl', 'ndjson'],
  carries: { source: true, inlineCodes: false, revisions: false, anyEncoding: true },
  read: (input) => read(input, 'jsonl', linesOf),
};

function read(
  { bytes, codec, encoding }: FormatInput,
  format: string,
  stringsOf: (raw: string) => Result<JsonString[]>,
): Result<ArticleDocument> {
  const decoded = codec.decode(bytes, encoding ?? null);
  if (!decoded.ok) return decoded;
  const raw = decoded.value.text;
  const strings = stringsOf(raw);
  if (!strings.ok) return strings;
  const columns = chosenColumns([...new Set(strings.value.map(({ key }) => key))]);
  return ok(
    patchedText({ bytes, codec }, decoded.value, {
      format,
      units: jsonUnits(raw, strings.value, columns),
      bilingual: columns.source !== null,
      breaks: true,
      escape: escaped,
    }),
  );
}

function linesOf(raw: string): Result<JsonString[]> {
  const all: JsonString[] = [];
  let start = 0;
  for (let line = 1; start <= raw.length; line++) {
    const found = raw.indexOf('\n', start);
    const end = found < 0 ? raw.length : found;
    if (/\S/.test(raw.slice(start, end))) {
      const strings = valuesOf(raw, start, end, `${line}`);
      if (!strings.ok) return fail(strings.error.code, said`Line ${line}: ${strings.error}`);
      for (const one of strings.value) all.push(one);
    }
    start = end + 1;
  }
  return ok(all);
}

function valuesOf(raw: string, start: number, end: number, row: string): Result<JsonString[]> {
  try {
    JSON.parse(raw.slice(start, end));
  } catch (error) {
    if (!(error instanceof SyntaxError) && !(error instanceof RangeError)) throw error;
    return fail(
      'bad-json',
      said`This is no JSON: ${error.message}. Mend that place, or export the file again.`,
    );
  }
  return ok(jsonStrings(raw, start, end, row));
}

function escaped(character: string): string {
  return Array.from(
    { length: character.length },
    (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`,
  ).join('');
}
