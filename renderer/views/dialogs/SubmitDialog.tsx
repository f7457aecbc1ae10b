import { useState } from 'react';
import * as actions from '../../../shared/review/actions';
import { offerNext } from '../../commands/step-commands';
import { useAnalysis, useUnchecked } from '../../state/analysis';
import { articleActions, useArticle } from '../../state/article';
import { useDoneCount } from '../../state/done-count';
import { useFlagCount } from '../../state/flag-count';
import { setOverlay } from '../../state/view';
import { useWords } from '../../words/words';
import { Dialog } from './Dialog';
import { DialogActs } from './DialogActs';
import { Problem } from './Problem';
import './help.css';

const close = (): void => setOverlay(null);

/** Hands the article over to review, after saying what is still undone. */
export function SubmitDialog() {
  const { t, failure: inWords } = useWords();
  const article = useArticle((state) => state.article);
  const analysis = useAnalysis((state) => state.analysis);
  const { open } = useFlagCount();
  const done = useDoneCount();
  const unchecked = useUnchecked();
  const [problem, setProblem] = useState<string | null>(null);
  if (article === null) return null;
  const notDone = Math.max(0, (analysis?.sentences.length ?? 0) - done);
  const changes = analysis?.diff.hunks.filter(({ kind }) => kind !== 'same').length ?? 0;
  const again =
    article.folded.stage.stage === 'submitted' && article.folded.stage.hash === article.folded.hash;

  const submit = async (): Promise<void> => {
    const bodies = actions.submit(article.folded);
    const failure = bodies.ok ? await articleActions.append(...bodies.value) : bodies.error;
    if (failure !== null) return setProblem(inWords(failure));
    close();
    offerNext(t('submit.submitted'), 'editing');
  };

  return (
    <Dialog
      title={t(again ? 'submit.again' : 'submit.title')}
      about={again ? t('submit.again-about') : undefined}
      onClose={close}
      acts={
        <DialogActs first onCancel={close} onDo={() => void submit()}>
          {t('submit.submit')}
        </DialogActs>
      }
    >
      <ul className="submit-list">
        <li data-fine={(open === 0 && unchecked === null) || undefined}>
          {unchecked !== null
            ? t('submit.unchecked')
            : open === 0
              ? t('submit.no-flags')
              : t('submit.flags', { count: open })}
        </li>
        <li data-fine={notDone === 0 || undefined}>
          {notDone === 0
            ? t('submit.all-done')
            : t('submit.not-done', { count: notDone, total: analysis?.sentences.length ?? 0 })}
        </li>
        <li data-fine>{changes === 0 ? t('submit.no-changes') : t('submit.changes', { count: changes })}</li>
      </ul>
      <Problem>{problem}</Problem>
    </Dialog>
  );
}
