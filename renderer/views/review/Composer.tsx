import { useState } from 'react';
import { compose, useReview } from '../../state/review';
import { draftOf, keepDraft } from './drafts';
import { send as sendText } from './review-actions';
import { failureInWords, useWords } from '../../words/words';

interface Props {
  readonly label: string;
  /** What the button says. */
  readonly send: string;
}

function focusCard(): void {
  document.querySelector<HTMLElement>('.hunk[data-here]')?.focus({ preventScroll: true });
}

/** A few words about a change or the article: Enter sends, Shift Enter starts a new line, Escape leaves and keeps them for the next time. */
export function Composer({ label, send }: Props) {
  const { t } = useWords();
  const [{ kind, place }] = useState(() => useReview.getState().composing ?? { kind: 'comment', place: '' });
  const [text, setText] = useState(() => draftOf(kind, place));
  const [problem, setProblem] = useState<string | null>(null);
  const [sending, setSending] = useState(false);

  const submit = async (): Promise<void> => {
    if (sending) return;
    setSending(true);
    const failure = await sendText(text);
    setSending(false);
    setProblem(failure === null ? null : failureInWords(failure));
    if (failure === null) {
      keepDraft(kind, place, '');
      focusCard();
    }
  };
  const leave = (): void => {
    compose(null);
    focusCard();
  };

  return (
    <form
      className="composer"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <textarea
        className="inline"
        autoFocus
        rows={2}
        aria-label={label}
        aria-invalid={problem !== null || undefined}
        placeholder={label}
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          keepDraft(kind, place, target.value);
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Escape') leave();
          else if (event.key === 'Enter' && !event.shiftKey) void submit();
          else return;
          event.preventDefault();
        }}
      />
      <div className="composer-acts">
        <span
          className={problem === null ? 'composer-hint' : 'wrong'}
          role={problem === null ? undefined : 'alert'}
        >
          {problem ?? t('review.composer-keys')}
        </span>
        <button
          type="button"
          className="btn"
          onClick={() => {
            keepDraft(kind, place, '');
            leave();
          }}
        >
          {t('review.cancel')}
        </button>
        <button type="submit" className="btn main" disabled={sending}>
          {send}
        </button>
      </div>
    </form>
  );
}
