import type { Editor, monaco } from './monaco';

type Decoration = monaco.editor.IModelDeltaDecoration;

/** Decorations that are only touched when something about them changes: every change makes the editor measure its lines again. */
export class SettledDecorations {
  private readonly shown: monaco.editor.IEditorDecorationsCollection;
  private options: readonly monaco.editor.IModelDecorationOptions[] = [];

  constructor(editor: Editor) {
    this.shown = editor.createDecorationsCollection();
  }

  /** Decorations of one kind share their options object: that is how they are compared. */
  set(decorations: readonly Decoration[]): void {
    if (this.isShowing(decorations)) return;
    this.options = decorations.map(({ options }) => options);
    this.shown.set(decorations);
  }

  /** Where the first one is now; it moves with its text. */
  get first(): monaco.Range | null {
    return this.shown.getRange(0);
  }

  private isShowing(decorations: readonly Decoration[]): boolean {
    const ranges = this.shown.getRanges();
    return (
      ranges.length === decorations.length &&
      decorations.every(({ range, options }, index) => {
        const now = ranges[index];
        return (
          this.options[index] === options &&
          now !== undefined &&
          now.startLineNumber === range.startLineNumber &&
          now.startColumn === range.startColumn &&
          now.endLineNumber === range.endLineNumber &&
          now.endColumn === range.endColumn
        );
      })
    );
  }
}
