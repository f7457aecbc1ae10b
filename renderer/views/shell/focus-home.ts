import { useEffect } from 'react';
import { useArticle } from '../../state/article';
import { surface, useSurface } from '../../state/history';
import { useView } from '../../state/view';

/** Where the focus belongs, by what the middle of the window shows: the first of these that is there. */
const homes = {
  desk: ['.editor-place textarea, .editor-place .native-edit-context', '.left-text'],
  review: ['.hunk[data-here]', '.review', '.empty-acts .btn.main'],
  history: ['.history-text', '.history-pane'],
  project: ['.project-view'],
  merge: ['.conflict[tabindex="0"]', '.merge-text', '.merge-pane'],
} as const;
const withoutArticle = ['#library-search', '#article-list', '.empty-acts .btn', 'main .btn', 'button'];

/** A layer over the window keeps the focus to itself. */
const layers = '.dialog, .palette, .reasons, [role="menu"]';

/** Puts the focus where the hands are needed next: the text, the card, the moment, the sentence to choose in. */
export function focusHome(): void {
  const here = document.querySelector(layers);
  const places: readonly string[] =
    here !== null
      ? ['input', 'button']
      : [
          ...(useArticle.getState().article === null && surface() !== 'project'
            ? withoutArticle
            : homes[surface()]),
          '#desk',
        ];
  for (const selector of places) {
    for (const element of (here ?? document).querySelectorAll<HTMLElement>(selector)) {
      element.focus({ preventScroll: true });
      if (element === document.activeElement || element.contains(document.activeElement)) return;
    }
  }
}

/** True if nothing has the focus. */
export function isLost(): boolean {
  const { activeElement } = document;
  return (
    activeElement === null || activeElement === document.body || activeElement === document.documentElement
  );
}

/**
 * Brings the focus home whenever what had it has gone: a dialog that closed, a pane that was put away, a button that was
 * taken out. A click beside everything is the person's own and is left alone until the next key.
 */
export function useFocusKept(): void {
  const middle = useSurface();
  const overlay = useView((state) => state.overlay?.kind);
  const articleId = useArticle(({ article }) => article?.row.id);
  useEffect(() => {
    const later = requestAnimationFrame(() => {
      if (isLost()) focusHome();
    });
    return () => cancelAnimationFrame(later);
  }, [middle, overlay, articleId]);
  useEffect(() => {
    let clicked = false;
    let waiting: ReturnType<typeof setTimeout> | null = null;
    const look = (): void => {
      if (clicked || !isLost() || waiting !== null) return;
      waiting = setTimeout(() => {
        waiting = null;
        if (!clicked && isLost()) focusHome();
      });
    };
    const onPointer = (): void => {
      clicked = true;
    };
    const onKey = (): void => {
      clicked = false;
      if (isLost()) focusHome();
    };
    const gone = new MutationObserver(look);
    gone.observe(document.body, { childList: true, subtree: true });
    document.addEventListener('focusout', look);
    window.addEventListener('pointerdown', onPointer, { capture: true });
    window.addEventListener('keydown', onKey, { capture: true });
    return () => {
      gone.disconnect();
      if (waiting !== null) clearTimeout(waiting);
      document.removeEventListener('focusout', look);
      window.removeEventListener('pointerdown', onPointer, { capture: true });
      window.removeEventListener('keydown', onKey, { capture: true });
    };
  }, []);
}
