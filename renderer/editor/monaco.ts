import EditorWorker from 'monaco-editor/editor/editor.worker?worker';
import 'monaco-editor/features/codeEditor/register';
import 'monaco-editor/features/codicon/register';
import 'monaco-editor/features/clipboard/register';
import 'monaco-editor/features/cursorUndo/register';
import 'monaco-editor/features/wordOperations/register';
import * as monaco from 'monaco-editor/editor/editor.api';
import { typeAtOnce } from './type-at-once';

// Plain text needs nothing of the worker, but without one Monaco would run its services on the main thread, with a warning.
self.MonacoEnvironment = { getWorker: () => new EditorWorker() };
typeAtOnce(monaco);

export { monaco };
export type Editor = monaco.editor.IStandaloneCodeEditor;
export type Model = monaco.editor.ITextModel;

/** The editor's range for offsets of its text. */
export function toMonacoRange(model: Model, start: number, end: number): monaco.Range {
  return monaco.Range.fromPositions(model.getPositionAt(start), model.getPositionAt(end));
}
