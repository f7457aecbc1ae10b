import { applyEdits, type TextEdit } from '../../shared/text/edit';

/** The text being edited, with its undo; the editor shows it, but it lives on while another view is in front. */
export interface TextBuffer {
  readonly text: string;
  /** Makes the edits as one undo step, also while read-only. */
  apply(edits: readonly TextEdit[]): void;
  /** Called after every change, however it came about, with edits in offsets of the text before. */
  onEdits(listener: (edits: readonly TextEdit[], text: string) => void): void;
  dispose(): void;
}

export type MakeBuffer = (articleId: string, text: string) => TextBuffer;

/** A buffer without an editor: for tests and for windows that only look. It keeps no undo. */
export const plainBuffer: MakeBuffer = (_articleId, initial) => {
  let text = initial;
  const listeners: ((edits: readonly TextEdit[], text: string) => void)[] = [];
  return {
    get text() {
      return text;
    },
    apply(edits) {
      text = applyEdits(text, edits);
      for (const listener of listeners) listener(edits, text);
    },
    onEdits(listener) {
      listeners.push(listener);
    },
    dispose() {
      listeners.length = 0;
    },
  };
};
