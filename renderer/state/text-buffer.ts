import type { TextEdit } from '../../shared/text/edit';
import { PiecedText, type Sliced } from '../../shared/text/pieced-text';

/** Told of a change: its edits in offsets of the text before, the text after it, and the one before. */
export type EditsListener = (edits: readonly TextEdit[], text: string, before: Sliced) => void;

/** The text being edited, with its undo; the editor shows it, but it lives on while another view is in front. */
export interface TextBuffer {
  readonly text: string;
  /** Makes the edits as one undo step, also while read-only. */
  apply(edits: readonly TextEdit[]): void;
  /** Called after every change, however it came about. */
  onEdits(listener: EditsListener): void;
  dispose(): void;
}

export type MakeBuffer = (articleId: string, text: string) => TextBuffer;

/** A buffer without an editor: for tests and for windows that only look. It keeps no undo. */
export const plainBuffer: MakeBuffer = (_articleId, initial) => {
  let text = PiecedText.of(initial);
  const listeners: EditsListener[] = [];
  return {
    get text() {
      return text.whole;
    },
    apply(edits) {
      const before = text;
      text = before.apply(edits);
      for (const listener of listeners) listener(edits, text.whole, before);
    },
    onEdits(listener) {
      listeners.push(listener);
    },
    dispose() {
      listeners.length = 0;
    },
  };
};
