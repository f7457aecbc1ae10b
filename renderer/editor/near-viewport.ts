import { firstEndingAfter, type Range } from '../../shared/base/range';
import type { Editor } from './monaco';

/** Lines above and below the visible ones that are decorated too, so that scrolling shows nothing bare. */
const margin = 80;

/** The stretch of text that is visible, or nearly: decorations elsewhere would cost and show nothing. */
export function nearViewport(editor: Editor): Range {
  const model = editor.getModel();
  const visible = editor.getVisibleRanges();
  const first = visible[0];
  const last = visible.at(-1);
  if (model === null) return { start: 0, end: 0 };
  if (first === undefined || last === undefined)
    return { start: 0, end: Math.min(20_000, model.getValueLength()) };
  const lines = model.getLineCount();
  const startLine = Math.max(1, first.startLineNumber - margin);
  const endLine = Math.min(lines, last.endLineNumber + margin);
  return {
    start: model.getOffsetAt({ lineNumber: startLine, column: 1 }),
    end: model.getOffsetAt({ lineNumber: endLine, column: model.getLineMaxColumn(endLine) }),
  };
}

/** Those of sorted ranges that touch a stretch. Ranges may nest; one that starts far before the stretch may be missed, which a flag never does. */
export function within<T extends Range>(ranges: readonly T[], stretch: Range): T[] {
  const found: T[] = [];
  for (let index = firstEndingAfter(ranges, stretch.start - 1); index < ranges.length; index++) {
    const range = ranges[index] as T;
    if (range.start > stretch.end) break;
    found.push(range);
  }
  return found;
}

/** Calls back when another part of the text comes into view; returns the function that stops. */
export function onViewportMoved(editor: Editor, moved: () => void): () => void {
  let shown = nearViewport(editor);
  const listener = editor.onDidScrollChange(({ scrollTopChanged }) => {
    if (!scrollTopChanged) return;
    const now = nearViewport(editor);
    if (now.start >= shown.start && now.end <= shown.end) return;
    shown = now;
    moved();
  });
  return () => listener.dispose();
}
