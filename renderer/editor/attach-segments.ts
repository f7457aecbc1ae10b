import { editsSinceAnalysis, useAnalysis } from '../state/analysis';
import { chosenIndexes } from '../state/chosen-source';
import { lightHover } from '../state/lit';
import { notifyFailure } from '../state/session';
import { mapRange } from '../state/sentences';
import { monaco, toMonacoRange, type Editor } from './monaco';
import { linkAt } from './segment-actions';
import { SettledDecorations } from './settled-decorations';

const stickiness = monaco.editor.TrackedRangeStickiness.NeverGrowsWhenTypingAtEdges;
const joinedOptions = { inlineClassName: 'joined-by-hand', stickiness } as const;
const splitOptions = { beforeContentClassName: 'split-by-hand', stickiness } as const;

/** What a dragged source sentence is called while it is dragged. */
export const draggedSource = 'application/x-emend-source';

/** Marks where people joined and split sentences of the text, and takes source sentences that are dropped on one. */
export function attachSegments(editor: Editor): () => void {
  const marks = new SettledDecorations(editor);
  const draw = (): void => {
    const model = editor.getModel();
    const { analysis } = useAnalysis.getState();
    if (model === null) return;
    const edits = editsSinceAnalysis();
    const text = analysis?.text ?? '';
    marks.set(
      (analysis?.byHand?.target ?? []).map(({ at, ends }) => {
        const gap = text.slice(0, at).trimEnd().length;
        const { start, end } = mapRange(
          ends ? { start: at, end: at + 1 } : { start: gap - 1, end: at + 1 },
          edits,
        );
        return { range: toMonacoRange(model, start, end), options: ends ? splitOptions : joinedOptions };
      }),
    );
  };
  const stop = useAnalysis.subscribe((state, before) => {
    if (state.analysis === before.analysis) return;
    if ((state.analysis?.byHand?.target.length ?? 0) + (before.analysis?.byHand?.target.length ?? 0) > 0)
      draw();
  });
  const modelChanged = editor.onDidChangeModel(draw);
  // The menu is about the sentence under the pointer.
  const menu = editor.onContextMenu(({ target }) => {
    const { position } = target;
    if (position !== null && editor.getSelection()?.containsPosition(position) !== true)
      editor.setPosition(position);
  });
  const node = editor.getDomNode();
  const over = (event: DragEvent): void => {
    if (event.dataTransfer?.types.includes(draggedSource) !== true) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'link';
    lightHover(offsetUnder(editor, event));
  };
  const drop = (event: DragEvent): void => {
    if (event.dataTransfer?.types.includes(draggedSource) !== true) return;
    event.preventDefault();
    event.stopPropagation();
    lightHover(null);
    const offset = offsetUnder(editor, event);
    if (offset === null) return;
    void linkAt(offset, chosenIndexes(), event.altKey)?.then(notifyFailure);
  };
  const leave = (): void => lightHover(null);
  // Lighting a sentence puts other elements under the pointer, which have to take the drop as well.
  node?.addEventListener('dragenter', over, { capture: true });
  node?.addEventListener('dragleave', leave);
  node?.addEventListener('dragover', over, { capture: true });
  node?.addEventListener('drop', drop, { capture: true });
  draw();
  return () => {
    stop();
    modelChanged.dispose();
    menu.dispose();
    node?.removeEventListener('dragenter', over, { capture: true });
    node?.removeEventListener('dragleave', leave);
    node?.removeEventListener('dragover', over, { capture: true });
    node?.removeEventListener('drop', drop, { capture: true });
  };
}

/** The offset of the text under the pointer; null beside it. */
function offsetUnder(editor: Editor, { clientX, clientY }: DragEvent): number | null {
  const model = editor.getModel();
  const position = editor.getTargetAtClientPoint(clientX, clientY)?.position ?? null;
  return model === null || position === null ? null : model.getOffsetAt(position);
}
