import { ToggleGroup } from 'radix-ui';
import { CommandKeys } from '../../commands/CommandKeys';
import { setReviewFilter, useReview, useReviewNow } from '../../state/review';

/** Which changes are shown. */
export function ReviewBar() {
  const { tally } = useReviewNow();
  const filter = useReview((state) => state.filter);
  return (
    <div className="review-bar">
      <ToggleGroup.Root
        type="single"
        className="review-filter"
        aria-label="Which changes to show"
        value={filter}
        onValueChange={(value) => (value === 'open' || value === 'all') && setReviewFilter(value)}
      >
        <ToggleGroup.Item value="all">
          All <em>{tally.total}</em>
        </ToggleGroup.Item>
        <ToggleGroup.Item value="open">
          Open <em>{tally.open}</em>
        </ToggleGroup.Item>
      </ToggleGroup.Root>
      <CommandKeys id="review.filter" />
    </div>
  );
}
