import type { MergeSegment } from '../../../shared/review/merge';

/** What a merge is shown in: one sentence to choose in, or a stretch of text, by indexes of its segments, end-exclusive. */
export type MergeBlock =
  | { readonly kind: 'conflict'; readonly segment: number; readonly conflict: number }
  | { readonly kind: 'text'; readonly from: number; readonly to: number };

/** A paragraph of more segments than this is broken where it is shown, so that no block takes long to draw. */
const longest = 40;

/** Cuts a merge into blocks to be shown one below the other: at sentences to choose in, and at the ends of paragraphs. */
export function mergeBlocks(segments: readonly Pick<MergeSegment, 'base' | 'text'>[]): MergeBlock[] {
  const blocks: MergeBlock[] = [];
  let from = 0;
  let conflict = 0;
  const close = (to: number): void => {
    if (to > from) blocks.push({ kind: 'text', from, to });
  };
  segments.forEach(({ text, base }, index) => {
    if (text === null) {
      close(index);
      blocks.push({ kind: 'conflict', segment: index, conflict: conflict++ });
      from = index + 1;
    } else if ((text === '' ? base : text).endsWith('\n') || index + 1 - from >= longest) {
      close(index + 1);
      from = index + 1;
    }
  });
  close(segments.length);
  return blocks;
}
