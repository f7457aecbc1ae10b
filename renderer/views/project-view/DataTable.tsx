import type { OverviewTable } from '../../../shared/protocol/report-contract';
import { useWords } from '../../words/words';
import { cellInWords, columnTitle, rowName, shortRowName, tableTitle } from './words';

interface DataTableProps {
  readonly table: OverviewTable;
  readonly onOpen: (index: number) => void;
}

/** The figures behind a plot; the name of a row opens the library on its articles. */
export function DataTable({ table, onOpen }: DataTableProps) {
  const { t } = useWords();
  const { columns, rows, keys, total } = table;
  return (
    <div
      className="project-table"
      tabIndex={0}
      role="region"
      aria-label={t('view.table-of', { title: tableTitle(table) })}
    >
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.title} scope="col" data-number={column.unit !== 'text' || undefined}>
                {columnTitle(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((_row, index) => (
            <tr key={keys?.[index] ?? index}>
              {columns.map((column, at) =>
                at === 0 ? (
                  <th key={column.title} scope="row">
                    {keys === undefined ? (
                      shortRowName(table, index)
                    ) : (
                      <button
                        type="button"
                        className="link"
                        aria-label={rowName(table, index)}
                        onClick={() => onOpen(index)}
                      >
                        {shortRowName(table, index)}
                      </button>
                    )}
                  </th>
                ) : (
                  <td key={column.title} data-number={column.unit !== 'text' || undefined}>
                    {cellInWords(table, index, at) || (column.unit === 'text' ? '' : '–')}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {total > rows.length && (
        <p className="project-note">{t('view.first-rows', { count: rows.length, of: total })}</p>
      )}
    </div>
  );
}
