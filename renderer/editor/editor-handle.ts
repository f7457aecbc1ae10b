import { createStore } from 'zustand';
import type { Range } from '../../shared/base/range';
import { monaco, toMonacoRange, type Editor, type Model } from './monaco';

/** The editor on the desk: there is one at most. */
const shownEditor = createStore<{ readonly editor: Editor | null }>(() => ({ editor: null }));

/** Tells which editor is on the desk; null when it goes. */
export function setCurrentEditor(editor: Editor | null): void {
  shownEditor.setState({ editor });
}

/** The editor on the desk and the text it shows; null if there is none. */
export function shownText(): { readonly editor: Editor; readonly model: Model } | null {
  const { editor } = shownEditor.getState();
  const model = editor?.getModel() ?? null;
  return editor === null || model === null ? null : { editor, model };
}

export function focusEditor(): void {
  shownEditor.getState().editor?.focus();
}

/** Puts the caret at an offset of the text, in the middle of the window if it was not to be seen. */
export function goToOffset(offset: number): void {
  const shown = shownText();
  if (shown === null) return;
  const { editor, model } = shown;
  const position = model.getPositionAt(offset);
  editor.setPosition(position);
  editor.revealPositionInCenterIfOutsideViewport(position, monaco.editor.ScrollType.Immediate);
}

/** Goes to a range of the text without selecting it: a key pressed by mistake must not replace it. */
export function goToRange(range: Range, focus = true): void {
  const shown = shownText();
  if (shown === null) return;
  const { editor, model } = shown;
  editor.setPosition(model.getPositionAt(range.start));
  editor.revealRangeInCenterIfOutsideViewport(
    toMonacoRange(model, range.start, range.end),
    monaco.editor.ScrollType.Immediate,
  );
  if (focus) editor.focus();
}

/** Selects a range of the text and brings it into view; the focus stays where it is. */
export function selectRange({ start, end }: Range): void {
  const shown = shownText();
  if (shown === null) return;
  const { editor, model } = shown;
  const range = toMonacoRange(model, start, end);
  editor.setSelection(range);
  editor.revealRangeInCenterIfOutsideViewport(range, monaco.editor.ScrollType.Immediate);
}

/** True if the sentence being worked on is in the lower half of the window; false where no text is shown. */
export function isCaretLow(): boolean {
  const shown = shownText();
  const position = shown?.editor.getPosition() ?? null;
  const at = shown === null || position === null ? null : shown.editor.getScrolledVisiblePosition(position);
  const place = shown?.editor.getDomNode()?.getBoundingClientRect();
  return at !== null && place !== undefined && at.top > place.height / 2;
}

/** The caret's offset in the text. */
export function caretOffset(): number {
  const shown = shownText();
  const position = shown?.editor.getPosition() ?? null;
  return shown === null || position === null ? 0 : shown.model.getOffsetAt(position);
}

/** What is selected in the text; empty at the caret if nothing is. */
export function selectedRange(): Range {
  const shown = shownText();
  const selection = shown?.editor.getSelection() ?? null;
  if (shown === null || selection === null) return { start: 0, end: 0 };
  return {
    start: shown.model.getOffsetAt(selection.getStartPosition()),
    end: shown.model.getOffsetAt(selection.getEndPosition()),
  };
}
