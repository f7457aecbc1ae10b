import type { TextEdit } from '../../shared/text/edit';
import { PiecedText } from '../../shared/text/pieced-text';
import type { EditsListener, MakeBuffer, TextBuffer } from '../state/text-buffer';
import { ToldEdits } from '../state/told-edits';
import { monaco, toMonacoRange, type Model } from './monaco';

/** A text in a Monaco model, which outlives the editor that shows it. */
interface MonacoBuffer extends TextBuffer {
  readonly model: Model;
}

/** The model an editor shows for a buffer made by {@link monacoBuffer}; null for another kind of buffer. */
export function modelOf(buffer: TextBuffer | null): Model | null {
  return buffer !== null && 'model' in buffer ? (buffer as MonacoBuffer).model : null;
}

const noBrackets = { enabled: false, independentColorPoolPerBracketType: false } as const;

/** A buffer in a Monaco model. Undo is the session's: the model's own would know neither fixes from typing nor done marks. */
export const monacoBuffer: MakeBuffer = (_articleId, initial) => {
  const model = monaco.editor.createModel('', 'plaintext');
  // Brackets in prose are coloured by nobody, but the tree for it would be kept at every key. Monaco puts its own wish back when an
  // editor's options are set for the first time.
  const withoutBrackets = (): void => model.updateOptions({ bracketColorizationOptions: noBrackets });
  model.onDidChangeOptions(withoutBrackets);
  withoutBrackets();
  // An empty model takes the system's line end; offsets count `\n`. The text goes in as an edit: a model made from it would drop a leading U+FEFF.
  model.setEOL(monaco.editor.EndOfLineSequence.LF);
  model.applyEdits([{ range: new monaco.Range(1, 1, 1, 1), text: initial }]);
  let text = PiecedText.of(initial);
  let applying: readonly TextEdit[] | null = null;
  const toldEdits = new ToldEdits();
  const listeners: EditsListener[] = [];
  model.onDidChangeContent((event) => {
    const told = event.changes
      .map(({ rangeOffset, rangeLength, text }) => ({
        start: rangeOffset,
        end: rangeOffset + rangeLength,
        text,
      }))
      .sort((a, b) => a.start - b.start || a.end - b.end);
    const before = text;
    const edits = toldEdits.editsOf(before.whole, told, applying);
    text = before.apply(edits);
    for (const listener of listeners) listener(edits, text.whole, before);
  });
  const buffer: MonacoBuffer = {
    model,
    get text() {
      return text.whole;
    },
    apply(edits) {
      const operations = edits.map(({ start, end, text }) => ({
        range: toMonacoRange(model, start, end),
        text,
        forceMoveMarkers: true,
      }));
      applying = edits;
      model.applyEdits(operations);
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
  return buffer;
};
