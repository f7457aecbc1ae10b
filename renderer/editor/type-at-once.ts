import type * as Monaco from 'monaco-editor/editor/editor.api';

/**
 * Has text that comes in one piece (dictated, put in by the system or another program) typed as one change. The editor would
 * otherwise type it letter by letter and measure the paragraph anew after each: 5,000 letters held the window for minutes.
 */
export function typeAtOnce(monaco: typeof Monaco): void {
  monaco.editor.registerCommand('type', (_services, { text }: { readonly text: string }) => {
    const editor = monaco.editor.getEditors().find((each) => each.hasTextFocus());
    // Only for its source "keyboard" the editor looks at each letter, for brackets and indents, which are off here.
    editor?.trigger(text.length > 1 ? 'input' : 'keyboard', 'type', { text });
  });
}

/** Has the editor's own undo and redo, however they are asked for, be the article's: the model's would know nothing but text. */
export function undoWith(monaco: typeof Monaco, undo: (direction: 'undo' | 'redo') => void): void {
  for (const direction of ['undo', 'redo'] as const)
    monaco.editor.registerCommand(direction, () => undo(direction));
}
