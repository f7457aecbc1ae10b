import { useMemo } from 'react';
import type { ArticleRow } from '../../../shared/protocol/contract';
import { useLibrary } from '../../state/library';
import { passes, type LibraryFilter } from '../../state/library-order';
import { useSession } from '../../state/session';

/** The rows that a choice of another entry would be among: those that pass what else is filtered by, so that the counts are of what would be listed. */
export function useRowsBesides(without: Partial<LibraryFilter>): readonly ArticleRow[] {
  const rows = useLibrary((state) => state.rows);
  const filter = useLibrary((state) => state.filter);
  const me = useSession(({ person }) => person?.id ?? null);
  return useMemo(
    () => [...rows.values()].filter((row) => passes(row, { ...filter, ...without }, me)),
    [rows, filter, without, me],
  );
}
