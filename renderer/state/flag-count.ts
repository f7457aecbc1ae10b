import { useCalm } from './analysis';
import { useArticle } from './article';
import { sortedFlags } from './flags';

export interface FlagCount {
  /** Flags that are open, shown or not. */
  readonly open: number;
  /** How many of them are shown. */
  readonly shown: number;
}

/** For views: how many flags are open; an article with very many shows the gravest alone. */
export function useFlagCount(): FlagCount {
  useArticle(({ article }) => article?.folded.dismissals);
  const hidden = useCalm((analysis) => (analysis === null ? 0 : analysis.flagCount - analysis.flags.length));
  const shown = useCalm(() => sortedFlags().open.length);
  return { open: shown + hidden, shown };
}
