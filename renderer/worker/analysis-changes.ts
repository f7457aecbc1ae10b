import { isEqual } from '../../shared/base/is-equal';
import { shift, type Range } from '../../shared/base/range';
import type { Link } from '../../shared/align/link';
import type { Flag } from '../../shared/checks/rule';
import type { Hunk } from '../../shared/diff/hunk';
import { applyEdits, singleEditBetween, type TextEdit } from '../../shared/text/edit';
import type { Analysis } from '../state/types';
import { MovedFlag, movedFixes } from './moved-flag';

/**
 * A list by what became of an earlier one: its first `kept` items are the first ones as they were, then come those in `put`, and its last
 * `moved` items are the last ones moved along with the text.
 */
export interface ListChange<T> {
  readonly kept: number;
  readonly put: readonly T[];
  readonly moved: number;
}

/**
 * An analysis by what became of the one before it. A key changes a sentence or two; to copy all the rest from the worker would hold up
 * the window for longer than drawing the letter.
 */
export interface AnalysisChanges {
  /** Null if the text is the same. */
  readonly edit: TextEdit | null;
  readonly sentences: ListChange<Range>;
  readonly flags: ListChange<Flag>;
  readonly links: ListChange<Link>;
  readonly sourceSentences: ListChange<Range>;
  readonly hunks: ListChange<Hunk>;
  readonly figures: Omit<Analysis, 'text' | 'sentences' | 'flags' | 'links' | 'sourceSentences' | 'diff'>;
  readonly complete: boolean;
}

/** What became of an analysis: {@link withChanges} of the two gives `after`. */
export function changesBetween(before: Analysis, after: Analysis): AnalysisChanges {
  const { text, sentences, flags, links, sourceSentences, diff, ...figures } = after;
  const by = text.length - before.text.length;
  const more = sentences.length - before.sentences.length;
  return {
    edit: singleEditBetween(before.text, text),
    sentences: changeOf(before.sentences, sentences, isSameRange, (range) => shift(range, by)),
    flags: changeOf(before.flags, flags, isSameFlag, (flag) => movedFlag(flag, by)),
    links: changeOf(before.links, links, isEqual, (link) => movedLink(link, more)),
    sourceSentences: changeOf(before.sourceSentences, sourceSentences, isSameRange, (range) => range),
    hunks: changeOf(before.diff.hunks, diff.hunks, isSameHunk, (hunk) => movedHunk(hunk, by)),
    figures,
    complete: diff.complete,
  };
}

/**
 * The analysis that came of an earlier one; what stayed is the same objects. `present` is the text it is about, if the window holds it
 * already: a second string of a long text would be as much garbage as all the rest.
 */
export function withChanges(
  before: Analysis,
  changes: AnalysisChanges,
  present: string | null = null,
): Analysis {
  const { edit, sentences, flags, links, sourceSentences, hunks, figures, complete } = changes;
  const by = edit === null ? 0 : edit.text.length - (edit.end - edit.start);
  const more = sentences.kept + sentences.put.length + sentences.moved - before.sentences.length;
  return {
    ...figures,
    text: edit === null ? before.text : (present ?? applyEdits(before.text, [edit])),
    sentences: changed(before.sentences, sentences, (range) => (by === 0 ? range : shift(range, by))),
    flags: changed(before.flags, flags, (flag) => (by === 0 ? flag : new MovedFlag(flag, by))),
    links: changed(before.links, links, (link) => (more === 0 ? link : movedLink(link, more))),
    sourceSentences: changed(before.sourceSentences, sourceSentences, (range) => range),
    diff: {
      hunks: changed(before.diff.hunks, hunks, (hunk) => (by === 0 ? hunk : movedHunk(hunk, by))),
      complete,
    },
  };
}

function changeOf<T>(
  before: readonly T[],
  after: readonly T[],
  isSame: (a: T, b: T) => boolean,
  move: (item: T) => T,
): ListChange<T> {
  const most = Math.min(before.length, after.length);
  let kept = 0;
  while (kept < most && isSame(before[kept] as T, after[kept] as T)) kept++;
  let moved = 0;
  while (moved < most - kept && isSame(move(before.at(-1 - moved) as T), after.at(-1 - moved) as T)) moved++;
  return { kept, put: after.slice(kept, after.length - moved), moved };
}

function changed<T>(
  before: readonly T[],
  { kept, put, moved }: ListChange<T>,
  move: (item: T) => T,
): readonly T[] {
  if (kept === before.length && put.length === 0) return before;
  const after = before.slice(0, kept);
  for (const item of put) after.push(item);
  for (let at = before.length - moved; at < before.length; at++) after.push(move(before[at] as T));
  return after;
}

function isSameRange(a: Range, b: Range): boolean {
  return a.start === b.start && a.end === b.end;
}

function areSameRanges(a: readonly Range[], b: readonly Range[]): boolean {
  return a.length === b.length && a.every((range, index) => isSameRange(range, b[index] as Range));
}

function isSameFlag(a: Flag, b: Flag): boolean {
  return isSameRange(a, b) && isEqual(a, b);
}

function isSameHunk(a: Hunk, b: Hunk): boolean {
  return (
    a.kind === b.kind &&
    areSameRanges(a.before, b.before) &&
    areSameRanges(a.after, b.after) &&
    a.words.length === b.words.length &&
    a.words.every(({ op, text }, index) => op === b.words[index]?.op && text === b.words[index].text)
  );
}

/** As {@link MovedFlag}, of plain fields, to be compared with one that was found there. */
function movedFlag(flag: Flag, by: number): Flag {
  return { ...flag, start: flag.start + by, end: flag.end + by, fixes: movedFixes(flag.fixes, by) };
}

function movedHunk({ kind, before, after, words }: Hunk, by: number): Hunk {
  const moved: Range[] = [];
  for (const range of after) moved.push(shift(range, by));
  return { kind, before, after: moved, words };
}

function movedLink(link: Link, by: number): Link {
  return { ...link, target: link.target.map((index) => index + by) };
}
