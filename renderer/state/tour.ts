import { create } from 'zustand';
import type { CommandId } from '../../shared/commands/catalogue';
import type { WordId } from '../../shared/locales/en';

/** One thing that the tour shows. */
export interface TourStep {
  readonly title: WordId;
  readonly text: WordId;
  /** Running it is doing the step. Null where there is only something to read. */
  readonly by: CommandId | null;
}

/** What a newcomer should have done once, in the order of the work. */
export const tourSteps: readonly TourStep[] = [
  { title: 'tour.text-title', text: 'tour.text', by: null },
  { title: 'tour.flag-title', text: 'tour.flag', by: 'flag.next' },
  { title: 'tour.fix-title', text: 'tour.fix', by: 'flag.fix' },
  { title: 'tour.safe-title', text: 'tour.safe', by: 'flag.fix-safe' },
  { title: 'tour.done-title', text: 'tour.done', by: 'sentence.done' },
  { title: 'tour.review-title', text: 'tour.review', by: 'review.toggle' },
  { title: 'tour.step-title', text: 'tour.pass', by: 'article.step' },
];

/** Where the person is in the tour; null while they do not take it. */
export const useTour = create<{ readonly at: number | null }>(() => ({ at: null }));

/** Begins the tour, or begins it again. */
export function beginTour(): void {
  useTour.setState({ at: 0 });
}

/** Goes on to the next step; after the last one the tour is over. */
export function nextTourStep(): void {
  useTour.setState(({ at }) => ({ at: at === null || at + 1 >= tourSteps.length ? null : at + 1 }));
}

export function leaveTour(): void {
  useTour.setState({ at: null });
}

/** Goes on where the command that ran is what the step asked for. */
export function tellTour(id: string): void {
  const { at } = useTour.getState();
  if (at !== null && tourSteps[at]?.by === id) nextTourStep();
}
