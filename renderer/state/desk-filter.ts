import { overlaps, touches, type Range } from '../../shared/base/range';
import { useAnalysis, useCalmAnalysis } from './analysis';
import { useArticle } from './article';
import { derived, perArticle } from './article-scope';
import { placesOfChanges } from './changes';
import { sortedFlags, type KeyedFlag } from './flags';
import { isSettled, reviewNow, type ReviewNow } from './review';
import { filterTest } from './review-filters';
import type { Analysis, OpenArticle } from './types';

/** Which sentences the desk brings out. */
export const deskFilters = ['flagged', 'changed', 'not-done', 'commented'] as const;
export type DeskFilter = (typeof deskFilters)[number];

export const useDeskFilter = perArticle<{ readonly filter: DeskFilter | null }>(() => ({ filter: null }));

/** The sentences each filter lets through, in offsets of the analysed text. */
export type DeskSentences = Readonly<Record<DeskFilter, readonly Range[]>>;

const none: DeskSentences = { flagged: [], changed: [], 'not-done': [], commented: [] };

const nothingSaid: readonly Range[] = [];

/** True if anything was said of the article's sentences. Most articles have nothing, and need not be looked through at every key. */
function isAnythingSaid(article: OpenArticle | null): boolean {
  return article !== null && article.folded.threads.length + article.folded.verdicts.length > 0;
}

const commented = derived(
  () => [useAnalysis.getState().analysis, useArticle.getState().article, reviewNow()] as const,
  (analysis: Analysis | null, article: OpenArticle | null, now: ReviewNow): readonly Range[] => {
    if (analysis === null || article === null || !now.ready) return nothingSaid;
    const isCommented = filterTest('commented', { article, analysis, machineFlags: null });
    return now
      .sentences()
      .flatMap((card) => (isCommented(card) && card.edited !== null ? [card.edited] : []));
  },
);

function sortSentences(
  analysis: Analysis | null,
  done: readonly Range[] | null,
  flags: readonly KeyedFlag[],
  said: readonly Range[],
): DeskSentences {
  if (analysis === null || done === null) return none;
  const { sentences } = analysis;
  return {
    flagged: within(sentences, flags),
    changed: within(sentences, placesOfChanges(analysis.diff)),
    'not-done': notDone(sentences, done),
    commented: within(sentences, said),
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
  if (done.length === 0) return sentences;
  const marked = new Set(done.map(({ start, end }) => `${start}-${end}`));
  return sentences.filter(({ start, end }) => !marked.has(`${start}-${end}`));
}

const sorted = derived(() => {
  const { article } = useArticle.getState();
  return [
    useAnalysis.getState().analysis,
    article?.folded.done ?? null,
    sortedFlags().open,
    isAnythingSaid(article) ? commented() : nothingSaid,
  ] as const;
}, sortSentences);

/** What each filter lets through now. */
export function deskSentences(): DeskSentences {
  return sorted();
}

/** {@link deskSentences} for views: they follow in a pause, but marks and notes at once. */
export function useDeskSentences(): DeskSentences {
  useCalmAnalysis();
  useArticle(({ article }) => article?.folded.done);
  useArticle(({ article }) => article?.folded.threads);
  useArticle(({ article }) => article?.folded.verdicts);
  // What was said is placed once the journal holds the text that was compared.
  useArticle(({ article }) => isAnythingSaid(article) && isSettled());
  return deskSentences();
}

/** Brings other sentences out: the next filter, or all again after the last. */
export function nextDeskFilter(): DeskFilter | null {
  const { filter } = useDeskFilter.getState();
  const next = filter === null ? deskFilters[0] : (deskFilters[deskFilters.indexOf(filter) + 1] ?? null);
  useDeskFilter.setState({ filter: next });
  return next;
}
