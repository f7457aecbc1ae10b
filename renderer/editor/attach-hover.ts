import { useAnalysis } from '../state/analysis';
import { presentFlag, presentFlags, presentFlagsNear, type KeyedFlag } from '../state/flags';
import { usePlace } from '../state/view';
import { hideCard, showCard, useCard } from './card-store';
import { monaco, type Editor } from './monaco';

/** The pointer has to rest on a flag for so long before its card opens, in milliseconds: not only pass over it. */
const restMs = 450;

/** The gravest flag at an offset of the present text, edges included. */
export function flagAt(offset: number): KeyedFlag | null {
  const rank = { error: 0, warning: 1, info: 2 };
  const at = presentFlagsNear({ start: Math.max(0, offset - 1), end: offset }).filter(
    ({ start, end }) => start <= offset && offset <= Math.max(end, start + 1),
  );
  return at.sort((a, b) => rank[a.severity] - rank[b.severity])[0] ?? null;
}

/**
 * Shows a flag's card when the pointer rests on it or it is clicked. The card stands beside the text, so it stays until
 * Escape, a click elsewhere in the text, an edit, or another flag.
 */
export function attachHover(editor: Editor): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const wait = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  const flagUnder = ({ type, position }: monaco.editor.IMouseTarget): KeyedFlag | null => {
    const model = editor.getModel();
    const inText = type === monaco.editor.MouseTargetType.CONTENT_TEXT && position !== null && model !== null;
    return inText ? flagAt(model.getOffsetAt(position)) : null;
  };

  const listeners = [
    editor.onMouseMove(({ target }) => {
      wait();
      if (useCard.getState().byKeyboard) return;
      const over = flagUnder(target);
      if (over === null || over.key === useCard.getState().key) return;
      timer = setTimeout(() => showCard(over.key, false), restMs);
    }),
    editor.onKeyDown((event) => {
      if (event.keyCode !== monaco.KeyCode.Escape || useCard.getState().key === null) return;
      hideCard();
      event.preventDefault();
      event.stopPropagation();
    }),
    editor.onMouseLeave(wait),
    editor.onDidChangeModel(hideCard),
    editor.onDidChangeModelContent(hideCard),
    editor.onMouseDown(({ target }) => {
      wait();
      const clicked = flagUnder(target);
      if (clicked === null) return hideCard();
      usePlace.setState({ flag: clicked.key });
      showCard(clicked.key, false);
    }),
  ];
  let shown = presentFlag(useCard.getState().key);
  const stopCard = useCard.subscribe(({ key }) => (shown = presentFlag(key)));
  const stop = useAnalysis.subscribe(() => {
    const { key, byKeyboard } = useCard.getState();
    if (key === null || presentFlag(key) !== null) return;
    // What was typed just before may have changed the words around the flag, which are part of its key.
    const again = shown === null ? undefined : presentFlags().find((flag) => isSame(flag, shown));
    if (again === undefined) return hideCard();
    usePlace.setState({ flag: again.key });
    showCard(again.key, byKeyboard);
  });
  return () => {
    wait();
    for (const listener of listeners) listener.dispose();
    stopCard();
    stop();
  };
}

/** True for flags of the same rule on the same words. */
function isSame(one: KeyedFlag, other: KeyedFlag | null): boolean {
  return one.rule === other?.rule && one.start === other.start && one.end === other.end;
}
