import { useAnalysis } from '../state/analysis';
import { driveFrom, followScroll, tellScroll } from './scroll-together';
import { monaco, type Editor } from './monaco';

/** Scrolls the editor with the left pane: the paragraph at its top tells, or follows. */
export function attachScroll(editor: Editor): () => void {
  const tell = (): void => {
    const model = editor.getModel();
    const line = editor.getVisibleRanges()[0]?.startLineNumber;
    if (model === null || line === undefined) return;
    const top = editor.getTopForLineNumber(line);
    const height = editor.getBottomForLineNumber(line) - top;
    const share = height > 0 ? Math.min(1, Math.max(0, (editor.getScrollTop() - top) / height)) : 0;
    tellScroll('target', model.getOffsetAt({ lineNumber: line, column: 1 }), share);
  };
  const stop = followScroll('target', (offset, share) => {
    const model = editor.getModel();
    if (model === null) return;
    const { lineNumber } = model.getPositionAt(offset);
    const top = editor.getTopForLineNumber(lineNumber);
    const height = editor.getBottomForLineNumber(lineNumber) - top;
    editor.setScrollTop(top + share * height, monaco.editor.ScrollType.Immediate);
  });
  // What is beside what is known only once the text has been analysed.
  const unsubscribe = useAnalysis.subscribe((state, before) => {
    if (state.analysis !== null && before.analysis === null) requestAnimationFrame(tell);
  });
  const listeners = [
    editor.onDidChangeModel(() => driveFrom('target')),
    editor.onDidScrollChange(({ scrollTopChanged }) => scrollTopChanged && tell()),
    editor.onMouseMove(() => driveFrom('target')),
    editor.onDidChangeCursorPosition(() => driveFrom('target')),
  ];
  const node = editor.getDomNode();
  const onWheel = (): void => driveFrom('target');
  node?.addEventListener('wheel', onWheel, { passive: true });
  return () => {
    stop();
    unsubscribe();
    node?.removeEventListener('wheel', onWheel);
    for (const listener of listeners) listener.dispose();
  };
}
