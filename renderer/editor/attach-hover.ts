import { useAnalysis } from '../state/analysis';
import { presentFlag, presentFlags, type KeyedFlag } from '../state/flags';
import { hideCard, showCard, useCard } from './card-store';
import { monaco, type Editor } from './monaco';

/** The pointer has to rest on a flag for so long before its card opens, in milliseconds: not only pass over it. */
const restMs = 450;
const leaveMs = 200;

/** The gravest flag at an offset of the present text, edges included. */
export function flagAt(offset: number): KeyedFlag | null {
  const rank = { error: 0, warning: 1, info: 2 };
  const at = presentFlags().filter(({ start, end }) => start <= offset && offset <= Math.max(end, start + 1));
  return at.sort((a, b) => rank[a.severity] - rank[b.severity])[0] ?? null;
}

/** Shows a flag's card when the pointer rests on it, until it leaves both. */
export function attachHover(editor: Editor): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const after = (ms: number, run: () => void): void => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(run, ms);
  };
  const leave = (): void => after(leaveMs, () => (useCard.getState().byKeyboard ? undefined : hideCard()));

  const listeners = [
    editor.onMouseMove(({ target }) => {
      if (useCard.getState().byKeyboard) return;
      if (target.type === monaco.editor.MouseTargetType.CONTENT_WIDGET) {
        if (timer !== null) clearTimeout(timer);
        return;
      }
      const model = editor.getModel();
      const over =
        target.type === monaco.editor.MouseTargetType.CONTENT_TEXT && model !== null
          ? flagAt(model.getOffsetAt(target.position))
          : null;
      if (over === null) return leave();
      if (over.key === useCard.getState().key) {
        if (timer !== null) clearTimeout(timer);
        return;
      }
      after(restMs, () => showCard(over.key, false, true));
    }),
    editor.onKeyDown((event) => {
      if (event.keyCode !== monaco.KeyCode.Escape || useCard.getState().key === null) return;
      hideCard();
      event.preventDefault();
      event.stopPropagation();
    }),
    editor.onMouseLeave(leave),
    editor.onDidChangeModel(hideCard),
    editor.onDidChangeModelContent(hideCard),
    editor.onMouseDown(({ target }) => {
      if (target.type !== monaco.editor.MouseTargetType.CONTENT_WIDGET) hideCard();
    }),
  ];
  const stop = useAnalysis.subscribe(() => {
    const { key } = useCard.getState();
    if (key !== null && presentFlag(key) === null) hideCard();
  });
  return () => {
    if (timer !== null) clearTimeout(timer);
    for (const listener of listeners) listener.dispose();
    stop();
  };
}
