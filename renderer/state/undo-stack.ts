import { overlaps, type Range } from '../../shared/base/range';
import type { EventBody } from '../../shared/review/events';
import { composeEdits } from '../../shared/text/compose-edits';
import { invertEdits, mapOffset, type TextEdit } from '../../shared/text/edit';
import type { Sliced } from '../../shared/text/pieced-text';

/** An event that is being written; `id` is null until it is on disk. */
export interface EventRef {
  id: string | null;
}

/** Where the caret and the other end of the selection are, in offsets of the text. */
export interface Selection {
  readonly anchor: number;
  readonly head: number;
}

/** A sentence called done, or not. */
export interface DoneSet {
  readonly range: Range;
  readonly done: boolean;
  /** The event that sets it so. */
  readonly made: EventRef;
  /** The event that took this mark away: it is that of who made it again. */
  readonly undoes?: EventRef;
}

export type DismissalBody = Omit<Extract<EventBody, { type: 'dismissal' }>, 'retracts' | 'undoes'>;

export type CommentBody = Extract<EventBody, { type: 'comment' }>;

/** A decision on sentences that is to be taken back. */
export interface SegmentationAct {
  readonly body: Extract<EventBody, { type: 'segmentation' | 'sentence-link' }>;
  readonly event: EventRef;
  readonly made: EventRef;
}

/** Something to be done that takes the last thing back (or, in the other direction, makes it again). */
export type UndoStep =
  | {
      readonly kind: 'text';
      /** In offsets of the text that is there when the step's turn comes. */
      readonly edits: readonly TextEdit[];
      /** The event whose change it takes back. */
      readonly undoes: EventRef;
      /** What is selected after it. */
      readonly selection: Selection | null;
      /** Events to write after it, and after it was made again: the verdict of a restoration. */
      readonly also: readonly EventBody[];
      readonly alsoAgain: readonly EventBody[];
    }
  | { readonly kind: 'done'; readonly to: readonly DoneSet[]; readonly from: readonly DoneSet[] }
  /** Takes decisions on sentences back, or what took them back: each names the event that stands now (`event`), and what will take it back. */
  | { readonly kind: 'segmentation'; readonly acts: readonly SegmentationAct[] }
  /** Takes the dismissal back, or (`again`) dismisses once more. `made` names the dismissal that stands now, or stood last; `taken` what took it back last. */
  | {
      readonly kind: 'dismissal';
      readonly body: DismissalBody;
      readonly made: EventRef;
      readonly taken: EventRef;
      readonly again: boolean;
    }
  /** Takes a comment back, or (`again`) says it once more. `made` names the comment that stands now, or stood last. */
  | {
      readonly kind: 'comment';
      readonly body: CommentBody;
      readonly made: EventRef;
      readonly again: boolean;
    };

export type TextStep = Extract<UndoStep, { kind: 'text' }>;
export type CommentStep = Extract<UndoStep, { kind: 'comment' }>;
export type Direction = 'undo' | 'redo';

/** Steps kept of an article, and UTF-16 code units of their texts: more than anybody goes back, little beside the text itself. */
const undoCaps = { steps: 1_000, units: 8_000_000 } as const;
/** Typing after a pause of so many milliseconds is a step of its own. */
export const pauseMs = 1_500;

/**
 * True if what is typed next begins a sentence or a line behind what was typed before: it is a step of its own, so that no key takes a whole
 * paragraph back. The space between belongs to what comes next: none is left at the end of a line.
 */
export function beginsSentence(before: string, next: string): boolean {
  return (
    next.startsWith('\n') ||
    (/[.!?…]["'”’)\]]*$/.test(before) && /^\s/.test(next)) ||
    (/[。！？]["'”’」』）]*$/.test(before) && !/^["'”’」』）]/.test(next))
  );
}

/** Typing that may go on in the same step. */
interface Burst {
  readonly sort: 'insert' | 'delete';
  /** Where what was put in begins. */
  readonly from: number;
  /** Where the next key has to act. */
  readonly at: number;
  /** The end of what was typed; a few characters do. */
  readonly tail: string;
  readonly time: number;
}

/** Characters of what was typed that say whether a sentence ended with it. */
const tailLength = 8;

/**
 * What a person did to one article and can take back, newest last. Only their own changes in this window are in it: what
 * others write meanwhile moves the steps, and a place that others have changed since is left out of its step.
 */
export class UndoStack {
  private readonly stacks: Record<Direction, UndoStep[]> = { undo: [], redo: [] };
  private burst: Burst | null = null;
  private byCommand: UndoStep | null = null;

  get size(): number {
    return this.stacks.undo.length + this.stacks.redo.length;
  }

  can(direction: Direction): boolean {
    return this.stacks[direction].length > 0;
  }

  /** What would be undone next; null if nothing would. */
  get next(): UndoStep | null {
    return this.stacks.undo.at(-1) ?? null;
  }

  /** What was done last by a command, not typed; null if nothing was. */
  get lastMade(): UndoStep | null {
    return this.byCommand;
  }

  /** How the steps name a dismissal; a name of its own if none of them is about it. */
  nameOf(dismissal: string): EventRef {
    for (const step of [...this.stacks.undo, ...this.stacks.redo])
      if (step.kind === 'dismissal' && step.made.id === dismissal) return step.made;
    return { id: dismissal };
  }

  /** Takes in a change by the person: typed, or made by a command (then always a step of its own). `before` is the text before it. */
  changed(
    before: Sliced,
    edits: readonly TextEdit[],
    about: Pick<TextStep, 'undoes' | 'selection'> & Partial<Pick<TextStep, 'also' | 'alsoAgain'>>,
    typedAt: number | null,
  ): void {
    const inverse = invertEdits(before, edits);
    const burst = typedAt === null ? null : burstOf(edits, typedAt);
    const last = this.stacks.undo.at(-1);
    const { burst: typing } = this;
    const goesOn = typing !== null && burst !== null && continues(typing, edits, burst);
    if (last?.kind === 'text' && goesOn)
      this.stacks.undo[this.stacks.undo.length - 1] = { ...last, edits: composeEdits(inverse, last.edits) };
    else this.push({ kind: 'text', also: [], alsoAgain: [], ...about, edits: inverse });
    if (typedAt === null) this.byCommand = this.next;
    this.stacks.redo.length = 0;
    this.burst = burst !== null && goesOn ? wentOn(typing, burst) : burst;
  }

  /** Takes in something the person did that changed no text. */
  did(step: UndoStep): void {
    this.push(step);
    this.byCommand = step;
    this.stacks.redo.length = 0;
  }

  /** Takes steps in that were done before this stack began, the oldest first; only where nothing is left to undo. */
  adopt(steps: readonly UndoStep[]): void {
    if (this.stacks.undo.length === 0) this.stacks.undo = [...steps];
  }

  /** Takes a step out again that came to nothing, because it could not be written. */
  forget(step: UndoStep): void {
    for (const stack of Object.values(this.stacks)) {
      const at = stack.lastIndexOf(step);
      if (at >= 0) stack.splice(at, 1);
    }
  }

  /** Takes out the step that made a comment or a dismissal, once that was taken back otherwise and cannot be made again. */
  forgetTakenBack(kind: 'comment' | 'dismissal', event: string): void {
    for (const step of [...this.stacks.undo, ...this.stacks.redo])
      if (step.kind === kind && step.made.id === event) this.forget(step);
  }

  /** The step whose turn it is, taken out of the stack; null if there is none. */
  take(direction: Direction): UndoStep | null {
    this.burst = null;
    return this.stacks[direction].pop() ?? null;
  }

  /** Puts the way back from a step that was just made into the other stack. */
  made(direction: Direction, opposite: UndoStep): void {
    const other = direction === 'undo' ? 'redo' : 'undo';
    if (other === 'undo') this.push(opposite);
    else this.stacks.redo.push(opposite);
  }

  /** Ends the step that is being typed. */
  pause(): void {
    this.burst = null;
  }

  /** Moves the steps along with a change that is not the person's own. */
  foreign(edits: readonly TextEdit[]): void {
    if (edits.length === 0) return;
    this.burst = null;
    this.stacks.undo = rebased(this.stacks.undo, edits);
    this.stacks.redo = rebased(this.stacks.redo, edits);
  }

  private push(step: UndoStep): void {
    const { undo } = this.stacks;
    undo.push(step);
    this.burst = null;
    let units = undo.reduce((sum, each) => sum + unitsOf(each), 0);
    while (undo.length > undoCaps.steps || (units > undoCaps.units && undo.length > 1))
      units -= unitsOf(undo.shift() ?? step);
  }
}

function unitsOf(step: UndoStep): number {
  return step.kind === 'text' ? step.edits.reduce((sum, { text }) => sum + text.length, 0) : 0;
}

/** Longer text that takes the place of other text is no composition of an input method, in UTF-16 code units. */
const longestComposed = 12;

/** What a single key did, or an input method while it composes; null for more than that. */
function burstOf(edits: readonly TextEdit[], time: number): Burst | null {
  const [only, other] = edits;
  if (only === undefined || other !== undefined) return null;
  const { start, end, text } = only;
  if (text === '') return { sort: 'delete', from: start, at: start, tail: '', time };
  if (start === end ? Array.from(text).length > 1 : text.length > longestComposed) return null;
  return { sort: 'insert', from: start, at: start + text.length, tail: text, time };
}

/**
 * True if a key goes on with what the keys before it did: at the same place, without a pause, in the same sentence. A slip that is
 * taken away at once belongs to the typing it was made in.
 */
function continues(before: Burst, [edit]: readonly TextEdit[], now: Burst): boolean {
  if (edit === undefined || now.time - before.time > pauseMs) return false;
  if (isSlip(before, now)) return edit.end === before.at && edit.start >= before.from;
  if (before.sort !== now.sort) return false;
  if (now.sort === 'delete') return edit.end === before.at || edit.start === before.at;
  // An input method writes what it composes anew at each key.
  if (edit.start < edit.end) return edit.end === before.at && edit.start >= before.from;
  return edit.start === before.at && !beginsSentence(before.tail, edit.text);
}

function isSlip(before: Burst, now: Burst): boolean {
  return before.sort === 'insert' && now.sort === 'delete';
}

/** The typing after a key that goes on with it. */
function wentOn(before: Burst, now: Burst): Burst {
  const from = Math.min(before.from, now.from);
  if (isSlip(before, now)) return { ...now, sort: 'insert', from };
  return { ...now, from, tail: (before.tail + now.tail).slice(-tailLength) };
}

/** The steps of a stack after a change by others, the last of them being the next one made. */
function rebased(steps: readonly UndoStep[], foreign: readonly TextEdit[]): UndoStep[] {
  const kept: UndoStep[] = [];
  let edits = foreign;
  for (const step of [...steps].reverse()) {
    if (step.kind !== 'text') {
      const moved = movedStep(step, edits);
      if (moved !== null) kept.push(moved);
      continue;
    }
    const [own, others] = moveApart(step.edits, edits);
    edits = others;
    if (own.length > 0 || step.edits.length === 0)
      kept.push({ ...step, edits: own, selection: movedSelection(step.selection, edits) });
  }
  return kept.reverse();
}

function movedSelection(selection: Selection | null, edits: readonly TextEdit[]): Selection | null {
  if (selection === null) return null;
  return { anchor: mapOffset(selection.anchor, edits, 'end'), head: mapOffset(selection.head, edits, 'end') };
}

function movedStep(step: Exclude<UndoStep, TextStep>, edits: readonly TextEdit[]): UndoStep | null {
  if (step.kind === 'segmentation' || step.kind === 'comment') return step;
  if (step.kind === 'dismissal') {
    const { start } = step.body;
    return start === undefined
      ? step
      : { ...step, body: { ...step.body, start: mapOffset(start, edits, 'end') } };
  }
  const move = (sets: readonly DoneSet[]): DoneSet[] =>
    sets.flatMap((set) => {
      const { range } = set;
      if (edits.some((edit) => touchesInside(edit, range))) return [];
      const start = mapOffset(range.start, edits, 'end');
      return [{ ...set, range: { start, end: start + range.end - range.start } }];
    });
  const moved = { ...step, to: move(step.to), from: move(step.from) };
  return moved.to.length > 0 ? moved : null;
}

/** True if an edit changes what lies in a range; what is put in at its edges does not, nor at the very place of another insertion. */
function touchesInside(edit: TextEdit, range: Range): boolean {
  if (edit.start === edit.end) return range.start < edit.start && edit.start < range.end;
  return range.start === range.end
    ? edit.start < range.start && range.start < edit.end
    : overlaps(edit, range);
}

/**
 * A step's edits after others' edits of the same text, and the others' edits after the step's. Where both changed one
 * place the others' words stay and the step leaves it alone.
 */
export function moveApart(
  own: readonly TextEdit[],
  others: readonly TextEdit[],
): readonly [own: TextEdit[], others: readonly TextEdit[]] {
  const meets = (edit: TextEdit): boolean => others.some((other) => touchesInside(other, edit));
  const kept = own.filter((edit) => !meets(edit));
  const moved = kept.map((edit) => shifted(edit, others, edit.start === edit.end ? 'start' : 'end'));
  const rest = others.map((edit) => shifted(edit, kept, 'end'));
  if (kept.length === own.length) return [moved, rest];
  // What is not taken back of the step counts as others' from here on.
  const left = own.filter(meets).map((edit) => shifted(edit, kept, 'end'));
  return [moved, composeEdits(inverseOf(left), rest)];
}

/** The edit as it lies after edits that do not touch it; `side` is where an insertion goes at the very place of another one. */
function shifted(edit: TextEdit, by: readonly TextEdit[], side: 'start' | 'end'): TextEdit {
  const start = mapOffset(edit.start, by, side);
  return { start, end: start + edit.end - edit.start, text: edit.text };
}

/** Takes back edits whose replaced words are unknown: it only has to cover their places. */
function inverseOf(edits: readonly TextEdit[]): TextEdit[] {
  let moved = 0;
  return edits.map(({ start, end, text }) => {
    const at = start + moved;
    moved += text.length - (end - start);
    return { start: at, end: at + text.length, text: '\0'.repeat(end - start) };
  });
}
