import type { Range } from '../base/range';
import { diffTexts } from '../diff/diff-texts';
import { applyEdits, singleEditBetween, type TextEdit } from '../text/edit';
import type { Language } from '../text/language';
import type { Segmentation } from '../text/segment';
import type { EventBody } from './events';
import type { JournalFold } from './fold';
import { operationsOf } from './hunk-operations';
import type { TextHead } from './state';
import { ancestry } from './text-graph';
import { textHash } from './text-hash';

/** A stretch of the common text and what became of it. Joined, the stretches are each of the three texts. */
export interface MergeSegment {
  /** In the common text; empty where something was put in. */
  readonly range: Range;
  readonly base: string;
  readonly mine: string;
  readonly theirs: string;
  /** What both texts come to here; null where both changed it, each in another way: somebody has to choose. */
  readonly text: string | null;
}

export interface Merge {
  readonly segments: readonly MergeSegment[];
  /** The merged text; null while there is something to choose. */
  readonly text: string | null;
}

/**
 * Merges two texts that came from one, by sentence: a sentence only one side changed is as that side has it, one that
 * both changed alike is changed, and one that both changed in different ways is a choice. Sentences put in at the same
 * place by both are a choice too, for nobody knows their order. Exchanging the sides exchanges nothing but the names.
 *
 * A plain three-way merge of sentence lists calls neighbouring changes a conflict; here only the same sentence is one.
 */
export function mergeTexts(
  base: string,
  mine: string,
  theirs: string,
  language: Language,
  segmentation?: Segmentation | null,
): Merge {
  const options = { language, segmentation };
  const left = operationsOf(diffTexts(base, mine, options), base, mine);
  const right = operationsOf(diffTexts(base, theirs, options), base, theirs);
  const segments: MergeSegment[] = [];
  let at = 0;
  for (const cluster of clusters(left, right)) {
    const range = { start: cluster.start, end: cluster.end };
    push(segments, same(base, at, range.start));
    push(
      segments,
      choose(base, range, applied(base, range, cluster.left), applied(base, range, cluster.right)),
    );
    at = range.end;
  }
  push(segments, same(base, at, base.length));
  const open = segments.some((segment) => segment.text === null);
  return { segments, text: open ? null : segments.map(({ text }) => text ?? '').join('') };
}

/** The stretches somebody has to choose in, in the order of the text. */
export function conflictsOf(merge: Merge): MergeSegment[] {
  return merge.segments.filter(({ text }) => text === null);
}

/** The merged text with a text chosen for each conflict, in their order. Throws a RangeError if their number differs. */
export function resolved(merge: Merge, chosen: readonly string[]): string {
  return decided(merge, chosen)
    .map(({ text }) => text)
    .join('');
}

/**
 * The event that ends two heads, to be written with exactly these heads as parents. It says how the text came from
 * each of them, so that everybody's words stay theirs. `takesOver`: the `opened` event of the new machine
 * translation that the second head is; the merge was made on the one before.
 */
export function mergeEvent(
  heads: readonly [Pick<TextHead, 'event'>, Pick<TextHead, 'event'>],
  merge: Merge,
  chosen: readonly string[],
  takesOver: string | null = null,
): { readonly parents: string[]; readonly body: Extract<EventBody, { type: 'merge' }> } {
  const parts = decided(merge, chosen);
  const text = parts.map((part) => part.text).join('');
  const from = [
    { event: heads[0].event, operations: changes(parts.map((part) => [part.segment.mine, part.text])) },
    { event: heads[1].event, operations: changes(parts.map((part) => [part.segment.theirs, part.text])) },
  ];
  return {
    parents: heads.map(({ event }) => event),
    body: {
      type: 'merge',
      text,
      hash: textHash(text),
      from,
      ...(takesOver !== null && {
        base: {
          event: takesOver,
          operations: changes(parts.map((part) => [part.segment.base, part.segment.theirs])),
        },
      }),
    },
  };
}

/** The last text that two heads have in common, by default the first two; null if they began apart. */
export function baseOfHeads(
  fold: JournalFold,
  heads: readonly [string, string] | null = null,
): { readonly event: string; readonly text: string } | null {
  const graph = fold.texts();
  const [a, b] = heads === null ? graph.heads() : heads.map((id) => graph.nodesAt(id)[0]);
  if (a === undefined || b === undefined) return null;
  const [one, other] = [ancestry(a), ancestry(b)];
  const last = graph.nodes.filter((node) => one.has(node) && other.has(node)).at(-1);
  return last === undefined ? null : { event: last.event.id, text: graph.textOf(last).toString() };
}

interface Cluster extends Range {
  readonly left: TextEdit[];
  readonly right: TextEdit[];
}

/** Edits of either side, gathered where those of both meet. */
function clusters(left: readonly TextEdit[], right: readonly TextEdit[]): Cluster[] {
  const found: { start: number; end: number; left: TextEdit[]; right: TextEdit[] }[] = [];
  const all = [
    ...left.map((edit) => ({ edit, side: 'left' as const })),
    ...right.map((edit) => ({ edit, side: 'right' as const })),
  ].sort((a, b) => a.edit.start - b.edit.start || a.edit.end - b.edit.end);
  for (const { edit, side } of all) {
    const last = found.at(-1);
    const meets =
      last !== undefined &&
      (edit.start < last.end ||
        (edit.start === edit.end && last.start === last.end && edit.start === last.start));
    if (!meets) found.push({ start: edit.start, end: edit.end, left: [], right: [] });
    const cluster = found.at(-1);
    cluster?.[side].push(edit);
    if (cluster !== undefined) cluster.end = Math.max(cluster.end, edit.end);
  }
  return found;
}

function applied(base: string, range: Range, edits: readonly TextEdit[]): string {
  return applyEdits(
    base.slice(range.start, range.end),
    edits.map(({ start, end, text }) => ({ start: start - range.start, end: end - range.start, text })),
  );
}

function same(base: string, start: number, end: number): MergeSegment {
  const text = base.slice(start, end);
  return { range: { start, end }, base: text, mine: text, theirs: text, text };
}

function choose(base: string, range: Range, mine: string, theirs: string): MergeSegment {
  const old = base.slice(range.start, range.end);
  const text = mine === theirs || theirs === old ? mine : mine === old ? theirs : null;
  return { range, base: old, mine, theirs, text };
}

function push(segments: MergeSegment[], segment: MergeSegment): void {
  const { range, mine, theirs } = segment;
  if (range.start < range.end || mine !== '' || theirs !== '') segments.push(segment);
}

function decided(merge: Merge, chosen: readonly string[]): { segment: MergeSegment; text: string }[] {
  const left = [...chosen];
  const parts = merge.segments.map((segment) => {
    const text = segment.text ?? left.shift();
    if (text === undefined) throw new RangeError('a text is to be chosen for every conflict');
    return { segment, text };
  });
  if (left.length > 0) throw new RangeError('more texts are chosen than there are conflicts');
  return parts;
}

/** The edits from the first texts, joined, to the second ones. */
function changes(pairs: readonly (readonly [string, string])[]): TextEdit[] {
  const edits: TextEdit[] = [];
  let at = 0;
  for (const [before, after] of pairs) {
    const edit = singleEditBetween(before, after);
    if (edit !== null) edits.push({ start: at + edit.start, end: at + edit.end, text: edit.text });
    at += before.length;
  }
  return edits;
}
