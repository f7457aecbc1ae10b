import { ReportWords } from '../../../shared/locales/report-words';
import type { ReportColumn } from '../../../shared/metrics/report/table';
import type { OverviewTable } from '../../../shared/protocol/report-contract';
import { ruleTitle } from '../../state/rule-titles';
import { t, words } from '../../words/words';

/** The words of the report in the language chosen now. */
function said(): ReportWords {
  return new ReportWords(words(), ruleTitle);
}

/** See {@link ReportWords}. */
export const stageTitle = (stage: string): string => said().stageTitle(stage);
export const tableTitle = (table: Pick<OverviewTable, 'id' | 'title'>): string => said().tableTitle(table);
export const tableNote = (table: Pick<OverviewTable, 'id' | 'note'>): string => said().tableNote(table);
export const columnTitle = (column: ReportColumn): string => said().columnTitle(column);
export const rowName = (table: OverviewTable, index: number): string => said().rowName(table, index);
export const cellInWords = (table: OverviewTable, row: number, at: number): string =>
  said().cell(table, row, at);

/** The name of a row where the columns beside it say the rest of it. */
export const shortRowName = (table: OverviewTable, index: number): string =>
  table.id === 'waiting' || table.id === 'assigned'
    ? said().rowTitle(table, index)
    : said().rowName(table, index);

export function percent(share: number | null): string {
  return share === null ? '–' : t('view.percent', { share: (share * 100).toFixed(1) });
}
