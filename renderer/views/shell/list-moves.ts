/**
 * Where the keys that move in a list lead from one of its rows: by one, by a page, to either end. Indexes may lie outside the list.
 * @param height of the list in pixels, `rowHeight` of a row
 */
export function listMoves(
  at: number,
  {
    count,
    height,
    rowHeight,
  }: { readonly count: number; readonly height: number; readonly rowHeight: number },
): Readonly<Record<string, number>> {
  const page = Math.max(1, Math.floor(height / rowHeight) - 1);
  return {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: count - 1,
  };
}
