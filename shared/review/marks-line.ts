import { areApplicable } from '../text/edit';
import { AuthorLine } from './author-line';
import { tidy, type Author } from './authorship';
import { EditMap } from './edit-map';
import { originOf } from './edit-origin';
import type { EventOf, JournalEvent } from './events';
import { marksAfterEdit, marksAfterMerge, noMarks, withEvent, type Marks } from './marks';
import { marksTakenBack, takenBackTo, wayBack } from './take-back';
import { ancestry, operationsBetween, type TextGraph, type TextNode } from './text-graph';
import { textHash } from './text-hash';

const placedTypes = ['sentence-done', 'dismissal', 'annotation', 'esa'] as const;

/** Events about a place in a text. */
export type PlacedEvent = EventOf<(typeof placedTypes)[number]>;

/** What is not trusted is about nothing. */
export function isPlaced(event: JournalEvent): event is PlacedEvent {
  return (placedTypes as readonly string[]).includes(event.type) && event.untrusted !== true;
}

/** Everything marked in the text of `head`, carried to it from the texts it was made from. `placed`: the events about each text, in causal order. */
export function marksAt(
  graph: TextGraph,
  head: TextNode,
  placed: ReadonlyMap<TextNode, readonly PlacedEvent[]>,
): Marks {
  const line = lineTo(head);
  if (line !== null) {
    const kept = new Map<TextNode, Marks>();
    const wanted = takenBackTo(graph, line);
    let made = noMarks;
    for (const node of line) {
      const before = made;
      made = marksMade(graph, node, (asked) => kept.get(asked) ?? before);
      for (const event of placed.get(node) ?? []) made = marksWith(graph, node, made, event);
      if (wanted.has(node)) kept.set(node, made);
    }
    return made;
  }
  const behind = ancestry(head);
  const marks = new Map<TextNode, Marks>();
  const left = new Map<TextNode, number>();
  for (const node of behind) for (const parent of node.parents) left.set(parent, (left.get(parent) ?? 0) + 1);
  // The marks of a text that was gone back to are asked for once more, later.
  for (const node of takenBackTo(graph, behind)) left.set(node, Infinity);
  for (const node of graph.nodes) {
    if (!behind.has(node)) continue;
    let made = marksMade(graph, node, (parent) => marks.get(parent) ?? noMarks);
    for (const event of placed.get(node) ?? []) made = marksWith(graph, node, made, event);
    marks.set(node, made);
    for (const parent of node.parents) {
      const count = (left.get(parent) ?? 0) - 1;
      left.set(parent, count);
      if (count === 0) marks.delete(parent);
    }
  }
  return marks.get(head) ?? noMarks;
}

/** The texts up to this one where each was made from one other, the first one first; null where one was made from several. */
function lineTo(head: TextNode): TextNode[] | null {
  const line = [head];
  for (let node = head; node.parents.length > 0;) {
    const [parent, other] = node.parents;
    if (parent === undefined || other !== undefined) return null;
    line.push(parent);
    node = parent;
  }
  return line.reverse();
}

/** The marks a text has from the texts it was made from. */
export function marksMade(graph: TextGraph, node: TextNode, marksOf: (node: TextNode) => Marks): Marks {
  const { event, parents } = node;
  if (event.type === 'merge') {
    const sides = parents.map((parent) => ({
      marks: marksOf(parent),
      ...stepTo(graph, parent, node, event),
    }));
    const exact = sides.every((side) => side.exact);
    return marksAfterMerge(sides, authorOf(event), exact);
  }
  const parent = parents[0];
  const before = parents.length === 1 && parent ? marksOf(parent) : together(parents.map(marksOf));
  if (event.type === 'edit' || event.type === 'fix') {
    const map = new EditMap(node.operations);
    if (event.type === 'edit' && event.restores !== undefined)
      // A restoration covers all it names, what it repeats included: none of it has an author any more.
      return marksAfterEdit(before, map, null, new EditMap(event.operations));
    const made = marksAfterEdit(before, map, authorOf(event));
    const back = event.type === 'edit' ? wayBack(graph, node) : null;
    return back === null ? made : marksTakenBack(made, marksOf(back.to), back);
  }
  if (event.type === 'opened' || parent === undefined || parent.event.hash === event.hash) return before;
  const lost = operationsBetween(graph.textOf(parent), graph.textOf(node));
  return marksAfterEdit(before, new EditMap(lost), authorOf(event));
}

function authorOf(event: JournalEvent): NonNullable<Author> {
  const { person, time } = event;
  if (event.type === 'fix') return { person, by: 'fix', safe: event.safe, time };
  const origin = event.type === 'edit' ? originOf(event) : null;
  return { person, by: 'edit', ...(origin === null ? {} : { origin }), time };
}

/** The marks with an event about this text. A sentence called done, or rated, must be the sentence that person saw. */
export function marksWith(graph: TextGraph, node: TextNode, marks: Marks, event: PlacedEvent): Marks {
  const isOfSentence =
    (event.type === 'sentence-done' && event.done) || (event.type === 'esa' && event.side === 'target');
  if (
    isOfSentence &&
    (event.end > node.length || textHash(graph.textOf(node).slice(event.start, event.end)) !== event.hash)
  )
    return marks;
  return withEvent(marks, event, node.length);
}

function stepTo(
  graph: TextGraph,
  parent: TextNode,
  node: TextNode,
  merge: EventOf<'merge'>,
): { readonly map: EditMap; readonly exact: boolean } {
  const said = merge.from?.find((side) => graph.nodesAt(side.event).includes(parent));
  const [before, after] = [graph.textOf(parent), graph.textOf(node)];
  if (
    said !== undefined &&
    areApplicable(said.operations, before.length) &&
    before.apply(said.operations).toString() === after.toString()
  )
    return { map: new EditMap(said.operations), exact: true };
  return { map: new EditMap(operationsBetween(before, after)), exact: false };
}

/** Heads with equal texts go on as one; both people's marks hold. */
function together(all: readonly Marks[]): Marks {
  const [first, ...rest] = all;
  if (first === undefined) return noMarks;
  return rest.reduce<Marks>(
    (a, b) => ({
      authored: AuthorLine.of(tidy([...a.authored.marks(), ...b.authored.marks()])),
      done: [...a.done, ...b.done.filter((mark) => a.done.every((other) => other.event !== mark.event))],
      taken: [...a.taken, ...b.taken.filter((mark) => a.taken.every((other) => other.event !== mark.event))],
      places: [
        ...a.places,
        ...b.places.filter((mark) => a.places.every((other) => other.event !== mark.event)),
      ],
    }),
    first,
  );
}
