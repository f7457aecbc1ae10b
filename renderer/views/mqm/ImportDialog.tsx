import { useState } from 'react';
import { mqmSeverities } from '../../../shared/review/mqm';
import { notify } from '../../state/session';
import { setOverlay } from '../../state/view';
import { Dialog } from '../dialogs/Dialog';
import { Problem } from '../dialogs/Problem';
import '../dialogs/help.css';
import { counted } from '../library/article-row-text';
import { previewImport, writeImport, type ImportPreview } from './import-marks';
import { severityNames } from './MarkLine';
import './mqm.css';

const close = (): void => setOverlay(null);
const problemsShown = 30;

/** Takes marked errors in from a table, after saying what of it can be placed in the open article and what cannot. */
export function ImportDialog() {
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const count = preview?.annotations.length ?? 0;

  const choose = async (file: File | undefined): Promise<void> => {
    setPreview(null);
    setProblem(null);
    if (file === undefined) return;
    const read = await previewImport(file);
    if (read.ok) setPreview(read.value);
    else setProblem(read.error.message);
  };
  const mark = async (): Promise<void> => {
    if (preview === null) return;
    const failure = await writeImport(preview);
    if (failure !== null) return setProblem(failure.message);
    close();
    notify({ kind: 'done', text: `Marked ${counted(count, 'error')}. They stand under Notes.` });
  };

  return (
    <Dialog
      title="Import marked errors"
      about="A table in the layout of the public WMT MQM data, one error a line. Each segment is looked for in the open article by its words."
      onClose={close}
      acts={
        <>
          <button type="button" className="btn" onClick={close}>
            Cancel
          </button>
          <button type="button" className="btn main" disabled={count === 0} onClick={() => void mark()}>
            {count === 0 ? 'Mark' : `Mark ${counted(count, 'error')}`}
          </button>
        </>
      }
    >
      <label className="field">
        <span>Table (TSV)</span>
        <input
          type="file"
          accept=".tsv,.txt,.csv,text/tab-separated-values"
          onChange={({ target }) => void choose(target.files?.[0])}
        />
      </label>
      {preview !== null && <Preview preview={preview} />}
      <Problem>{problem}</Problem>
    </Dialog>
  );
}

function Preview({ preview: { annotations, known, errors, problems } }: { readonly preview: ImportPreview }) {
  const bySeverity = mqmSeverities
    .map((severity) => ({
      severity,
      count: annotations.filter((mark) => mark.severity === severity).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => `${count} ${severityNames[severity].toLowerCase()}`);
  const inSource = annotations.filter(({ side }) => side === 'source').length;
  const left = errors - annotations.length - known;
  return (
    <div role="status">
      <p>
        {counted(annotations.length, 'error')} of {errors} can be marked
        {bySeverity.length > 0 && `: ${bySeverity.join(', ')}`}
        {inSource > 0 && `; ${inSource} in the source`}.
        {known > 0 && ` ${counted(known, 'error')} ${known === 1 ? 'is' : 'are'} marked already.`}
        {left > 0 && ` ${counted(left, 'error')} cannot be placed.`}
      </p>
      {problems.length > 0 && (
        <ul className="export-problems">
          {problems.slice(0, problemsShown).map(({ message }, index) => (
            <li key={index}>{message}</li>
          ))}
          {problems.length > problemsShown && <li>…and {problems.length - problemsShown} more.</li>}
        </ul>
      )}
    </div>
  );
}
