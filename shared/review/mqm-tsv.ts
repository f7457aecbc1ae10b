import { capitalised } from '../base/capitalised';
import { fail, failure, ok, said, type Failure, type Result } from '../base/result';
import type { MqmSeverity } from './mqm';
import type { AnnotationRecord } from './state';

/** The columns of the public WMT MQM data (google/wmt-mqm-human-evaluation), in their order. */
const columns = [
  'system',
  'doc',
  'doc_id',
  'seg_id',
  'rater',
  'source',
  'target',
  'category',
  'severity',
] as const;

/** What later public data (the layout of the MAROT viewer) calls the same columns. */
const otherNames: Readonly<Record<string, (typeof columns)[number]>> = {
  docsegid: 'doc_id',
  globalsegid: 'seg_id',
};

function columnOf(name: string): string {
  const plain = name.trim().toLowerCase();
  return otherNames[plain] ?? plain;
}

/** What the public data writes for a segment in which a rater found nothing. */
const noError = 'No-error';
const testSeverity = 'hotw-test';
const [openMark, closeMark] = ['<v>', '</v>'];

/** A row of the data: one error of a segment, or none found by that rater. Offsets are UTF-16 units in the segment without marks. */
export interface MqmRow {
  readonly system: string;
  readonly doc: string;
  readonly docId: string;
  readonly segId: string;
  readonly rater: string;
  readonly source: string;
  readonly target: string;
  /** Null for a segment without errors. */
  readonly error: {
    readonly category: string;
    readonly severity: MqmSeverity;
    readonly side: 'source' | 'target';
    /** Null where the whole segment is meant. */
    readonly span: { readonly start: number; readonly end: number } | null;
  } | null;
  /** Set where it only tests whether the rater looks (a hands-on-the-wheel test), and judges nothing. */
  readonly test?: true;
  /** Cells of a table that was read and that say more than the above, or say it otherwise, by the names of their columns. */
  readonly spelled?: Readonly<Record<string, string>>;
  /** How many cells its line had, where that is not one for each column. */
  readonly width?: number;
}

/** What a table looks like beside its rows, so that it goes out as it came in. */
export interface MqmLayout {
  /** As the first line names them. */
  readonly columns: readonly string[];
  readonly lineEnd: '\n' | '\r\n';
  /** False where the last line has no end. */
  readonly ended: boolean;
}

export interface MqmTable {
  readonly rows: readonly MqmRow[];
  readonly problems: readonly Failure[];
  readonly layout: MqmLayout;
}

/** A stretch of an article as a row of the data: usually a sentence with its source. */
export interface MqmSegment {
  readonly source: string;
  readonly target: string;
  /** Where each begins, in the article's source and text. */
  readonly sourceStart: number;
  readonly targetStart: number;
}

/** Reads the data; rows that cannot be read are reported by line and left out. Any order of columns, with a header. */
export function parseMqmTsv(text: string): Result<MqmTable> {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const names = (lines[0] ?? '').split('\t');
  const header = names.map(columnOf);
  const missing = columns.filter((name) => name !== 'doc_id' && !header.includes(name));
  if (missing.length > 0)
    return fail('not-mqm', said`This is no MQM table: its first line does not name ${missing.join(', ')}.`);
  const at = new Map(header.map((name, index) => [name, index]));
  const rows: MqmRow[] = [];
  const problems: Failure[] = [];
  const wanted = Math.max(...columns.map((name) => at.get(name) ?? 0)) + 1;
  lines.slice(1).forEach((line, index) => {
    if (line.trim() === '') return;
    const cells = line.split('\t');
    const row = cells.length < wanted ? null : readRow((name) => cells[at.get(name) ?? -1] ?? '');
    if (row !== null) rows.push(withSpelling(row, names, cells));
    else
      problems.push(
        failure(
          'bad-row',
          said`Line ${index + 2} was skipped: it has too few columns, or a severity that MQM does not have.`,
        ),
      );
  });
  const lineEnd = /^[^\n]*\r\n/.test(text) ? '\r\n' : '\n';
  return ok({ rows, problems, layout: { columns: names, lineEnd, ended: lines.at(-1) === '' } });
}

/** The row with the cells that it does not say by itself. */
function withSpelling(row: MqmRow, names: readonly string[], cells: readonly string[]): MqmRow {
  const plain = cellsOf(row);
  const other = cells
    .map((cell, index): [string, string] => [names[index] ?? `\t${index}`, cell])
    .filter(([name, cell]) => plain[columnOf(name)] !== cell);
  return {
    ...row,
    ...(other.length === 0 ? {} : { spelled: Object.fromEntries(other) }),
    ...(cells.length === names.length ? {} : { width: cells.length }),
  };
}

function readRow(cell: (name: (typeof columns)[number]) => string): MqmRow | null {
  const source = unmarked(cell('source'));
  const target = unmarked(cell('target'));
  const base = {
    system: cell('system'),
    doc: cell('doc'),
    docId: cell('doc_id'),
    segId: cell('seg_id'),
    rater: cell('rater'),
    source: source.text,
    target: target.text,
  };
  const category = cell('category').trim();
  if (category.toLowerCase() === noError.toLowerCase()) return { ...base, error: null };
  if (cell('severity').trim().toLowerCase() === testSeverity) return { ...base, error: null, test: true };
  const severity = severityOf(cell('severity'));
  if (severity === null || category === '') return null;
  const side = target.span === null && source.span !== null ? 'source' : 'target';
  const span = side === 'source' ? source.span : target.span;
  return { ...base, error: { category, severity, side, span } };
}

function severityOf(text: string): MqmSeverity | null {
  const name = text.trim().toLowerCase();
  return name === 'neutral' || name === 'minor' || name === 'major' || name === 'critical' ? name : null;
}

function unmarked(cell: string): {
  readonly text: string;
  readonly span: { start: number; end: number } | null;
} {
  const start = cell.indexOf(openMark);
  const end = cell.indexOf(closeMark, start + openMark.length);
  if (start < 0 || end < 0)
    return { text: cell.replaceAll(openMark, '').replaceAll(closeMark, ''), span: null };
  const inside = cell.slice(start + openMark.length, end);
  return {
    text: cell.slice(0, start) + inside + cell.slice(end + closeMark.length),
    span: { start, end: start + inside.length },
  };
}

const usualLayout: MqmLayout = { columns, lineEnd: '\n', ended: true };

/**
 * Writes rows in the layout of the public data, or as the table they were read from was laid out. Tabs and line ends in a segment
 * become spaces: the layout has no way to say them.
 */
export function writeMqmTsv(rows: readonly MqmRow[], layout: MqmLayout = usualLayout): string {
  const { lineEnd, ended } = layout;
  const lines = rows.map((row) => {
    const plain = cellsOf(row);
    const beyond = Object.entries(row.spelled ?? {}).filter(([name]) => name.startsWith('\t'));
    const named = layout.columns.map((name) => row.spelled?.[name] ?? plain[columnOf(name)] ?? '');
    return [...named, ...beyond.map(([, cell]) => cell)]
      .slice(0, row.width)
      .map((cell) => cell.replace(/[\t\r\n]/g, ' '))
      .join('\t');
  });
  return [layout.columns.join('\t'), ...lines].join(lineEnd) + (ended ? lineEnd : '');
}

function cellsOf(row: MqmRow): Readonly<Record<string, string>> {
  const { error } = row;
  const cells: Record<(typeof columns)[number], string> = {
    system: row.system,
    doc: row.doc,
    doc_id: row.docId,
    seg_id: row.segId,
    rater: row.rater,
    source: marked(row.source, error?.side === 'source' ? error.span : null),
    target: marked(row.target, error?.side === 'target' ? error.span : null),
    category: error?.category ?? noError,
    severity: error === null ? noError : capitalised(error.severity),
  };
  return cells;
}

function marked(text: string, span: { readonly start: number; readonly end: number } | null): string {
  if (span === null) return text;
  const { start, end } = span;
  return text.slice(0, start) + openMark + text.slice(start, end) + closeMark + text.slice(end);
}

/** The rows of an article: for each segment one for each error that begins in it, or one that says there is none. */
export function mqmRows(
  article: { readonly system: string; readonly doc: string },
  segments: readonly MqmSegment[],
  annotations: readonly AnnotationRecord[],
  rater: string,
): MqmRow[] {
  return segments.flatMap((segment, index) => {
    const { source, target } = segment;
    const number = String(index + 1);
    const base = { ...article, docId: number, segId: number, source, target };
    const errors = annotations.flatMap((mark): MqmRow[] => {
      const [from, length] =
        mark.side === 'source' ? [segment.sourceStart, source.length] : [segment.targetStart, target.length];
      if (mark.start < from || mark.start >= from + length) return [];
      const { category, severity, side } = mark;
      const span = { start: mark.start - from, end: Math.min(mark.end - from, length) };
      return [{ ...base, rater: mark.person.id, error: { category, severity, side, span } }];
    });
    return errors.length > 0 ? errors : [{ ...base, rater, error: null }];
  });
}
