import type { Failure } from '../../../shared/base/result';
import * as actions from '../../../shared/review/actions';
import { locateHunks } from '../../../shared/review/located-hunks';
import type { HunkReference } from '../../../shared/review/events';
import { useAnalysis } from '../../state/analysis';
import { articleActions, useArticle } from '../../state/article';
import { isSettled } from '../../state/review';
import { notify } from '../../state/session';
import { t } from '../../words/words';
import { whenSettled } from './when-settled';

/**
 * Takes a restoration back: the verdict, and the edited words as they were, which are their author's again. `made`: the event that put the
 * earlier text back; null if it is not known, and then the words are those of whoever takes it back.
 */
export async function undoRestoration(
  reference: HunkReference,
  made: string | null,
): Promise<Failure | null> {
  await whenSettled();
  const { article } = useArticle.getState();
  const { analysis } = useAnalysis.getState();
  const at =
    article === null || analysis === null || !isSettled()
      ? null
      : placeInText(reference, analysis.diff, article.folded.text);
  if (article === null || at === null) {
    // Once the place was changed the verdict says nothing of it any more: there is nothing to try again.
    notify({ kind: 'warning', text: t('review.place-changed') });
    return null;
  }
  const edits = [{ ...at, text: reference.after }];
  return articleActions.append(...actions.withdrawVerdict(reference), {
    ...actions.edit(article.folded.text, edits),
    ...(made !== null && { undoes: made }),
  });
}

/** Where the restored words stand in the present text; null if they no longer do. */
function placeInText(
  reference: HunkReference,
  diff: Parameters<typeof locateHunks>[0],
  text: string,
): { start: number; end: number } | null {
  for (const { hunk, before, after } of locateHunks(diff)) {
    if (hunk.kind !== 'same' || reference.start < before.start || reference.start >= before.end) continue;
    const start = after.start + reference.start - before.start;
    const end = start + reference.before.length;
    return text.slice(start, end) === reference.before ? { start, end } : null;
  }
  return null;
}
