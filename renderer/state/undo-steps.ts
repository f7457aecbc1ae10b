import type { Failure } from '../../shared/base/result';
import { overlaps } from '../../shared/base/range';
import { retract, retractDismissal, sentenceDone, withdrawVerdict } from '../../shared/review/actions';
import { retractSegmentation } from '../../shared/review/segmentation';
import type { EventBody, JournalEvent, UnknownEvent } from '../../shared/review/events';
import type { ArticleState } from '../../shared/review/state';
import type { Bodies } from './journal-writer';
import type { Direction, DismissalBody, DoneSet, EventRef, UndoStack, UndoStep } from './undo-stack';

interface Session {
  readonly text: () => string;
  /** Writes events that change no text; `refs` get their ids. */
  readonly append: (bodies: Bodies, refs: readonly EventRef[]) => Promise<Failure | null>;
}

/** What an event of the person's own made of the text, for its step. */
interface OwnText {
  readonly undoes: EventRef;
  readonly also: readonly EventBody[];
  readonly alsoAgain: readonly EventBody[];
}

/** Writes what changes no text and keeps the way back from it: done marks, dismissals, comments, decisions on sentences, the verdict of a restoration. */
export class UndoSteps {
  constructor(
    private readonly stack: UndoStack,
    private readonly session: Session,
  ) {}

  /** Writes events; those that can be taken back become steps, taken out again if they could not be written. */
  async write(bodies: readonly EventBody[], folded: ArticleState): Promise<Failure | null> {
    const refs = bodies.map((): EventRef => ({ id: null }));
    const made = asOne(
      bodies.flatMap((body, index) => {
        const step = this.stepFor(body, refs[index] ?? { id: null }, folded);
        return step === null ? [] : [step];
      }),
    );
    for (const step of made) this.stack.did(step);
    const failure = await this.session.append(bodies, refs);
    if (failure !== null) for (const step of made) this.stack.forget(step);
    else
      for (const body of bodies) {
        if (body.type === 'retraction') this.stack.forgetTakenBack('comment', body.retracts);
        else if (isTakenBackForGood(body, folded)) this.stack.forgetTakenBack('dismissal', body.retracts);
      }
    return failure;
  }

  /** Makes a step that changes no text. */
  async make(direction: Direction, step: Exclude<UndoStep, { kind: 'text' }>): Promise<Failure | null> {
    const opposite = oppositeOf(step);
    const refs = refsOf(step);
    this.stack.made(direction, opposite);
    const failure = await this.session.append(() => this.bodiesOf(step), refs);
    if (failure !== null) {
      this.stack.forget(opposite);
      this.stack.made(direction === 'undo' ? 'redo' : 'undo', step);
    }
    return failure;
  }

  /** What to keep of events the person wrote whose text the window now shows; null if somebody else's words came with them. */
  ownText(events: readonly (JournalEvent | UnknownEvent)[]): OwnText | null {
    const texts = events.filter(
      (event) => event.type === 'edit' || event.type === 'fix' || event.type === 'merge',
    );
    const [only, other] = texts;
    if (only === undefined || other !== undefined || only.type === 'merge' || 'unknown' in only) return null;
    const verdicts = events.flatMap((event) =>
      event.type === 'verdict' && !('unknown' in event) && event.verdict !== 'none' ? [event] : [],
    );
    return {
      undoes: { id: only.id },
      also: verdicts.flatMap(({ hunk }) => withdrawVerdict(hunk)),
      alsoAgain: verdicts.map(({ type, hunk, verdict, comment }) => ({
        type,
        hunk,
        verdict,
        ...(comment === undefined ? {} : { comment }),
      })),
    };
  }

  private bodiesOf(step: Exclude<UndoStep, { kind: 'text' }>): EventBody[] {
    if (step.kind === 'done')
      return step.to.flatMap(({ range, done, undoes }) =>
        sentenceDone(this.session.text(), range, done, undoes?.id ?? undefined),
      );
    if (step.kind === 'segmentation')
      return step.acts.flatMap(({ body, event }) =>
        event.id === null ? [] : [retractSegmentation(body, event.id)],
      );
    if (step.kind === 'comment') {
      if (step.again) return [step.body];
      return step.made.id === null ? [] : [retract(step.made.id)];
    }
    if (step.again) {
      const { id } = step.taken;
      return [id === null ? step.body : { ...step.body, undoes: id }];
    }
    const { id } = step.made;
    return id === null ? [] : retractDismissal({ ...step.body, event: id });
  }

  /** The way back from an event; null for one that is not taken back by itself. */
  private stepFor(body: EventBody, ref: EventRef, folded: ArticleState): UndoStep | null {
    if (body.type === 'sentence-done') {
      const range = { start: body.start, end: body.end };
      const there = folded.done
        .filter((mark) => overlaps(mark, range))
        .map(({ start, end }): DoneSet => ({
          range: { start, end },
          done: true,
          made: { id: null },
          undoes: ref,
        }));
      const from: DoneSet[] = [{ range, done: body.done, made: ref }];
      const to = body.done ? [{ range, done: false, made: { id: null } }, ...there] : there;
      return to.length === 0 ? null : { kind: 'done', to, from };
    }
    if (body.type === 'segmentation' || body.type === 'sentence-link')
      return { kind: 'segmentation', acts: [{ body, event: ref, made: { id: null } }] };
    // A comment that resolves or reopens a thread is taken back by its opposite.
    if (body.type === 'comment' && body.resolves === undefined && body.reopens === undefined)
      return { kind: 'comment', body, made: ref, again: false };
    if (body.type !== 'dismissal') return null;
    const { type, scope, context, rule, quote, reason, start, retracts } = body;
    const dismissal: DismissalBody = {
      type,
      scope,
      context,
      rule,
      quote,
      reason,
      ...(start === undefined ? {} : { start }),
    };
    if (retracts === undefined)
      return { kind: 'dismissal', body: dismissal, made: ref, taken: { id: null }, again: false };
    // Where a dismissal for one place is taken back, it is made again where it was.
    const record = folded.dismissals.find(({ event }) => event === retracts);
    if (record === undefined || isTakenBackForGood(body, folded)) return null;
    return {
      kind: 'dismissal',
      body: { ...dismissal, ...(record.start === null ? {} : { start: record.start }) },
      made: this.stack.nameOf(retracts),
      taken: ref,
      again: true,
    };
  }
}

/** True where a dismissal for one place is taken back whose words are gone: there is no place to make it again at. */
function isTakenBackForGood(
  body: EventBody,
  folded: ArticleState,
): body is DismissalBody & { readonly retracts: string } {
  if (body.type !== 'dismissal' || body.retracts === undefined || body.scope !== 'place') return false;
  return folded.dismissals.some(({ event, start }) => event === body.retracts && start === null);
}

function oppositeOf(step: Exclude<UndoStep, { kind: 'text' }>): UndoStep {
  if (step.kind === 'done') return { kind: 'done', to: step.from, from: step.to };
  if (step.kind === 'dismissal' || step.kind === 'comment') return { ...step, again: !step.again };
  return {
    ...step,
    acts: step.acts.map(({ body, made }) => ({ body, event: made, made: { id: null } })),
  };
}

/** What gets the names of the events that make a step. */
function refsOf(step: Exclude<UndoStep, { kind: 'text' }>): readonly EventRef[] {
  if (step.kind === 'done') return step.to.map(({ made }) => made);
  if (step.kind === 'dismissal') return [step.again ? step.made : step.taken];
  if (step.kind === 'comment') return [step.again ? step.made : { id: null }];
  return step.acts.map(({ made }) => made);
}

/** Done marks, or decisions on sentences, that were made together are taken back together. */
function asOne(steps: readonly UndoStep[]): UndoStep[] {
  const acts = steps.flatMap((step) => (step.kind === 'segmentation' ? step.acts : []));
  if (acts.length > 0)
    return [
      ...steps.filter((step) => step.kind !== 'segmentation'),
      { kind: 'segmentation', acts: [...acts].reverse() },
    ];
  const marks = steps.filter((step) => step.kind === 'done');
  if (marks.length < 2) return [...steps];
  return [
    ...steps.filter((step) => step.kind !== 'done'),
    {
      kind: 'done',
      to: [...marks].reverse().flatMap(({ to }) => to),
      from: marks.flatMap(({ from }) => from),
    },
  ];
}
