import { shownCell } from '../../../shared/export/report-cells';
import { plausible } from '../../../shared/metrics/active-time';
import type { ReportColumn } from '../../../shared/metrics/report/table';
import { noisy } from '../../../shared/metrics/report/text-tables';
import { anyReviewer } from '../../../shared/metrics/report/wait-table';
import type { OverviewTable } from '../../../shared/protocol/report-contract';
import { ruleTitle } from '../../state/rule-titles';
import { t, words } from '../../words/words';

/** The name of a stage with a capital; a stage of a newer version goes by its id. */
export function stageTitle(stage: string): string {
  return capital(words().known(`stage.${stage}`) ?? stage);
}

/** What a table is called; one of a newer host says it itself. */
export function tableTitle({ id, title }: Pick<OverviewTable, 'id' | 'title'>): string {
  return words().known(`table.${id}`) ?? title;
}

/** What its figures mean. */
export function tableNote({ id, note }: Pick<OverviewTable, 'id' | 'note'>): string {
  const values = {
    least: id === 'rules' ? noisy.least : plausible.least / 1000,
    most: plausible.most / 1000,
    share: noisy.share * 100,
  };
  return words().known(`table.${id}.note`, values) ?? note;
}

export function columnTitle({ title, unit }: ReportColumn): string {
  const said = words().known(`column.${slug(title)}`) ?? title;
  return unit === 'hours' ? t('view.hours-unit', { title: said }) : said;
}

/** What the row of a table is called in the window. */
export function rowName({ id, rows, keys }: OverviewTable, index: number): string {
  const [first, second] = rows[index] ?? [];
  const name = String(first ?? '');
  switch (id) {
    case 'stages':
      return stageTitle(name);
    case 'waiting':
      return `${personName(name)} · ${stageWord(String(second))}`;
    case 'assigned':
      return `${name} · ${words().known(`assign.${String(second)}`) ?? String(second)}`;
    case 'people':
      return name.replace(/ \([^()]*\)$/, '');
    case 'flags':
    case 'rules':
      return ruleTitle(name);
    case 'effort':
      return words().known(`effort.${keys?.[index] ?? ''}`) ?? capital(name);
    case 'origins':
      return words().known(`origin.${name}`) ?? capital(name);
    case 'flag-kinds':
      return words().known(`flag-kind.${slug(name)}`) ?? capital(name);
    case 'quality':
      return words().known(`quality.${slug(name)}`) ?? capital(name);
    case 'lengths':
      return t('view.words-band', { band: name });
    default:
      return name;
  }
}

/** The name of a row where the columns beside it say the rest of it. */
export function shortRowName(table: OverviewTable, index: number): string {
  const name = String(table.rows[index]?.[0] ?? '');
  if (table.id === 'assigned') return name;
  return table.id === 'waiting' ? personName(name) : rowName(table, index);
}

/** A cell behind the first column as the window says it. */
export function cellInWords({ id, columns, rows }: OverviewTable, row: number, at: number): string {
  const [column, cell] = [columns[at], rows[row]?.[at] ?? null];
  if (column === undefined) return '';
  if (typeof cell !== 'string') return shownCell(cell, column);
  if (column.title === 'Stage') return stageWord(cell);
  if (column.title === 'Task') return words().known(`assign.${cell}`) ?? cell;
  if (id === 'outstanding')
    return words().list(
      cell.split(', ').map((reason) => words().known(`reason.${slug(reason)}`) ?? reason),
      { type: 'unit' },
    );
  const [, mended, dismissed] = rows[row] ?? [];
  if (id === 'rules' && cell !== '')
    return t('view.quieter', { count: Number(dismissed), of: Number(mended) + Number(dismissed) });
  return cell;
}

export function percent(share: number | null): string {
  return share === null ? '–' : t('view.percent', { share: (share * 100).toFixed(1) });
}

function personName(name: string): string {
  return name === anyReviewer ? t('view.any-reviewer') : name;
}

function stageWord(stage: string): string {
  return words().known(`stage.${stage}`) ?? stage;
}

function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
