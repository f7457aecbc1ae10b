import type { Range } from '../../shared/base/range';
import { editsSinceAnalysis, useAnalysis } from '../state/analysis';
import { placesOfChanges } from '../state/changes';
import { mapRange } from '../state/sentences';
import { monaco, toMonacoRange, type Editor } from './monaco';
import { nearViewport, onViewportMoved } from './near-viewport';
import { SettledDecorations } from './settled-decorations';

const stickiness = monaco.editor.TrackedRangeStickiness.NeverGrowsWhenTypingAtEdges;

const changedOptions = { linesDecorationsClassName: 'changed-bar', stickiness } as const;
const removedOptions = { linesDecorationsClassName: 'removed-mark', stickiness } as const;

/** A bar beside every changed sentence, a tick where one was taken out. */
export function attachChanges(editor: Editor): () => void {
  const bars = new SettledDecorations(editor);
  let places: readonly Range[] = [];

  const draw = (): void => {
    const model = editor.getModel();
    if (model === null) return;
    const near = nearViewport(editor);
    const edits = editsSinceAnalysis();
    const shown = places.filter((place) => place.end >= near.start && place.start <= near.end);
    bars.set(
      shown.map((place) => {
        const { start, end } = mapRange(place, edits);
        return {
          range: toMonacoRange(model, start, end),
          options: place.start === place.end ? removedOptions : changedOptions,
        };
      }),
    );
  };
  const take = (): void => {
    const { analysis } = useAnalysis.getState();
    places = analysis === null ? [] : placesOfChanges(analysis.diff);
    draw();
  };
  const stops = [
    useAnalysis.subscribe((state, before) => {
      if (state.analysis !== before.analysis) take();
    }),
    onViewportMoved(editor, draw),
  ];
  take();
  return () => {
    for (const stop of stops) stop();
  };
}
