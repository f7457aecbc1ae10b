import { useAnalysis } from '../state/analysis';
import { currentBuffer, useArticle } from '../state/article';
import { presentFlag, presentFlagsNear, type KeyedFlag } from '../state/flags';
import { presentSentences } from '../state/sentences';
import { usePlace } from '../state/view';
import { isOfParagraph } from './flag-place';
import { monaco, toMonacoRange, type Editor, type Model } from './monaco';
import { modelOf } from './monaco-buffer';
import { nearViewport, onViewportMoved } from './near-viewport';
import { SettledDecorations } from './settled-decorations';

const stickiness = monaco.editor.TrackedRangeStickiness.NeverGrowsWhenTypingAtEdges;

const underlineOptions = {
  error: { inlineClassName: 'flag-error', stickiness },
  warning: { inlineClassName: 'flag-warning', stickiness },
  info: { inlineClassName: 'flag-info', stickiness },
} as const;
const hereOptions = { inlineClassName: 'flag-here', stickiness } as const;
const marginOptions = {
  error: { linesDecorationsClassName: 'flag-margin error', stickiness },
  warning: { linesDecorationsClassName: 'flag-margin warning', stickiness },
  info: { linesDecorationsClassName: 'flag-margin info', stickiness },
} as const;
const hereInMarginOptions = { linesDecorationsClassName: 'flag-margin here', stickiness } as const;

/** Underlines flags by severity, marks the one the person is at, and keeps that mark on it while the text changes. */
export function attachFlags(editor: Editor): () => void {
  const underlines = new SettledDecorations(editor);
  const here = new SettledDecorations(editor);
  let hereRule = '';

  const underline = (): void => {
    const model = editor.getModel();
    if (model === null) return;
    const text = textOf(model);
    underlines.set(presentFlagsNear(nearViewport(editor)).map((flag) => underlineOf(model, text, flag)));
  };
  const mark = (): void => {
    const model = editor.getModel();
    const key = usePlace.getState().flag;
    const flag = presentFlag(key);
    if (model === null || flag === null) return here.set([]);
    hereRule = flag.rule;
    const options = isInMargin(textOf(model), flag) ? hereInMarginOptions : hereOptions;
    here.set([{ range: rangeOf(model, flag), options }]);
  };
  /** A flag's key may change when one like it before it is mended: the mark knows where it was. */
  const findAgain = (): void => {
    const model = editor.getModel();
    const range = here.first;
    const { flag } = usePlace.getState();
    if (model === null || flag === null || range === null) return;
    const start = model.getOffsetAt(range.getStartPosition());
    const found = presentFlagsNear({ start, end: start + 1 }).find(
      (open) => open.rule === hereRule && rangeStart(open) === start,
    );
    if ((found?.key ?? null) !== flag) usePlace.setState({ flag: found?.key ?? null });
  };

  const stops = [
    useAnalysis.subscribe((state, before) => {
      if (state.analysis === before.analysis) return;
      underline();
      findAgain();
      mark();
    }),
    useArticle.subscribe((state, before) => {
      if (state.article?.folded.dismissals !== before.article?.folded.dismissals) underline();
    }),
    usePlace.subscribe((state, before) => {
      if (state.flag !== before.flag) mark();
    }),
    onViewportMoved(editor, underline),
  ];
  const modelChanged = editor.onDidChangeModel(() => {
    underline();
    mark();
  });
  underline();
  mark();
  return () => {
    modelChanged.dispose();
    for (const stop of stops) stop();
  };
}

function underlineOf(model: Model, text: string, flag: KeyedFlag): monaco.editor.IModelDeltaDecoration {
  const options = isInMargin(text, flag) ? marginOptions : underlineOptions;
  return { range: rangeOf(model, flag), options: options[flag.severity] };
}

function isInMargin(text: string, flag: KeyedFlag): boolean {
  return isOfParagraph(flag, text, presentSentences());
}

/** The text of the model, as its buffer has it already: the model would put it together from its lines. */
function textOf(model: Model): string {
  const buffer = currentBuffer();
  return buffer !== null && modelOf(buffer) === model ? buffer.text : model.getValue();
}

/** Where a flag without a width (a missing mark) is shown: on the letter before it. */
function rangeStart(flag: KeyedFlag): number {
  return flag.start === flag.end ? Math.max(0, flag.start - 1) : flag.start;
}

function rangeOf(model: Model, flag: KeyedFlag): monaco.Range {
  return toMonacoRange(model, rangeStart(flag), flag.end);
}
