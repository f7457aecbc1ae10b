import { isRightToLeft } from '../../shared/text/language';
import { useArticle } from '../state/article';
import { monaco, type Editor } from './monaco';

/**
 * Has lines of Arabic, Hebrew and their like run from right to left: the caret, the keys and the marks then go with the words. Each line of
 * the article does, as the source on the left has each of its paragraphs go by its own first letter.
 */
export function attachDirection(editor: Editor): () => void {
  const marks = editor.createDecorationsCollection();
  const draw = (): void => {
    const model = editor.getModel();
    const language = useArticle.getState().article?.opened.language;
    const turns = model !== null && language !== undefined && isRightToLeft(language);
    // Their letters join by what fonts call ligatures, and fall apart without them.
    editor.updateOptions({ fontLigatures: turns });
    if (!turns) return void marks.clear();
    marks.set([
      {
        range: model.getFullModelRange(),
        options: {
          textDirection: monaco.editor.TextDirection.RTL,
          stickiness: monaco.editor.TrackedRangeStickiness.AlwaysGrowsWhenTypingAtEdges,
        },
      },
    ]);
  };
  const changed = editor.onDidChangeModel(draw);
  const stop = useArticle.subscribe((state, before) => {
    if (state.article?.opened.language !== before.article?.opened.language) draw();
  });
  draw();
  return () => {
    changed.dispose();
    stop();
    marks.clear();
  };
}
