import { useState } from 'react';
import type { Failure } from '../../../shared/base/result';
import { abbreviationsFile, segmentationFile } from '../../../shared/review/project-file';
import { base64Of } from '../../state/base64-of';
import { useLibrary } from '../../state/library';
import { host } from '../../state/session';
import { setOverlay } from '../../state/view';
import { useWords } from '../../words/words';
import { FileButton } from '../once/FileButton';
import '../once/once.css';
import { Dialog } from './Dialog';
import { Problem } from './Problem';

/** Megabytes. */
const limit = 8;

/** Has a file of segmentation rules decide where sentences of the project's articles end, or the built-in segmenter again. */
export function SegmentationDialog() {
  const { t, failure: inWords } = useWords();
  const project = useLibrary((state) => state.project);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const rules = project?.srx?.rules;
  const readOnly = project?.readOnly ?? null;
  const leftOut = project?.srx?.problems ?? none;
  const unusable =
    rules === undefined ? project?.problems.find(({ code }) => code === 'segmentation') : undefined;
  const failure = readOnly ?? unusable ?? null;

  const take = async (file: File): Promise<void> => {
    setSaid('');
    setProblem(null);
    const { name } = file;
    if (file.size > limit * 2 ** 20) return setProblem(t('segmentation.too-large', { name, limit }));
    setBusy(true);
    const data = await base64Of(file);
    const answer = data === null ? null : await host().call('segmentation.take', { data });
    setBusy(false);
    if (answer === null) setProblem(t('segmentation.unreadable', { name }));
    else if (answer.ok) setSaid(t('segmentation.taken', { rules: answer.value.rules }));
    else setProblem(inWords(answer.error));
  };
  const drop = async (): Promise<void> => {
    setSaid('');
    setProblem(null);
    setBusy(true);
    const answer = await host().call('segmentation.drop', {});
    setBusy(false);
    if (answer.ok) setSaid(t('segmentation.dropped', { file: `${segmentationFile}.bak` }));
    else setProblem(inWords(answer.error));
  };

  return (
    <Dialog
      title={t('segmentation.title')}
      about={t('segmentation.about')}
      onClose={() => setOverlay(null)}
      acts={
        <>
          <span className="aside" role="status">
            {said}
          </span>
          {rules !== undefined && (
            <button
              type="button"
              className="btn"
              aria-disabled={busy || readOnly !== null}
              onClick={() => busy || readOnly !== null || void drop()}
            >
              {t('segmentation.drop')}
            </button>
          )}
          <FileButton
            main
            label={t('segmentation.take')}
            accept=".srx,.xml"
            disabled={busy || readOnly !== null}
            onFile={(file) => void take(file)}
          />
        </>
      }
    >
      <p>
        {rules === undefined
          ? t('segmentation.built-in')
          : t('segmentation.own', { rules, file: segmentationFile })}
      </p>
      <p className="once-note">{t('segmentation.abbreviations', { file: abbreviationsFile })}</p>
      <p className="once-note">{t('segmentation.changes')}</p>
      {leftOut.length > 0 && (
        <section aria-label={t('segmentation.problems')}>
          <ul className="wrong">
            {leftOut.map((each) => (
              <li key={each.message}>{inWords(each)}</li>
            ))}
          </ul>
        </section>
      )}
      <Problem>{problem ?? (failure === null ? null : inWords(failure))}</Problem>
    </Dialog>
  );
}

const none: readonly Failure[] = [];
