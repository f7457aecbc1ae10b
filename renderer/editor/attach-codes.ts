import type { Range } from '../../shared/base/range';
import { useAnalysis } from '../state/analysis';
import { codeInWords, presentCodes } from '../state/codes';
import { announce } from './announce';
import { monaco, toMonacoRange, type Editor } from './monaco';
import { nearViewport, onViewportMoved, within } from './near-viewport';
import { SettledDecorations } from './settled-decorations';
import { t } from '../words/words';

const stickiness = monaco.editor.TrackedRangeStickiness.NeverGrowsWhenTypingAtEdges;
const codeOptions = {
  inlineClassName: 'file-code',
  get hoverMessage() {
    return { value: t('code.stays') };
  },
  stickiness,
};
const objectOptions = { beforeContentClassName: 'file-object', showIfCollapsed: true, stickiness } as const;

/**
 * Shows the codes of the article's file as what they are. The caret passes over them, and the first Backspace or Delete beside one selects
 * it, so that none is broken by accident.
 */
export function attachCodes(editor: Editor): () => void {
  const marks = new SettledDecorations(editor);
  const draw = (): void => {
    const model = editor.getModel();
    if (model === null) return;
    marks.set(
      within(presentCodes(), nearViewport(editor)).map(({ start, end }) => ({
        range: toMonacoRange(model, start, end),
        options: start === end ? objectOptions : codeOptions,
      })),
    );
  };
  let last = 0;
  const keepOut = editor.onDidChangeCursorPosition(({ position }) => {
    const model = editor.getModel();
    if (model === null || editor.getSelection()?.isEmpty() !== true) return;
    const offset = model.getOffsetAt(position);
    const before = last;
    last = offset;
    const code = presentCodes().find(({ start, end }) => start < offset && offset < end);
    if (code === undefined) return;
    const edge = before <= code.start ? code.end : before >= code.end ? code.start : nearer(code, offset);
    editor.setPosition(model.getPositionAt(edge));
  });
  const askFirst = editor.onKeyDown((event) => {
    const model = editor.getModel();
    const selection = editor.getSelection();
    const isBack = event.keyCode === monaco.KeyCode.Backspace;
    if ((!isBack && event.keyCode !== monaco.KeyCode.Delete) || model === null) return;
    if (selection?.isEmpty() !== true || editor.getOption(monaco.editor.EditorOption.readOnly)) return;
    const offset = model.getOffsetAt(selection.getPosition());
    const code = presentCodes().find(({ start, end }) => start < end && (isBack ? end : start) === offset);
    if (code === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const range = toMonacoRange(model, code.start, code.end);
    editor.setSelection(range);
    announce(t('code.asks-again', { code: codeInWords(model.getValueInRange(range)) }));
  });
  const modelChanged = editor.onDidChangeModel(draw);
  const stops = [
    useAnalysis.subscribe((state, before) => {
      if (state.analysis !== before.analysis) draw();
    }),
    onViewportMoved(editor, draw),
  ];
  draw();
  return () => {
    keepOut.dispose();
    askFirst.dispose();
    modelChanged.dispose();
    for (const stop of stops) stop();
  };
}

function nearer({ start, end }: Range, offset: number): number {
  return offset - start < end - offset ? start : end;
}
