import type { Range } from '../base/range';
import { areApplicable, type TextEdit } from '../text/edit';
import { ancestry, operationsBetween, type TextGraph, type TextNode } from './text-graph';

/** A stretch of a text, and the events that wrote it: several where people wrote the same apart from one another. */
export interface WrittenRun extends Range {
  /** Ids, sorted. */
  readonly events: readonly string[];
}

/** Units in a row with the same writers: none for machine translation, null for what was just put in. */
interface Run {
  readonly length: number;
  readonly by: readonly string[] | null;
}

/**
 * Which events wrote each stretch of the text of `head`, in its order; machine translation is left out. Unlike authorship it
 * forgets nothing of how words came: a restoration too is an event that wrote.
 */
export function writtenRuns(graph: TextGraph, head: TextNode): WrittenRun[] {
  const wanted = ancestry(head);
  const left = new Map<TextNode, number>();
  for (const node of wanted) for (const parent of node.parents) left.set(parent, (left.get(parent) ?? 0) + 1);
  const made = new Map<TextNode, readonly Run[]>();
  for (const node of graph.nodes) {
    if (!wanted.has(node)) continue;
    const sides = node.parents.map((parent) => carried(made.get(parent) ?? [], stepTo(graph, parent, node)));
    const [first = [{ length: node.length, by: [] }], ...others] = sides;
    const runs = others.reduce<readonly Run[]>(either, first);
    made.set(
      node,
      runs.map(({ length, by }) => ({ length, by: by ?? [node.event.id] })),
    );
    for (const parent of node.parents) {
      const count = (left.get(parent) ?? 0) - 1;
      left.set(parent, count);
      if (count === 0) made.delete(parent);
    }
  }
  return located(made.get(head) ?? []);
}

/** The operations from one of the texts before to this one. */
function stepTo(graph: TextGraph, parent: TextNode, node: TextNode): readonly TextEdit[] {
  const { event, operations } = node;
  switch (event.type) {
    case 'edit':
      // A restoration covers all it names, what it repeats included.
      return event.restores === undefined ? operations : event.operations;
    case 'fix':
      return operations;
    case 'merge': {
      const said = event.from?.find((side) => graph.nodesAt(side.event).includes(parent))?.operations;
      const before = graph.textOf(parent);
      if (
        said !== undefined &&
        areApplicable(said, before.length) &&
        before.apply(said).toString() === event.text
      )
        return said;
      return operationsBetween(before, graph.textOf(node));
    }
    default:
      return [];
  }
}

function carried(runs: readonly Run[], operations: readonly TextEdit[]): Run[] {
  const made: Run[] = [];
  let index = 0;
  let used = 0;
  let at = 0;
  const take = (end: number, keep: boolean): void => {
    for (let run = runs[index]; run !== undefined && at < end; run = runs[index]) {
      const length = Math.min(run.length - used, end - at);
      if (keep) push(made, length, run.by);
      at += length;
      used += length;
      if (used < run.length) continue;
      index++;
      used = 0;
    }
  };
  for (const { start, end, text } of operations) {
    take(start, true);
    take(end, false);
    push(made, text.length, null);
  }
  take(Infinity, true);
  return made;
}

/** Two runs of one text: what either side knows of its writers. */
function either(one: readonly Run[], other: readonly Run[]): Run[] {
  const made: Run[] = [];
  let [i, j, usedOne, usedOther] = [0, 0, 0, 0];
  for (let [a, b] = [one[0], other[0]]; a !== undefined && b !== undefined; a = one[i], b = other[j]) {
    const length = Math.min(a.length - usedOne, b.length - usedOther);
    push(made, length, union(a.by, b.by));
    usedOne += length;
    usedOther += length;
    if (usedOne === a.length) [i, usedOne] = [i + 1, 0];
    if (usedOther === b.length) [j, usedOther] = [j + 1, 0];
  }
  return made;
}

function union(a: Run['by'], b: Run['by']): Run['by'] {
  if (a === null || b === null) return a ?? b;
  return a.join() === b.join() ? a : [...new Set([...a, ...b])].sort();
}

function push(runs: Run[], length: number, by: Run['by']): void {
  const last = runs.at(-1);
  if (length === 0) return;
  if (
    last !== undefined &&
    (last.by === by || (last.by !== null && by !== null && last.by.join() === by.join()))
  )
    runs[runs.length - 1] = { length: last.length + length, by };
  else runs.push({ length, by });
}

function located(runs: readonly Run[]): WrittenRun[] {
  const found: WrittenRun[] = [];
  let at = 0;
  for (const { length, by } of runs) {
    const last = found.at(-1);
    if (by !== null && by.length > 0) {
      if (last?.end === at && last.events.join() === by.join())
        found[found.length - 1] = { ...last, end: at + length };
      else found.push({ start: at, end: at + length, events: by });
    }
    at += length;
  }
  return found;
}
