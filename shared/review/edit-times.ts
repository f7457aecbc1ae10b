import { activeTimeBySubject } from '../metrics/active-time';
import { composeEdits } from '../text/compose-edits';
import type { TextEdit } from '../text/edit';
import type { Range } from '../base/range';
import type { AnyEvent } from './event-graph';
import { millisecondsOf } from './iso-time';
import { isUnknown } from './parse-journal';
import { operationsBetween, type TextGraph, type TextNode } from './text-graph';

/**
 * One text of the history as its times are reckoned: what made it from the text before (none for the first), and how long
 * who made it was at it. A sentence called done is one too, with its place and without operations.
 */
export interface EditStep {
  readonly id: string;
  readonly from: string | null;
  readonly operations: readonly TextEdit[];
  /** Where it was done, in the text before. */
  readonly places: readonly Range[];
  readonly person: string;
  /** Active time before it, in milliseconds: see `activeTime`. */
  readonly ms: number;
}

/** Time somebody was at some places, in offsets of the machine translation. */
export interface PlacedTime {
  readonly person: string;
  readonly ms: number;
  readonly places: readonly Range[];
}

/** What {@link placedTimes} needs of a journal, without its texts: small enough to be sent to another thread. */
export function editSteps(graph: TextGraph, events: readonly AnyEvent[]): EditStep[] {
  const active = activeByEvent(events);
  const steps: EditStep[] = graph.nodes.map((node) => {
    const operations = operationsTo(graph, node);
    const counts = node.event.type === 'edit' || node.event.type === 'fix';
    return {
      id: node.event.id,
      from: node.parents[0]?.event.id ?? null,
      operations,
      places: counts ? operations.map(({ start, end }) => ({ start, end })) : [],
      person: node.event.person.id,
      ms: counts ? (active.get(node.event.id) ?? 0) : 0,
    };
  });
  for (const event of events) {
    if (isUnknown(event) || event.type !== 'sentence-done') continue;
    const [node] = graph.nodesAt(event.id);
    if (node === undefined) continue;
    const { start, end, person, id } = event;
    const ms = active.get(id) ?? 0;
    steps.push({ id, from: node.event.id, operations: [], places: [{ start, end }], person: person.id, ms });
  }
  return steps;
}

function operationsTo(graph: TextGraph, node: TextNode): readonly TextEdit[] {
  const [parent] = node.parents;
  const { event } = node;
  if (parent === undefined) return [];
  if (event.type === 'edit' || event.type === 'fix') return node.operations;
  if (parent.event.hash === event.hash) return [];
  const said =
    event.type === 'merge' ? event.from?.find((side) => side.event === parent.event.id) : undefined;
  return said?.operations ?? operationsBetween(graph.textOf(parent), graph.textOf(node));
}

/** Active time before each event, by its id; nobody's time counts for somebody else. */
function activeByEvent(events: readonly AnyEvent[]): Map<string, number> {
  const byPerson = new Map<string, { time: number; subject: string }[]>();
  for (const { person, time, id } of events) {
    const own = byPerson.get(person.id);
    const act = { time: millisecondsOf(time), subject: id };
    if (own === undefined) byPerson.set(person.id, [act]);
    else own.push(act);
  }
  return new Map([...byPerson.values()].flatMap((acts) => [...activeTimeBySubject(acts)]));
}

/** Where in the machine translation people were, and how long. Steps come in causal order, those without operations last. */
export function placedTimes(steps: readonly EditStep[]): PlacedTime[] {
  const children = new Map<string, number>();
  for (const { from } of steps) if (from !== null) children.set(from, (children.get(from) ?? 0) + 1);
  const made = new Map<string, WayBack>();
  return steps.flatMap((step): PlacedTime[] => {
    const before = step.from === null ? WayBack.none : (made.get(step.from) ?? WayBack.none);
    const wanted = (children.get(step.id) ?? 0) > 0;
    if (wanted) made.set(step.id, before.after(step.operations));
    if (step.from !== null) {
      const left = (children.get(step.from) ?? 0) - 1;
      children.set(step.from, left);
      // A long history holds thousands of these, and each is needed for the next step alone.
      if (left === 0) made.delete(step.from);
    }
    if (step.ms === 0 || step.places.length === 0) return [];
    return [{ person: step.person, ms: step.ms, places: step.places.map((place) => before.from(place)) }];
  });
}

/** Steps kept one by one before they are composed: composing takes time by all that was ever changed. */
const keptApart = 64;

/** The way from a text back to the machine translation. */
class WayBack {
  static readonly none = new WayBack(null, []);

  private constructor(
    private readonly first: Back | null,
    private readonly latest: readonly Back[],
  ) {}

  /** The way from the text after these operations. */
  after(operations: readonly TextEdit[]): WayBack {
    if (operations.length === 0) return this;
    const latest = [...this.latest, new Back(operations)];
    if (latest.length < keptApart) return new WayBack(this.first, latest);
    const together = latest.reduce<readonly TextEdit[]>((all, { edits }) => composeEdits(all, edits), []);
    return new WayBack(new Back(composeEdits(this.first?.edits ?? [], together)), []);
  }

  from(range: Range): Range {
    const through = this.latest.reduceRight((place, step) => step.range(place), range);
    return this.first?.range(through) ?? through;
  }
}

/** Carries ranges of the text after edits to the text before them. */
class Back {
  private readonly starts: number[] = [];

  constructor(readonly edits: readonly TextEdit[]) {
    let moved = 0;
    for (const { start, end, text } of edits) {
      this.starts.push(start + moved);
      moved += text.length - (end - start);
    }
  }

  range({ start, end }: Range): Range {
    return { start: this.offset(start), end: this.offset(end) };
  }

  private offset(offset: number): number {
    let low = 0;
    let high = this.starts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.starts[middle] as number) <= offset) low = middle + 1;
      else high = middle;
    }
    const edit = this.edits[low - 1];
    const start = this.starts[low - 1];
    if (edit === undefined || start === undefined) return offset;
    const into = offset - start;
    return into <= edit.text.length
      ? Math.min(edit.end, edit.start + into)
      : edit.end + into - edit.text.length;
  }
}
