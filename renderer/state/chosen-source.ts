import { overlaps, type Range } from '../../shared/base/range';
import { useAnalysis } from './analysis';
import { perArticle } from './article-scope';
import { lightNoLinking } from './lit';

/** Source sentences that were chosen, to be linked or to be split; offsets of the source. */
export interface ChosenSource {
  /** From the first one's start to the last one's end; null if none is chosen. */
  readonly range: Range | null;
  /** The one that was chosen first, from which more are taken in. */
  readonly anchor: Range | null;
  /** Where it is to be split; null if no place was pointed at. */
  readonly place: number | null;
}

const none: ChosenSource = { range: null, anchor: null, place: null };

export const useChosenSource = perArticle<ChosenSource>(() => none);

/** Chooses a sentence, or (`more`) all from the one that was chosen first up to it. */
export function choose(sentence: Range, more = false, place: number | null = null): void {
  const { anchor } = useChosenSource.getState();
  const from = more && anchor !== null ? anchor : sentence;
  useChosenSource.setState({
    anchor: from,
    range: { start: Math.min(from.start, sentence.start), end: Math.max(from.end, sentence.end) },
    place: more ? null : place,
  });
}

/** Chooses none, and lights again what the caret's sentence renders. */
export function chooseNothing(): void {
  if (useChosenSource.getState().range === null) return;
  useChosenSource.setState(none);
  lightNoLinking();
}

/** Indexes of the chosen source sentences, as they are found now. */
export function chosenIndexes(): number[] {
  const { range } = useChosenSource.getState();
  const sentences = useAnalysis.getState().analysis?.sourceSentences ?? [];
  return range === null
    ? []
    : sentences.flatMap((sentence, index) => (overlaps(sentence, range) ? [index] : []));
}
