import type { Range } from '../../shared/base/range';
import { monaco, toMonacoRange, type Editor } from './monaco';

let editor: Editor | null = null;

/** Tells which editor is on the desk; null when it goes. */
export function setCurrentEditor(current: Editor | null): void {
  editor = current;
}

export function currentEditor(): Editor | null {
  return editor;
}

/** Waits for the desk to be there, where the window has just come back to it. */
export async function editorOnDesk(): Promise<Editor | null> {
  for (let frames = 0; editor?.getModel() == null && frames < 60; frames++) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  return editor;
}

export function focusEditor(): void {
  editor?.focus();
}

/** Puts the caret at an offset of the text, in the middle of the window if it was not to be seen. */
export function goToOffset(offset: number): void {
  const model = editor?.getModel();
  if (editor === null || model == null) return;
  const position = model.getPositionAt(offset);
  editor.setPosition(position);
  editor.revealPositionInCenterIfOutsideViewport(position, monaco.editor.ScrollType.Immediate);
}

/** Goes to a range of the text without selecting it: a key pressed by mistake must not replace it. */
export function goToRange(range: Range, focus = true): void {
  const model = editor?.getModel();
  if (editor === null || model == null) return;
  editor.setPosition(model.getPositionAt(range.start));
  editor.revealRangeInCenterIfOutsideViewport(
    toMonacoRange(model, range.start, range.end),
    monaco.editor.ScrollType.Immediate,
  );
  if (focus) editor.focus();
}

/** The caret's offset in the text. */
export function caretOffset(): number {
  const model = editor?.getModel();
  const position = editor?.getPosition();
  return model == null || position == null ? 0 : model.getOffsetAt(position);
}

/** Runs one of the editor's own actions: `undo`, `actions.find`. */
export function runEditorAction(id: string): void {
  editor?.focus();
  editor?.trigger('command', id, null);
}
