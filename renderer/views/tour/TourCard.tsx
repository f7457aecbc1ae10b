import { useEffect } from 'react';
import { CommandKeys } from '../../commands/CommandKeys';
import { runCommand } from '../../commands/registry';
import { announce } from '../../editor/announce';
import { useCard } from '../../editor/card-store';
import { surface } from '../../state/history';
import { leaveTour, tourSteps, useTour } from '../../state/tour';
import { useView } from '../../state/view';
import { Said, useWords } from '../../words/words';
import { registerTourSteps } from './tour-commands';
import './tour.css';

/** What the tour shows now, in a corner: it covers nothing that the step needs, and takes no focus. */
export function TourCard() {
  const at = useTour((state) => state.at);
  const isOpen = at !== null;
  useEffect(() => (isOpen ? registerTourSteps() : undefined), [isOpen]);
  useEffect(() => (isOpen ? leaveByEscape() : undefined), [isOpen]);
  return at === null ? null : <Step at={at} />;
}

/** Escape leaves the tour where nothing else takes it: a card, a bar, a dialog or review is left first. Returns what ends it. */
function leaveByEscape(): () => void {
  const onKey = (event: KeyboardEvent): void => {
    const isFree = !event.defaultPrevented && useView.getState().overlay === null && surface() === 'desk';
    const inMenu = event.target instanceof Element && event.target.closest('[role="menu"]') !== null;
    if (event.key === 'Escape' && isFree && !inMenu && useCard.getState().key === null) leaveTour();
  };
  window.addEventListener('keydown', onKey);
  return () => window.removeEventListener('keydown', onKey);
}

function Step({ at }: { readonly at: number }) {
  const { t } = useWords();
  const step = tourSteps[at];
  const last = at === tourSteps.length - 1;
  useEffect(() => {
    if (step !== undefined) announce(t(step.title));
  }, [step, t]);
  if (step === undefined) return null;
  return (
    <section className="tour" aria-label={t('tour.name')}>
      <div className="tour-head">
        <small>{t('tour.step', { at: at + 1, of: tourSteps.length })}</small>
        <button
          type="button"
          className="quiet"
          aria-label={t('tour.leave')}
          title={`${t('tour.leave')} (Esc)`}
          aria-keyshortcuts="Escape"
          onClick={() => runCommand('tour.leave')}
        >
          ×
        </button>
      </div>
      <h2>{t(step.title)}</h2>
      <p>
        <Said
          id={step.text}
          values={{
            key: step.by === null ? null : <CommandKeys id={step.by} />,
            undo: <CommandKeys id="edit.undo" />,
            commands: <CommandKeys id="go.commands" />,
            open: <CommandKeys id="project.open" />,
          }}
        />
      </p>
      <div className="tour-acts">
        <button type="button" className="btn" onClick={() => runCommand('tour.next')}>
          {t(last ? 'tour.end' : 'tour.next')} <CommandKeys id="tour.next" />
        </button>
      </div>
    </section>
  );
}
