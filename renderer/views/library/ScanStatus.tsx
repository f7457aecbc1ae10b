import { stopScan, useLibrary } from '../../state/library';

const number = new Intl.NumberFormat('en');

/** How far checking the articles is; gone when it is through. */
export function ScanStatus() {
  const scan = useLibrary((state) => state.scan);
  if (scan === null || scan.done >= scan.total) return null;
  const share = scan.total === 0 ? 0 : scan.done / scan.total;
  return (
    <div className="scan-status">
      <span>
        Checking {number.format(scan.done)} of {number.format(scan.total)}
      </span>
      <button type="button" className="quiet" onClick={stopScan}>
        Stop
      </button>
      <div
        className="scan-bar"
        role="progressbar"
        aria-label="Checking the articles"
        aria-valuemin={0}
        aria-valuemax={scan.total}
        aria-valuenow={scan.done}
      >
        <i style={{ width: `${share * 100}%` }} />
      </div>
    </div>
  );
}
