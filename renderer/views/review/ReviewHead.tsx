import { capitalised } from '../../../shared/base/capitalised';
import { Popover } from 'radix-ui';
import { useId, useState } from 'react';
import { CommandKeys } from '../../commands/CommandKeys';
import { runCommand } from '../../commands/registry';
import { useStep } from '../../state/next-step';
import { useReviewNow } from '../../state/review';
import { StepBackButton, StepButton } from '../shell/StepButton';
import { cannotApprove, isToSendBack, useBlockers } from './blockers';
import { useWords } from '../../words/words';
import '../dialogs/layers.css';

/** How far the review is: `3 of 11 judged`. */
export function ReviewProgress() {
  const { t } = useWords();
  const { tally, ready } = useReviewNow();
  if (!ready || tally.total === 0) return null;
  return (
    <span className="pill hide-small" role="status">
      {t('review.judged-of', { judged: tally.judged, total: tally.total })}
    </span>
  );
}

/** What ends a review: sending the article back, or approving it. */
export function ReviewButtons() {
  const { t } = useWords();
  const step = useStep();
  const toSendBack = isToSendBack(useBlockers() ?? []) && step === 'approve';
  return (
    <>
      <button type="button" className="btn hide-small" onClick={() => runCommand('review.close')}>
        {t('review.desk')} <CommandKeys id="review.close" />
      </button>
      {toSendBack || (
        <button type="button" className="btn hide-tiny" onClick={() => runCommand('review.request-article')}>
          {t('review.request-changes')}
        </button>
      )}
      <StepBackButton />
      {toSendBack ? <SendBack /> : step === 'approve' ? <ApproveArticle /> : <StepButton />}
    </>
  );
}

/** Everything was reviewed and something sent back: the article goes back with it, by the key of the next step. */
function SendBack() {
  const { t } = useWords();
  return (
    <button type="button" className="btn main" onClick={() => runCommand('review.request-article')}>
      {t('review.request-changes')} <CommandKeys id="article.step" />
    </button>
  );
}

function ApproveArticle() {
  const { t } = useWords();
  const { ready } = useReviewNow();
  const [asked, setAsked] = useState(false);
  const why = useId();
  const reasons = useBlockers() ?? [];
  if (reasons.length === 0)
    return (
      <button type="button" className="btn main" disabled={!ready} onClick={() => runCommand('article.step')}>
        {t('review.approve-article')} <CommandKeys id="article.step" />
      </button>
    );
  return (
    <Popover.Root open={asked} onOpenChange={setAsked}>
      <Popover.Trigger
        className="btn main"
        aria-disabled="true"
        aria-describedby={why}
        title={cannotApprove(reasons)}
      >
        {t('review.approve-article')}
      </Popover.Trigger>
      <span id={why} hidden>
        {cannotApprove(reasons)}
      </span>
      <Popover.Portal>
        <Popover.Content
          className="reasons"
          align="end"
          sideOffset={8}
          collisionPadding={8}
          aria-label={t('review.why-not-yet')}
        >
          <h2>{t('review.not-yet')}</h2>
          <ul>
            {reasons.map(({ code, message }) => (
              <li key={code}>{capitalised(message)}</li>
            ))}
          </ul>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
