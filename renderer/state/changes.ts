import type { Range } from '../../shared/base/range';
import type { Failure } from '../../shared/base/result';
import type { Diff } from '../../shared/diff/hunk';
import { restore } from '../../shared/review/actions';
import { changedPlaces, locateHunks, type LocatedHunk } from '../../shared/review/located-hunks';
import { reviewHunks } from '../../shared/review/review-hunks';
import type { Moment } from '../../shared/review/state';
import { useAnalysis, useCalm, useCalmAnalysis } from './analysis';
import { articleActions, flushArticle, useArticle } from './article';
import { perObject } from './article-scope';
import { useBaseMoment, useComparison, type Comparison } from './comparing';
import type { Analysis } from './types';
import { failing } from '../words/failing';

/** What a diff says was changed, in the order of the text after; worked out once for each diff. */
export const changesOf = perObject((diff: Diff): readonly LocatedHunk[] =>
  locateHunks(diff).filter(({ hunk }) => hunk.kind !== 'same'),
);

/** Where {@link changesOf} lie in the text after: much less to work out. */
export const placesOfChanges = perObject((diff: Diff): readonly Range[] => changedPlaces(diff));

const countChanges = (analysis: Analysis | null): number =>
  analysis === null ? 0 : placesOfChanges(analysis.diff).length;

/** For views: how many changes there are against what is compared with. */
export function useChangeCount(): number {
  const moment = useBaseMoment();
  const analysed = useCalm(countChanges);
  const comparison = useComparison(moment?.event ?? null);
  if (moment === null) return analysed;
  return comparison === null ? 0 : placesOfChanges(comparison.diff).length;
}

const noChanges: readonly LocatedHunk[] = [];

/** What was changed against what is compared with: see `useBaseMoment`. */
export function useChanges(): {
  /** Null for the machine translation. */
  readonly moment: Moment | null;
  /** Null for the machine translation, and until it has been made. */
  readonly comparison: Comparison | null;
  readonly diff: Diff | null;
  readonly changes: readonly LocatedHunk[];
} {
  const moment = useBaseMoment();
  const analysed = useCalmAnalysis()?.diff ?? null;
  const comparison = useComparison(moment?.event ?? null);
  const diff = moment === null ? analysed : (comparison?.diff ?? null);
  return { moment, comparison, diff, changes: diff === null ? noChanges : changesOf(diff) };
}

const notYet = failing('outdated', 'state.just-changed');

/** Puts the machine translation's words back for one change, as an edit of the person's own. */
export async function restoreChange({ hunk }: LocatedHunk): Promise<Failure | null> {
  const failure = await flushArticle();
  if (failure !== null) return failure;
  const { article } = useArticle.getState();
  const { analysis } = useAnalysis.getState();
  if (article === null || analysis === null || analysis.text !== article.folded.text) return notYet;
  const found = reviewHunks(article.folded, analysis.diff, { fourEyes: false }).find(
    (candidate) => candidate.hunk === hunk,
  );
  if (found === undefined) return notYet;
  const bodies = restore(article.folded, analysis.diff, found);
  if (!bodies.ok) return bodies.error;
  const edit = bodies.value.find((body) => body.type === 'edit');
  return edit === undefined ? null : articleActions.change(edit.operations, { type: 'edit' });
}
