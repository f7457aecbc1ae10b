import type { Range } from '../../base/range';

/** A cell of a table and where its text is; for one in quotes, between them. */
export interface CsvCell extends Range {
  readonly text: string;
  readonly quoted: boolean;
}

/** The rows of separated values (RFC 4180; either line end; a quote that is never closed ends with the file). */
export function csvRows(raw: string, separator: string): CsvCell[][] {
  const rows: CsvCell[][] = [];
  let cells: CsvCell[] = [];
  const plain = new RegExp(`[^${separator}\\r\\n]*`, 'y');
  const inQuotes = /(?:[^"]|"")*/y;
  let at = 0;
  let open = false;
  while (at < raw.length || open) {
    open = false;
    const quoted = raw.charAt(at) === '"';
    const start = quoted ? at + 1 : at;
    const pattern = quoted ? inQuotes : plain;
    pattern.lastIndex = start;
    const found = pattern.exec(raw)?.[0] ?? '';
    const end = start + found.length;
    cells.push({ start, end, text: quoted ? found.replaceAll('""', '"') : found, quoted });
    at = end;
    if (quoted) {
      // What stands behind a closing quote belongs to no cell and stays as it is.
      plain.lastIndex = at + 1;
      at = Math.min(raw.length, at + 1 + (plain.exec(raw)?.[0].length ?? 0));
    }
    if (raw.charAt(at) === separator && at < raw.length) {
      at++;
      open = at === raw.length;
      continue;
    }
    at += raw.startsWith('\r\n', at) ? 2 : 1;
    rows.push(cells);
    cells = [];
  }
  if (cells.length > 0) rows.push(cells);
  return rows;
}

/** The separator that the first line has most of. */
export function likelySeparator(raw: string): string {
  const line =
    raw
      .slice(0, 10_000)
      .replace(/"(?:[^"]|"")*"/g, '')
      .split(/[\r\n]/, 1)[0] ?? '';
  const counts = [',', ';', '\t'].map((mark) => ({ mark, count: line.split(mark).length }));
  return counts.reduce((best, each) => (each.count > best.count ? each : best)).mark;
}
