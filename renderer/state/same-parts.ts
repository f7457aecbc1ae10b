import { isEqual } from '../../shared/base/is-equal';
import type { ArticleState } from '../../shared/review/state';

/** What is shown of a state apart from its text, and stays the same from one key to the next. */
const parts = [
  'verdicts',
  'stage',
  'submitted',
  'articleRequest',
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
