import { failure, said, type Failure } from '../base/result';
import { areApplicable, singleEditBetween, type TextEdit } from '../text/edit';
import { ChunkedText } from './chunked-text';
import type { OrderedEvent } from './event-graph';
import type { EventOf } from './events';
import { isUnknown } from './parse-journal';
import { textHash } from './text-hash';

export type TextEvent = EventOf<'opened' | 'edit' | 'fix' | 'merge' | 'snapshot'>;

/** One text the article had: what an event that bears text made of the texts before it. */
export interface TextNode {
  readonly event: TextEvent;
  readonly rank: number;
  /** The texts it was made from: none for an `opened`, several for a merge. */
  readonly parents: readonly TextNode[];
  readonly length: number;
  /** An edit's operations, less what they only repeat of the text before. */
  readonly operations: readonly TextEdit[];
  /** How many texts lie between this one and the first. */
  readonly depth: number;
  children: TextNode[];
}

const keptEvery = 64;
/** Most texts have one child at most, and there are many thousands of them. */
const noChildren: TextNode[] = [];

/** Causal order of texts. */
export function compareNodes(a: TextNode, b: TextNode): number {
  return a.rank - b.rank || (a.event.id < b.event.id ? -1 : a.event.id > b.event.id ? 1 : 0);
}

function isTextEvent(event: OrderedEvent['event']): event is TextEvent {
  return (
    !isUnknown(event) &&
    (event.type === 'edit' ||
      event.type === 'fix' ||
      event.type === 'opened' ||
      event.type === 'merge' ||
      event.type === 'snapshot')
  );
}

/**
 * The texts of an article and how each came from those before it, from events in causal order.
 *
 * An event's text is right if it has the hash the event names. To check every one of thousands would take seconds at
 * 5 MB, so the ends are checked: a right end vouches for all it was made from. Only where an end is wrong are the events
 * behind it checked one by one, and the wrong ones kept out; what was made on top of them is then judged without them.
 */
export class TextGraph {
  readonly nodes: TextNode[] = [];
  readonly problems: Failure[] = [];
  /** Events that bear text and were kept out. */
  readonly rejected = new Set<string>();
  private readonly at = new Map<string, readonly TextNode[]>();
  private readonly roots = new Map<string, TextNode>();
  private readonly texts = new Map<TextNode, ChunkedText>();

  static build(events: readonly OrderedEvent[]): TextGraph {
    const trusting = new TextGraph(ownHashHolds);
    for (const entry of events) trusting.add(entry);
    const [right, wrong] = trusting.ends();
    if (wrong.length === 0 && trusting.rejected.size === 0) return trusting;
    const vouched = vouchedFor(right);
    const careful = new TextGraph((node, text) => vouched.has(node.event.id) || holds(node, text));
    for (const entry of events) careful.add(entry);
    return careful;
  }

  private constructor(private readonly accept: (node: TextNode, text: ChunkedText) => boolean) {}

  /** The texts an event stands on, or is: several where heads went apart, none before `opened`. In causal order. */
  nodesAt(eventId: string): readonly TextNode[] {
    return this.at.get(eventId) ?? [];
  }

  /** The texts nothing was made from yet, in causal order. */
  leaves(): TextNode[] {
    return this.nodes.filter((node) => node.children.length === 0).sort(compareNodes);
  }

  /** The leaves; those that say the same count as one. */
  heads(): readonly TextNode[] {
    return distinct(this.leaves());
  }

  /** The text; replayed from the nearest event that holds it whole if it is not at hand. */
  textOf(node: TextNode): ChunkedText {
    const replay: TextNode[] = [];
    let from = node;
    let text = this.texts.get(from) ?? wholeText(from.event);
    while (text === null) {
      replay.push(from);
      from = from.parents[0] as TextNode;
      text = this.texts.get(from) ?? wholeText(from.event);
    }
    for (let step = replay.pop(); step !== undefined; step = replay.pop()) text = text.apply(step.operations);
    return text;
  }

  /** Takes an event in; true if it is a new text. Events come in causal order. */
  add(entry: OrderedEvent): boolean {
    const [only = '', ...others] = entry.parents;
    const before =
      others.length === 0 ? this.nodesAt(only) : this.reduce(entry.parents.flatMap((id) => this.nodesAt(id)));
    const made = isTextEvent(entry.event) ? this.make(entry.event, entry.rank, before) : null;
    this.at.set(entry.event.id, made === null ? before : [made]);
    return made !== null && made.event === entry.event;
  }

  private make(event: TextEvent, rank: number, before: readonly TextNode[]): TextNode | null {
    if (event.type === 'opened') {
      if (before.length > 0) return null;
      const root = this.roots.get(event.hash);
      if (root !== undefined) return root;
    } else if (before.length === 0) return this.reject(event, 'stands on no text');
    const texts = distinct(before);
    if (event.type === 'edit' || event.type === 'fix' || event.type === 'snapshot') {
      if (texts.length > 1) return this.reject(event, 'stands on several texts at once');
    }
    const parent = texts[0];
    let text: ChunkedText;
    let operations: readonly TextEdit[] = [];
    if (event.type === 'edit' || event.type === 'fix') {
      if (parent === undefined || !areApplicable(event.operations, parent.length))
        return this.reject(event, 'does not fit the text it was made on');
      const old = this.textOf(parent);
      operations = trimmed(event.operations, old);
      text = old.apply(operations);
    } else text = ChunkedText.of(event.text);
    const depth = (parent?.depth ?? -1) + 1;
    const node: TextNode = {
      event,
      rank,
      parents: before,
      length: text.length,
      operations,
      depth,
      children: noChildren,
    };
    if (!this.accept(node, text)) return this.reject(event, 'does not give the text it says');
    if (event.type === 'snapshot' && parent !== undefined && parent.event.hash !== event.hash)
      this.rebased(event);
    if (event.type === 'opened') this.roots.set(event.hash, node);
    this.nodes.push(node);
    for (const one of before) {
      if (one.children.length === 0) one.children = [node];
      else one.children.push(node);
      this.release(one);
    }
    this.texts.set(node, text);
    return node;
  }

  /** Of texts that were edited further only some are kept at hand, so that any other is a short replay away. */
  private release(node: TextNode): void {
    if (node.depth % keptEvery === 0) this.texts.get(node)?.forgetWhole();
    else this.texts.delete(node);
  }

  /** A text given whole whose hash holds is a new base, whatever was lost or damaged before it. */
  private rebased(event: EventOf<'snapshot'>): void {
    this.problems.push(
      failure(
        'text-rebased',
        said`The whole text that ${event.person.name} wrote of ${event.time} is not what the changes before it come to: some were lost or damaged. It counts from there on (${event.id}).`,
      ),
    );
  }

  private reject(event: TextEvent, why: string): null {
    this.rejected.add(event.id);
    this.problems.push(
      failure(
        'event-kept-out',
        said`A change by ${event.person.name} of ${event.time} ${why}. It is kept in the journal and not used (${event.id}).`,
      ),
    );
    return null;
  }

  /** Leaves out texts that others among them were made from. */
  private reduce(nodes: readonly TextNode[]): readonly TextNode[] {
    const unique = [...new Set(nodes)];
    if (unique.length < 2) return unique;
    const lowest = Math.min(...unique.map((node) => node.rank));
    const behind = new Set<TextNode>();
    const open = unique.flatMap((node) => node.parents);
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (behind.has(next) || next.rank < lowest) continue;
      behind.add(next);
      open.push(...next.parents);
    }
    return unique.filter((node) => !behind.has(node)).sort(compareNodes);
  }

  /**
   * The texts that no edit vouches for: those that have the hash their event names, and those that have not. Where an edit
   * goes on from several equal texts, it was made of the first.
   */
  private ends(): readonly [right: TextNode[], wrong: TextNode[]] {
    const ends: [TextNode[], TextNode[]] = [[], []];
    for (const node of this.nodes)
      if (node.children.every((child) => isWhole(child.event) || child.parents[0] !== node))
        ends[holds(node, this.textOf(node)) ? 0 : 1].push(node);
    return ends;
  }
}

/** Ids of the events whose text leads to one of these right ones: each edit is part of what made the next. */
function vouchedFor(right: readonly TextNode[]): Set<string> {
  const vouched = new Set<string>();
  for (const end of right) {
    let next: TextNode | undefined = end;
    while (next !== undefined && !vouched.has(next.event.id)) {
      vouched.add(next.event.id);
      // A text given whole says nothing about those before it.
      next = isWhole(next.event) ? undefined : next.parents[0];
    }
  }
  return vouched;
}

/** Texts given whole are as many as there are snapshots: each is held to its own hash at once. */
function ownHashHolds(node: TextNode, text: ChunkedText): boolean {
  return !isWhole(node.event) || holds(node, text);
}

function holds(node: TextNode, text: ChunkedText): boolean {
  return textHash(text.toString()) === node.event.hash;
}

/** The operations less what they only repeat of the text before. */
export function trimmed(operations: readonly TextEdit[], text: ChunkedText): readonly TextEdit[] {
  // What only puts in or only takes away repeats nothing.
  if (operations.every(({ start, end, text: put }) => (start === end) !== (put === ''))) return operations;
  return operations.flatMap((operation) => {
    const { start, end } = operation;
    if (start === end) return operation.text === '' ? [] : [operation];
    const change = singleEditBetween(text.slice(start, end), operation.text);
    return change === null
      ? []
      : [{ start: start + change.start, end: start + change.end, text: change.text }];
  });
}

/** The text and all it was made from. */
export function ancestry(node: TextNode): Set<TextNode> {
  const found = new Set<TextNode>();
  const open = [node];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    open.push(...next.parents);
  }
  return found;
}

/** The one operation between two texts, as a list. */
export function operationsBetween(before: ChunkedText, after: ChunkedText): EventOf<'edit'>['operations'] {
  const edit = singleEditBetween(before.toString(), after.toString());
  return edit === null ? [] : [edit];
}

function isWhole(event: TextEvent): event is EventOf<'opened' | 'merge' | 'snapshot'> {
  return event.type === 'opened' || event.type === 'merge' || event.type === 'snapshot';
}

function wholeText(event: TextEvent): ChunkedText | null {
  return isWhole(event) ? ChunkedText.of(event.text) : null;
}

/** One of each text, the first in causal order. */
function distinct(nodes: readonly TextNode[]): readonly TextNode[] {
  if (nodes.length < 2) return nodes;
  const found = new Map<string, TextNode>();
  for (const node of nodes) if (!found.has(node.event.hash)) found.set(node.event.hash, node);
  return [...found.values()];
}
