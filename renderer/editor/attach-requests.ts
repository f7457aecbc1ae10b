import { editsSinceAnalysis, useAnalysis } from '../state/analysis';
import { useArticle } from '../state/article';
import { deskRequests } from '../state/desk-requests';
import { mapRange } from '../state/sentences';
import { monaco, toMonacoRange, type Editor } from './monaco';

const stickiness = monaco.editor.TrackedRangeStickiness.NeverGrowsWhenTypingAtEdges;

/** Marks, beside the text, the sentences that a reviewer asks to be changed. */
export function attachRequests(editor: Editor): () => void {
  const marks = editor.createDecorationsCollection();
  const draw = (): void => {
    const model = editor.getModel();
    const requests = deskRequests();
    if (model === null || (requests.length === 0 && marks.length === 0)) return;
    const edits = editsSinceAnalysis();
    marks.set(
      requests.flatMap(({ record, place, addressed }) => {
        if (place === null) return [];
        const { start, end } = mapRange(place, edits);
        return [
          {
            range: toMonacoRange(model, start, Math.min(end, start + 1)),
            options: {
              linesDecorationsClassName: addressed ? 'request-mark addressed' : 'request-mark',
              linesDecorationsTooltip: `${record.person.name}: ${record.comment ?? ''}`,
              stickiness,
            },
          },
        ];
      }),
    );
  };
  const stops = [
    useAnalysis.subscribe((state, before) => {
      if (state.analysis !== before.analysis) draw();
    }),
    useArticle.subscribe((state, before) => {
      if (state.article?.folded !== before.article?.folded) draw();
    }),
  ];
  const modelChanged = editor.onDidChangeModel(draw);
  draw();
  return () => {
    modelChanged.dispose();
    for (const stop of stops) stop();
  };
}
