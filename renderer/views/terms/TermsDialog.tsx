import { useEffect, useState, type KeyboardEvent } from 'react';
import { useLibrary } from '../../state/library';
import { notifyFailure } from '../../state/session';
import { loadTerms, offerGlossary, stepTerms, useTerms } from '../../state/terms';
import { setOverlay } from '../../state/view';
import { failureInWords, useWords } from '../../words/words';
import { Dialog } from '../dialogs/Dialog';
import { GlossaryPreview } from './GlossaryPreview';
import { TermsActs } from './TermsActs';
import { TermsView } from './TermsView';
import './terms.css';

const close = (): void => setOverlay(null);

/** The project's terms: looked up, changed, taken in from a glossary and given out. */
export function TermsDialog() {
  const { t } = useWords();
  const project = useLibrary((state) => state.project);
  const glossary = useTerms((state) => state.glossary);
  const [problem, setProblem] = useState<string | null>(null);
  // What is said is about what was done while the dialog is open, and a glossary is looked at in it alone.
  useEffect(() => () => offerGlossary(null), []);
  // Asked again when the list changed on disk, whoever changed it: the project's answer is another one then.
  useEffect(() => void loadTerms().then(notifyFailure), [project]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const mod = (event.ctrlKey || event.metaKey) && !event.altKey;
    const key = event.key.toLowerCase();
    const way = key === 'y' || (key === 'z' && event.shiftKey) ? 'redo' : key === 'z' ? 'undo' : null;
    if (!mod || way === null || !(event.target instanceof HTMLElement)) return;
    // A field takes its own typing back.
    if (event.target.matches('input, textarea, select')) return;
    event.preventDefault();
    setProblem(null);
    void stepTerms(way).then((failure) => failure !== null && setProblem(failureInWords(failure)));
  };

  if (glossary !== null)
    return (
      <GlossaryPreview key={`${glossary.name} ${glossary.lastModified}`} file={glossary} onClose={close} />
    );
  return (
    <Dialog
      title={t('terms.title')}
      about={t('terms.about')}
      wide
      onClose={close}
      acts={<TermsActs onProblem={setProblem} />}
      key="list"
    >
      <div className="terms-all" onKeyDown={onKeyDown}>
        <TermsView problem={problem} onProblem={setProblem} />
      </div>
    </Dialog>
  );
}
