import type { Range } from '../base/range';
import { sha256Hex } from '../base/hash';
import type { EditMap } from './edit-map';
import type { EventBody, EventOf } from './events';
import type { Placed } from './marks';
import type { Person } from './person';

/**
 * Error span annotation (Kocmi et al. 2024, Error Span Annotation: A Balanced Approach for Human Evaluation of Machine
 * Translation, WMT 2024): a rater marks spans as minor or major, without categories, and then scores the sentence from 0 to 100.
 */
export const esaSeverities = ['minor', 'major'] as const;
export type EsaSeverity = (typeof esaSeverities)[number];

/** True for a score that ESA knows: a number from 0 to 100. */
export function isScore(score: number): boolean {
  return score >= 0 && score <= 100;
}

/** Which text a rating is about. */
export type EsaSide = EventOf<'esa'>['side'];

/** An error in a sentence; offsets are UTF-16 units in it, end-exclusive. Both null: something is missing. */
export type RatedSpan = EventOf<'esa'>['spans'][number];

/** A sentence as a rater scored it: where it lies in the text of its side now. */
export interface EsaRating extends Range {
  readonly event: string;
  /** Who wrote it down: the rater, or who took in a table. */
  readonly person: Person;
  readonly time: string;
  readonly side: EsaSide;
  /** 0 to 100. */
  readonly score: number;
  readonly spans: readonly RatedSpan[];
  readonly began: string | null;
  /** What the table said that it comes from; null where it was made here. */
  readonly row: NonNullable<EventOf<'esa'>['row']> | null;
}

/** The rater's name in tables and figures: what the table said, else the person's id. */
export function raterOf({ row, person }: Pick<EsaRating, 'row' | 'person'>): string {
  return row?.rater ?? person.id;
}

interface RateOptions {
  readonly side: EsaSide;
  /** The text of that side. */
  readonly text: string;
  readonly sentence: Range;
  readonly score: number;
  readonly spans: readonly RatedSpan[];
  /** ISO 8601 in UTC. */
  readonly began?: string;
  readonly row?: NonNullable<EsaRating['row']>;
}

/** Rates a sentence; spans are put in order, and the score is cut to 0 to 100. */
export function rate({ side, text, sentence, score, spans, began, row }: RateOptions): EventBody[] {
  const { start, end } = sentence;
  return [
    {
      type: 'esa',
      side,
      start,
      end,
      hash: sha256Hex(text.slice(start, end)),
      score: Math.min(100, Math.max(0, score)),
      spans: row === undefined ? spans.map(plain).sort(bySpan) : spans.map(plain),
      ...(began === undefined ? {} : { began }),
      ...(row === undefined ? {} : { row }),
    },
  ];
}

/** Takes a rating back; `text` is that of its side. */
export function retractRating(rating: EsaRating, text: string): EventBody[] {
  const { side, start, end, score, event } = rating;
  const hash = sha256Hex(text.slice(start, end));
  return [{ type: 'esa', side, start, end, hash, score, spans: [], retracts: event }];
}

function plain({ start, end, severity, category }: RatedSpan): RatedSpan {
  return { start, end, severity, ...(category === undefined ? {} : { category }) };
}

/** What is missing comes last. */
function bySpan(a: RatedSpan, b: RatedSpan): number {
  return (a.start ?? Infinity) - (b.start ?? Infinity) || (a.end ?? Infinity) - (b.end ?? Infinity) || 0;
}

/** The ratings of an article's sentences; takes events in causal order. */
export class EsaRatings {
  private rated: EventOf<'esa'>[] = [];
  private readonly retracted = new Set<string>();

  add(event: EventOf<'esa'>): void {
    if (event.retracts !== undefined) this.retracted.add(event.retracts);
    else this.rated.push(event);
  }

  /** Another machine translation counts from here on: ratings of sentences that it changed lapse. */
  rebase(map: EditMap): void {
    this.rated = this.rated.flatMap((event) => {
      if (event.side === 'target') return [event];
      const range = map.untouched(event);
      return range === null ? [] : [{ ...event, ...range }];
    });
  }

  /** `places`: where sentences of the present text still lie in it; `base`: the machine translation. */
  ratings(places: ReadonlyMap<string, Placed>, base: string | null): EsaRating[] {
    const found = new Map<string, EsaRating>();
    for (const event of this.rated) {
      const { id, person, time, side, score, spans, began, row } = event;
      const range = side === 'target' ? places.get(id) : placeIn(base, event);
      if (range === undefined) continue;
      const { start, end } = range;
      const rating: EsaRating = {
        event: id,
        person,
        time,
        side,
        start,
        end,
        score,
        spans,
        began: began ?? null,
        row: row ?? null,
      };
      const key = JSON.stringify([raterOf(rating), side, start, end]);
      found.delete(key);
      found.set(key, rating);
    }
    // One that was taken back leaves none: the one before it was replaced.
    return [...found.values()].filter((rating) => !this.retracted.has(rating.event));
  }
}

function placeIn(base: string | null, { start, end, hash }: EventOf<'esa'>): Range | undefined {
  if (base === null || start > end || end > base.length) return undefined;
  return sha256Hex(base.slice(start, end)) === hash ? { start, end } : undefined;
}
