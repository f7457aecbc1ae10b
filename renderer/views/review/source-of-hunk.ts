import { firstEndingAfter, overlaps, type Range } from '../../../shared/base/range';
import type { CheckResult } from '../../../shared/checks/checker';

type Aligned = Pick<CheckResult, 'sentences' | 'sourceSentences' | 'links'>;

/** Finds the source sentences behind changed ones, through the links between source and present text. */
export class SourceFinder {
  /** Source sentences by index of the target sentence that renders them. */
  private readonly byTarget = new Map<number, readonly number[]>();
  /** Source sentences that nothing renders. */
  private readonly dropped: readonly number[];

  constructor(private readonly aligned: Aligned) {
    const dropped: number[] = [];
    for (const { source, target } of aligned.links) {
      if (target.length === 0) dropped.push(...source);
      for (const index of target) this.byTarget.set(index, [...(this.byTarget.get(index) ?? []), ...source]);
    }
    this.dropped = dropped;
  }

  /** The source sentences that `ranges` of the text, all in `edited`, render, in their order; for a deletion (no ranges) those left without a rendering. */
  sentencesOf(edited: Range, ranges: readonly Range[]): readonly Range[] {
    const { sentences, sourceSentences } = this.aligned;
    const found = new Set<number>();
    const first = firstEndingAfter(sentences, edited.start);
    for (let index = first; index < sentences.length; index++) {
      const sentence = sentences[index];
      if (sentence === undefined || sentence.start >= edited.end) break;
      if (!ranges.some((range) => overlaps(range, sentence))) continue;
      for (const source of this.byTarget.get(index) ?? []) found.add(source);
    }
    if (ranges.length === 0) for (const source of this.leftOut(first)) found.add(source);
    return [...found]
      .sort((a, b) => a - b)
      .map((index) => sourceSentences[index])
      .filter((range) => range !== undefined);
  }

  /** Dropped source sentences between what the sentences on either side of a gap render. */
  private leftOut(next: number): readonly number[] {
    const before = Math.max(-1, ...(this.byTarget.get(next - 1) ?? []));
    const after = Math.min(Infinity, ...(this.byTarget.get(next) ?? []));
    return this.dropped.filter((index) => index > before && index < after);
  }
}
