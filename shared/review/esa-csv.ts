import { fail, failure, ok, said, type Failure, type Result } from '../base/result';

/** A span as a rater marked it. Offsets are characters in the segment, both inclusive; null: something is missing there. */
export interface EsaSpan {
  readonly start: number | null;
  readonly end: number | null;
  /** `minor`, `major`, or `undecided` where the rater had not yet said. */
  readonly severity: string;
  /** MQM categories, from the dimension on; null in ESA, which has none; left out where the table leaves it out. */
  readonly category?: readonly string[] | null;
}

/** One segment as one rater scored it. */
export interface EsaRow {
  readonly rater: string;
  readonly system: string;
  readonly item: string;
  /** `TGT` for a translation; `BAD` for one that was spoilt on purpose, to see whether the rater looks. */
  readonly type: string;
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
  /** 0 to 100. */
  readonly score: number;
  readonly document: string;
  /** True where the score is about the whole document. */
  readonly whole: boolean;
  readonly spans: readonly EsaSpan[];
  /** Seconds since 1970, as the table writes them. */
  readonly began: string;
  readonly ended: string;
}

export interface EsaTable {
  readonly rows: readonly EsaRow[];
  readonly problems: readonly Failure[];
  readonly lineEnd: '\n' | '\r\n';
}

const width = 12;

/**
 * Reads a table in the layout of the campaigns in wmt-conference/ErrorSpanAnnotations: CSV without a header, twelve
 * columns, spans as JSON in the tenth. Rows that cannot be read are reported by number and left out.
 */
export function parseEsaCsv(text: string): Result<EsaTable> {
  const lines = cellsOf(text.replace(/^\uFEFF/, ''));
  const rows: EsaRow[] = [];
  const problems: Failure[] = [];
  for (const [index, cells] of lines.entries()) {
    const row = readRow(cells);
    if (row !== null) rows.push(row);
    else
      problems.push(
        failure(
          'bad-row',
          said`Row ${index + 1} was skipped: it has not ${width} columns, or its score or its spans cannot be read.`,
        ),
      );
  }
  if (rows.length === 0 && problems.length > 0)
    return fail('not-esa', said`This is no ESA table: no row has ${width} columns with a score and spans.`);
  return ok({ rows, problems, lineEnd: /^[^\n]*\r\n/.test(text) ? '\r\n' : '\n' });
}

/** Writes the same layout: what was read from one comes out as it was. */
export function writeEsaCsv(rows: readonly EsaRow[], lineEnd: EsaTable['lineEnd'] = '\n'): string {
  return rows
    .map((row) => {
      const { rater, system, item, type, sourceLanguage, targetLanguage, score, document, began, ended } =
        row;
      const whole = row.whole ? 'True' : 'False';
      const spans = JSON.stringify(row.spans.map(spanJson));
      const cells = [
        rater,
        system,
        item,
        type,
        sourceLanguage,
        targetLanguage,
        String(score),
        document,
        whole,
        spans,
        began,
        ended,
      ];
      return cells.map(cell).join(',') + lineEnd;
    })
    .join('');
}

function spanJson({ start, end, severity, category }: EsaSpan): object {
  return {
    start_i: start ?? 'missing',
    end_i: end ?? 'missing',
    severity,
    ...(category === undefined ? {} : { error_type: category }),
  };
}

function cell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function readRow(cells: readonly string[]): EsaRow | null {
  const [
    rater,
    system,
    item,
    type,
    sourceLanguage,
    targetLanguage,
    score,
    document,
    whole,
    spans,
    began,
    ended,
  ] = cells;
  if (cells.length !== width || score === undefined || !/^\d{1,3}(?:\.\d+)?$/.test(score)) return null;
  const read = readSpans(spans ?? '');
  if (read === null) return null;
  return {
    rater: rater ?? '',
    system: system ?? '',
    item: item ?? '',
    type: type ?? '',
    sourceLanguage: sourceLanguage ?? '',
    targetLanguage: targetLanguage ?? '',
    score: Number(score),
    document: document ?? '',
    whole: whole === 'True',
    spans: read,
    began: began ?? '',
    ended: ended ?? '',
  };
}

function readSpans(json: string): EsaSpan[] | null {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return null;
  }
  if (!Array.isArray(value)) return null;
  const spans = value.map(readSpan);
  return spans.includes(null) ? null : (spans as EsaSpan[]);
}

function readSpan(value: unknown): EsaSpan | null {
  if (typeof value !== 'object' || value === null) return null;
  const {
    start_i: from,
    end_i: to,
    severity,
    error_type: category,
  } = value as Readonly<Record<string, unknown>>;
  const offset = (at: unknown): number | null | undefined =>
    at === 'missing' ? null : Number.isInteger(at) ? (at as number) : undefined;
  const [start, end] = [offset(from), offset(to)];
  if (start === undefined || end === undefined || typeof severity !== 'string') return null;
  if (!('error_type' in value)) return { start, end, severity };
  if (category !== null && !(Array.isArray(category) && category.every((each) => typeof each === 'string')))
    return null;
  return { start, end, severity, category };
}

/** The cells of CSV text (RFC 4180); linear, and without an end of its own for a quote that is never closed. */
function cellsOf(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; at < text.length;) {
    let value = '';
    if (text[at] === '"') {
      for (at++; at < text.length; at++) {
        const quote = text.indexOf('"', at);
        value += text.slice(at, quote < 0 ? text.length : quote);
        at = quote < 0 ? text.length : quote + 1;
        if (text[at] !== '"') break;
        value += '"';
      }
    } else {
      const end = /[,\n]/g;
      end.lastIndex = at;
      const stop = end.exec(text)?.index ?? text.length;
      value = text.slice(at, stop).replace(/\r$/, '');
      at = stop;
    }
    row.push(value);
    if (text[at] === '\r') at++;
    const closed = text[at] !== ',';
    at++;
    if (!closed && at < text.length) continue;
    if (!closed) row.push('');
    rows.push(row);
    row = [];
  }
  return rows;
}
