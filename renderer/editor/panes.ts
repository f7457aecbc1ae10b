/** Where F6 goes, in turn: what can take the focus in each pane of the window. */
const stops = [
  '.library-search input',
  '.left-text',
  '.editor-place textarea, .editor-place .native-edit-context',
  '.dock .tab[data-state="active"]',
];

/** Moves the focus to the next or previous pane that is there. */
export function goToPane(by: 1 | -1): void {
  const panes = stops
    .map((selector) => document.querySelector<HTMLElement>(selector))
    .filter((element) => element !== null && element.getClientRects().length > 0);
  const at = panes.findIndex((element) => paneOf(element)?.contains(document.activeElement));
  const next = panes[(at < 0 ? 0 : at + by + panes.length) % panes.length];
  next?.focus();
}

function paneOf(element: HTMLElement | null): Element | null {
  return element?.closest('.left-text, .editor-place, .dock, nav') ?? null;
}
