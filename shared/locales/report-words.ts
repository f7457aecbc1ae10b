import { capitalised } from '../base/capitalised';
import type { Words } from './words';
import { plausible } from '../metrics/active-time';
import type { ReportColumn, ReportTable } from '../metrics/report/table';
import { noisy } from '../metrics/report/text-tables';
import { anyReviewer } from '../metrics/report/wait-table';
import { shownCell } from '../export/report-cells';

/** Says the tables of a report in one language; `ruleTitle` gives what a rule is called in it. */
export class ReportWords {
  constructor(
    readonly words: Words,
    private readonly ruleTitle: (rule: string) => string,
  ) {}

  /** The name of a stage with a capital; a stage of a newer version goes by its id. */
  stageTitle(stage: string): string {
    return capitalised(this.#stage(stage));
  }

  /** What a table is called; one of a newer host says it itself. */
  tableTitle({ id, title }: Pick<ReportTable, 'id' | 'title'>): string {
    return this.words.known(`table.${id}`) ?? title;
  }

  /** What its figures mean. */
  tableNote({ id, note }: Pick<ReportTable, 'id' | 'note'>): string {
    const values = {
      least: id === 'rules' ? noisy.least : plausible.least / 1000,
      most: plausible.most / 1000,
      share: noisy.share * 100,
    };
    return this.words.known(`table.${id}.note`, values) ?? note;
  }

  /** A column's title with the unit of its numbers. */
  columnTitle({ title, unit }: ReportColumn): string {
    const said = this.words.known(`column.${slug(title)}`) ?? title;
    return unit === 'hours' ? this.words.t('view.hours-unit', { title: said }) : said;
  }

  /** What stands in the first column of a row. */
  rowTitle({ id, rows, keys }: ReportTable, index: number): string {
    const name = String(rows[index]?.[0] ?? '');
    switch (id) {
      case 'stages':
        return this.stageTitle(name);
      case 'waiting':
        return name === anyReviewer ? this.words.t('view.any-reviewer') : name;
      case 'flags':
      case 'rules':
        return this.ruleTitle(name);
      case 'effort':
        return this.words.known(`effort.${keys?.[index] ?? ''}`) ?? capitalised(name);
      case 'origins':
        return this.words.known(`origin.${name}`) ?? capitalised(name);
      case 'flag-kinds':
        return this.words.known(`flag-kind.${slug(name)}`) ?? capitalised(name);
      case 'quality':
        return this.words.known(`quality.${slug(name)}`) ?? capitalised(name);
      case 'lengths':
        return this.words.t('view.words-band', { band: name });
      default:
        return name;
    }
  }

  /** The same where nothing stands beside it, as with a bar. */
  rowName(table: ReportTable, index: number): string {
    const name = this.rowTitle(table, index);
    const second = String(table.rows[index]?.[1] ?? '');
    switch (table.id) {
      case 'waiting':
        return `${name} · ${this.#stage(second)}`;
      case 'assigned':
        return `${name} · ${this.words.known(`assign.${second}`) ?? second}`;
      case 'people':
        return name.replace(/ \([^()]*\)$/, '');
      default:
        return name;
    }
  }

  /** A cell behind the first column. */
  cell({ id, columns, rows }: ReportTable, row: number, at: number): string {
    const [column, cell] = [columns[at], rows[row]?.[at] ?? null];
    if (column === undefined) return '';
    if (typeof cell !== 'string') return shownCell(cell, column);
    if (column.title === 'Stage') return this.#stage(cell);
    if (column.title === 'Task') return this.words.known(`assign.${cell}`) ?? cell;
    if (id === 'outstanding')
      return this.words.list(
        cell.split(', ').map((reason) => this.words.known(`reason.${slug(reason)}`) ?? reason),
        // In Chinese a list of units has nothing between them.
        { style: 'narrow' },
      );
    const [, mended, dismissed] = rows[row] ?? [];
    if (id === 'rules' && cell !== '')
      return this.words.t('view.quieter', {
        count: Number(dismissed),
        of: Number(mended) + Number(dismissed),
      });
    return cell;
  }

  #stage(stage: string): string {
    return this.words.known(`stage.${stage}`) ?? stage;
  }
}

function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
