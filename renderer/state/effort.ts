import { useEffect } from 'react';
import { perArticle } from './article-scope';
import { effortOf, type Effort } from '../../shared/review/effort';
import type { TimeAt } from '../../shared/review/sentence-times';
import { measureChanges, useAnalysis, useCalm } from './analysis';
import { editSteps, useArticle } from './article';
import { reviewNow } from './review';

/** Milliseconds without a change before the changes are measured again. */
const settleMs = 400;

export interface EffortStore {
  /** Against the machine translation; null until it has been measured. It stays while a newer text is measured. */
  readonly effort: Effort | null;
  /** Active time at each change, by its key; nothing while nobody asks for it. */
  readonly times: ReadonlyMap<string, TimeAt>;
}

const nothing: EffortStore = { effort: null, times: new Map() };

export const useEffort = perArticle<EffortStore>(() => nothing);

/** Measures the changes of the open article off the main thread, once it has not been changed for a moment; once in a window. */
export function useMeasuring(withTimes: boolean): void {
  const articleId = useArticle(({ article }) => article?.row.id ?? null);
  const text = useCalm((analysis) => analysis?.text ?? null);
  useEffect(() => useEffort.setState(nothing), [articleId]);
  useEffect(() => {
    if (text === null) return;
    let left = false;
    const waiting = setTimeout(() => void measure(withTimes, () => left), settleMs);
    return () => {
      left = true;
      clearTimeout(waiting);
    };
  }, [articleId, text, withTimes]);
}

async function measure(withTimes: boolean, isLeft: () => boolean): Promise<void> {
  const answer = await measureChanges(withTimes ? editSteps() : null);
  // Without a measure the figures are left out; why is said where the article is.
  if (!answer.ok) return;
  const measured = answer.value;
  const { article } = useArticle.getState();
  const { analysis } = useAnalysis.getState();
  if (isLeft() || article === null || analysis?.text !== measured.text) return;
  const now = reviewNow();
  if (!now.ready || article.folded.text !== measured.text) return;
  // One that hit its deadline may have been made again, otherwise.
  if (now.hunks.length !== measured.hunks.length) return;
  const times = new Map<string, TimeAt>();
  for (const [index, { key }] of now.hunks.entries()) {
    const time = measured.times[index];
    if (time !== undefined) times.set(key, time);
  }
  const effort = effortOf(analysis.diff, now.hunks, article.opened.language, measured);
  useEffort.setState(({ times: before }) => ({ effort, times: withTimes ? times : before }));
}
