import { useAnalysis } from './analysis';
import { useSortedFlags } from './flags';

export interface FlagCount {
  /** Flags that are open, shown or not. */
  readonly open: number;
  /** How many of them are shown. */
  readonly shown: number;
}

/** For views: how many flags are open; an article with very many shows the gravest alone. */
export function useFlagCount(): FlagCount {
  const hidden = useAnalysis(({ analysis }) =>
    analysis === null ? 0 : analysis.flagCount - analysis.flags.length,
  );
  const shown = useSortedFlags().open.length;
  return { open: shown + hidden, shown };
}
