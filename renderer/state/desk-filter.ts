import { overlaps, touches, type Range } from '../../shared/base/range';
import { useAnalysis } from './analysis';
import { useArticle } from './article';
import { derived, perArticle } from './article-scope';
import { changesOf } from './changes';
import { sortedFlags, type KeyedFlag } from './flags';
import { reviewNow, type ReviewNow } from './review';
import { filterTest } from './review-filters';
import type { Analysis, OpenArticle } from './types';

/** Which sentences the desk brings out. */
export const deskFilters = ['flagged', 'changed', 'not-done', 'commented'] as const;
export type DeskFilter = (typeof deskFilters)[number];

export const useDeskFilter = perArticle<{ readonly filter: DeskFilter | null }>(() => ({ filter: null }));

/** The sentences each filter lets through, in offsets of the analysed text. */
export type DeskSentences = Readonly<Record<DeskFilter, readonly Range[]>>;

const none: DeskSentences = { flagged: [], changed: [], 'not-done': [], commented: [] };

function sortSentences(
  analysis: Analysis | null,
  article: OpenArticle | null,
  flags: readonly KeyedFlag[],
  now: ReviewNow,
): DeskSentences {
  if (analysis === null || article === null) return none;
  const { sentences } = analysis;
  const { threads, verdicts, done } = article.folded;
  const isCommented = filterTest('commented', { article, analysis, machineFlags: null });
  const commented =
    threads.length + verdicts.length === 0 || !now.ready
      ? []
      : now.sentences().flatMap((card) => (isCommented(card) && card.edited !== null ? [card.edited] : []));
  return {
    flagged: within(sentences, flags),
    changed: within(
      sentences,
      changesOf(analysis.diff).map(({ after }) => after),
    ),
    'not-done': notDone(sentences, done),
    commented: within(sentences, commented),
  };
}

/** The sentences that any of these places, sorted by their starts, lies in. */
function within(sentences: readonly Range[], places: readonly Range[]): readonly Range[] {
  let first = 0;
  return sentences.filter((sentence) => {
    while (first < places.length && (places[first]?.end ?? 0) < sentence.start) first++;
    for (let at = first; at < places.length; at++) {
      const place = places[at] as Range;
      if (place.start > sentence.end) return false;
      if (place.start === place.end ? touches(place, sentence) : overlaps(place, sentence)) return true;
    }
    return false;
  });
}

function notDone(sentences: readonly Range[], done: readonly Range[]): readonly Range[] {
  const marked = new Set(done.map(({ start, end }) => `${start}-${end}`));
  return sentences.filter(({ start, end }) => !marked.has(`${start}-${end}`));
}

const sorted = derived(
  () =>
    [
      useAnalysis.getState().analysis,
      useArticle.getState().article,
      sortedFlags().open,
      reviewNow(),
    ] as const,
  sortSentences,
);

/** What each filter lets through now. */
export function deskSentences(): DeskSentences {
  return sorted();
}

/** {@link deskSentences} for views. */
export function useDeskSentences(): DeskSentences {
  useAnalysis(({ analysis }) => analysis);
  useArticle(({ article }) => article?.folded);
  return deskSentences();
}

/** Brings other sentences out: the next filter, or all again after the last. */
export function nextDeskFilter(): DeskFilter | null {
  const { filter } = useDeskFilter.getState();
  const next = filter === null ? deskFilters[0] : (deskFilters[deskFilters.indexOf(filter) + 1] ?? null);
  useDeskFilter.setState({ filter: next });
  return next;
}
