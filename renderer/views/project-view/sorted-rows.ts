import type { Cell } from '../../../shared/metrics/report/table';

/** By which column a table is sorted, and whether the most comes first; null as the report orders it. */
export type TableOrder = { readonly column: number; readonly down: boolean } | null;

/** Indexes of rows in an order; equals stay as they were, and cells without a figure come last either way. `valueOf` gives what a cell is compared by. */
export function sortedRows(
  rows: readonly (readonly Cell[])[],
  order: TableOrder,
  valueOf: (row: number, column: number) => Cell = (row, column) => rows[row]?.[column] ?? null,
): readonly number[] {
  const indexes = rows.map((_row, index) => index);
  if (order === null) return indexes;
  const { column, down } = order;
  return indexes.sort((a, b) => {
    const [one, other] = [valueOf(a, column), valueOf(b, column)];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return compare(one, other) * (down ? -1 : 1);
  });
}

/** What a press on a column's head makes of the order: figures begin with the most, words with the first; the third press is the report's own order again. */
export function nextOrder(order: TableOrder, column: number, isNumber: boolean): TableOrder {
  if (order?.column !== column) return { column, down: isNumber };
  return order.down === isNumber ? { column, down: !isNumber } : null;
}

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
}
