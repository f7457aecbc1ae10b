import { fail, failure, ok, said, type Failure, type Result } from '../../base/result';
import type { Language } from '../../text/language';
import { csvRows, likelySeparator, type CsvCell } from '../csv/csv-cells';
import type { FormatInput } from '../format';
import { forbiddenOf } from '../terms-csv';
import { readTbxConcepts } from '../tmx/tbx-terms';
import type { ListTerm } from './change-terms';
import { columnsByHeading, columnsByPlace, type TermColumns } from './term-headings';

/** What a term or rendering may have at most, and a note, in UTF-16 code units. */
const longestTerm = 200;
const longestNote = 2_000;
/** Forbidden renderings of a term at most. */
const mostForbidden = 100;

/** What a glossary was read as. */
export interface GlossaryRead {
  readonly kind: 'table' | 'tbx';
  readonly terms: readonly ListTerm[];
  /** Rows that cannot be used, in their order. */
  readonly problems: readonly Failure[];
  /** The encoding it was read in. */
  readonly encoding: string;
  /** What a person should know of the choice of the encoding; null where it is certain. */
  readonly doubt: Failure | null;
  /** How a table was read; null for a termbase. */
  readonly table: TableRead | null;
}

export interface TableRead {
  /** The cells of the first row, by which a person tells the columns. */
  readonly first: readonly string[];
  /** True if that row names the columns and is no term. */
  readonly named: boolean;
  readonly columns: TermColumns;
}

export interface GlossaryOptions {
  readonly sourceLanguage: Language;
  readonly language: Language;
  /** As a person chose them; otherwise by the names in the first row, or by place. */
  readonly columns?: TermColumns | undefined;
}

/**
 * The terms of a glossary: a table of comma-, semicolon- or tab-separated values, or a termbase (TBX), told by the content. Fails where the
 * file cannot be decoded, is no well-formed XML, or is XML of another kind; a row that cannot be used is a problem with its line.
 */
export function readGlossary(input: FormatInput, options: GlossaryOptions): Result<GlossaryRead> {
  // A spreadsheet or a word processor's file is a zip, which decodes as nonsense at best.
  if (input.bytes[0] === 0x50 && input.bytes[1] === 0x4b && input.bytes[2] === 3)
    return fail(
      'glossary-packed',
      'This is a workbook or another packed file. Save its sheet as CSV or as text with tabs, and import that.',
    );
  const head = String.fromCharCode(...input.bytes.subarray(0, 400)).replaceAll('\0', '');
  return /<(?:\?xml|martif|tbx|!DOCTYPE|!--)/i.test(head.trimStart().slice(0, 20))
    ? readTermbase(input, options)
    : readTable(input, options);
}

function readTermbase(
  input: FormatInput,
  { sourceLanguage, language }: GlossaryOptions,
): Result<GlossaryRead> {
  const read = readTbxConcepts(input, sourceLanguage, language);
  if (!read.ok) return read;
  const { concepts, encoding, languages } = read.value;
  if (concepts.length > 0 && concepts.every(({ terms }) => terms.length === 0))
    return fail(
      'glossary-languages',
      said`No concept of this termbase has a term in ${sourceLanguage} with one in ${language}. It has: ${languages.join(', ')}. Check the languages in the project’s settings.`,
    );
  const terms: ListTerm[] = [];
  const problems: Failure[] = [];
  for (const { line, terms: found } of concepts) {
    if (found.length === 0)
      problems.push(
        failure(
          'glossary-line',
          said`Line ${line}: ${failure('line', said`no term in ${sourceLanguage} with one in ${language}`)}.`,
        ),
      );
    for (const term of found) take(term, line, terms, problems);
  }
  return ok({ kind: 'tbx', terms, problems, encoding, doubt: null, table: null });
}

function readTable(input: FormatInput, options: GlossaryOptions): Result<GlossaryRead> {
  const decoded = input.codec.decode(input.bytes, input.encoding ?? null);
  if (!decoded.ok) return decoded;
  const { text, encoding, doubt } = decoded.value;
  const rows = csvRows(text, /\.(?:tsv|tab)$/i.test(input.name) ? '\t' : likelySeparator(text));
  const isBlank = (cells: readonly CsvCell[]): boolean => cells.every((cell) => cell.text.trim() === '');
  const start = rows.findIndex((cells) => !isBlank(cells));
  const first = rows[start]?.map((cell) => cell.text.trim()) ?? [];
  if (start < 0) return fail('glossary-empty', 'There is no term in this file.');
  const byName = columnsByHeading(first, options.sourceLanguage, options.language);
  const columns = options.columns ?? byName ?? columnsByPlace(first.length);
  const terms: ListTerm[] = [];
  const problems: Failure[] = [];
  let line = 1;
  let counted = 0;
  rows.forEach((cells, index) => {
    const begin = cells[0]?.start ?? counted;
    for (; counted < begin; counted++) if (isLineEnd(text, counted)) line++;
    if (index < start || (index === start && byName !== null) || isBlank(cells)) return;
    const cell = (at: number | null): string =>
      at === null ? '' : (cells[at]?.text ?? '').replace(/\s+/g, ' ').trim();
    const term = {
      source: cell(columns.source),
      target: cell(columns.target),
      forbidden: [...new Set(forbiddenOf(cell(columns.forbidden)))],
      note: cell(columns.note),
    };
    take(term, line, terms, problems);
  });
  return ok({
    kind: 'table',
    terms,
    problems,
    encoding,
    doubt,
    table: { first, named: byName !== null, columns },
  });
}

function isLineEnd(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x0a || (code === 0x0d && text.charCodeAt(at + 1) !== 0x0a);
}

function take(term: ListTerm, line: number, terms: ListTerm[], problems: Failure[]): void {
  const wrong = whatIsWrong(term);
  if (wrong === null) terms.push(term);
  else problems.push(failure('glossary-line', said`Line ${line}: ${wrong}.`));
}

/** Why a term cannot stand in the list; null if it can. */
export function whatIsWrong({ source, target, forbidden, note }: ListTerm): Failure | null {
  const all = [source, target, ...forbidden];
  if ((source === '' || target === '') && forbidden.length === 0)
    return failure(
      'line',
      source === ''
        ? target === ''
          ? 'there is neither a source nor a translation'
          : 'the source is missing'
        : 'the translation is missing',
    );
  if (all.some((each) => each.length > longestTerm))
    return failure('line', said`a term has more than ${longestTerm} characters`);
  if (note.length > longestNote)
    return failure('line', said`the note has more than ${longestNote} characters`);
  if (forbidden.length > mostForbidden)
    return failure('line', said`more than ${mostForbidden} renderings are forbidden`);
  if (all.some((each) => /[\0\ufffd]/.test(each)))
    return failure('line', 'some of its bytes are no characters in this encoding');
  return null;
}
