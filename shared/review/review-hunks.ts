import { shortHash } from '../base/hash';
import { overlaps, touches, type Range } from '../base/range';
import type { Diff, Hunk } from '../diff/hunk';
import type { EditOrigin } from './edit-origin';
import type { HunkReference } from './events';
import { keepsWords } from './keeps-words';
import { locateHunks, type LocatedHunk } from './located-hunks';
import type { Person } from './person';
import type { ReviewHunk } from './review-hunk';
import type { ArticleState, Authored } from './state';
import { textsKey, VerdictIndex } from './verdict-index';

export interface ReviewSettings {
  /** Nobody approves their own words. */
  readonly fourEyes: boolean;
}

/** `start-end:hash of the edited text`, in offsets of the machine translation; `#2` and so on for the same words put in again. */
export function hunkKey({ start, end, after, nth = 1 }: HunkReference): string {
  return `${start}-${end}:${knownHash(after)}${nth > 1 ? `#${nth}` : ''}`;
}

const hashesKept = 10_000;
const hashes = new Map<string, string>();

/** Hashing is three quarters of the work in a review of a thousand hunks, and every verdict asks for the same hashes again. */
function knownHash(text: string): string {
  const known = hashes.get(text);
  if (known !== undefined) return known;
  const hash = shortHash(text);
  if (hashes.size >= hashesKept) hashes.clear();
  hashes.set(text, hash);
  return hash;
}

/** A hunk, changed or not, as a verdict or comment names it. `mt` and `text` are the texts its diff compares. */
function referenceOf(located: LocatedHunk, mt: string, text: string): HunkReference {
  const { before, after } = located;
  return {
    start: before.start,
    end: before.end,
    before: mt.slice(before.start, before.end),
    after: text.slice(after.start, after.end),
  };
}

/**
 * The changed hunks of an article as a reviewer sees them. `diff` compares the machine translation with the present
 * text. A hunk's verdicts are those given on exactly its two texts; a judgement on the same place with another text
 * makes it `stale`.
 */
export function reviewHunks(state: ArticleState, diff: Diff, settings: ReviewSettings): ReviewHunk[] {
  const index = new VerdictIndex(state.verdicts);
  return changedHunks(state, diff).map((changed) => {
    const hunk: ReviewHunk = { ...changed, verdicts: index.about(changed.reference), status: 'open' };
    const judged = statusOf(hunk, settings.fourEyes);
    return { ...hunk, status: judged === 'open' && index.isStale(hunk.reference) ? 'stale' : judged };
  });
}

type ChangedHunk = Omit<ReviewHunk, 'verdicts' | 'status'>;

interface Changed extends Pick<ArticleState, 'authored' | 'base' | 'text'> {
  readonly hunks: readonly ChangedHunk[];
}

/** Each verdict asks for the same hunks again, and finding their words and authors is most of the work. */
const changedByDiff = new WeakMap<Diff, Changed>();

/** The changed hunks without what was said of them. */
function changedHunks({ authored, base, text }: ArticleState, diff: Diff): readonly ChangedHunk[] {
  const known = changedByDiff.get(diff);
  if (known?.authored === authored && known.base === base && known.text === text) return known.hunks;
  const located = locateHunks(diff);
  const marks = withDeletions(marksOf(located, authored), located, authored, text);
  const references = referencesOf(located, base ?? '', text);
  const hunks: ChangedHunk[] = [];
  for (const [position, entry] of located.entries()) {
    const reference = references.get(entry);
    if (reference === undefined) continue;
    const places = { hunk: entry.hunk, reference, mt: entry.before, edited: entry.after };
    hunks.push({ key: hunkKey(reference), ...places, ...authorship(marks[position] ?? [], entry.hunk) });
  }
  changedByDiff.set(diff, { authored, base, text, hunks });
  return hunks;
}

function statusOf(hunk: ReviewHunk, fourEyes: boolean): ReviewHunk['status'] {
  if (hunk.verdicts.some(({ verdict }) => verdict === 'request')) return 'changes-requested';
  const counts = hunk.verdicts.some(
    ({ verdict, person }) => verdict === 'approve' && (!fourEyes || !isAuthor(hunk, person)),
  );
  if (counts) return 'approved';
  // It was put back once and made again: somebody has to look at it anew.
  return hunk.verdicts.some(({ verdict }) => verdict === 'restore') ? 'stale' : 'open';
}

/** True if this person wrote in the hunk's present text. */
export function isAuthor(hunk: Pick<ReviewHunk, 'authors'>, person: Person): boolean {
  return hunk.authors.some((author) => author.id === person.id);
}

/** {@link referenceOf} for all that were changed, the same words put in several times at one place told apart. */
function referencesOf(
  located: readonly LocatedHunk[],
  mt: string,
  text: string,
): ReadonlyMap<LocatedHunk, HunkReference> {
  const references = new Map<LocatedHunk, HunkReference>();
  const twins = new Map<string, HunkReference[]>();
  for (const entry of located) {
    if (entry.hunk.kind === 'same') continue;
    const reference = referenceOf(entry, mt, text);
    references.set(entry, reference);
    if (entry.hunk.kind !== 'insert') continue;
    const key = textsKey(reference);
    const known = twins.get(key);
    if (known === undefined) twins.set(key, [reference]);
    else known.push(reference);
  }
  for (const [entry, reference] of references) {
    const same = reference.start === reference.end ? (twins.get(textsKey(reference)) ?? []) : [];
    if (same.length < 2) continue;
    references.set(entry, { ...reference, nth: same.indexOf(reference) + 1, of: same.length });
  }
  return references;
}

function authorship(
  marks: readonly Authored[],
  { words }: Pick<Hunk, 'words'>,
): Pick<ReviewHunk, 'authors' | 'editedAt' | 'bySafeFixes' | 'origins'> {
  const people = new Map(marks.map(({ person }) => [person.id, person]));
  const times = marks.map(({ time }) => time).sort();
  return {
    authors: [...people.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    editedAt: times.at(-1) ?? null,
    // Who took words off the border of two sentences is known for one of them only: a change that loses a word is more than safe fixes.
    bySafeFixes: marks.length > 0 && marks.every(({ safe }) => safe === true) && keepsWords(words),
    origins: originsOf(marks),
  };
}

function originsOf(marks: readonly Authored[]): EditOrigin[] {
  const found = new Map<string, EditOrigin>();
  for (const { origin } of marks)
    if (origin !== undefined && origin.kind !== 'undo') found.set(JSON.stringify(origin), origin);
  return [...found.values()];
}

/**
 * What was written in each hunk, by position. Words count for the hunk whose text, gap included, holds them. A deletion's mark
 * on the border of two hunks counts for the changed one; if both are, for the second, which it stands in front of.
 */
function marksOf(
  located: readonly LocatedHunk[],
  authored: readonly Authored[],
): readonly (Authored[] | undefined)[] {
  const found: (Authored[] | undefined)[] = [];
  let from = 0;
  for (const mark of authored) {
    while (from < located.length && spanAt(located, from).end < mark.start) from++;
    const near: number[] = [];
    for (let i = from; i < located.length && spanAt(located, i).start <= mark.end; i++)
      if (located[i]?.hunk.kind !== 'same' && touches(spanAt(located, i), mark)) near.push(i);
    const inside = near.filter((i) => holds(spanAt(located, i), mark));
    for (const i of inside.length > 0 || mark.start < mark.end ? inside : near) (found[i] ??= []).push(mark);
  }
  return found;
}

/**
 * Who took a whole sentence out is marked where they took it out, which may lie before the gap that its hunk stands behind, or further
 * where the words around are those that went: deletions that nobody is known for by their place are looked for in all of that.
 */
function withDeletions(
  marks: readonly (Authored[] | undefined)[],
  located: readonly LocatedHunk[],
  authored: readonly Authored[],
  text: string,
): readonly (Authored[] | undefined)[] {
  const found = [...marks];
  for (let first = 0; first < located.length; first++) {
    if (!isDeletion(located[first])) continue;
    let next = first + 1;
    while (isDeletion(located[next])) next++;
    const run = located.slice(first, next);
    if (run.some((_, index) => found[first + index] === undefined)) {
      const deleted = run.map(({ textBefore }) => textBefore).join('');
      const { start } = spanAt(located, first);
      const near = marksWithin(authored, {
        start: Math.min(located[first - 1]?.after.end ?? start, start - slideBack(deleted, text, start)),
        end: Math.max(start, located[next]?.after.start ?? start, start + slideOn(deleted, text, start)),
      });
      if (near.length > 0) for (let i = first; i < next; i++) found[i] ??= near;
    }
    first = next - 1;
  }
  // Words taken off a sentence's end, together with what followed, are marked on the border, which counts for what followed.
  for (const [index, { hunk, span }] of located.entries()) {
    if (hunk.kind === 'same' || found[index] !== undefined) continue;
    const near = authored.filter((mark) => touches(span, mark));
    if (near.length > 0) found[index] = near;
  }
  return found;
}

function isDeletion(located: LocatedHunk | undefined): boolean {
  return located !== undefined && located.hunk.kind !== 'same' && located.span.start === located.span.end;
}

/** The deletions in a stretch; where there are none, the words that touch it, beside which a deletion by the same person is not shown. */
function marksWithin(authored: readonly Authored[], range: Range): Authored[] {
  const near = authored.filter((mark) => touches(range, mark));
  const deletions = near.filter(({ start, end }) => start === end);
  return deletions.length > 0 ? deletions : near;
}

/** How far to either side the same deletion may have been made, as with `a b a` from `a b a b a`: at most so many characters. */
const furthestSlide = 10_000;

function slideBack(deleted: string, text: string, at: number): number {
  let by = 0;
  while (by < furthestSlide && by < at && text[at - 1 - by] === deleted.at(-1 - (by % deleted.length))) by++;
  return by;
}

function slideOn(deleted: string, text: string, at: number): number {
  let by = 0;
  while (by < furthestSlide && at + by < text.length && text[at + by] === deleted[by % deleted.length]) by++;
  return by;
}

function spanAt(located: readonly LocatedHunk[], index: number): Range {
  return (located[index] as LocatedHunk).span;
}

function holds(span: Range, mark: Range): boolean {
  if (span.start === span.end) return touches(span, mark);
  if (mark.start === mark.end) return span.start <= mark.start && mark.start < span.end;
  return overlaps(span, mark);
}
