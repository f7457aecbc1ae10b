import { editsSinceAnalysis, useAnalysis } from '../state/analysis';
import { useArticle } from '../state/article';
import { deskSentences, useDeskFilter } from '../state/desk-filter';
import { mapRange } from '../state/sentences';
import { monaco, toMonacoRange, type Editor } from './monaco';
import { nearViewport, onViewportMoved } from './near-viewport';
import { SettledDecorations } from './settled-decorations';

const dimOptions = {
  inlineClassName: 'dimmed',
  stickiness: monaco.editor.TrackedRangeStickiness.NeverGrowsWhenTypingAtEdges,
} as const;

/** Dims the sentences that the desk's filter leaves out: they stay where they are, and can be edited. */
export function attachFilter(editor: Editor): () => void {
  const dimmed = new SettledDecorations(editor);
  const draw = (): void => {
    const model = editor.getModel();
    const { filter } = useDeskFilter.getState();
    const { analysis } = useAnalysis.getState();
    if (model === null || filter === null || analysis === null) return dimmed.set([]);
    const kept = new Set(deskSentences()[filter].map(({ start }) => start));
    const near = nearViewport(editor);
    const edits = editsSinceAnalysis();
    dimmed.set(
      analysis.sentences
        .filter(({ start, end }) => end >= near.start && start <= near.end && !kept.has(start))
        .map((sentence) => {
          const { start, end } = mapRange(sentence, edits);
          return { range: toMonacoRange(model, start, end), options: dimOptions };
        }),
    );
  };
  const stops = [
    useDeskFilter.subscribe(draw),
    useAnalysis.subscribe((state, before) => {
      if (state.analysis !== before.analysis) draw();
    }),
    useArticle.subscribe((state, before) => {
      if (state.article?.folded !== before.article?.folded) draw();
    }),
    onViewportMoved(editor, draw),
  ];
  draw();
  return () => {
    for (const stop of stops) stop();
  };
}
