import { fail, ok, said, type Failure, type Result } from '../base/result';
import type { Term } from '../text/term';

export interface TermsRead {
  readonly terms: readonly Term[];
  /** What could not be used, line by line; the rest holds. */
  readonly problems: readonly Failure[];
}

/** A row of the list below its first: a term, a row that cannot be used (with the reason), or a blank one (neither). */
export interface TermRow extends CsvRow {
  readonly term: Term | null;
  readonly problem: Failure | null;
}

/**
 * The terms of a CSV file (RFC 4180: commas, double quotes doubled inside quotes, either line end) with a header row naming the columns
 * `source`, `target`, `forbidden` (several separated by `|`) and `note`, in any order; other columns are ignored.
 */
export function parseTermsCsv(text: string): TermsRead {
  const read = readTermRows(text);
  if (!read.ok) return { terms: [], problems: [read.error] };
  const terms: Term[] = [];
  const problems: Failure[] = [];
  for (const { term, problem } of read.value.rows) {
    if (term !== null) terms.push(term);
    if (problem !== null) problems.push(problem);
  }
  return { terms, problems };
}

/** {@link parseTermsCsv} row by row, with the names of the columns in small letters; of a blank text, none. Fails with `terms-header`. */
export function readTermRows(
  text: string,
): Result<{ readonly columns: readonly string[]; readonly rows: readonly TermRow[] }> {
  const [header, ...entries] = parseCsv(text.replace(/^\ufeff/, ''));
  if (!header) return ok({ columns: [], rows: [] });
  const columns = header.cells.map((cell) => cell.trim().toLowerCase());
  if (!columns.includes('target') && !columns.includes('forbidden'))
    return fail(
      'terms-header',
      'terms.csv needs a first row that names its columns: source,target,forbidden,note.',
    );
  const at = new Map(columns.map((name, index) => [name, index] as const).reverse());
  const rows = entries.map(({ cells, line }): TermRow => {
    const cell = (name: string): string => (cells[at.get(name) ?? -1] ?? '').trim();
    if (cells.every((each) => each.trim() === '')) return { cells, line, term: null, problem: null };
    const term = {
      source: cell('source'),
      target: cell('target'),
      forbidden: forbiddenOf(cell('forbidden')),
      note: cell('note'),
    };
    if ((term.source !== '' && term.target !== '') || term.forbidden.length > 0)
      return { cells, line, term, problem: null };
    const problem = fail(
      'terms-line',
      said`terms.csv line ${line} needs a source and a target, or a forbidden term.`,
    ).error;
    return { cells, line, term: null, problem };
  });
  return ok({ columns, rows });
}

/** The forbidden renderings of a cell, which `|` separates. */
export function forbiddenOf(cell: string): string[] {
  return cell
    .split('|')
    .map((each) => each.trim())
    .filter((each) => each !== '');
}

/** Terms as a CSV file that {@link parseTermsCsv} reads back. Forbidden terms must not hold a `|`. */
export function serialiseTermsCsv(terms: readonly Term[]): string {
  const rows = terms.map(({ source, target, forbidden, note }) => [
    source,
    target,
    forbidden.join('|'),
    note,
  ]);
  return [['source', 'target', 'forbidden', 'note'], ...rows]
    .map((row) => `${row.map(quotedCell).join(',')}\n`)
    .join('');
}

/** A cell as it stands in a CSV file. */
export function quotedCell(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell;
}

/** A row of a CSV file. */
export interface CsvRow {
  readonly cells: readonly string[];
  /** The line it begins on, from 1. */
  readonly line: number;
}

/** The rows of a CSV file (RFC 4180). A quote inside a cell that is not quoted is taken as it stands; a quote that is never closed ends with the file. */
export function parseCsv(text: string): CsvRow[] {
  const rows: CsvRow[] = [];
  const token = /"((?:[^"]|"")*)(?:"|$)([^,\r\n]*)|([^,\r\n]*)/y;
  let cells: string[] = [];
  let line = 1;
  let begun = 1;
  let at = 0;
  while (at < text.length || cells.length > 0) {
    token.lastIndex = at;
    const match = token.exec(text);
    const whole = match?.[0] ?? '';
    cells.push(match?.[1] === undefined ? whole : match[1].replace(/""/g, '"') + (match[2] ?? ''));
    line += whole.match(/\r\n?|\n/g)?.length ?? 0;
    at += whole.length;
    if (text.charAt(at) === ',') {
      at++;
      if (at < text.length) continue;
      cells.push('');
    }
    at += /^\r?\n|^\r/.exec(text.slice(at, at + 2))?.[0].length ?? 0;
    rows.push({ cells, line: begun });
    cells = [];
    begun = ++line;
  }
  return rows;
}
