import type { Failure } from '../base/result';
import { areApplicable } from '../text/edit';
import { EditMap } from './edit-map';
import type { EventOf, JournalEvent } from './events';
import { shownAuthored } from './authorship';
import { compareOrdered, distinctIds, EventGraph, type AnyEvent, type OrderedEvent } from './event-graph';
import { Discussion, rebased } from './discussion';
import { editSteps, type EditStep } from './edit-times';
import { noMarks, type Marks } from './marks';
import { FullTextDue } from './full-text-due';
import { isPlaced, marksAt, marksMade, marksWith, type PlacedEvent } from './marks-line';
import { isUnknown } from './parse-journal';
import type { Person } from './person';
import type { ArticleState, TextHead } from './state';
import { ancestry, compareNodes, TextGraph, type TextNode } from './text-graph';
import { textHash } from './text-hash';
import { Timeline } from './timeline';

/** Texts whose marks are kept at hand; those of older ones are worked out again where they are asked for. */
const recentKept = 1_000;
/** What is folded so far. Thrown away and made anew when an event belongs before the last one. */
interface Folded {
  readonly texts: TextGraph;
  readonly discussion: Discussion;
  readonly timeline: Timeline;
  readonly ranks: Map<string, number>;
  readonly tips: Set<string>;
  /** The machine translation that counts; null before `opened`. */
  base: TextNode | null;
  /** New machine translations that were taken over: by which text, how each came from the one before, and the texts made since. */
  readonly rebases: { readonly map: EditMap; readonly since: Set<TextNode> }[];
  heads: readonly TextNode[];
  /** False if there are several heads, or one that stands for several equal texts. */
  single: boolean;
  marks: Marks;
  /** Events about places, by the text they are about. */
  readonly placed: Map<TextNode, PlacedEvent[]>;
  /** The marks of the newest texts, for an edit that takes back what was done since. */
  readonly recent: Map<TextNode, Marks>;
  last: OrderedEvent | null;
  waiting: readonly AnyEvent[];
  problems: Failure[];
}

/**
 * Folds an article's journals into what is shown. The state is a function of the set of events: their order of arrival
 * and repetitions change nothing. Nothing is segmented or compared, so every version of Emend gets the same text.
 */
export class JournalFold {
  private readonly graph = new EventGraph();
  private folded: Folded | null = null;
  private shown: ArticleState | null = null;
  private readonly fullText = new FullTextDue();

  constructor(events: readonly AnyEvent[] = []) {
    this.add(events);
  }

  /**
   * Takes events in, in any order. An event on top of everything known costs little, however long the journal is.
   * `hashed`: the caller made these edits and took their hashes from the very text, which need not be hashed again
   * (at 5 MB that takes longer than all the rest). `text`: the text after the last of them, if the caller has it; the state
   * then gives that very string.
   */
  add(
    events: readonly AnyEvent[],
    { hashed = false, text = null }: { readonly hashed?: boolean; readonly text?: string | null } = {},
  ): void {
    for (const event of events) {
      const knew = this.graph.get(event.id) !== undefined;
      if (!this.graph.add(event)) continue;
      this.shown = null;
      if (this.folded !== null && (knew || !this.follow(this.folded, event, hashed))) this.folded = null;
    }
    const last = events.at(-1);
    if (this.folded === null || text === null || last === undefined) return;
    const { texts } = this.folded;
    const [node, ...others] = texts.nodesAt(last.id);
    if (node !== undefined && others.length === 0) texts.textOf(node).isIn(text);
  }

  state(): ArticleState {
    this.shown ??= show(this.current());
    return this.shown;
  }

  /** Events that wait for others or could not be used, for the person to see. */
  problems(): Failure[] {
    const { texts, problems } = this.current();
    return [...problems, ...texts.problems];
  }

  /** The text at an event: for an edit the one it made, for a verdict the one it was given on. Null for what is not known, stood on several texts or has not the hash it names. */
  textAt(eventId: string): string | null {
    const { texts } = this.current();
    const nodes = texts.nodesAt(eventId);
    const [node] = nodes;
    if (node === undefined || nodes.some((other) => other.event.hash !== node.event.hash)) return null;
    const text = texts.textOf(node).toString();
    // Later changes may have undone a damage, and vouch for it then: what it made is still not what was written.
    return textHash(text) === node.event.hash ? text : null;
  }

  /** The texts of the article and how they came from one another. */
  texts(): TextGraph {
    return this.current().texts;
  }

  /** What was done to the text and how long it took, for `placedTimes`. */
  editSteps(): EditStep[] {
    const { events } = this.graph.ordered();
    return editSteps(
      this.current().texts,
      events.map(({ event }) => event),
    );
  }

  /** The last events that could be placed, in causal order; at most so many. */
  lastEvents(most: number): readonly AnyEvent[] {
    return this.graph
      .ordered()
      .events.slice(-most)
      .map(({ event }) => event);
  }

  /**
   * True if so much followed the last full text that the next write should add a `snapshot`: so many edits, and so much
   * of a journal that full texts stay the smaller part of it.
   */
  snapshotDue(): boolean {
    const { heads } = this.current();
    const [node] = heads;
    if (heads.length !== 1 || node === undefined) return false;
    return this.fullText.isDue(node);
  }

  private current(): Folded {
    this.folded ??= refold(this.graph);
    return this.folded;
  }

  /** Adds an event that comes after all others; false if everything has to be folded anew. */
  private follow(folded: Folded, event: AnyEvent, hashed: boolean): boolean {
    if (folded.waiting.length > 0 || folded.texts.rejected.size > 0 || !folded.single) return false;
    const parents = distinctIds(event.parents);
    if (parents.length === 0) return false;
    let rank = event.seq;
    for (const id of parents) {
      const parent = folded.ranks.get(id);
      if (parent === undefined) return false;
      rank = Math.max(rank, parent + 1);
    }
    const entry: OrderedEvent = { event, rank, parents };
    if (folded.last !== null && compareOrdered(folded.last, entry) > 0) return false;
    const [head] = folded.heads;
    const isText = place(folded, entry);
    const [node, ...others] = folded.texts.nodesAt(event.id);
    if (folded.texts.problems.length > 0) return false;
    if (node === undefined || head === undefined || others.length > 0) return false;
    if (folded.texts.rejected.size > 0) return false;
    if (isText) {
      if (node.parents.length !== 1 || node.parents[0] !== head) return false;
      if (!hashed && textHash(folded.texts.textOf(node).toString()) !== node.event.hash) return false;
      const before = folded.marks;
      remember(folded, head, before);
      folded.marks = marksMade(folded.texts, node, (asked) => marksOf(folded, asked));
      folded.heads = [node];
    } else if (node !== head) return false;
    if (!isUnknown(event) && isPlaced(event)) {
      list(folded.placed, node, event);
      folded.marks = marksWith(folded.texts, node, folded.marks, event);
    }
    return true;
  }
}

/** The state of events in any order: see {@link JournalFold}. */
export function foldJournal(events: readonly AnyEvent[]): ArticleState {
  return new JournalFold(events).state();
}

function refold(graph: EventGraph): Folded {
  const { events, waiting, problems } = graph.ordered();
  const folded: Folded = {
    texts: TextGraph.build(events),
    discussion: new Discussion(),
    timeline: new Timeline(),
    ranks: new Map(),
    tips: new Set(),
    base: null,
    rebases: [],
    heads: [],
    single: false,
    marks: noMarks,
    placed: new Map(),
    recent: new Map(),
    last: null,
    waiting,
    problems,
  };
  for (const entry of events) {
    register(folded, entry);
    if (isUnknown(entry.event) || !isPlaced(entry.event)) continue;
    const [node] = folded.texts.nodesAt(entry.event.id);
    if (node !== undefined) list(folded.placed, node, entry.event);
  }
  folded.heads = folded.texts.heads();
  folded.single = folded.texts.leaves().length === 1;
  const [head] = folded.heads;
  if (head !== undefined) folded.marks = marksAt(folded.texts, head, folded.placed);
  return folded;
}

function list(placed: Map<TextNode, PlacedEvent[]>, node: TextNode, event: PlacedEvent): void {
  const known = placed.get(node);
  if (known === undefined) placed.set(node, [event]);
  else known.push(event);
}

function remember({ recent }: Folded, node: TextNode, marks: Marks): void {
  recent.set(node, marks);
  const [oldest] = recent.keys();
  if (recent.size > recentKept && oldest !== undefined) recent.delete(oldest);
}

function marksOf({ texts, recent, placed }: Folded, node: TextNode): Marks {
  return recent.get(node) ?? marksAt(texts, node, placed);
}

/** True if the event made a text. */
function place(folded: Folded, entry: OrderedEvent): boolean {
  const isText = folded.texts.add(entry);
  register(folded, entry);
  return isText;
}

function register(folded: Folded, entry: OrderedEvent): void {
  const { event, rank, parents } = entry;
  folded.ranks.set(event.id, rank);
  for (const parent of parents) folded.tips.delete(parent);
  folded.tips.add(event.id);
  folded.last = entry;
  if (isUnknown(event)) return;
  const node = folded.texts.nodesAt(event.id)[0];
  const isNew = node?.event === event;
  // Later edits stand on the text; nothing else of it counts.
  if (event.untrusted === true && !isNew) return;
  const from = isNew ? node.parents[0] : node;
  if (isNew && event.type === 'opened') folded.base ??= node;
  const taken = isNew && event.type === 'merge' ? takenOver(folded, event) : null;
  if (taken !== null) folded.base = taken;
  if (isNew)
    for (const { since } of folded.rebases) if (node.parents.some((at) => since.has(at))) since.add(node);
  folded.discussion.add(node === undefined ? event : wentAlong(folded, node, event));
  const changes = isNew && from !== undefined && from.event.hash !== node.event.hash;
  folded.timeline.add(event, {
    isNew,
    from: from?.event.id ?? null,
    changes,
    base: taken?.event.hash,
  });
}

/** The machine translation that a merge takes over, once what was said has gone along with it; null if it takes none, or not truly. */
function takenOver({ texts, base, discussion, rebases }: Folded, event: EventOf<'merge'>): TextNode | null {
  const { base: said } = event;
  const [next] = said === undefined ? [] : texts.nodesAt(said.event);
  if (said === undefined || next?.event.type !== 'opened' || base === null || next === base) return null;
  const before = texts.textOf(base);
  if (!areApplicable(said.operations, before.length)) return null;
  if (before.apply(said.operations).toString() !== texts.textOf(next).toString()) return null;
  const map = new EditMap(said.operations);
  discussion.rebase(map);
  rebases.push({ map, since: new Set(texts.nodesAt(event.id)) });
  return next;
}

/** The event about the machine translation that counts: what was said of an older one at the same moment goes along, too. */
function wentAlong({ rebases }: Folded, node: TextNode, event: JournalEvent): JournalEvent {
  return rebases.reduce((said, { map, since }) => (since.has(node) ? said : rebased(said, map)), event);
}

function show(folded: Folded): ArticleState {
  const { texts, discussion, timeline, marks, base } = folded;
  const places = new Map(marks.places.map((place) => [place.event, place]));
  const [head] = folded.heads;
  const text = head === undefined ? '' : texts.textOf(head).toString();
  const machineText = base === null ? null : texts.textOf(base).toString();
  return {
    base: machineText,
    heads: headsOf(folded),
    text,
    hash: head?.event.hash ?? textHash(''),
    authored: shownAuthored(marks.authored.marks()),
    verdicts: discussion.verdicts(),
    stage: timeline.stage(folded.heads.length === 1 ? (head?.event.hash ?? null) : null),
    submitted: timeline.submitted(),
    articleRequest: timeline.articleRequest(),
    assignments: discussion.assignments(),
    segmentation: discussion.segmentation(),
    threads: discussion.threads(),
    dismissals: discussion.dismissals(places),
    annotations: discussion.annotations(places),
    errorsComplete: discussion.errorsComplete(folded.heads.length === 1 ? (head?.event.hash ?? null) : null),
    ratings: discussion.ratings(places, machineText),
    done: marks.done.map(({ start, end, person, time }) => ({ start, end, person, time })),
    moments: timeline.moments(),
    tips: [...folded.tips],
    lastSeq: folded.last?.rank ?? 0,
  };
}

function headsOf(folded: Folded): TextHead[] {
  const { heads, texts } = folded;
  const people = heads.length < 2 ? [] : peopleApart(heads);
  return heads.map((node, index) => ({
    event: node.event.id,
    text: texts.textOf(node).toString(),
    hash: node.event.hash,
    people: people[index] ?? [],
  }));
}

/** For each head, who wrote in it and not in every other. */
function peopleApart(heads: readonly TextNode[]): Person[][] {
  const behind = heads.map(ancestry);
  const shared = new Map<TextNode, number>();
  for (const nodes of behind) for (const node of nodes) shared.set(node, (shared.get(node) ?? 0) + 1);
  return behind.map((nodes) => {
    const people = new Map<string, Person>();
    for (const node of [...nodes].sort(compareNodes)) {
      if (shared.get(node) === heads.length) continue;
      if (node.event.type !== 'opened' && node.event.type !== 'snapshot')
        people.set(node.event.person.id, node.event.person);
    }
    return [...people.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  });
}
