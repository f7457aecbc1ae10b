import type { ExportReport } from '../../../shared/protocol/contract';
import { counted } from '../library/article-row-text';
import { Dialog } from './Dialog';
import './help.css';

const shownAtMost = 50;

/** What an export wrote, where the files are, and what stayed behind. */
export function ExportResult({
  report,
  onClose,
}: {
  readonly report: ExportReport;
  readonly onClose: () => void;
}) {
  const { folder, written, skipped, problems } = report;
  return (
    <Dialog
      title={written.length === 0 ? 'Nothing was exported' : `${counted(written.length, 'article')} exported`}
      onClose={onClose}
      acts={
        <button type="button" className="btn main" autoFocus onClick={onClose}>
          Done
        </button>
      }
    >
      <div role="status">
        {written.length > 0 && (
          <label className="field">
            <span>The files are in</span>
            <input type="text" readOnly value={folder} onFocus={(event) => event.target.select()} />
            <small>The manifest beside them ties every file to the approved text.</small>
          </label>
        )}
        {skipped > 0 && <p>{counted(skipped, 'article')} not approved stayed behind.</p>}
        {problems.length > 0 && (
          <>
            <p className="wrong">{counted(problems.length, 'article')} could not be written:</p>
            <ul className="export-problems">
              {problems.slice(0, shownAtMost).map(({ path, message }) => (
                <li key={path}>
                  <b>{path}</b> {message}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Dialog>
  );
}
