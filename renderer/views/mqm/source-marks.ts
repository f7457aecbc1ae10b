import { useMemo } from 'react';
import type { Range } from '../../../shared/base/range';
import type { AnnotationRecord } from '../../../shared/review/state';
import { useArticle } from '../../state/article';

/** The errors marked in the open article's source; the same list until one comes or goes. */
export function useSourceMarks(): readonly AnnotationRecord[] {
  const names = useArticle(({ article }) => sourceMarks(article?.folded.annotations).map(nameOf).join());
  return useMemo(
    () => (names === '' ? none : sourceMarks(useArticle.getState().article?.folded.annotations)),
    [names],
  );
}

const none: readonly AnnotationRecord[] = [];

function sourceMarks(all: readonly AnnotationRecord[] = none): readonly AnnotationRecord[] {
  return all.filter(({ side }) => side === 'source');
}

function nameOf({ event }: AnnotationRecord): string {
  return event;
}

/** A stretch of the source, and the error marked in it. */
export interface SourcePiece extends Range {
  readonly mark: AnnotationRecord | null;
}

/** Cuts a range where marks begin and end; where several lie, the first one shows. */
export function sourcePieces(range: Range, marks: readonly AnnotationRecord[]): SourcePiece[] {
  const inside = marks.filter((mark) => mark.start < range.end && range.start < mark.end);
  const cuts = new Set([range.start, range.end]);
  for (const { start, end } of inside)
    for (const cut of [start, end]) if (cut > range.start && cut < range.end) cuts.add(cut);
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((start, index) => {
    const end = sorted[index + 1] ?? range.end;
    return { start, end, mark: inside.find((mark) => mark.start <= start && end <= mark.end) ?? null };
  });
}
