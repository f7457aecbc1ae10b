import { useEffect, useRef } from 'react';
import { isUnscanned, scanLibrary, useLibrary } from '../../state/library';
import { notifyFailure } from '../../state/session';
import { isShown } from '../../state/view';

/** Long enough that scrolling past does not restart the scan, short enough that nobody waits for what they look at. */
const settleMs = 350;
/** A scan that is nearly through is left alone. */
const worthRestarting = 64;

/** Scans the project's articles when it is opened, and those in view before the others, also after scrolling. */
export function useScanVisible(visible: readonly string[]): void {
  const projectId = useLibrary(({ project }) => project?.entry.id ?? null);
  const latest = useRef(visible);
  useEffect(() => {
    latest.current = visible;
  }, [visible]);

  useEffect(() => {
    if (projectId === null) return;
    void scanLibrary(latest.current).then(notifyFailure);
  }, [projectId]);

  const wanted = visible.join(' ');
  useEffect(() => {
    const timer = setTimeout(() => {
      const { scan, rows } = useLibrary.getState();
      if (scan === null || scan.total - scan.done < worthRestarting) return;
      const unscanned = latest.current.filter((id) => {
        const row = rows.get(id);
        return row !== undefined && isUnscanned(row);
      });
      if (unscanned.length > 0) void scanLibrary(unscanned).then(notifyFailure);
    }, settleMs);
    return () => clearTimeout(timer);
  }, [wanted]);
}

/** Scans the project's articles where its library is put away as it opens: what waits for whom is to be known there, too. */
export function useScanUnseen(): void {
  const projectId = useLibrary(({ project }) => project?.entry.id ?? null);
  useEffect(() => {
    if (projectId !== null && !isShown('library')) void scanLibrary([]).then(notifyFailure);
  }, [projectId]);
}
