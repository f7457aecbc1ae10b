import type { Range } from '../base/range';
import { mapOffset } from '../text/edit';
import type { EditMap } from './edit-map';
import { EsaRatings, type EsaRating } from './esa';
import type { EventOf, HunkReference, JournalEvent } from './events';
import type { Placed } from './marks';
import { SegmentationLog, type SegmentationState } from './segmentation';
import type {
  AnnotationRecord,
  AssignmentRecord,
  CommentThread,
  DismissalRecord,
  ErrorsComplete,
  VerdictRecord,
} from './state';

interface OpenThread {
  readonly id: string;
  about: CommentThread['about'];
  resolved: boolean;
  readonly comments: CommentThread['comments'][number][];
  /** True once a comment of it was taken back: it is gone when none is left. */
  retracted: boolean;
}

/** Where a stretch of the machine translation lies in the next one. */
function moved({ start, end }: Range, map: EditMap): Range {
  return (
    map.untouched({ start, end }) ?? {
      start: mapOffset(start, map.edits, 'start'),
      end: Math.max(mapOffset(start, map.edits, 'start'), mapOffset(end, map.edits, 'end')),
    }
  );
}

function movedSubject(about: CommentThread['about'], map: EditMap): CommentThread['about'] {
  if (about === null) return null;
  return 'hunk' in about
    ? { hunk: { ...about.hunk, ...moved(about.hunk, map) } }
    : { mt: moved(about.mt, map) };
}

/** A verdict, a comment or a rating as it is about the machine translation that came by `map`; other events as they are. */
export function rebased(event: JournalEvent, map: EditMap): JournalEvent {
  if (event.type === 'verdict') return { ...event, hunk: { ...event.hunk, ...moved(event.hunk, map) } };
  if (event.type === 'esa' && event.side === 'mt') {
    const range = map.untouched(event);
    return range === null ? event : { ...event, ...range };
  }
  return event.type === 'comment' ? { ...event, about: movedSubject(event.about, map) } : event;
}

/** What people said about an article: verdicts, assignments, comments, dismissals, annotations, ratings, decisions on sentences. Takes events in causal order. */
export class Discussion {
  private readonly judged = new Map<string, VerdictRecord>();
  private readonly threadOf = new Map<string, OpenThread>();
  private readonly opened: OpenThread[] = [];
  private readonly dismissed: EventOf<'dismissal'>[] = [];
  private readonly annotated: EventOf<'annotation'>[] = [];
  private readonly rated = new EsaRatings();
  private readonly complete: EventOf<'errors-complete'>[] = [];
  private readonly assigned = new Map<string, AssignmentRecord>();
  private readonly segmented = new SegmentationLog();
  private readonly retracted = new Set<string>();
  /** Whose each dismissal is: another's, where it undoes that theirs was taken back. */
  private readonly dismissedBy = new Map<string, Pick<DismissalRecord, 'person' | 'time'>>();
  private readonly retractions = new Map<string, EventOf<'dismissal'>>();

  add(event: JournalEvent): void {
    if (event.type === 'verdict') this.judge(event);
    else if (event.type === 'comment') this.comment(event);
    else if (event.type === 'retraction') this.takeBack(event);
    else if (event.type === 'esa') this.rated.add(event);
    else if (event.type === 'assignment') this.assign(event);
    else if (event.type === 'segmentation' || event.type === 'sentence-link') this.segmented.add(event);
    else if (event.type === 'errors-complete') this.complete.push(event);
    else if (event.type === 'dismissal' || event.type === 'annotation') {
      if (event.retracts !== undefined) {
        this.retracted.add(event.retracts);
        if (event.type === 'dismissal') this.retractions.set(event.id, event);
      } else if (event.type === 'dismissal') this.dismiss(event);
      else this.annotated.push(event);
    }
  }

  /** Another machine translation counts from here on: what was said goes along with its sentences. */
  rebase(map: EditMap): void {
    const records = [...this.judged.values()].map((record) => ({
      ...record,
      hunk: { ...record.hunk, ...moved(record.hunk, map) },
    }));
    this.judged.clear();
    for (const record of records) this.judged.set(keyOf(record.person.id, record.hunk), record);
    for (const thread of this.opened) thread.about = movedSubject(thread.about, map);
    this.rated.rebase(map);
  }

  verdicts(): VerdictRecord[] {
    return [...this.judged.values()];
  }

  threads(): CommentThread[] {
    return this.opened
      .filter(({ comments, retracted }) => comments.length > 0 || !retracted)
      .map(({ id, about, resolved, comments }) => ({ id, about, resolved, comments: [...comments] }));
  }

  assignments(): AssignmentRecord[] {
    return [...this.assigned.values()];
  }

  segmentation(): SegmentationState {
    return this.segmented.state();
  }

  /** `places`: where each still lies in the present text. */
  dismissals(places: ReadonlyMap<string, Placed>): DismissalRecord[] {
    return this.dismissed
      .filter((event) => !this.retracted.has(event.id))
      .map(({ id, person, time, scope, context, rule, quote, reason }) => ({
        event: id,
        ...(this.dismissedBy.get(id) ?? { person, time }),
        scope,
        context,
        rule,
        quote,
        reason,
        start: scope === 'place' ? (places.get(id)?.start ?? null) : null,
      }));
  }

  /** Those of the translation lapse with their words. */
  annotations(places: ReadonlyMap<string, Placed>): AnnotationRecord[] {
    return this.annotated.flatMap((event) => {
      const range = event.side === 'source' ? event : places.get(event.id);
      if (range === undefined || this.retracted.has(event.id)) return [];
      const { id, person, time, side, quote, category, severity, note } = event;
      const { start, end } = range;
      return [{ event: id, person, time, side, start, end, quote, category, severity, note: note ?? null }];
    });
  }

  /** `hash`: that of the present text; null while there are several. */
  errorsComplete(hash: string | null): ErrorsComplete[] {
    const retracted = new Set(this.complete.map(({ retracts }) => retracts));
    const standing = new Map<string, ErrorsComplete>();
    for (const { id, person, time, hash: of, retracts } of this.complete)
      if (of === hash && retracts === undefined && !retracted.has(id))
        standing.set(person.id, { event: id, person, time });
    return [...standing.values()];
  }

  /** `places`: where those of the present text still lie in it; `base`: the machine translation. */
  ratings(places: ReadonlyMap<string, Placed>, base: string | null): EsaRating[] {
    return this.rated.ratings(places, base);
  }

  private dismiss(event: EventOf<'dismissal'>): void {
    const { id, person, time } = event;
    const undone = this.retractions.get(event.undoes ?? '');
    const first = undone?.person.id === person.id ? this.dismissedBy.get(undone.retracts ?? '') : undefined;
    const same = undone?.context === event.context && undone.scope === event.scope;
    this.dismissedBy.set(id, same ? (first ?? { person, time }) : { person, time });
    this.dismissed.push(event);
  }

  private judge(event: EventOf<'verdict'>): void {
    const { id, person, time, hunk, verdict, comment } = event;
    const key = keyOf(person.id, hunk);
    this.judged.delete(key);
    if (verdict !== 'none')
      this.judged.set(key, { event: id, person, time, hunk, verdict, comment: comment ?? null });
  }

  private assign({ id, task, to, due, person, time }: EventOf<'assignment'>): void {
    this.assigned.delete(task);
    if (to !== null) this.assigned.set(task, { event: id, task, to, due, by: person, time });
  }

  private takeBack({ retracts, person }: EventOf<'retraction'>): void {
    const thread = this.threadOf.get(retracts);
    const at = thread?.comments.findIndex((said) => said.event === retracts && said.person.id === person.id);
    if (thread === undefined || at === undefined || at < 0) return;
    thread.comments.splice(at, 1);
    thread.retracted = true;
  }

  private comment(event: EventOf<'comment'>): void {
    const target = event.answers ?? event.resolves ?? event.reopens;
    let thread = target === undefined ? undefined : this.threadOf.get(target);
    if (thread === undefined) {
      thread = { id: event.id, about: event.about, resolved: false, comments: [], retracted: false };
      this.opened.push(thread);
    }
    this.threadOf.set(event.id, thread);
    if (event.text !== '')
      thread.comments.push({ event: event.id, person: event.person, time: event.time, text: event.text });
    if (event.resolves !== undefined) thread.resolved = true;
    if (event.reopens !== undefined) thread.resolved = false;
  }
}

function keyOf(person: string, { start, end, before, after, nth = 1, of = 1 }: HunkReference): string {
  return JSON.stringify([person, start, end, before, after, nth, of]);
}
