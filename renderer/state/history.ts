import { perArticle } from './article-scope';
import type { Moment } from '../../shared/review/state';
import { useArticle, useDesk } from './article';
import type { CompareBase } from './comparing';
import { useView } from './view';

export interface HistoryStore {
  /** The moment that is looked at in place of the text, by its event; null while the text itself is shown. */
  readonly looking: string | null;
  /** Index of the change the person is at. */
  readonly change: number;
  /** What that moment is held against: the present text, or an earlier one. */
  readonly against: 'present' | CompareBase;
}

const notLooking: HistoryStore = { looking: null, change: 0, against: 'present' };

export const useHistory = perArticle<HistoryStore>(() => notLooking);

/** Shows the text of that moment, against the present one or whatever was chosen. */
export function lookAt(event: string): void {
  useHistory.setState({ looking: event, change: 0 });
}

/** Holds the moment that is looked at against another text. */
export function lookAgainst(against: HistoryStore['against']): void {
  useHistory.setState({ against, change: 0 });
}

/** Back to the text. */
export function stopLooking(): void {
  useHistory.setState(notLooking);
}

/** The moment that is looked at; null if none is, or if it is another article's. */
export function momentLookedAt(): Moment | null {
  const { looking } = useHistory.getState();
  if (looking === null) return null;
  return momentsNow().find(({ event }) => event === looking) ?? null;
}

/** The moments of the open article, oldest first. */
function momentsNow(): readonly Moment[] {
  return useArticle.getState().article?.folded.moments ?? noMoments;
}

const noMoments: readonly Moment[] = [];

/** Looks at the moment `by` places later (or earlier) than this one; from the text itself at the last one. */
export function lookBy(by: number): void {
  const moments = momentsNow();
  const here = moments.findIndex(({ event }) => event === useHistory.getState().looking);
  const from = here < 0 ? moments.length : here;
  const moment = moments[Math.max(0, Math.min(moments.length - 1, from + by))];
  if (moment !== undefined) lookAt(moment.event);
}

/** What takes the middle of the window: the project view, versions while they are brought together, then an earlier moment, then desk or review. */
export type Surface = 'desk' | 'review' | 'history' | 'merge' | 'project';

export function surface(): Surface {
  if (useView.getState().projectView) return 'project';
  const heads = useArticle.getState().article?.folded.heads.length ?? 1;
  if (heads > 1 && useDesk.getState().merging) return 'merge';
  return momentLookedAt() === null ? useView.getState().mode : 'history';
}

/** {@link surface} for views: they are drawn again when it changes, not whenever something is written. */
export function useSurface(): Surface {
  useArticle(surface);
  useDesk(surface);
  useHistory(surface);
  return useView(surface);
}
