import { ToggleGroup } from 'radix-ui';
import { useMemo } from 'react';
import { CommandKeys } from '../../commands/CommandKeys';
import { useArticle } from '../../state/article';
import { compareWith, useComparing } from '../../state/comparing';
import { CompareWith } from '../history/CompareWith';
import { filterCounts, setReviewFilter, useReview, useReviewNow } from '../../state/review';
import { reviewFilters, type ReviewFilter } from '../../state/review-filters';
import { focusHome } from '../shell/focus-home';
import { useWords } from '../../words/words';
import { cannotApprove, useBlockers } from './blockers';

/** Of the kinds that most articles have none of, a count says that there are some. */
function isCounted(filter: ReviewFilter, count: number | undefined): boolean {
  return count !== undefined && (count > 0 || filter === 'all' || filter === 'open');
}

/** Which cards are shown. */
export function ReviewBar() {
  const { t } = useWords();
  const now = useReviewNow();
  const base = useComparing((state) => state.base);
  const filter = useReview((state) => state.filter);
  const machineFlags = useReview((state) => state.machineFlags);
  const since = useReview((state) => state.since);
  const counts = useMemo(() => filterCounts(now, { machineFlags, since }), [now, machineFlags, since]);
  return (
    <div className="review-bar">
      <CompareWith label={t('review.against')} chosen={base} onChoose={compareWith} onDone={focusHome} />
      <span className="space" />
      <ToggleGroup.Root
        type="single"
        className="review-filter"
        aria-label={t('review.which')}
        value={filter}
        onValueChange={(value) => {
          const chosen = reviewFilters.find((each) => each === value);
          if (chosen !== undefined) setReviewFilter(chosen);
        }}
      >
        {reviewFilters.map((each) => (
          <ToggleGroup.Item key={each} value={each}>
            {t(`review.filter-${each}`)} {isCounted(each, counts[each]) && <em>{counts[each]}</em>}
          </ToggleGroup.Item>
        ))}
      </ToggleGroup.Root>
      <CommandKeys id="review.filter" />
      <WhyNot />
    </div>
  );
}

/**
 * Why the article cannot be approved yet, under the button that would. That changes are not reviewed yet says the count beside it; said
 * again all the time it would only be a line less of text.
 */
function WhyNot() {
  const reasons = useBlockers();
  const { article } = useArticle.getState();
  const isOver = article?.folded.stage.stage === 'approved';
  if (reasons === null || isOver || reasons.every(({ code }) => code === 'not-approved')) return null;
  return (
    <p className="review-why" role="status">
      {cannotApprove(reasons)}
    </p>
  );
}
