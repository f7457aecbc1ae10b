import type { QuoteAnchor } from '../text/quote-anchor';
import { anchorAt } from '../text/quote-anchor';
import type { HandSegmentation, SetBoundary, SetLink } from '../text/segmentation/by-hand';
import type { EventBody, EventOf } from './events';
import type { Person } from './person';

/** Who decided something of the article's sentences, and when. */
interface Decided {
  readonly event: string;
  readonly person: Person;
  readonly time: string;
}

export interface BoundaryRecord extends SetBoundary, Decided {}
export interface LinkRecord extends SetLink, Decided {}

/** The decisions on an article's sentences that stand, earlier ones first. */
export interface SegmentationState extends HandSegmentation {
  readonly source: readonly BoundaryRecord[];
  readonly target: readonly BoundaryRecord[];
  readonly links: readonly LinkRecord[];
}

type SegmentationEvent = EventOf<'segmentation'> | EventOf<'sentence-link'>;

/**
 * Collects the decisions on an article's sentences, in causal order. One that was taken back does not count, and counts again where the event
 * that took it back was itself taken back.
 */
export class SegmentationLog {
  private readonly events: SegmentationEvent[] = [];
  private known: SegmentationState | null = null;

  add(event: SegmentationEvent): void {
    this.events.push(event);
    this.known = null;
  }

  state(): SegmentationState {
    this.known ??= stateOf(this.events);
    return this.known;
  }
}

function stateOf(events: readonly SegmentationEvent[]): SegmentationState {
  const takenBack = new Set<string>();
  const standing = events.toReversed().filter(({ id, retracts }) => {
    if (takenBack.has(id)) return false;
    if (retracts !== undefined) takenBack.add(retracts);
    return retracts === undefined;
  });
  standing.reverse();
  const boundaries = standing.filter((event) => event.type === 'segmentation');
  const of = (side: 'source' | 'target'): BoundaryRecord[] =>
    boundaries
      .filter((event) => event.side === side)
      .map(({ id, person, time, quote, at, ends }) => ({ event: id, person, time, quote, at, ends }));
  return {
    source: of('source'),
    target: of('target'),
    links: standing.flatMap((event) =>
      event.type === 'sentence-link'
        ? [
            {
              event: event.id,
              person: event.person,
              time: event.time,
              source: event.source,
              target: event.target,
            },
          ]
        : [],
    ),
  };
}

/**
 * Says that a sentence ends before `at`, or that none does. `others`: further texts of the article in the same language, in which the place must
 * not be taken for another. Nothing at the edges of a line.
 */
export function setBoundary(
  side: 'source' | 'target',
  text: string,
  at: number,
  ends: boolean,
  others: readonly string[] = [],
): EventBody[] {
  const anchor = anchorAt(text, at, others);
  if (anchor.at < 1 || anchor.at >= anchor.quote.length) return [];
  return [{ type: 'segmentation', side, ends, ...anchor }];
}

/** Says that these sentences of the source are rendered by those of the translation, each given by its anchors. */
export function linkSentences(
  source: readonly (readonly QuoteAnchor[])[],
  target: readonly (readonly QuoteAnchor[])[],
): EventBody[] {
  const copies = (side: typeof source): QuoteAnchor[][] =>
    side.map((anchors) => anchors.map(({ quote, at }) => ({ quote, at })));
  return [{ type: 'sentence-link', source: copies(source), target: copies(target) }];
}

/** Takes a decision, or the taking back of one, back. */
export function retractSegmentation(
  body: Extract<EventBody, { type: 'segmentation' | 'sentence-link' }>,
  event: string,
): EventBody {
  return { ...body, retracts: event };
}
