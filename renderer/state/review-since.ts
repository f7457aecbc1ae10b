import { useEffect } from 'react';
import { locateHunks } from '../../shared/review/located-hunks';
import { useBaseMoment, useComparison } from './comparing';
import { useReview } from './review';

/** Narrows review to what was changed since the moment that is chosen to compare with. */
export function useReviewSince(): void {
  const moment = useBaseMoment();
  const comparison = useComparison(moment?.event ?? null);
  useEffect(() => {
    if (moment === null || comparison === null) return useReview.setState({ since: null });
    const hunks = locateHunks(comparison.diff).filter(({ hunk }) => hunk.kind !== 'same');
    const changed = hunks.map(({ after }) => after);
    useReview.setState({ since: { time: moment.time, changed, hunks } });
  }, [moment, comparison]);
  useEffect(() => () => useReview.setState({ since: null }), []);
}
