import type { ProjectReport } from '../metrics/report/project-report';
import type { Cell, ReportTable } from '../metrics/report/table';
import { shownTitle } from './report-cells';

/** A table as CSV (RFC 4180, `\n` line ends), numbers unrounded, shares from 0 to 1. */
export function tableCsv({ columns, rows }: ReportTable): string {
  const lines = [columns.map((column) => shownTitle(column)), ...rows];
  return lines.map((row) => `${row.map(csvCell).join(',')}\n`).join('');
}

/** Every table, each after a line with its name and with an empty line behind it. */
export function reportCsv({ tables }: ProjectReport): string {
  return tables.map((table) => `${csvCell(table.title)}\n${tableCsv(table)}\n`).join('');
}

/** A spreadsheet takes what begins like a formula for one, wherever it comes from. */
function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
