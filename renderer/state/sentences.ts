import type { Range } from '../../shared/base/range';
import { mapOffset, type TextEdit } from '../../shared/text/edit';
import { editsSinceAnalysis, useAnalysis } from './analysis';
import { currentScope, derived } from './article-scope';
import type { Analysis } from './types';

/** A range of the analysed text as it lies in the present text. */
export function mapRange(range: Range, edits: readonly TextEdit[]): Range {
  if (edits.length === 0) return range;
  const start = mapOffset(range.start, edits, 'start');
  return { start, end: Math.max(start, mapOffset(range.end, edits, 'end')) };
}

/**
 * Index of the sentence an offset is in or just behind; -1 before the first one. Sentences are sorted and apart; they are looked
 * at as they lie after `edits`, only as many of them as have to be.
 */
export function sentenceIndexAt(
  sentences: readonly Range[],
  offset: number,
  edits: readonly TextEdit[] = [],
): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (mapRange(sentences[middle] as Range, edits).end > offset) high = middle;
    else low = middle + 1;
  }
  const after = sentences[low];
  return after !== undefined && mapRange(after, edits).start <= offset ? low : low - 1;
}

/** {@link sentenceIndexAt} among the sentences of the present text; asked for the caret's several times a key, and looked for once. */
export function presentSentenceIndexAt(offset: number): number {
  const { analysis } = useAnalysis.getState();
  if (analysis === null) return -1;
  const edits = editsSinceAnalysis();
  return currentScope().remember(presentSentenceIndexAt, [analysis, edits, offset], () =>
    sentenceIndexAt(analysis.sentences, offset, edits),
  );
}

const moved = derived(
  () => [useAnalysis.getState().analysis, editsSinceAnalysis()],
  (analysis: Analysis | null, edits: readonly TextEdit[]) =>
    analysis?.sentences.map((sentence) => mapRange(sentence, edits)) ?? [],
);

/** The sentences of the present text, as far as they are known: those of the last analysis, moved by what was typed since. */
export function presentSentences(): readonly Range[] {
  const { analysis } = useAnalysis.getState();
  if (analysis === null) return [];
  return editsSinceAnalysis().length === 0 ? analysis.sentences : moved();
}
