import type { Range } from '../base/range';
import { AuthorLine } from './author-line';
import { authoredInMerge, authoredSpread, tidy, type Author } from './authorship';
import type { EditMap } from './edit-map';
import type { EventOf } from './events';
import type { DoneMark } from './state';

/** A stretch of the text that an event is about. */
export interface Placed extends Range {
  readonly event: string;
}

/** Everything that lies somewhere in one text: carried from text to text, and gone where its words change. */
export interface Marks {
  readonly authored: AuthorLine;
  readonly done: readonly (DoneMark & Placed)[];
  /** Others' done marks that somebody took away, the last to do so with each: undone, it is theirs again. */
  readonly taken: readonly TakenMark[];
  /** Dismissals for one place, annotations of the translation, and ratings of its sentences. */
  readonly places: readonly Placed[];
}

/** A done mark, the event that took it away, and whose that was. */
export interface TakenMark extends DoneMark, Placed {
  readonly by: string;
  readonly byPerson: string;
}

export const noMarks: Marks = { authored: AuthorLine.empty, done: [], taken: [], places: [] };

/** `covering` is the map to take for authorship where it is not the one for places. */
export function marksAfterEdit(marks: Marks, map: EditMap, author: Author, covering = map): Marks {
  return {
    authored: marks.authored.after(covering, author),
    done: carried(marks.done, map),
    taken: carried(marks.taken, map),
    places: carried(marks.places, map),
  };
}

/** `exact`: the maps say truly how each text became the merged one, so that what both changed is the merger's. */
export function marksAfterMerge(
  sides: readonly { readonly marks: Marks; readonly map: EditMap }[],
  author: NonNullable<Author>,
  exact: boolean,
): Marks {
  const authored = sides.map(({ marks, map }) => ({ marks: marks.authored.marks(), map }));
  const spread = exact ? [] : authored.flatMap((side) => authoredSpread(side.marks, side.map));
  const merged = authored.length === 0 ? [] : authoredInMerge(authored, author);
  return {
    authored: AuthorLine.of(tidy([...merged, ...spread])),
    done: once(sides.flatMap(({ marks, map }) => carried(marks.done, map))),
    taken: once(sides.flatMap(({ marks, map }) => carried(marks.taken, map))),
    places: once(sides.flatMap(({ marks, map }) => carried(marks.places, map))),
  };
}

/** The marks with what an event about a place in this text adds or takes away. Events about nothing in the text change nothing. */
export function withEvent(
  marks: Marks,
  event: EventOf<'sentence-done'> | EventOf<'dismissal'> | EventOf<'annotation'> | EventOf<'esa'>,
  length: number,
): Marks {
  if (event.type === 'sentence-done') {
    if (!fits(event, length)) return marks;
    const apart = marks.done.filter((mark) => mark.end <= event.start || event.end <= mark.start);
    const mark = markOf(event, marks.taken);
    const taken = marks.done.flatMap((gone) =>
      gone.person.id === event.person.id || gone.event === mark.event || apart.includes(gone)
        ? []
        : [{ ...gone, by: event.id, byPerson: event.person.id }],
    );
    const left = marks.taken.filter(
      (before) => before.event !== mark.event && taken.every((gone) => gone.event !== before.event),
    );
    return {
      ...marks,
      done: event.done ? [...apart, mark].sort((a, b) => a.start - b.start) : apart,
      taken: taken.length === 0 && left.length === marks.taken.length ? marks.taken : [...left, ...taken],
    };
  }
  if (event.retracts !== undefined) return marks;
  const range =
    event.type === 'annotation' || event.type === 'esa'
      ? event.side === 'target'
        ? event
        : null
      : event.scope === 'place' && event.start !== undefined
        ? { start: event.start, end: event.start + event.quote.length }
        : null;
  if (range === null || !fits(range, length)) return marks;
  return { ...marks, places: [...marks.places, { start: range.start, end: range.end, event: event.id }] };
}

/** The mark an event makes: one's own, or the one that it brings back. */
function markOf(event: EventOf<'sentence-done'>, taken: Marks['taken']): DoneMark & Placed {
  const { start, end, person, time, id } = event;
  const back = taken.find(
    (mark) =>
      mark.by === event.undoes && mark.byPerson === person.id && mark.start === start && mark.end === end,
  );
  if (!event.done || back === undefined) return { start, end, person, time, event: id };
  return { start, end, person: back.person, time: back.time, event: back.event };
}

function fits(range: Range, length: number): boolean {
  return range.start <= range.end && range.end <= length;
}

function carried<T extends Range>(marks: readonly T[], map: EditMap): readonly T[] {
  if (marks.length === 0) return marks;
  return marks.flatMap((mark) => {
    const range = map.untouched(mark);
    return range === null ? [] : [{ ...mark, ...range }];
  });
}

function once<T extends Placed>(marks: readonly T[]): T[] {
  const found = new Map<string, T>();
  for (const mark of marks) if (!found.has(mark.event)) found.set(mark.event, mark);
  return [...found.values()].sort(
    (a, b) => a.start - b.start || a.end - b.end || (a.event < b.event ? -1 : 1),
  );
}
