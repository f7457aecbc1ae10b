import { editsSinceAnalysis, useAnalysis } from '../state/analysis';
import { useArticle } from '../state/article';
import { lightCaret, lightHover, litNow, moveLight, useLit } from '../state/lit';
import { mapRange } from '../state/sentences';
import type { Analysis } from '../state/types';
import { doneSentences } from '../../shared/review/state';
import { monaco, toMonacoRange, type Editor } from './monaco';
import { SettledDecorations } from './settled-decorations';
import { t } from '../words/words';

const stickiness = monaco.editor.TrackedRangeStickiness.NeverGrowsWhenTypingAtEdges;

// An inline class, for a background of its own would be measured again with every key.
const litOptions = { inlineClassName: 'lit-sentence', stickiness } as const;
const doneOptions = {
  linesDecorationsClassName: 'done-mark',
  get linesDecorationsTooltip() {
    return t('said.done-mark');
  },
  stickiness,
};

/** Lights the sentence of the caret or the pointer, and marks the sentences that are done. */
export function attachSentences(editor: Editor): () => void {
  const lit = new SettledDecorations(editor);
  const done = new SettledDecorations(editor);

  const light = (): void => {
    const model = editor.getModel();
    if (model === null) return;
    const edits = editsSinceAnalysis();
    lit.set(
      litNow(useLit.getState()).target.map((sentence) => {
        const { start, end } = mapRange(sentence, edits);
        return {
          range: toMonacoRange(model, start, end),
          options: litOptions,
        };
      }),
    );
  };
  const markDone = (): void => {
    const model = editor.getModel();
    const { article } = useArticle.getState();
    if (model === null || article === null || article.folded.text !== article.text) return;
    const { analysis } = useAnalysis.getState();
    const { done: marks, text } = article.folded;
    // A mark on what is but a part of a sentence now, or more than one, is none.
    const shown = analysis?.text === text ? doneSentences(analysis.sentences, marks) : marks;
    done.set(
      shown.map(({ start, end }) => ({
        range: toMonacoRange(model, start, Math.min(end, start + 1)),
        options: doneOptions,
      })),
    );
  };
  const stops = [
    useLit.subscribe(light),
    useAnalysis.subscribe((state, before) => {
      if (state.analysis === before.analysis) return;
      lightCaret(useArticle.getState().caret);
      if (isDecided(state.analysis) || isDecided(before.analysis)) markDone();
    }),
    useArticle.subscribe((state, before) => {
      if (state.caret !== before.caret) moveLight(state.caret);
      if (state.article?.folded.done !== before.article?.folded.done) markDone();
    }),
  ];
  const listeners = [
    editor.onDidChangeModel(() => {
      light();
      markDone();
    }),
    editor.onMouseMove(({ target }) => {
      const model = editor.getModel();
      const over = target.type === monaco.editor.MouseTargetType.CONTENT_TEXT ? target.position : null;
      lightHover(over === null || model === null ? null : model.getOffsetAt(over));
    }),
    editor.onMouseLeave(() => lightHover(null)),
  ];
  light();
  markDone();
  return () => {
    for (const stop of stops) stop();
    for (const listener of listeners) listener.dispose();
  };
}

/** True if somebody joined or split sentences of the text. */
function isDecided(analysis: Analysis | null): boolean {
  return (analysis?.byHand?.target.length ?? 0) > 0;
}
