import type { SegmentationState } from '../../shared/review/segmentation';
import type { ArticleState } from '../../shared/review/state';
import type { HandSegmentation } from '../../shared/text/segmentation/by-hand';
import { analysisSegmented } from './analysis';

/** The decisions themselves, without who made them and when. */
export function toSend({ source, target, links }: HandSegmentation): HandSegmentation {
  const boundaries = (side: HandSegmentation['source']): HandSegmentation['source'] =>
    side.map(({ quote, at, ends }) => ({ quote, at, ends }));
  return {
    source: boundaries(source),
    target: boundaries(target),
    links: links.map((link) => ({ source: link.source, target: link.target })),
  };
}

/** Has the open texts looked at once more where people decided otherwise of their sentences. */
export function tellSegmentation(before: ArticleState, now: ArticleState): void {
  if (!isSame(before.segmentation, now.segmentation)) analysisSegmented(toSend(now.segmentation));
}

/** A fold that begins anew makes the same decisions once more. */
function isSame(one: SegmentationState, other: SegmentationState): boolean {
  if (one === other) return true;
  const events = ({ source, target, links }: SegmentationState): string =>
    [...source, ...target, ...links].map(({ event }) => event).join(' ');
  return events(one) === events(other);
}
