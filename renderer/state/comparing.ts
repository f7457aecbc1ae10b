import { useEffect, useMemo, useState } from 'react';
import { create } from 'zustand';
import type { Diff } from '../../shared/diff/hunk';
import type { Moment } from '../../shared/review/state';
import { compareTexts } from './analysis';
import { textAt, useArticle } from './article';
import { perArticle } from './article-scope';
import { notifyFailure } from './session';

/** What the text is compared with: the machine translation, the last moment of a kind, or one moment by its event. */
export type CompareBase = 'mt' | 'submitted' | 'changes-requested' | 'approved' | 'exported' | (string & {});

export const useComparing = create<{ readonly base: CompareBase }>(() => ({ base: 'mt' }));

export function compareWith(base: CompareBase): void {
  useComparing.setState({ base });
}

/** The moment a choice comes to in these moments; null for the machine translation, and where there is no such moment. */
export function baseMoment(moments: readonly Moment[], base: CompareBase): Moment | null {
  if (base === 'mt') return null;
  return moments.findLast(({ event, kind }) => event === base || kind === base) ?? null;
}

/** The moment the open article is compared with; null for the machine translation. */
export function useBaseMoment(): Moment | null {
  const base = useComparing((state) => state.base);
  return useArticle(({ article }) => (article === null ? null : baseMoment(article.folded.moments, base)));
}

/** Two texts and what changed between them. */
export interface Comparison {
  readonly before: string;
  readonly after: string;
  readonly diff: Diff;
}

/** Milliseconds without a keystroke before the present text is compared again. */
const settleMs = 150;

/** The last comparison that was asked for. */
interface Asked {
  readonly before: string;
  readonly after: string;
  readonly made: Promise<Comparison | null>;
}

const asking = perArticle<{ readonly last: Asked | null }>(() => ({ last: null }));

/** Compares two texts of the open article; whoever asks for the same two at the same time gets the same answer. Null if it could not be made, which is said. */
export function comparisonOf(before: string, after: string): Promise<Comparison | null> {
  const { last } = asking.getState();
  if (last?.before === before && last.after === after) return last.made;
  const made = compareTexts(before, after).then((diff) => {
    if (!diff.ok && asking.getState().last?.made === made) asking.setState({ last: null });
    if (!diff.ok) notifyFailure(diff.error);
    return diff.ok ? { before, after, diff: diff.value } : null;
  });
  asking.setState({ last: { before, after, made } });
  return made;
}

/** The last comparison that was made of a text with another, which may be being typed in; null before the first. */
export function useTextsCompared(before: string | null, after: string | null): Comparison | null {
  const [made, setMade] = useState<Comparison | null>(null);
  const known = made !== null && made.before === before;
  useEffect(() => {
    if (before === null || after === null) return;
    let left = false;
    const compare = async (): Promise<void> => {
      const comparison = await comparisonOf(before, after);
      if (!left && comparison !== null) setMade(comparison);
    };
    const waiting = setTimeout(() => void compare(), known ? settleMs : 0);
    return () => {
      left = true;
      clearTimeout(waiting);
    };
  }, [before, after, known]);
  return known ? made : null;
}

/** The text at a moment against the present text: the last comparison that was made of it, null before the first. */
export function useComparison(event: string | null): Comparison | null {
  const after = useArticle(({ article }) => (event === null ? null : (article?.text ?? null)));
  const before = useMemo(() => (event === null ? null : textAt(event)), [event]);
  return useTextsCompared(before, after);
}
