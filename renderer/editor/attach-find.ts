import { lookAgain, useFind } from './find-in-article';
import { monaco, toMonacoRange, type Editor } from './monaco';
import { nearViewport, onViewportMoved, within } from './near-viewport';
import { SettledDecorations } from './settled-decorations';

const stickiness = monaco.editor.TrackedRangeStickiness.NeverGrowsWhenTypingAtEdges;
const matchOptions = { inlineClassName: 'find-match', stickiness } as const;
const hereOptions = { inlineClassName: 'find-match find-here', stickiness } as const;

/** What was typed is looked through this long after the last key, in milliseconds: not at each. */
const settleMs = 120;

/** Marks what the find bar looks for. */
export function attachFind(editor: Editor): () => void {
  const marks = new SettledDecorations(editor);
  let timer: ReturnType<typeof setTimeout> | null = null;
  const draw = (): void => {
    const model = editor.getModel();
    const { open, matches, here } = useFind.getState();
    if (model === null || !open) return marks.set([]);
    const current = matches[here];
    marks.set(
      within(matches, nearViewport(editor)).map((match) => ({
        range: toMonacoRange(model, match.start, match.end),
        options: match === current ? hereOptions : matchOptions,
      })),
    );
  };
  const changed = editor.onDidChangeModelContent(() => {
    if (!useFind.getState().open) return;
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(lookAgain, settleMs);
  });
  const stops = [useFind.subscribe(draw), onViewportMoved(editor, draw)];
  draw();
  return () => {
    if (timer !== null) clearTimeout(timer);
    changed.dispose();
    for (const stop of stops) stop();
  };
}
