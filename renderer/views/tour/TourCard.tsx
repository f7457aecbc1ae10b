import { useEffect } from 'react';
import { CommandKeys } from '../../commands/CommandKeys';
import { runCommand } from '../../commands/registry';
import { announce } from '../../editor/announce';
import { tourSteps, useTour } from '../../state/tour';
import { Said, useWords } from '../../words/words';
import { registerTourSteps } from './tour-commands';
import './tour.css';

/** What the tour shows now, in a corner: it covers nothing that the step needs, and takes no focus. */
export function TourCard() {
  const at = useTour((state) => state.at);
  const isOpen = at !== null;
  useEffect(() => (isOpen ? registerTourSteps() : undefined), [isOpen]);
  return at === null ? null : <Step at={at} />;
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
          title={t('tour.leave')}
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
