import { useState } from 'react';
import { mqmSeverities } from '../../../shared/review/mqm';
import { notify } from '../../state/session';
import { setOverlay } from '../../state/view';
import { useWords } from '../../words/words';
import { Dialog } from '../dialogs/Dialog';
import { DialogActs } from '../dialogs/DialogActs';
import { Problem } from '../dialogs/Problem';
import { FileButton } from '../once/FileButton';
import '../dialogs/help.css';
import { severityInWords } from './category-words';
import { previewImport, writeImport, type ImportPreview } from './import-marks';
import './mqm.css';

const close = (): void => setOverlay(null);
const problemsShown = 30;

/** Takes marked errors or ratings in from a table, after saying what of it can be placed in the open article and what cannot. */
export function ImportDialog() {
  const { t, failure: inWords } = useWords();
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [name, setName] = useState<string | null>(null);
  const count = preview?.bodies.length ?? 0;
  const ratings = preview?.kind === 'esa';

  const choose = async (file: File): Promise<void> => {
    setName(file.name);
    setPreview(null);
    setProblem(null);
    const read = await previewImport(file);
    if (read.ok) setPreview(read.value);
    else setProblem(inWords(read.error));
  };
  const mark = async (): Promise<void> => {
    if (preview === null) return;
    const failure = await writeImport(preview);
    if (failure !== null) return setProblem(inWords(failure));
    close();
    notify({ kind: 'done', text: t(ratings ? 'mark-import.done-ratings' : 'mark-import.done', { count }) });
  };

  return (
    <Dialog
      title={t('mark-import.title')}
      about={t('mark-import.about')}
      onClose={close}
      acts={
        <DialogActs disabled={count === 0} onCancel={close} onDo={() => void mark()}>
          {count === 0 ? t('mark.mark') : t(ratings ? 'mark-import.take' : 'mark-import.mark', { count })}
        </DialogActs>
      }
    >
      <div className="field file-field">
        <FileButton
          label={t('mark-import.choose')}
          accept=".tsv,.txt,.csv,text/tab-separated-values,text/csv"
          onFile={(file) => void choose(file)}
        />
        <span>{name ?? t('mark-import.table')}</span>
      </div>
      {preview !== null && <Preview preview={preview} />}
      <Problem>{problem}</Problem>
    </Dialog>
  );
}

function Preview({ preview }: { readonly preview: ImportPreview }) {
  const { t, list, failure: inWords } = useWords();
  const { kind, bodies, known, count: of, problems } = preview;
  const left = of - bodies.length - known;
  const fit = { count: bodies.length, of };
  const told = [
    kind === 'esa'
      ? t('mark-import.fit-ratings', fit)
      : t('mark-import.fit', { ...fit, kinds: kindsOf(preview) }),
    ...(known > 0 ? [t('mark-import.known', { count: known })] : []),
    ...(left > 0 ? [t('mark-import.left', { count: left })] : []),
  ];
  return (
    <div role="status">
      <p>{told.reduce((first, second) => t('said.then', { first, second }))}</p>
      {problems.length > 0 && (
        <ul className="export-problems">
          {problems.slice(0, problemsShown).map((problem, index) => (
            <li key={index}>{inWords(problem)}</li>
          ))}
          {problems.length > problemsShown && (
            <li>{t('mark-import.more', { count: problems.length - problemsShown })}</li>
          )}
        </ul>
      )}
    </div>
  );

  /** `: 2 minor and 1 major, 1 in the source`; nothing where nothing can be marked. */
  function kindsOf({ bodies: all }: ImportPreview): string {
    const marks = all.filter((body) => body.type === 'annotation');
    const counts = mqmSeverities
      .map((severity) => ({ severity, count: marks.filter((mark) => mark.severity === severity).length }))
      .filter(({ count }) => count > 0)
      .map(({ severity, count }) =>
        t('mark-import.of-severity', { count, severity: severityInWords(severity).toLowerCase() }),
      );
    if (counts.length === 0) return '';
    const inSource = marks.filter(({ side }) => side === 'source').length;
    // Some of the same errors, not others beside them.
    const where = inSource > 0 ? [t('mark-import.in-source', { count: inSource })] : [];
    return t('mark-import.kinds', { kinds: [list(counts), ...where].join(t('said.comma')) });
  }
}
