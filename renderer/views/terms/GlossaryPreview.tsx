import { useEffect, useMemo, useState } from 'react';
import { changesOfGlossary, type ConflictChoice } from '../../../shared/formats/terms/compare-glossary';
import type { ReadTerms } from '../../../shared/protocol/terms-contract';
import {
  changeTermsOfProject,
  offerGlossary,
  readGlossaryFile,
  useTerms,
  type GlossaryChoice,
} from '../../state/terms';
import { failureInWords, useWords } from '../../words/words';
import { Dialog } from '../dialogs/Dialog';
import { Problem } from '../dialogs/Problem';
import { ConflictList } from './ConflictList';
import { GlossaryChoices } from './GlossaryChoices';
import { ProblemList } from './ProblemList';

const newShown = 50;

/** What taking a glossary in would do to the list, and the choices that are left; nothing is written before it is confirmed. */
export function GlossaryPreview({ file, onClose }: { readonly file: File; readonly onClose: () => void }) {
  const { t } = useWords();
  const [read, setRead] = useState<ReadTerms | null>(null);
  const [choice, setChoice] = useState<GlossaryChoice>({});
  /** The choice that `read` was read by: only that may be taken in. */
  const [readBy, setReadBy] = useState<GlossaryChoice | null>(null);
  const [forAll, setForAll] = useState<ConflictChoice>('keep');
  const [each, setEach] = useState<ReadonlyMap<number, ConflictChoice>>(new Map());
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    let isGone = false;
    void readGlossaryFile(file, choice).then((answer) => {
      if (isGone) return;
      setEach(new Map());
      setProblem('failure' in answer ? failureInWords(answer.failure) : null);
      if ('read' in answer) setRead(answer.read);
      setReadBy(choice);
    });
    return () => {
      isGone = true;
    };
  }, [file, choice]);

  const entries = useMemo(() => read?.entries ?? [], [read]);
  const changes = useMemo(
    () => changesOfGlossary(entries, (index) => each.get(index) ?? forAll),
    [entries, each, forAll],
  );
  const fresh = entries.filter(({ kind }) => kind === 'new');
  const conflicts = entries.filter(({ kind }) => kind === 'conflict').length;
  const same = entries.length - fresh.length - conflicts;
  const doubt = read?.doubt ?? null;
  const canTake = problem === null && readBy === choice && changes.length > 0 && !busy;

  const take = async (): Promise<void> => {
    if (!canTake) return;
    setBusy(true);
    const failure = await changeTermsOfProject([{ list: 'project', changes }], (count) =>
      t('terms.imported', { count }),
    );
    setBusy(false);
    if (failure !== null) return setProblem(failureInWords(failure));
    // The list comes back with what was said.
    useTerms.setState({ glossary: null });
  };

  return (
    <Dialog
      title={t('terms.import-title')}
      wide
      onClose={onClose}
      onEscape={() => offerGlossary(null)}
      acts={
        <>
          <button type="button" className="btn" onClick={() => offerGlossary(null)}>
            {t('terms.back')}
          </button>
          <button
            type="button"
            className="btn main"
            data-first
            aria-disabled={!canTake}
            onClick={() => void take()}
          >
            {t('terms.import-all', { count: changes.length })}
          </button>
        </>
      }
    >
      <div className="glossary">
        <p className="glossary-name">{file.name}</p>
        <p role="status">
          {read !== null &&
            t('terms.counts', { fresh: fresh.length, same, conflicts, wrong: read.problems.length })}
        </p>
        <Problem>{problem}</Problem>
        {read !== null && <GlossaryChoices read={read} chosen={choice} onChoose={setChoice} />}
        {doubt !== null && <p>{failureInWords(doubt)}</p>}
        {conflicts > 0 && (
          <ConflictList
            entries={entries}
            choiceOf={(index) => each.get(index) ?? forAll}
            forAll={forAll}
            onAll={(next) => {
              setForAll(next);
              setEach(new Map());
            }}
            onOne={(index, next) => setEach(new Map([...each, [index, next]]))}
          />
        )}
        {fresh.length > 0 && (
          <details className="glossary-new" open={conflicts === 0}>
            <summary>{t('terms.new', { count: fresh.length })}</summary>
            <ul>
              {fresh.slice(0, newShown).map(({ term }, index) => (
                <li key={index}>
                  {[term.source, term.target].filter((part) => part !== '').join(' → ')}
                  {term.forbidden.length > 0 && (
                    <span className="once-note">
                      {' '}
                      {t('terms.not', { words: term.forbidden.join(' | ') })}
                    </span>
                  )}
                </li>
              ))}
              {fresh.length > newShown && <li>{t('terms.more', { count: fresh.length - newShown })}</li>}
            </ul>
          </details>
        )}
        {read !== null && read.problems.length > 0 && (
          <ProblemList
            problems={read.problems}
            title={t('terms.left-out', { count: read.problems.length })}
          />
        )}
      </div>
    </Dialog>
  );
}
