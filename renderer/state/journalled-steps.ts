import { composeEdits } from '../../shared/text/compose-edits';
import { singleEditBetween, type TextEdit } from '../../shared/text/edit';
import type { AnyEvent } from '../../shared/review/event-graph';
import type { EventOf, JournalEvent } from '../../shared/review/events';
import type { JournalFold } from '../../shared/review/fold';
import { isUnknown } from '../../shared/review/parse-journal';
import type { TextGraph, TextNode } from '../../shared/review/text-graph';
import { beginsSentence, pauseMs, type TextStep, type UndoStep } from './undo-stack';

/** Events of the journal that are looked at; whoever goes further back is at the history. */
export const lookedAt = 400;

/** Steps on top of one another: events share those below them. */
interface Steps {
  readonly top: UndoStep;
  readonly below: Steps | null;
}

/** Typing at the top of the steps that the next event may go on with. */
interface Typing {
  readonly sort: 'insert' | 'delete';
  readonly from: number;
  readonly at: number;
  readonly tail: string;
  readonly time: number;
}

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
  for (const event of events.slice(begin)) if (!isUnknown(event)) walk.take(event, personId);
  return walk.listed();
}

/** Goes through the events of a person's last work, and knows after each what could be taken back. */
class Walk {
  private steps: Steps | null = null;
  private typing: Typing | null = null;
  /** What could be taken back before each event: there again once it is taken back. */
  private readonly before = new Map<string, Steps | null>();

  constructor(private readonly texts: TextGraph) {}

  take(event: JournalEvent, personId: string): void {
    this.before.set(event.id, this.steps);
    const node = this.texts.nodesAt(event.id)[0];
    if (node?.event === event && (event.type === 'edit' || event.type === 'fix')) {
      if (event.type === 'edit' && event.undoes !== undefined) this.tookBack(node, event.undoes);
      else this.edited(node, event.type === 'edit' && event.origin === undefined ? typed(node) : null);
    } else if (event.type === 'sentence-done' && event.person.id === personId) this.marked(event);
  }

  /** The steps, the oldest first. */
  listed(): UndoStep[] {
    const found: UndoStep[] = [];
    for (let at = this.steps; at !== null; at = at.below) found.push(at.top);
    return found.reverse();
  }

  private tookBack(node: TextNode, target: string): void {
    this.typing = null;
    const to = this.texts.nodesAt(target)[0]?.parents[0];
    const below = this.before.get(target);
    // What took something back that others' words came after cannot be told from what it left: nobody goes behind it.
    if (to === undefined || below === undefined) this.steps = null;
    else {
      // A key may take back a part of what one event wrote: what is left of it is one step.
      const left = singleEditBetween(this.texts.textOf(node).toString(), this.texts.textOf(to).toString());
      this.steps = left === null ? below : { top: textStep([left], target), below };
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

  private marked({ id, start, end, done }: EventOf<'sentence-done'>): void {
    this.typing = null;
    const { steps } = this;
    if (done) {
      const range = { start, end };
      const to = [{ range, done: false, made: { id: null } }];
      this.steps = { top: { kind: 'done', to, from: [{ range, done, made: { id } }] }, below: steps };
    } else if (
      steps?.top.kind === 'done' &&
      steps.top.to.some(({ range }) => range.start === start && range.end === end)
    )
      this.steps = steps.below;
  }
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

/** An event of one place, which keys may have typed: the journal takes what was typed within moments in one event. */
function typed({ event, operations }: TextNode): Typing | null {
  const [only, other] = operations;
  if (only === undefined || other !== undefined) return null;
  const { start, end, text } = only;
  const time = Date.parse((event as JournalEvent).time);
  if (text === '') return { sort: 'delete', from: start, at: start, tail: '', time };
  return start === end
    ? { sort: 'insert', from: start, at: start + text.length, tail: text.slice(-8), time }
    : null;
}

function goesOn(before: Typing, [edit]: readonly TextEdit[], now: Typing): boolean {
  const gap = now.time - before.time;
  if (edit === undefined || !(gap >= 0 && gap <= pauseMs) || before.sort !== now.sort) return false;
  if (now.sort === 'delete') return edit.end === before.at || edit.start === before.at;
  return edit.start === before.at && !beginsSentence(before.tail, edit.text);
}
