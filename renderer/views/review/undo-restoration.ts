import type { Failure } from '../../../shared/base/result';
import * as actions from '../../../shared/review/actions';
import type { EventBody, HunkReference } from '../../../shared/review/events';
import { singleEditBetween, type TextEdit } from '../../../shared/text/edit';
import { useAnalysis } from '../../state/analysis';
import { articleActions, useArticle } from '../../state/article';
import { isSettled } from '../../state/review';
import { notify } from '../../state/session';
import { moveApart } from '../../state/undo-stack';
import { t } from '../../words/words';
import { placeInText } from './restored-place';
import { whenSettled } from './when-settled';

/** A restoration that was made. */
export interface Restoration {
  readonly reference: HunkReference;
  /** The event that put the earlier text back; null if it is not known, and then the words are those of whoever takes it back. */
  readonly made: string | null;
  /** The text it left. */
  readonly text: string;
  /** What takes it back, in offsets of that text: gaps between sentences are in it, which the words of the change do not name. */
  readonly back: readonly TextEdit[];
  /** The person's verdict again that the restoration took the place of, or none. */
  readonly verdict: readonly EventBody[];
}

/** Takes a restoration back: the verdict, and the edited words as they were, which are their author's again. */
export async function undoRestoration(restoration: Restoration): Promise<Failure | null> {
  await whenSettled();
  const { article } = useArticle.getState();
  const edits = article === null ? null : editsNow(restoration, article.folded.text);
  if (article === null || edits === null) {
    // Once the place was changed the verdict says nothing of it any more: there is nothing to try again.
    notify({ kind: 'warning', text: t('review.place-changed') });
    return null;
  }
  return articleActions.append(...restoration.verdict, {
    ...actions.edit(article.folded.text, edits),
    ...(restoration.made !== null && { undoes: restoration.made }),
  });
}

/** What takes it back in the present text; null if somebody changed the place since. */
function editsNow({ reference, text, back }: Restoration, present: string): readonly TextEdit[] | null {
  const moved = moveApart(back, changesBetween(text, present))[0];
  if (moved.length === back.length) return moved;
  const { analysis } = useAnalysis.getState();
  if (reference.before === reference.after || analysis === null || !isSettled()) return null;
  const at = placeInText(reference, analysis.diff, present);
  return at === null ? null : [{ ...at, text: reference.after }];
}

/** What was changed between two texts: line by line where they have as many, else all from the first change to the last. */
function changesBetween(before: string, after: string): TextEdit[] {
  const [lines, now] = [before.split('\n'), after.split('\n')];
  const pairs =
    lines.length === now.length
      ? lines.map((line, index) => [line, now[index] ?? ''] as const)
      : [[before, after] as const];
  let at = 0;
  return pairs.flatMap(([line, other]) => {
    const edit = singleEditBetween(line, other);
    const start = at;
    at += line.length + 1;
    return edit === null ? [] : [{ ...edit, start: start + edit.start, end: start + edit.end }];
  });
}
