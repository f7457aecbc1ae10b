/** What stands for the handle of the editor where a test draws what is around it: nothing is selected, and nowhere is gone to. */
export const editorHandle = {
  caretOffset: () => 0,
  isCaretLow: () => false,
  goToRange: () => undefined,
  goToOffset: () => undefined,
  focusEditor: () => undefined,
  runEditorAction: () => undefined,
  selectedRange: () => ({ start: 0, end: 0 }),
};

/** What stands for the editor itself, which needs a browser to be loaded. */
export const monacoModule = {
  monaco: {
    editor: { MouseTargetType: {}, registerCommand: () => ({ dispose: () => undefined }) },
    KeyCode: {},
  },
};
