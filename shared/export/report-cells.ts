import type { Cell, ReportColumn } from '../metrics/report/table';

/** A value as people read it; empty where there is none. */
export function shownCell(cell: Cell, { title, unit }: ReportColumn): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return title === 'Stage' ? shownStage(cell) : cell;
  switch (unit) {
    case 'share':
      return `${(cell * 100).toFixed(1)}%`;
    case 'hours':
    case 'seconds':
      return cell.toFixed(2);
    case 'factor':
      return cell.toFixed(3);
    case 'rate':
      return Number.isInteger(cell) ? String(cell) : cell.toFixed(1);
    default:
      return grouped(cell);
  }
}

/** `changes requested`. */
function shownStage(stage: string): string {
  return stage.replaceAll('-', ' ');
}

/** `12,345`: whole, with its thousands apart. */
function grouped(value: number): string {
  return Math.round(value).toLocaleString('en');
}

/** A column's title with the unit of its numbers. */
export function shownTitle({ title, unit }: ReportColumn): string {
  return unit === 'hours' ? `${title} (hours)` : title;
}
