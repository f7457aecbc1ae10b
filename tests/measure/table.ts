/** One line of a table: a name, then figures by column. */
export interface Row {
  readonly name: string;
  readonly figures: Readonly<Record<string, string | number>>;
}

export interface Table {
  readonly title: string;
  readonly rows: readonly Row[];
  /** What a reader must know to judge the figures. */
  readonly notes?: readonly string[];
}

export function printTable(table: Table): string {
  const columns = [...new Set(table.rows.flatMap((row) => Object.keys(row.figures)))];
  const cells = [
    ['', ...columns],
    ...table.rows.map((row) => [row.name, ...columns.map((column) => String(row.figures[column] ?? ''))]),
  ];
  const widths = cells[0]?.map((_, at) => Math.max(...cells.map((line) => line[at]?.length ?? 0))) ?? [];
  const lines = cells.map((line) =>
    line
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  '),
  );
  return [table.title, ...lines, ...(table.notes ?? []).map((note) => `  (${note})`)].join('\n');
}

export function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
}
