import { useMemo } from 'react';
import { doneSentences, type ArticleState } from '../../shared/review/state';
import { useAnalysis, useCalm } from './analysis';
import { useArticle } from './article';
import { currentScope, derived } from './article-scope';
import type { Analysis } from './types';

/** Marks and sentences are of one text once both know what was typed; until then the last count holds. */
function countNow(analysis: Analysis | null, folded: ArticleState | null): number {
  if (folded === null || folded.done.length === 0) return 0;
  const last = currentScope().last<number>(countNow);
  if (analysis === null || analysis.text !== folded.text) return last ?? folded.done.length;
  return doneSentences(analysis.sentences, folded.done).length;
}

/** How many sentences of the open text are done. A mark on what is but a part of a sentence now, or more than one, does not count. */
const doneCount = derived(
  () => [useAnalysis.getState().analysis, useArticle.getState().article?.folded ?? null] as const,
  countNow,
);

/** How far the open text is, for views: the one count for the head of the text and the list; null while it is not known. */
export function useDoneOf(): { readonly count: number; readonly of: number } | null {
  const count = useDoneCount();
  const of = useCalm((analysis) => analysis?.sentences.length ?? null);
  return useMemo(() => (of === null ? null : { count, of }), [count, of]);
}

/** {@link doneCount} for views. */
export function useDoneCount(): number {
  useCalm(doneCount);
  useArticle(doneCount);
  return doneCount();
}
