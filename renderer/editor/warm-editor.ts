import { useArticle } from '../state/article';
import { useSession } from '../state/session';
import { attachMeasure } from './attach-measure';
import { applyEditorTheme, editorOptions, measuredFace } from './editor-options';
import { monaco } from './monaco';

/** Two lines, the second of which is wrapped. */
const sample = `m\n${'m '.repeat(400)}`;

/**
 * Makes an editor out of sight and puts it away again, while the list is shown and nothing else is to be done: what the first editor of a
 * window has to load, make and compile took three times as long as the text of the first article. Stops where one is opened first.
 */
export function warmEditor(): void {
  const place = document.createElement('div');
  const stops: (() => void)[] = [() => place.remove()];
  const end = (): void => {
    for (const stop of stops.splice(0).reverse()) stop();
  };
  const isWanted = (): boolean => {
    const { article, leaving } = useArticle.getState();
    return article === null && leaving === null;
  };
  const make = (): void => {
    // Hidden, it takes no focus and is told to nobody; it is laid out all the same.
    Object.assign(place.style, {
      position: 'fixed',
      top: 0,
      width: '800px',
      height: '600px',
      visibility: 'hidden',
    });
    document.body.append(place);
    applyEditorTheme(useSession.getState().theme);
    void measuredFace();
    const editor = monaco.editor.create(place, { ...editorOptions, model: null });
    stops.push(() => editor.dispose(), attachMeasure(editor));
    inOrder([() => show(editor), end]);
  };
  const show = (editor: monaco.editor.IStandaloneCodeEditor): void => {
    const model = monaco.editor.createModel(sample, 'plaintext');
    stops.push(() => model.dispose());
    editor.updateOptions({ wrappingStrategy: 'advanced' });
    editor.setModel(model);
    editor.layout();
    editor.render(true);
  };
  /** Each in an idle moment of its own, so that a key has its turn between them. */
  const inOrder = ([step, ...others]: readonly (() => void)[]): void => {
    if (step === undefined) return;
    requestIdleCallback(() => {
      if (!isWanted()) return end();
      step();
      inOrder(others);
    });
  };
  inOrder([make]);
}
