import { useState } from 'react';
import * as actions from '../../../shared/review/actions';
import { offerNext } from '../../commands/step-commands';
import { useAnalysis, useUnchecked } from '../../state/analysis';
import { articleActions, useArticle } from '../../state/article';
import { useFlagCount } from '../../state/flag-count';
import { setOverlay } from '../../state/view';
import { counted } from '../library/article-row-text';
import { Dialog } from './Dialog';
import { Problem } from './Problem';
import './help.css';

const close = (): void => setOverlay(null);

/** Hands the article over to review, after saying what is still undone. */
export function SubmitDialog() {
  const article = useArticle((state) => state.article);
  const analysis = useAnalysis((state) => state.analysis);
  const { open } = useFlagCount();
  const unchecked = useUnchecked();
  const [problem, setProblem] = useState<string | null>(null);
  if (article === null) return null;
  const done = article.folded.done.length;
  const notDone = Math.max(0, (analysis?.sentences.length ?? 0) - done);
  const changes = analysis?.diff.hunks.filter(({ kind }) => kind !== 'same').length ?? 0;
  const again =
    article.folded.stage.stage === 'submitted' && article.folded.stage.hash === article.folded.hash;

  const submit = async (): Promise<void> => {
    const bodies = actions.submit(article.folded);
    const failure = bodies.ok ? await articleActions.append(...bodies.value) : bodies.error;
    if (failure !== null) return setProblem(failure.message);
    close();
    offerNext('Submitted for review.', 'editing');
  };

  return (
    <Dialog
      title={again ? 'Submit once more?' : 'Submit for review?'}
      about={again ? 'This very text is submitted already.' : undefined}
      onClose={close}
      acts={
        <>
          <button type="button" className="btn" onClick={close}>
            Not yet
          </button>
          <button type="button" className="btn main" autoFocus onClick={() => void submit()}>
            Submit
          </button>
        </>
      }
    >
      <ul className="submit-list">
        <li data-fine={(open === 0 && unchecked === null) || undefined}>
          {unchecked !== null
            ? 'The article was not checked completely.'
            : open === 0
              ? 'No flags are left.'
              : `${counted(open, 'flag')} ${open === 1 ? 'is' : 'are'} left.`}
        </li>
        <li data-fine={notDone === 0 || undefined}>
          {notDone === 0
            ? 'Every sentence is marked done.'
            : `${counted(notDone, 'sentence')} of ${analysis?.sentences.length ?? 0} ${notDone === 1 ? 'is' : 'are'} not marked done.`}
        </li>
        <li data-fine>
          {changes === 0
            ? 'Nothing was changed.'
            : `${counted(changes, 'change')} for the reviewer to judge.`}
        </li>
      </ul>
      <Problem>{problem}</Problem>
    </Dialog>
  );
}
