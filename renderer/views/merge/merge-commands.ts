import type { Failure } from '../../../shared/base/result';
import { registerCommands } from '../../commands/registry';
import { useArticle } from '../../state/article';
import { beginMerging, takeOriginal } from '../../state/article-versions';
import {
  choose,
  currentConflict,
  finishMerge,
  goToConflict,
  mergingNow,
  prepareMerge,
  takeChoiceBack,
  useMerging,
  writeAnew,
  type Choice,
} from '../../state/merging';
import { notify } from '../../state/session';
import { t } from '../../words/words';
import { focusHome } from '../shell/focus-home';

function take(kind: Exclude<Choice['kind'], 'own'>): void {
  const conflict = currentConflict();
  if (conflict === null) return;
  choose(conflict, { kind });
  goToConflict(useMerging.getState().at + 1);
}

async function finish(): Promise<Failure | null> {
  const failure = await finishMerge();
  if (failure !== null) return failure;
  const left = useArticle.getState().article?.folded.heads.length ?? 1;
  notify({
    kind: 'done',
    text: t(left > 1 ? 'merge.one-left' : 'merge.merged'),
  });
  return null;
}

/** Takes over the original as it lies now; asks only where a sentence changed in it that was edited here, too. */
async function takeOver(): Promise<Failure | null> {
  const failure = await takeOriginal();
  if (failure !== null) return failure;
  await prepareMerge();
  const now = mergingNow();
  // The keys are those of the sentences from here on, not of the button that led to them.
  if (now === null || now.conflicts.length > 0) {
    requestAnimationFrame(focusHome);
    return null;
  }
  const unfinished = await finishMerge();
  if (unfinished !== null) return unfinished;
  notify({
    kind: 'done',
    text: t('merge.taken-over'),
  });
  return null;
}

/** Registers what brings versions together. */
export function registerMergeCommands(): () => void {
  return registerCommands({
    'article.take-original': takeOver,
    'merge.open': beginMerging,
    'merge.next': () => goToConflict(useMerging.getState().at + 1),
    'merge.previous': () => goToConflict(useMerging.getState().at - 1),
    'merge.first': () => take('first'),
    'merge.second': () => take('second'),
    'merge.both': () => take('both'),
    'merge.edit': () => {
      const conflict = currentConflict();
      if (conflict !== null) writeAnew(conflict);
    },
    'merge.undo': takeChoiceBack,
    'merge.finish': finish,
  });
}
