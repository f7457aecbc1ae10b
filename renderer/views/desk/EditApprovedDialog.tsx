import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { answerEdit } from '../../state/approved-text';
import { useArticle } from '../../state/article';
import { notifyFailure, useSession } from '../../state/session';
import { setOverlay, useView } from '../../state/view';
import { runCommand } from '../../commands/registry';
import { takeStepBack } from '../../commands/step-commands';
import { Dialog } from '../dialogs/Dialog';
import { shortTime } from '../dock/short-time';
import { useWords } from '../../words/words';

const noSpace = (event: KeyboardEvent): void => {
  if (event.key === ' ') event.preventDefault();
};

/** The question comes while somebody types: a space of what they go on typing must not answer it. Enter does. */
const typedOn = { onKeyDown: noSpace, onKeyUp: noSpace } as const;

/** Asks, once an approval or a submission, before its text is edited. Whoever submitted it withdraws it by that. */
export function EditApprovedDialog() {
  const { t } = useWords();
  const stage = useArticle(({ article }) => article?.folded.stage ?? null);
  const submitted = useArticle(({ article }) => article?.folded.submitted ?? null);
  const me = useSession(({ person }) => person?.id);
  const [reopens] = useState(() => {
    const { overlay } = useView.getState();
    return overlay?.kind === 'edit-approved' && overlay.wants === 'reopen';
  });
  const withdrawing = useRef(false);
  // Whatever takes its place has not been agreed to.
  useEffect(() => () => void (withdrawing.current || answerEdit(false)), []);

  const isMine = stage?.person?.id === me;
  const isOwn = stage?.stage === 'submitted' && submitted?.person.id === me;
  // Who types into what others handed in mostly takes the desk for review, where letters are commands: Enter leads there.
  const toReview = stage?.stage === 'submitted' && !isOwn;
  const leave = (): void => {
    setOverlay(null);
    answerEdit(false);
  };
  const review = (): void => {
    leave();
    runCommand('review.toggle');
  };
  const edit = async (): Promise<void> => {
    withdrawing.current = isOwn;
    setOverlay(null);
    const failure = isOwn ? await takeStepBack() : null;
    notifyFailure(failure);
    answerEdit(failure === null);
  };
  const when = shortTime((stage?.stage === 'submitted' ? submitted?.time : stage?.time) ?? '');
  const said =
    stage?.stage !== 'submitted'
      ? {
          title: t(reopens ? 'reopen.title' : 'edit-approved.title'),
          about:
            reopens && isMine
              ? t('reopen.own', { when })
              : t(reopens ? 'reopen.about' : 'edit-approved.about', {
                  who: stage?.person?.name ?? t('desk.a-reviewer'),
                  when,
                }),
          keep: t('edit-approved.keep'),
        }
      : {
          title: t('edit-submitted.title'),
          about: isOwn
            ? t('edit-submitted.own', { when })
            : t('edit-submitted.of-other', { who: submitted?.person.name ?? '', when }),
          keep: t('edit-submitted.keep'),
        };
  return (
    <Dialog
      title={said.title}
      about={said.about}
      onClose={leave}
      acts={
        <>
          <button type="button" className="btn" {...typedOn} onClick={leave}>
            {said.keep}
          </button>
          <button
            type="button"
            className={toReview ? 'btn' : 'btn main'}
            {...typedOn}
            autoFocus={!toReview}
            onClick={() => void edit()}
          >
            {t(isOwn ? 'edit-submitted.withdraw' : reopens ? 'reopen.reopen' : 'edit-approved.edit')}
          </button>
          {toReview && (
            <button type="button" className="btn main" {...typedOn} autoFocus onClick={review}>
              {t('edit-submitted.review')}
            </button>
          )}
        </>
      }
    />
  );
}
