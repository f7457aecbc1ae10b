import { useRef, useState } from 'react';
import * as actions from '../../../shared/review/actions';
import { offerNext } from '../../commands/step-commands';
import { firstNotDone } from '../../editor/done-actions';
import { firstFlag } from '../../editor/flag-actions';
import { useAnalysis, useUnchecked } from '../../state/analysis';
import { articleActions, useArticle } from '../../state/article';
import { useDoneCount } from '../../state/done-count';
import { useFlagCount } from '../../state/flag-count';
import { setOverlay, showDock } from '../../state/view';
import { useWords } from '../../words/words';
import { Dialog } from './Dialog';
import { DialogActs } from './DialogActs';
import { Lead } from './Lead';
import { Problem } from './Problem';
import './help.css';

const close = (): void => setOverlay(null);

/** Hands the article over to review, after saying what is still undone; each of it leads there. */
export function SubmitDialog() {
  const { t, failure: inWords } = useWords();
  const article = useArticle((state) => state.article);
  const analysis = useAnalysis((state) => state.analysis);
  const { open } = useFlagCount();
  const done = useDoneCount();
  const unchecked = useUnchecked();
  const leadsTo = useRef<(() => void) | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  if (article === null) return null;
  const notDone = Math.max(0, (analysis?.sentences.length ?? 0) - done);
  const changes = analysis?.diff.hunks.filter(({ kind }) => kind !== 'same').length ?? 0;
  const comments = article.folded.threads.filter(({ resolved }) => !resolved).length;
  const again =
    article.folded.stage.stage === 'submitted' && article.folded.stage.hash === article.folded.hash;

  const submit = async (): Promise<void> => {
    const bodies = actions.submit(article.folded);
    const failure = bodies.ok ? await articleActions.append(...bodies.value) : bodies.error;
    if (failure !== null) return setProblem(inWords(failure));
    close();
    offerNext(t('submit.submitted'), 'editing');
  };

  const leave = (to: () => void): void => {
    leadsTo.current = to;
    close();
  };

  return (
    <Dialog
      title={t(again ? 'submit.again' : 'submit.title')}
      about={again ? t('submit.again-about') : undefined}
      onClose={close}
      onClosed={() => leadsTo.current?.()}
      acts={
        <DialogActs first onCancel={close} onDo={() => void submit()}>
          {t('submit.submit')}
        </DialogActs>
      }
    >
      <ul className="submit-list">
        <li data-fine={(open === 0 && unchecked === null) || undefined}>
          {unchecked !== null ? (
            t('submit.unchecked')
          ) : open === 0 ? (
            t('submit.no-flags')
          ) : (
            <Lead onGo={() => leave(firstFlag)}>{t('submit.flags', { count: open })}</Lead>
          )}
        </li>
        <li data-fine={notDone === 0 || undefined}>
          {notDone === 0 ? (
            t('submit.all-done')
          ) : (
            <Lead onGo={() => leave(firstNotDone)}>
              {t('submit.not-done', { count: notDone, total: analysis?.sentences.length ?? 0 })}
            </Lead>
          )}
        </li>
        {comments > 0 && (
          <li>
            <Lead onGo={() => leave(() => showDock('notes'))}>
              {t('submit.comments', { count: comments })}
            </Lead>
          </li>
        )}
        <li data-fine={changes > 0 || undefined}>
          {changes === 0 ? t('submit.no-changes') : t('submit.changes', { count: changes })}
        </li>
      </ul>
      <Problem>{problem}</Problem>
    </Dialog>
  );
}
