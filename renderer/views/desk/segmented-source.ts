import { useMemo } from 'react';
import type { Range } from '../../../shared/base/range';
import { useAnalysis } from '../../state/analysis';
import { useArticle } from '../../state/article';
import { useWords } from '../../words/words';

/** By the start of a source sentence: what people decided of it, in words. */
export type SegmentedSource = ReadonlyMap<number, string>;

const nothing: ReadonlyMap<number, string> = new Map();

/** The source sentences that somebody joined, split or linked, and who did. */
export function useSegmentedSource(): SegmentedSource {
  const { t } = useWords();
  const byHand = useAnalysis(({ analysis }) => analysis?.byHand ?? null);
  const sentences = useAnalysis(({ analysis }) => analysis?.sourceSentences ?? noSentences);
  const decided = useArticle(({ article }) => article?.folded.segmentation ?? null);
  return useMemo(() => {
    if (byHand === null || decided === null || byHand.source.length + byHand.linked.length === 0)
      return nothing;
    const found = new Map<number, string>();
    const add = (sentence: Range | undefined, words: string): void => {
      if (sentence === undefined) return;
      const known = found.get(sentence.start);
      found.set(sentence.start, known === undefined ? words : `${known}. ${words}`);
    };
    for (const { at, ends, by } of byHand.source) {
      const name = decided.source[by]?.person.name ?? '';
      if (ends)
        add(
          sentences.find(({ start }) => start === at),
          t('segment.split-by', { name }),
        );
      else
        add(
          sentences.find(({ start, end }) => start < at && at < end),
          t('segment.joined-by', { name }),
        );
    }
    for (const { source, by } of byHand.linked)
      for (const index of source)
        add(sentences[index], t('segment.linked-by', { name: decided.links[by]?.person.name ?? '' }));
    return found;
  }, [byHand, sentences, decided, t]);
}

const noSentences: readonly Range[] = [];
