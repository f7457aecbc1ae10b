import { Popover } from 'radix-ui';
import { useState } from 'react';
import { CommandKeys } from '../../commands/CommandKeys';
import { runCommand } from '../../commands/registry';
import { useUnchecked } from '../../state/analysis';
import { useStep } from '../../state/next-step';
import { useReviewNow } from '../../state/review';
import { useSession } from '../../state/session';
import { StepBackButton, StepButton } from '../shell/StepButton';
import { blockers } from './review-actions';
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
  return (
    <>
      <button type="button" className="btn hide-small" onClick={() => runCommand('review.close')}>
        {t('review.desk')} <CommandKeys id="review.close" />
      </button>
      <button type="button" className="btn hide-tiny" onClick={() => runCommand('review.request-article')}>
        {t('review.request-changes')}
      </button>
      <StepBackButton />
      {step === 'approve' ? <ApproveArticle /> : <StepButton />}
    </>
  );
}

function ApproveArticle() {
  const { t } = useWords();
  const { ready } = useReviewNow();
  const unchecked = useUnchecked();
  const person = useSession((state) => state.person);
  const [asked, setAsked] = useState(false);
  const known = unchecked !== null || (ready && person !== null);
  const reasons = known ? blockers() : [];
  if (reasons.length === 0)
    return (
      <button type="button" className="btn main" disabled={!ready} onClick={() => runCommand('article.step')}>
        {t('review.approve-article')} <CommandKeys id="article.step" />
      </button>
    );
  return (
    <Popover.Root open={asked} onOpenChange={setAsked}>
      <Popover.Trigger className="btn main" aria-disabled="true">
        {t('review.approve-article')}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className="reasons"
          align="end"
          sideOffset={8}
          collisionPadding={8}
          aria-label={t('review.why-not-yet')}
        >
          <h3>{t('review.not-yet')}</h3>
          <ul>
            {reasons.map(({ code, message }) => (
              <li key={code}>{capital(message)}</li>
            ))}
          </ul>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
