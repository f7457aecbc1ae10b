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
