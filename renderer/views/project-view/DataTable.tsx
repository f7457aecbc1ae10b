import { useMemo, useState } from 'react';
import type { OverviewTable } from '../../../shared/protocol/report-contract';
import { useLibrary } from '../../state/library';
import { useWords } from '../../words/words';
import { nextOrder, sortedRows, type TableOrder } from './sorted-rows';
import { cellInWords, columnTitle, rowName, shortRowName, tableTitle } from './words';

interface DataTableProps {
  readonly table: OverviewTable;
  readonly onOpen: (index: number) => void;
}

/** The figures behind a plot; the name of a row opens the library on its articles, and the head of a column sorts by it. */
export function DataTable({ table, onOpen }: DataTableProps) {
  const { t } = useWords();
  const { columns, rows, keys, total } = table;
  const [order, setOrder] = useState<TableOrder>(null);
  const titles = useTitles(table);
  const shown = useMemo(
    () =>
      sortedRows(rows, order, (row, column) =>
        column === 0 ? (titles[row] ?? rows[row]?.[0] ?? null) : (rows[row]?.[column] ?? null),
      ),
    [rows, order, titles],
  );
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
            {columns.map((column, at) => (
              <th
                key={column.title}
                scope="col"
                data-number={column.unit !== 'text' || undefined}
                aria-sort={order?.column === at ? (order.down ? 'descending' : 'ascending') : undefined}
              >
                <button
                  type="button"
                  className="column-head"
                  onClick={() => setOrder(nextOrder(order, at, column.unit !== 'text'))}
                >
                  {columnTitle(column)}
                  <span aria-hidden="true">
                    {order?.column === at ? (order.down ? '\u00a0↓' : '\u00a0↑') : ''}
                  </span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((index) => (
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
                        title={rowName(table, index)}
                        aria-label={[titles[index], rowName(table, index)].filter(Boolean).join(', ')}
                        onClick={() => onOpen(index)}
                      >
                        {titles[index] ?? shortRowName(table, index)}
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

const noTitles: readonly (string | undefined)[] = [];

/** The titles of the articles that the rows are about, where they are about articles and the titles are known. */
function useTitles({ id, keys }: OverviewTable): readonly (string | undefined)[] {
  const articles = useLibrary(({ rows }) => (id === 'articles' ? rows : null));
  return useMemo(() => {
    if (articles === null || keys === undefined) return noTitles;
    const wanted = new Set(keys);
    const known = new Map<string, string>();
    for (const { path, title } of articles.values())
      if (title !== null && wanted.has(path)) known.set(path, title);
    return keys.map((key) => known.get(key));
  }, [articles, keys]);
}
