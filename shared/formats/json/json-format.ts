import { fail, failure, ok, said, type Failure, type Result } from '../../base/result';
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
  read: (input) =>
    read(input, 'json', (raw) => {
      const strings = valuesOf(raw, 0, raw.length, '');
      return strings.ok ? ok({ strings: strings.value, notes: [] }) : strings;
    }),
};

/**
 * JSON Lines: a value a line. Lines that are no JSON are named and left as they lie, in the export too; where most are none, it is no such
 * file, and refused.
 */
export const jsonlFormat: Format = {
  id: 'jsonl',
  title: 'JSON Lines',
  called: ['JSON Lines file', 'JSON Lines files'],
  extensions: ['jsonl', 'ndjson'],
  carries: { source: true, inlineCodes: false, revisions: false, anyEncoding: true },
  read: (input) => read(input, 'jsonl', linesOf),
};

/** The strings of a file, and what a person should know though it was read. */
interface Strings {
  readonly strings: readonly JsonString[];
  readonly notes: readonly Failure[];
}

function read(
  { bytes, codec, encoding }: FormatInput,
  format: string,
  stringsOf: (raw: string) => Result<Strings>,
): Result<ArticleDocument> {
  const decoded = codec.decode(bytes, encoding ?? null);
  if (!decoded.ok) return decoded;
  const raw = decoded.value.text;
  const found = stringsOf(raw);
  if (!found.ok) return found;
  const { strings, notes } = found.value;
  const columns = chosenColumns([...new Set(strings.map(({ key }) => key))]);
  return ok(
    patchedText({ bytes, codec }, decoded.value, {
      format,
      units: jsonUnits(raw, strings, columns),
      bilingual: columns.source !== null,
      breaks: true,
      escape: escaped,
      notes,
    }),
  );
}

/** So many bad lines are named by their number. */
const linesNamed = 5;

function linesOf(raw: string): Result<Strings> {
  const strings: JsonString[] = [];
  const bad: { readonly line: number; readonly error: Failure }[] = [];
  let good = 0;
  let start = 0;
  for (let line = 1; start <= raw.length; line++) {
    const found = raw.indexOf('\n', start);
    const end = found < 0 ? raw.length : found;
    if (/\S/.test(raw.slice(start, end))) {
      const values = valuesOf(raw, start, end, `${line}`);
      if (values.ok) good++;
      else bad.push({ line, error: values.error });
      if (values.ok) for (const one of values.value) strings.push(one);
    }
    start = end + 1;
  }
  const [first] = bad;
  if (first === undefined) return ok({ strings, notes: [] });
  if (bad.length >= good) return fail(first.error.code, said`Line ${first.line}: ${first.error}`);
  const lines = bad.slice(0, linesNamed).map(({ line }) => `${line}`);
  const named = bad.length > linesNamed ? `${lines.join(', ')}, …` : lines.join(', ');
  const note = failure(
    'bad-json-lines',
    said`Lines that are no JSON are left out, and stay in the file as they are: ${named}.`,
  );
  return ok({ strings, notes: [note] });
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
