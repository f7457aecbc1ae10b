import type { QuoteAnchor } from '../text/quote-anchor';
import { anchorAt } from '../text/quote-anchor';
import type { Language } from '../text/language';
import { segment, type Segmentation } from '../text/segment';
import {
  placesFinder,
  type HandSegmentation,
  type SetBoundary,
  type SetLink,
} from '../text/segmentation/by-hand';
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

/**
 * What has to be said so that a sentence ends before a place of a line, or none does: decisions that say otherwise are taken back, and only
 * where that is not enough a new one is made. `at` is where the sentence behind it begins, and `others` are as in {@link setBoundary}.
 */
export function decideBoundary(
  { side, text, language, segmentation, decisions, others = [] }: DecidedText,
  at: number,
  ends: boolean,
): EventBody[] {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const end = text.indexOf('\n', at);
  const line = text.slice(start, end < 0 ? text.length : end);
  const opposed = decisions.filter(
    (each) => each.ends !== ends && placesFinder([each])(line).some((place) => place.at === at - start),
  );
  const left = decisions.filter((each) => !opposed.includes(each));
  const isSo =
    segment(line, language, segmentation, left).some((sentence) => sentence.start === at - start) === ends;
  return [
    ...opposed.map((each) => takenBack(side, each)),
    ...(isSo ? [] : setBoundary(side, text, at, ends, others)),
  ];
}

/** Takes the decisions of these records back. */
export function takeBoundariesBack(
  side: 'source' | 'target',
  records: readonly BoundaryRecord[],
): EventBody[] {
  return records.map((record) => takenBack(side, record));
}

/** Takes the links of these records back. */
export function takeLinksBack(records: readonly LinkRecord[]): EventBody[] {
  return records.flatMap(({ source, target, event }) =>
    linkSentences(source, target).map((body) => ({ ...body, retracts: event })),
  );
}

function takenBack(side: 'source' | 'target', { quote, at, ends, event }: BoundaryRecord): EventBody {
  return { type: 'segmentation', side, ends, quote, at, retracts: event };
}

/** A text of the article, and what was decided of its sentences. */
export interface DecidedText {
  readonly side: 'source' | 'target';
  readonly text: string;
  readonly language: Language;
  /** How the project takes its texts apart. */
  readonly segmentation?: Segmentation | null;
  readonly decisions: readonly BoundaryRecord[];
  readonly others?: readonly string[];
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
