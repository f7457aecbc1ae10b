/** For each number of source sentences used up (0 to all), which numbers of target sentences are looked at: `low` to `high`, both included. */
export interface Band {
  readonly low: Int32Array;
  readonly high: Int32Array;
}

/** Half width between points that lie very far apart. */
const widest = 250;

/** A band round the way that goes through the points, in sentences: of the given half width, and wider between points that lie far apart. Begins at 0, 0 and ends at the last of both. */
export function bandAround(
  points: readonly (readonly [number, number])[],
  rows: number,
  columns: number,
  half: number,
): Band {
  const low = new Int32Array(rows + 1).fill(columns);
  const high = new Int32Array(rows + 1);
  const all = [[0, 0] as const, ...points, [rows, columns] as const];
  for (let at = 1; at < all.length; at++) {
    const [fromRow, fromColumn] = all[at - 1] as readonly [number, number];
    const [toRow, toColumn] = all[at] as readonly [number, number];
    const width = Math.max(half, Math.min(widest, Math.max(toRow - fromRow, toColumn - fromColumn) - 1));
    for (let row = fromRow; row <= toRow; row++) {
      const share = toRow === fromRow ? 1 : (row - fromRow) / (toRow - fromRow);
      const lowest = toRow === fromRow ? fromColumn : fromColumn + share * (toColumn - fromColumn);
      const highest = toRow === fromRow ? toColumn : lowest;
      low[row] = Math.min(low[row] as number, Math.max(0, Math.floor(lowest - width)));
      high[row] = Math.max(high[row] as number, Math.min(columns, Math.ceil(highest + width)));
    }
  }
  for (let row = 1; row <= rows; row++) {
    low[row] = Math.max(low[row] as number, low[row - 1] as number);
  }
  // Where the way leaps, the rows must still touch, or nothing could pass.
  for (let row = rows - 1; row >= 0; row--)
    high[row] = Math.max(Math.min(high[row] as number, high[row + 1] as number), low[row + 1] as number);
  return { low, high };
}
