import type { Range } from '../../shared/base/range';
import type { Failure } from '../../shared/base/result';
import type { HunkReference } from '../../shared/review/events';
import { uncheckedBecause } from '../state/analysis';
import { perArticle } from '../state/article-scope';
import { reviewNow } from '../state/review';
import type { ReviewCard } from '../state/review-cards';
import { useSession } from '../state/session';
import { setOverlay, showDock } from '../state/view';
import { failing } from '../words/failing';
import { whenSettled } from '../views/review/when-settled';
import { caretOffset } from './editor-handle';

/** The sentence that a comment is being written about at the desk; null for the article. */
export const useCommented = perArticle<{ readonly about: HunkReference | null }>(() => ({ about: null }));

/** The sentence at an offset of the present text: the one it lies in, else the last that begins before it. */
function sentenceAt(
  sentences: readonly Pick<ReviewCard, 'edited' | 'reference'>[],
  offset: number,
): HunkReference | null {
  const placed = sentences.flatMap(({ edited, reference }) =>
    edited === null || edited.start === edited.end ? [] : [{ edited, reference }],
  );
  const holds = ({ start, end }: Range): boolean => start <= offset && offset < end;
  const found =
    placed.find(({ edited }) => holds(edited)) ??
    placed.findLast(({ edited }) => edited.start <= offset) ??
    placed[0];
  return found?.reference ?? null;
}

/** Opens the field beside the text in which the person says something about the sentence under the caret. */
export async function commentHere(): Promise<Failure | null> {
  if (useSession.getState().person === null) {
    setOverlay({ kind: 'person' });
    return null;
  }
  const caret = caretOffset();
  if (!(await whenSettled())) return uncheckedBecause() ?? failing('busy', 'review.still-comparing');
  const about = sentenceAt(reviewNow().sentences(), caret);
  if (about === null) return failing('no-sentence', 'said.no-sentence');
  useCommented.setState({ about });
  showDock('notes');
  requestAnimationFrame(() => document.querySelector<HTMLElement>('.dock .notes textarea')?.focus());
  return null;
}
