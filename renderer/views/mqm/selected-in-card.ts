import type { Range } from '../../../shared/base/range';
import type { ReviewCard } from '../../state/review-cards';

/** What is selected of the present card's text, as a range of the article's text; null if nothing of it is. */
export function selectedInCard({ edited, hunk, reference }: ReviewCard): Range | null {
  const selection = document.getSelection();
  const shown = document.querySelector('.hunk[data-here] .hunk-edit');
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  if (shown === null || edited === null) return null;
  const range = selection.getRangeAt(0);
  const pieces = [...shown.querySelectorAll<HTMLElement>('[data-at]')].filter((piece) =>
    range.intersectsNode(piece),
  );
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (first === undefined || last === undefined) return null;
  const words = hunk?.hunk.words.map(({ op, text }) => (op === '-' ? '' : text)).join('') ?? reference.after;
  // The words also hold the gap around their sentences, which the card's range does not.
  const origin = edited.start - Math.max(0, words.indexOf(reference.after));
  const start = Math.max(edited.start, origin + offsetIn(first, range.startContainer, range.startOffset, 0));
  const end = Math.min(
    edited.end,
    origin + offsetIn(last, range.endContainer, range.endOffset, lengthOf(last)),
  );
  return start < end ? { start, end } : null;
}

/** A point as an offset in the words; `otherwise`: how far into the piece, if the point lies outside it. */
function offsetIn(piece: HTMLElement, node: Node, offset: number, otherwise: number): number {
  const at = Number(piece.dataset['at']);
  const inText = node.nodeType === Node.TEXT_NODE && piece.contains(node) && !('drawn' in piece.dataset);
  return at + (inText ? offset : otherwise);
}

function lengthOf(piece: HTMLElement): number {
  return 'drawn' in piece.dataset ? 1 : (piece.textContent?.length ?? 0);
}
