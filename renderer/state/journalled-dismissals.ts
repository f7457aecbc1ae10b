import type { Range } from '../../shared/base/range';
import { mapOffset, type TextEdit } from '../../shared/text/edit';
import type { EventOf } from '../../shared/review/events';
import type { DismissalBody, EventRef, UndoStep } from './undo-stack';

/** Steps on top of one another: events share those below them. */
export interface Steps {
  readonly top: UndoStep;
  readonly below: Steps | null;
}

/** A dismissal, through all the events that made it and took it back. */
interface Known {
  /** The event that makes it stand, or made it stand last. */
  readonly made: EventRef;
  /** Where its flag begins in the text as it is at this event; none for a dismissal that holds everywhere. */
  start: number | undefined;
  /** True while it is taken back: to take it back once more changes nothing. */
  retracted: boolean;
  /** True once somebody else took it back, or it was taken back when its words had gone: it is nobody's to take back again. */
  gone: boolean;
}

/** Follows dismissals through a journal, event by event, and says what each of them makes of the steps that can be undone. */
export class JournalledDismissals {
  /** By each event that made them, or that took them back. */
  private readonly known = new Map<string, Known>();

  /** The steps after an event of the person's own; `text` gives the words of its text in a range. */
  take(event: EventOf<'dismissal'>, steps: Steps | null, text: (range: Range) => string): Steps | null {
    return event.retracts === undefined
      ? this.made(event, steps)
      : this.retracted(event, event.retracts, steps, text);
  }

  /** Minds what somebody else did to a dismissal. */
  others({ retracts }: EventOf<'dismissal'>): void {
    const about = retracts === undefined ? undefined : this.known.get(retracts);
    if (about !== undefined) about.gone = true;
  }

  /** Moves the places along with a change of the text. */
  moved(edits: readonly TextEdit[]): void {
    for (const each of new Set(this.known.values()))
      if (each.start !== undefined) each.start = mapOffset(each.start, edits, 'end');
  }

  /** Forgets what was dismissed so far: nobody goes back behind it. */
  clear(): void {
    this.known.clear();
  }

  isGone(step: UndoStep): boolean {
    if (step.kind !== 'dismissal') return false;
    return [...this.known.values()].some(({ made, gone }) => gone && made === step.made);
  }

  private made(event: EventOf<'dismissal'>, steps: Steps | null): Steps | null {
    const again = event.undoes === undefined ? undefined : this.known.get(event.undoes);
    // It undoes what was taken back before where this journal is read from: the same undo may go on behind it.
    if (event.undoes !== undefined && again === undefined) return steps;
    const about = again ?? { made: { id: event.id }, start: event.start, retracted: false, gone: false };
    about.made.id = event.id;
    about.retracted = false;
    about.gone = false;
    about.start = event.start;
    this.known.set(event.id, about);
    const top = steps?.top;
    // What a button had taken back was dismissed once more by undo.
    if (top?.kind === 'dismissal' && top.again && top.made === about.made) return steps?.below ?? null;
    const step: UndoStep = {
      kind: 'dismissal',
      body: bodyOf(event, event.start),
      made: about.made,
      taken: { id: null },
      again: false,
    };
    return { top: step, below: steps };
  }

  private retracted(
    event: EventOf<'dismissal'>,
    target: string,
    steps: Steps | null,
    text: (range: Range) => string,
  ): Steps | null {
    const about = this.known.get(target);
    // Made before what nobody goes back behind: it may have been taken back by undo, which is not to be made again.
    if (about === undefined) return steps;
    this.known.set(event.id, about);
    if (about.retracted) return steps;
    about.retracted = true;
    const top = steps?.top;
    if (top?.kind === 'dismissal' && !top.again && top.made === about.made) return steps?.below ?? null;
    const { start } = about;
    // Its words are gone: there is no place to make it again at, nor anything left to take back.
    about.gone = start !== undefined && text({ start, end: start + event.quote.length }) !== event.quote;
    if (about.gone) return steps;
    const step: UndoStep = {
      kind: 'dismissal',
      body: bodyOf(event, start),
      made: about.made,
      taken: { id: event.id },
      again: true,
    };
    return { top: step, below: steps };
  }
}

/** What a dismissal says, without who said it and what it took back. */
function bodyOf(event: EventOf<'dismissal'>, start: number | undefined): DismissalBody {
  const { type, scope, context, rule, quote, reason } = event;
  return { type, scope, context, rule, quote, reason, ...(start === undefined ? {} : { start }) };
}
