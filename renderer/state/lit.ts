import { perArticle } from './article-scope';
import { overlaps, type Range } from '../../shared/base/range';
import { useAnalysis } from './analysis';
import { presentSentenceIndexAt, sentenceIndexAt } from './sentences';
import type { Analysis } from './types';

/** The sentence that is lit on both sides; offsets of the analysed text, of the source and of the machine translation. */
export interface Lit {
  readonly target: readonly Range[];
  readonly source: readonly Range[];
  readonly mt: readonly Range[];
}

const dark: Lit = { target: [], source: [], mt: [] };

export interface LitStore {
  /** By the caret. */
  readonly caret: Lit;
  /** By the pointer, while it is over a sentence. */
  readonly hover: Lit | null;
  /** What linking would link: the caret's sentence with the source sentences that were chosen for it, until the caret goes to another one. */
  readonly linking: Lit | null;
}

export const useLit = perArticle<LitStore>(() => ({ caret: dark, hover: null, linking: null }));

/** What is lit now: the pointer's sentence, else what would be linked, else the caret's. */
export function litNow({ caret, hover, linking }: LitStore): Lit {
  return hover ?? linking ?? caret;
}

/** Lights the sentence the caret is in. */
export function lightCaret(offset: number): void {
  const before = useLit.getState().caret;
  const caret = keeping(before, atTarget(offset));
  if (caret === before) return;
  const stays = before.target[0]?.start === caret.target[0]?.start;
  useLit.setState(({ linking }) => ({
    caret,
    linking: linking !== null && stays ? { ...linking, target: caret.target } : null,
  }));
}

/** Lights the caret's sentence with these source sentences, in place of those that it renders: they were chosen for it. */
export function lightLinking(sources: readonly Range[]): void {
  useLit.setState(({ caret }) => ({ linking: { ...caret, source: sources }, hover: null }));
}

/** Lights again what the caret's sentence renders: nothing is chosen for it any more. */
export function lightNoLinking(): void {
  if (useLit.getState().linking !== null) useLit.setState({ linking: null });
}

/** The caret was moved: it counts again, wherever the pointer happens to rest. */
export function moveLight(offset: number): void {
  lightCaret(offset);
  setHover(null);
}

/** Lights the sentence of the text under the pointer; null puts it out. */
export function lightHover(offset: number | null): void {
  setHover(offset === null ? null : atTarget(offset));
}

/** Lights a sentence of the left pane and what renders it; null puts it out. */
export function lightLeft(side: 'source' | 'mt', range: Range | null): void {
  const { analysis } = useAnalysis.getState();
  if (range === null || analysis === null) return setHover(null);
  if (side === 'mt') return setHover(fromMt(analysis, range));
  const index = sentenceIndexAt(analysis.sourceSentences, range.start);
  const targets = analysis.links
    .filter((link) => link.source.includes(index))
    .flatMap((link) => pick(analysis.sentences, link.target));
  return setHover({ target: targets, source: [range], mt: [] });
}

function setHover(hover: Lit | null): void {
  const before = useLit.getState().hover;
  if (hover === before || (hover !== null && before !== null && same(hover, before))) return;
  useLit.setState({ hover });
}

function atTarget(offset: number): Lit {
  const { analysis } = useAnalysis.getState();
  if (analysis === null) return dark;
  const index = presentSentenceIndexAt(offset);
  const sentence = analysis.sentences[index];
  if (sentence === undefined) return dark;
  return {
    target: [sentence],
    source: linkedSource(analysis, index),
    mt:
      analysis.diff.hunks.find((hunk) => hunk.after.some((after) => overlaps(after, sentence)))?.before ?? [],
  };
}

function fromMt(analysis: Analysis, range: Range): Lit {
  const hunk = analysis.diff.hunks.find(({ before }) => before.some((other) => overlaps(other, range)));
  return { target: hunk?.after ?? [], source: [], mt: [range] };
}

/** Sentences of the source that a sentence of the text renders. */
export function linkedSource(analysis: Analysis, index: number): readonly Range[] {
  const links = analysis.links.filter((link) => link.target.includes(index));
  return links.flatMap((link) => pick(analysis.sourceSentences, link.source));
}

function pick(ranges: readonly Range[], indexes: readonly number[]): Range[] {
  return indexes.flatMap((index) => ranges[index] ?? []);
}

const sides = ['target', 'source', 'mt'] as const;

function same(a: Lit, b: Lit): boolean {
  return sides.every((side) => sameRanges(a[side], b[side]));
}

function sameRanges(a: readonly Range[], b: readonly Range[]): boolean {
  return (
    a.length === b.length &&
    a.every((range, index) => {
      const other = b[index];
      return other?.start === range.start && other.end === range.end;
    })
  );
}

/**
 * `after` with the very lists of before where a side is lit as it was: a letter makes the sentence it is typed in longer, and what
 * the sentence renders need not be looked for and brought into view again.
 */
function keeping(before: Lit, after: Lit): Lit {
  if (same(before, after)) return before;
  const kept = (side: (typeof sides)[number]): readonly Range[] =>
    sameRanges(before[side], after[side]) ? before[side] : after[side];
  return { target: kept('target'), source: kept('source'), mt: kept('mt') };
}
