import { shownCell, shownTitle } from '../../../shared/export/report-cells';
import type { OverviewTable } from '../../../shared/protocol/report-contract';
import { rowName } from './words';

interface DataTableProps {
  readonly table: OverviewTable;
  readonly onOpen: (index: number) => void;
}

/** The figures behind a plot; the name of a row opens the library on its articles. */
export function DataTable({ table, onOpen }: DataTableProps) {
  const { columns, rows, keys, title, total } = table;
  return (
    <div className="project-table" tabIndex={0} role="region" aria-label={`${title}, as a table`}>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.title} scope="col" data-number={column.unit !== 'text' || undefined}>
                {shownTitle(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={keys?.[index] ?? index}>
              {columns.map((column, at) =>
                at === 0 ? (
                  <th key={column.title} scope="row">
                    {keys === undefined ? (
                      rowName(table, index)
                    ) : (
                      <button type="button" className="link" onClick={() => onOpen(index)}>
                        {rowName(table, index)}
                      </button>
                    )}
                  </th>
                ) : (
                  <td key={column.title} data-number={column.unit !== 'text' || undefined}>
                    {shownCell(row[at] ?? null, column)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {total > rows.length && (
        <p className="project-note">
          The first {rows.length} of {total}; the report’s file has all.
        </p>
      )}
    </div>
  );
}
