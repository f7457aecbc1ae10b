import type { EventOf, JournalEvent } from './events';
import type { Placed } from './marks';
import type { AnnotationRecord, CommentThread, DismissalRecord, VerdictRecord } from './state';

interface OpenThread {
  readonly id: string;
  readonly about: CommentThread['about'];
  resolved: boolean;
  readonly comments: CommentThread['comments'][number][];
}

/** What people said about an article: verdicts, comments, dismissals, annotations. Takes events in causal order. */
export class Discussion {
  private readonly judged = new Map<string, VerdictRecord>();
  private readonly threadOf = new Map<string, OpenThread>();
  private readonly opened: OpenThread[] = [];
  private readonly dismissed: EventOf<'dismissal'>[] = [];
  private readonly annotated: EventOf<'annotation'>[] = [];
  private readonly retracted = new Set<string>();

  add(event: JournalEvent): void {
    if (event.type === 'verdict') this.judge(event);
    else if (event.type === 'comment') this.comment(event);
    else if (event.type === 'dismissal' || event.type === 'annotation') {
      if (event.retracts !== undefined) this.retracted.add(event.retracts);
      else if (event.type === 'dismissal') this.dismissed.push(event);
      else this.annotated.push(event);
    }
  }

  verdicts(): VerdictRecord[] {
    return [...this.judged.values()];
  }

  threads(): CommentThread[] {
    return this.opened.map((thread) => ({ ...thread, comments: [...thread.comments] }));
  }

  /** `places`: where each still lies in the present text. */
  dismissals(places: ReadonlyMap<string, Placed>): DismissalRecord[] {
    return this.dismissed
      .filter((event) => !this.retracted.has(event.id))
      .map(({ id, person, time, scope, context, rule, quote, reason }) => ({
        event: id,
        person,
        time,
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

  private judge(event: EventOf<'verdict'>): void {
    const { id, person, time, hunk, verdict, comment } = event;
    const { nth = 1, of = 1 } = hunk;
    const key = JSON.stringify([person.id, hunk.start, hunk.end, hunk.before, hunk.after, nth, of]);
    this.judged.delete(key);
    if (verdict !== 'none')
      this.judged.set(key, { event: id, person, time, hunk, verdict, comment: comment ?? null });
  }

  private comment(event: EventOf<'comment'>): void {
    const target = event.answers ?? event.resolves ?? event.reopens;
    let thread = target === undefined ? undefined : this.threadOf.get(target);
    if (thread === undefined) {
      thread = { id: event.id, about: event.about, resolved: false, comments: [] };
      this.opened.push(thread);
    }
    this.threadOf.set(event.id, thread);
    if (event.text !== '')
      thread.comments.push({ event: event.id, person: event.person, time: event.time, text: event.text });
    if (event.resolves !== undefined) thread.resolved = true;
    if (event.reopens !== undefined) thread.resolved = false;
  }
}
