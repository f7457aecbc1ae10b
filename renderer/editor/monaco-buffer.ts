import { applyEdits, type TextEdit } from '../../shared/text/edit';
import type { MakeBuffer, TextBuffer } from '../state/text-buffer';
import { ToldEdits } from '../state/told-edits';
import { monaco, toMonacoRange, type Model } from './monaco';

const models = new WeakMap<TextBuffer, Model>();

/** The model an editor shows for a buffer made by {@link monacoBuffer}; null for another kind of buffer. */
export function modelOf(buffer: TextBuffer | null): Model | null {
  return buffer === null ? null : (models.get(buffer) ?? null);
}

/** A buffer in a Monaco model: its undo outlives the editor that shows it. */
export const monacoBuffer: MakeBuffer = (_articleId, initial) => {
  const model = monaco.editor.createModel('', 'plaintext');
  // Brackets in prose are coloured by nobody, but the tree for it would be kept at every key.
  model.updateOptions({
    bracketColorizationOptions: { enabled: false, independentColorPoolPerBracketType: false },
  });
  // An empty model takes the system's line end; offsets count `\n`. The text goes in as an edit: a model made from it would drop a leading U+FEFF.
  model.setEOL(monaco.editor.EndOfLineSequence.LF);
  model.applyEdits([{ range: new monaco.Range(1, 1, 1, 1), text: initial }]);
  let text = initial;
  let applying: readonly TextEdit[] | null = null;
  const toldEdits = new ToldEdits();
  const listeners: ((edits: readonly TextEdit[], text: string) => void)[] = [];
  model.onDidChangeContent((event) => {
    const told = event.changes
      .map(({ rangeOffset, rangeLength, text }) => ({
        start: rangeOffset,
        end: rangeOffset + rangeLength,
        text,
      }))
      .sort((a, b) => a.start - b.start || a.end - b.end);
    const edits = toldEdits.editsOf(text, told, applying);
    text = applyEdits(text, edits);
    for (const listener of listeners) listener(edits, text);
  });
  const buffer: TextBuffer = {
    get text() {
      return text;
    },
    apply(edits) {
      const operations = edits.map(({ start, end, text }) => ({
        range: toMonacoRange(model, start, end),
        text,
        forceMoveMarkers: true,
      }));
      applying = edits;
      model.pushStackElement();
      model.pushEditOperations(null, operations, () => null);
      model.pushStackElement();
      applying = null;
    },
    onEdits(listener) {
      listeners.push(listener);
    },
    dispose() {
      listeners.length = 0;
      model.dispose();
    },
  };
  models.set(buffer, model);
  return buffer;
};
