import { isEqual } from '../../shared/base/is-equal';
import { composeEdits } from '../../shared/text/compose-edits';
import { singleEditBetween, type TextEdit } from '../../shared/text/edit';
import type { AnyEvent } from '../../shared/review/event-graph';
import type { EventOf, JournalEvent } from '../../shared/review/events';
import type { JournalFold } from '../../shared/review/fold';
import { isUnknown } from '../../shared/review/parse-journal';
import type { TextGraph, TextNode } from '../../shared/review/text-graph';
import { JournalledDismissals, type Steps } from './journalled-dismissals';
import { goesOn, typed, type Typing } from './journalled-typing';
import {
  type CommentStep,
  type DoneSet,
  type EventRef,
  type SegmentationAct,
  type TextStep,
  type UndoStep,
} from './undo-stack';

/** Events of the journal that are looked at; whoever goes further back is at the history. */
const lookedAt = 400;

/**
 * What a person did last to an article and can take back, by its journal, the oldest first: for who opens it again. Only what
 * lies above the last change of the text by anybody else, the last merge and the last stage is in it, so that each step finds
 * the very text it was made on. What was taken back already is not, nor are edits that go with a verdict.
 */
export function journalledSteps(fold: JournalFold, personId: string): UndoStep[] {
  const texts = fold.texts();
  const events = fold.lastEvents(lookedAt);
  if (texts.heads().length !== 1) return [];
  const walk = new Walk(texts);
  const begin = events.findLastIndex((event) => isBarrier(event, personId, texts.nodesAt(event.id)[0])) + 1;
  const known = events.slice(begin).flatMap((event) => (isUnknown(event) ? [] : [event]));
  for (const batch of writtenTogether(known)) walk.take(batch, personId);
  return walk.listed();
}

type Decision = EventOf<'segmentation'> | EventOf<'sentence-link'>;

/** Marks, or decisions on sentences, that one person wrote at once, as their time says, are one step; any other event is one by itself. */
function writtenTogether(events: readonly JournalEvent[]): JournalEvent[][] {
  const batches: JournalEvent[][] = [];
  for (const event of events) {
    const last = batches.at(-1);
    const before = last?.[0];
    const sort = sortOf(event);
    const joins =
      before !== undefined &&
      sort !== null &&
      sort === sortOf(before) &&
      before.time === event.time &&
      before.person.id === event.person.id;
    if (joins) last?.push(event);
    else batches.push([event]);
  }
  return batches;
}

function sortOf({ type }: JournalEvent): 'done' | 'segmentation' | null {
  if (type === 'sentence-done') return 'done';
  return type === 'segmentation' || type === 'sentence-link' ? 'segmentation' : null;
}

/** Goes through the events of a person's last work, and knows after each what could be taken back. */
class Walk {
  private steps: Steps | null = null;
  private typing: Typing | null = null;
  private readonly dismissals = new JournalledDismissals();
  /** Comments by the event that made each; one that is said again is the same comment under a new event. */
  private readonly comments = new Map<string, CommentStep>();
  /** Comments that are taken back. */
  private readonly retracted = new Set<EventRef>();
  /** What could be taken back before each event: there again once it is taken back. */
  private readonly before = new Map<string, Steps | null>();

  constructor(private readonly texts: TextGraph) {}

  /** Goes over events that were written together; all but marks and decisions on sentences come alone. */
  take(batch: readonly JournalEvent[], personId: string): void {
    while (this.steps !== null && this.dismissals.isGone(this.steps.top)) this.steps = this.steps.below;
    for (const { id } of batch) this.before.set(id, this.steps);
    const [event] = batch;
    if (event === undefined) return;
    const node = this.texts.nodesAt(event.id)[0];
    if (node?.event === event && (event.type === 'edit' || event.type === 'fix')) {
      if (event.type === 'edit' && event.undoes !== undefined) this.tookBack(node, event.undoes);
      else this.edited(node, event.type === 'edit' && event.origin === undefined ? typed(node) : null);
      this.dismissals.moved(node.operations);
    } else if (event.type === 'dismissal') {
      if (event.person.id !== personId) return this.dismissals.others(event);
      this.typing = null;
      this.steps = this.dismissals.take(event, this.steps, ({ start, end }) =>
        node === undefined ? '' : this.texts.textOf(node).slice(start, end),
      );
    } else if (event.type === 'comment' || event.type === 'retraction') {
      if (event.person.id === personId) this.said(event);
    } else if (event.person.id === personId) {
      this.marked(batch.filter((each) => each.type === 'sentence-done'));
      this.decided(batch.filter((each) => each.type === 'segmentation' || each.type === 'sentence-link'));
    }
  }

  /** The steps, the oldest first. */
  listed(): UndoStep[] {
    const found: UndoStep[] = [];
    for (let at = this.steps; at !== null; at = at.below)
      if (!this.dismissals.isGone(at.top)) found.push(at.top);
    return found.reverse();
  }

  private said(event: EventOf<'comment'> | EventOf<'retraction'>): void {
    this.typing = null;
    if (event.type === 'retraction') {
      const comment = this.comments.get(event.retracts);
      if (comment !== undefined) this.retracted.add(comment.made);
      this.steps = this.standing(this.steps);
      return;
    }
    const { type, about, text, answers, resolves, reopens } = event;
    if (resolves !== undefined || reopens !== undefined) return;
    const body = { type, about, text, ...(answers === undefined ? {} : { answers }) };
    const again = [...this.comments.values()].findLast(
      (comment) => this.retracted.has(comment.made) && isEqual(comment.body, body),
    );
    const top: CommentStep = again ?? { kind: 'comment', body, made: { id: event.id }, again: false };
    top.made.id = event.id;
    this.retracted.delete(top.made);
    this.comments.set(event.id, top);
    this.steps = { top, below: this.steps };
  }

  /** The steps without comments that were taken back. */
  private standing(steps: Steps | null): Steps | null {
    if (this.retracted.size === 0 || steps === null) return steps;
    const kept: UndoStep[] = [];
    for (let at: Steps | null = steps; at !== null; at = at.below)
      if (at.top.kind !== 'comment' || !this.retracted.has(at.top.made)) kept.push(at.top);
    return kept.reduceRight<Steps | null>((below, top) => ({ top, below }), null);
  }

  private tookBack(node: TextNode, target: string): void {
    this.typing = null;
    const to = this.texts.nodesAt(target)[0]?.parents[0];
    const below = this.before.get(target);
    // What took something back that others' words came after cannot be told from what it left: nobody goes behind it.
    if (to === undefined || below === undefined) {
      const above = this.before.get(node.event.id) ?? null;
      this.steps = null;
      this.before.clear();
      this.before.set(node.event.id, above);
      this.dismissals.clear();
    } else {
      // A key may take back a part of what one event wrote: what is left of it is one step.
      const left = singleEditBetween(this.texts.textOf(node).toString(), this.texts.textOf(to).toString());
      const standing = this.standing(below);
      this.steps = left === null ? standing : { top: textStep([left], target), below: standing };
    }
  }

  private edited({ event, parents, operations }: TextNode, now: Typing | null): void {
    const [parent] = parents;
    if (parent === undefined) return;
    const old = this.texts.textOf(parent);
    const inverse = inverseOf(operations, (start, end) => old.slice(start, end));
    const { steps, typing } = this;
    if (steps?.top.kind === 'text' && typing !== null && now !== null && goesOn(typing, operations, now)) {
      const { edits, undoes } = steps.top;
      this.steps = { top: { ...textStep(composeEdits(inverse, edits), ''), undoes }, below: steps.below };
      this.typing = { ...now, from: Math.min(typing.from, now.from) };
    } else {
      this.steps = { top: textStep(inverse, event.id), below: steps };
      this.typing = now;
    }
  }

  private marked(marks: readonly EventOf<'sentence-done'>[]): void {
    if (marks.length === 0) return;
    this.typing = null;
    if (marks.every(({ done }) => done)) {
      const from = marks.map(({ id, start, end }): DoneSet => ({
        range: { start, end },
        done: true,
        made: { id },
      }));
      const to = from.map(({ range }): DoneSet => ({ range, done: false, made: { id: null } })).reverse();
      this.steps = { top: { kind: 'done', to, from }, below: this.steps };
    } else if (marks.some(({ done }) => done)) for (const mark of marks) this.marked([mark]);
    else {
      const { steps } = this;
      const top = steps?.top;
      const takesBack =
        top?.kind === 'done' &&
        marks.every((mark) =>
          top.to.some(({ range: { start, end } }) => mark.start === start && mark.end === end),
        );
      if (takesBack) this.steps = steps?.below ?? null;
    }
  }

  /** Splits, joins and links: what takes all of the last step back is its undo, anything else is a step of its own. */
  private decided(decisions: readonly Decision[]): void {
    if (decisions.length === 0) return;
    this.typing = null;
    const { steps } = this;
    const top = steps?.top;
    const retracted = new Set(decisions.map(({ retracts }) => retracts));
    const takesBack =
      top?.kind === 'segmentation' &&
      top.acts.length === decisions.length &&
      top.acts.every(({ event }) => event.id !== null && retracted.has(event.id));
    if (takesBack) return void (this.steps = steps?.below ?? null);
    // Made before what nobody goes back behind: they may have been taken back by undo.
    if ([...retracted].some((id) => id !== undefined && !this.before.has(id))) return;
    const acts = decisions.map((decision) => ({
      body: bodyOf(decision),
      event: { id: decision.id },
      made: { id: null },
    }));
    this.steps = { top: { kind: 'segmentation', acts: acts.reverse() }, below: steps };
  }
}

/** What a decision says, without who said it and what it took back. */
function bodyOf(decision: Decision): SegmentationAct['body'] {
  if (decision.type === 'segmentation') {
    const { type, side, ends, quote, at } = decision;
    return { type, side, ends, quote, at };
  }
  const { type, source, target } = decision;
  return { type, source, target };
}

/** True for what nobody goes back behind with a key: a text of others or of several, work that was handed on, what a verdict put back. */
function isBarrier(event: AnyEvent, personId: string, node: TextNode | undefined): boolean {
  if (isUnknown(event)) return false;
  if (event.type === 'stage') return event.stage !== 'editing';
  if (node?.event !== event) return false;
  if (node.event.type === 'snapshot')
    return node.parents.some((parent) => parent.event.hash !== node.event.hash);
  if (node.event.type !== 'edit' && node.event.type !== 'fix') return true;
  const restores = node.event.type === 'edit' && node.event.restores !== undefined;
  return event.person.id !== personId || node.parents.length !== 1 || restores || event.untrusted === true;
}

function textStep(edits: readonly TextEdit[], event: string): TextStep {
  const last = edits.at(-1);
  const grown = edits
    .slice(0, -1)
    .reduce((sum, { start, end, text }) => sum + text.length - (end - start), 0);
  const at = last === undefined ? 0 : last.start + grown + last.text.length;
  return {
    kind: 'text',
    edits,
    undoes: { id: event },
    selection: { anchor: at, head: at },
    also: [],
    alsoAgain: [],
  };
}

/** The way back from operations; `old` gives the text before them. */
function inverseOf(operations: readonly TextEdit[], old: (start: number, end: number) => string): TextEdit[] {
  let moved = 0;
  return operations.map(({ start, end, text }) => {
    const at = start + moved;
    moved += text.length - (end - start);
    return { start: at, end: at + text.length, text: old(start, end) };
  });
}
