import { describe, expect, it } from 'vitest';
import { nextOrder, sortedRows, type TableOrder } from '../../../../renderer/views/project-view/sorted-rows';

const rows = [
  ['10.txt', 3],
  ['9.txt', null],
  ['2.txt', 7],
  ['11.txt', 3],
] as const;

describe('the rows of a table', () => {
  it('are as the report has them until a column is chosen', () => {
    expect(sortedRows(rows, null)).toEqual([0, 1, 2, 3]);
  });

  it('are sorted by figures or words, what has no figure last, equals as they were', () => {
    expect(sortedRows(rows, { column: 1, down: true })).toEqual([2, 0, 3, 1]);
    expect(sortedRows(rows, { column: 1, down: false })).toEqual([0, 3, 2, 1]);
    expect(sortedRows(rows, { column: 0, down: false })).toEqual([2, 1, 0, 3]);
  });

  it('turn round at the second press, and are the report’s again at the third', () => {
    const pressed = (isNumber: boolean): TableOrder[] => {
      const first = nextOrder({ column: 0, down: true }, 1, isNumber);
      const second = nextOrder(first, 1, isNumber);
      return [first, second, nextOrder(second, 1, isNumber)];
    };
    expect(pressed(true)).toEqual([{ column: 1, down: true }, { column: 1, down: false }, null]);
    expect(pressed(false)).toEqual([{ column: 1, down: false }, { column: 1, down: true }, null]);
  });
});
