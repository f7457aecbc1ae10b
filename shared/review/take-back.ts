import { composeEdits } from '../text/compose-edits';
import type { TextEdit } from '../text/edit';
import { AuthorLine } from './author-line';
import { authoredNear, tidy, type AuthorMark } from './authorship';
import { EditMap } from './edit-map';
import type { Marks, Placed } from './marks';
import { trimmed, type TextGraph, type TextNode } from './text-graph';

/** An edit that takes back what was done since an earlier text. */
export interface WayBack {
  /** The text before the first change that is taken back. */
  readonly to: TextNode;
  /** What lies between that text and the one the edit was made on. */
  readonly there: EditMap;
  /** What is left of that after the edit: changes by others, or by the same person elsewhere. */
  readonly left: EditMap;
}

/** More texts than this between an edit and what it takes back, and it counts as any other edit. */
const furthest = 4_000;

/**
 * What an edit with `undoes` takes back; null if it takes nothing back that can be followed: another person's change, one
 * behind a merge, or one that is not there. Nothing is taken at the edit's word: the texts say what came back.
 */
export function wayBack(graph: TextGraph, node: TextNode): WayBack | null {
  const target = targetOf(graph, node);
  const to = target?.parents[0];
  if (target === null || to === undefined) return null;
  const steps: (readonly TextEdit[])[] = [];
  for (let at = node.parents[0]; at !== to; at = at.parents[0]) {
    if (at === undefined || at.parents.length !== 1 || steps.length >= furthest) return null;
    const { event, operations } = at;
    if (event.type === 'edit' || event.type === 'fix') steps.push(operations);
    else if (at.parents[0]?.event.hash !== event.hash) return null;
  }
  const text = graph.textOf(to);
  const there = steps.reduceRight<readonly TextEdit[]>((all, next) => composeEdits(all, next), []);
  const left = composeEdits(there, node.operations);
  return { to, there: new EditMap(trimmed(there, text)), left: new EditMap(trimmed(left, text)) };
}

/** The texts that edits among these go back to. */
export function takenBackTo(graph: TextGraph, nodes: Iterable<TextNode>): Set<TextNode> {
  const found = new Set<TextNode>();
  for (const node of nodes) {
    const to = targetOf(graph, node)?.parents[0];
    if (to !== undefined) found.add(to);
  }
  return found;
}

function targetOf(graph: TextGraph, { event }: TextNode): TextNode | null {
  if (event.type !== 'edit' || event.undoes === undefined) return null;
  const [target] = graph.nodesAt(event.undoes);
  if (target?.event.id !== event.undoes || target.event.person.id !== event.person.id) return null;
  const isChange = target.event.type === 'edit' || target.event.type === 'fix';
  return isChange && target.parents.length === 1 ? target : null;
}

/**
 * The marks after such an edit. Words that are the old ones again have what they had in the old text; the others have
 * what `made` gives them, the marks as after any edit. Of marks that lapsed meanwhile those come back whose words did; one
 * that somebody took away stays away.
 */
export function marksTakenBack(made: Marks, old: Marks, { there, left }: WayBack): Marks {
  const authored = [
    ...authoredNear(old.authored.marks(), left, null),
    ...left.edits.flatMap((edit, index) =>
      within(made.authored.marks(), left.startOf(index), edit.text.length),
    ),
  ];
  const lapsed = <T extends Placed>(marks: readonly T[], now: readonly T[]): T[] =>
    marks.flatMap((mark) => {
      const range = there.untouched(mark) === null ? left.untouched(mark) : null;
      return range === null || now.some(({ event }) => event === mark.event) ? [] : [{ ...mark, ...range }];
    });
  const done = lapsed(old.done, made.done).filter((mark) =>
    made.done.every((other) => other.end <= mark.start || mark.end <= other.start),
  );
  return {
    authored: AuthorLine.of(tidy(authored)),
    done: [...made.done, ...done].sort((a, b) => a.start - b.start),
    taken: made.taken,
    places: [...made.places, ...lapsed(old.places, made.places)],
  };
}

/** The parts of marks that lie in a stretch; those without words count at its edges too. */
function within(marks: readonly AuthorMark[], start: number, length: number): AuthorMark[] {
  const end = start + length;
  return marks.flatMap((mark) => {
    const part = { ...mark, start: Math.max(mark.start, start), end: Math.min(mark.end, end) };
    const isThere = mark.start === mark.end ? part.start === part.end : part.start < part.end;
    return isThere && part.start <= part.end ? [part] : [];
  });
}
