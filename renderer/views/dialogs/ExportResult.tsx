import type { ExportReport } from '../../../shared/protocol/contract';
import { useWords } from '../../words/words';
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
  const { t, failure } = useWords();
  const { folder, written, skipped, problems } = report;
  return (
    <Dialog
      title={written.length === 0 ? t('export.nothing') : t('export.exported', { count: written.length })}
      onClose={onClose}
      acts={
        <button type="button" className="btn main" autoFocus onClick={onClose}>
          {t('dialog.done')}
        </button>
      }
    >
      <div role="status">
        {written.length > 0 && (
          <label className="field">
            <span>{t('export.files-are-in')}</span>
            <input type="text" readOnly value={folder} onFocus={(event) => event.target.select()} />
            <small>{t('export.manifest')}</small>
          </label>
        )}
        {skipped > 0 && <p>{t('export.skipped', { count: skipped })}</p>}
        {problems.length > 0 && (
          <>
            <p className="wrong">{t('export.problems', { count: problems.length })}</p>
            <ul className="export-problems">
              {problems.slice(0, shownAtMost).map(({ path, ...problem }) => (
                <li key={path}>
                  <b>{path}</b> {failure(problem)}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Dialog>
  );
}
