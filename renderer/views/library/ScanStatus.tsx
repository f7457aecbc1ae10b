import { runCommand } from '../../commands/registry';
import { useUncheckedArticles } from '../../state/check-again';
import { stopScan, useLibrary } from '../../state/library';
import { useWords } from '../../words/words';

/** How far checking the articles is; once it is through, how many could not be checked, if any, with a way to try again. */
export function ScanStatus() {
  const { t } = useWords();
  const scan = useLibrary((state) => state.scan);
  if (scan === null || scan.done >= scan.total) return <LeftUnchecked />;
  const share = scan.total === 0 ? 0 : scan.done / scan.total;
  return (
    <div className="scan-status">
      <span>{t('library.checking', { done: scan.done, total: scan.total })}</span>
      <button type="button" className="quiet" onClick={stopScan}>
        {t('library.stop')}
      </button>
      <div
        className="scan-bar"
        role="progressbar"
        aria-label={t('library.checking-articles')}
        aria-valuemin={0}
        aria-valuemax={scan.total}
        aria-valuenow={scan.done}
      >
        <i style={{ width: `${share * 100}%` }} />
      </div>
    </div>
  );
}

function LeftUnchecked() {
  const { t } = useWords();
  const { length: count } = useUncheckedArticles();
  if (count === 0) return null;
  return (
    <div className="scan-status" role="status">
      <span>{t('library.unchecked', { count })}</span>
      <button type="button" className="quiet" onClick={() => runCommand('library.check-again')}>
        {t('library.check-again')}
      </button>
    </div>
  );
}
