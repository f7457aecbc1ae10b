import type { ArticleState } from '../../shared/review/state';

/** What is shown of a state apart from its text, and stays the same from one key to the next. */
const parts = [
  'verdicts',
  'stage',
  'submitted',
  'assignments',
  'threads',
  'dismissals',
  'annotations',
  'ratings',
  'done',
] as const satisfies readonly (keyof ArticleState)[];

/** The newer state, with the very parts of the one before it wherever they say the same: what is drawn of those stays as it is. */
export function withSameParts(before: ArticleState, now: ArticleState): ArticleState {
  const same = parts.filter((part) => isEqual(before[part], now[part]));
  return { ...now, ...Object.fromEntries(same.map((part) => [part, before[part]])) };
}

/** True if two values of plain data say the same. */
export function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a))
    return Array.isArray(b) && a.length === b.length && a.every((item, index) => isEqual(item, b[index]));
  const [left, right] = [a as Readonly<Record<string, unknown>>, b as Readonly<Record<string, unknown>>];
  const names = Object.keys(left);
  return (
    names.length === Object.keys(right).length && names.every((name) => isEqual(left[name], right[name]))
  );
}
