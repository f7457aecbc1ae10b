import type { Range } from '../../../shared/base/range';

/** Pieces of the source say where in it they begin. */
const piece = '[data-source-at]';

/** What is selected of the source, in the left pane or on a review card, as a range of the source's text; null if nothing is. */
export function selectedSource(): Range | null {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const start = offsetOf(range.startContainer, range.startOffset);
  const end = offsetOf(range.endContainer, range.endOffset);
  return start !== null && end !== null && start < end ? { start, end } : null;
}

/** A point in the page as an offset of the source; null outside it. */
export function offsetOf(node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const holder = element?.closest<HTMLElement>(piece);
  if (!holder || node.nodeType !== Node.TEXT_NODE) return null;
  return Number(holder.dataset['sourceAt']) + offset;
}
