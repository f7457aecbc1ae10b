import { printable } from '../../shared/base/printable';
import type { TableImport } from './table-import';

/** What a table came to, for people: `3 errors marked`, and a line an article. `dry`: it would be. */
export function placedText(
  { articles }: TableImport,
  dry: boolean,
  [one, many]: readonly [string, string],
  done: string,
): string {
  const placed = articles.reduce((sum, each) => sum + each.placed, 0);
  const lines = articles.map(
    ({ path, placed: count, known }) =>
      `  ${printable(path)}: ${count}${known > 0 ? `, ${known} ${done} already` : ''}\n`,
  );
  return `${placed} ${placed === 1 ? one : many} ${dry ? `would be ${done}` : done}\n${lines.join('')}`;
}
