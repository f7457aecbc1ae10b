import type { Failure } from '../../shared/base/result';
import { overlaps } from '../../shared/base/range';
import { editsSinceAnalysis, useAnalysis } from '../state/analysis';
import { changesOf, restoreChange } from '../state/changes';
import { mapRange } from '../state/sentences';
import { announce } from './announce';
import { caretOffset, goToOffset, goToRange } from './editor-handle';
import { t } from '../words/words';

/** Puts the machine translation's words back for the change the caret is in. */
export async function restoreSentence(): Promise<Failure | null> {
  const { analysis } = useAnalysis.getState();
  if (analysis === null) return null;
  const caret = caretOffset();
  const edits = editsSinceAnalysis();
  const change = changesOf(analysis.diff).find(({ after }) => {
    const { start, end } = mapRange(after, edits);
    return overlaps({ start, end: end + 1 }, { start: caret, end: caret + 1 });
  });
  if (change === undefined) {
    announce(t('said.as-translated'));
    return null;
  }
  const { start } = mapRange(change.after, edits);
  const failure = await restoreChange(change);
  // The caret stays in the sentence: behind it, the next press would restore the next one.
  if (failure === null) goToOffset(start);
  return failure;
}

/** Goes to the next or previous change of the text. */
export function goToChange(by: 1 | -1): void {
  const { analysis } = useAnalysis.getState();
  if (analysis === null) return;
  const caret = caretOffset();
  const edits = editsSinceAnalysis();
  const places = changesOf(analysis.diff).map(({ after }) => mapRange(after, edits));
  const place =
    by > 0 ? places.find(({ start }) => start > caret) : places.filter(({ end }) => end < caret).at(-1);
  if (place === undefined) announce(t(by > 0 ? 'said.no-next-change' : 'said.no-previous-change'));
  else goToRange(place);
}
