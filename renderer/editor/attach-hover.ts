import { useAnalysis } from '../state/analysis';
import { presentFlag, presentFlags, presentFlagsNear, type KeyedFlag } from '../state/flags';
import { chooseNothing, useChosenSource } from '../state/chosen-source';
import { presentSentenceIndexAt, presentSentences } from '../state/sentences';
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
 * Escape, a click elsewhere in the text, an edit, another flag, or until the caret goes to another sentence.
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
      if (event.keyCode !== monaco.KeyCode.Escape) return;
      if (useCard.getState().key !== null) hideCard();
      else if (useChosenSource.getState().range !== null) chooseNothing();
      else return;
      event.preventDefault();
      event.stopPropagation();
    }),
    editor.onMouseLeave(wait),
    editor.onDidChangeModel(hideCard),
    editor.onDidChangeModelContent(hideCard),
    editor.onDidChangeCursorPosition(({ position }) => {
      const { key } = useCard.getState();
      const { flag } = usePlace.getState();
      const model = editor.getModel();
      // While the focus is in the card, it is the card's.
      if ((key === null && flag === null) || model === null || !editor.hasTextFocus()) return;
      const caret = model.getOffsetAt(position);
      if (hasLeft(presentFlag(key), caret)) hideCard();
      // Nor are its words, and its line in the list, shown as those the person is at.
      if (hasLeft(presentFlag(flag), caret)) usePlace.setState({ flag: null });
    }),
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

/** True if an offset of the present text is neither in the flag nor in a sentence that the flag is in. */
function hasLeft(flag: KeyedFlag | null, caret: number): boolean {
  if (flag === null || (flag.start <= caret && caret <= flag.end)) return false;
  const sentences = presentSentences();
  if (sentences.length === 0) return false;
  const here = presentSentenceIndexAt(caret);
  return (
    here < presentSentenceIndexAt(flag.start) ||
    here > presentSentenceIndexAt(Math.max(flag.start, flag.end - 1))
  );
}

/** True for flags of the same rule on the same words. */
function isSame(one: KeyedFlag, other: KeyedFlag | null): boolean {
  return one.rule === other?.rule && one.start === other.start && one.end === other.end;
}
