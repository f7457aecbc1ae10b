import { createStore } from 'zustand';
import { isLeaving, tellLeaving, useArticle } from '../state/article';
import { nextTurn } from '../state/next-turn';

/** Does what a key is for, as if it had been pressed now; false if it is for nothing here, and neither are those behind it. */
export type EarlyKey = () => boolean;

/** Keys kept at most: more than anybody presses in the time that an article takes. */
const most = 100;

interface EarlyKeys {
  /** Who asked for the article that the keys are for. */
  readonly by: object | null;
  readonly keys: readonly EarlyKey[];
}

const none: EarlyKeys = { by: null, keys: [] };

/** What was pressed for the article that is on its way. */
const early = createStore<EarlyKeys>(() => none);

/** True if a key about the article has to wait: for the article, or behind those that waited for it. */
export function keysWait(): boolean {
  return isLeaving() || early.getState().keys.length > 0;
}

/** Keeps a key until the article that was asked for last is there. One that is too many is left out, which is said. */
export function keepKey(key: EarlyKey): void {
  const { by, keys } = early.getState();
  if (keys.length >= most) return void tellLeaving();
  early.setState({ by: useArticle.getState().leaving ?? by, keys: [...keys, key] });
}

/**
 * Does the keys that waited once their article is there, in their order. Where it does not come, or another one is asked for
 * meanwhile, they are left out, which is said: none may go into another text. Returns what ends it.
 */
export function startEarlyKeys(): () => void {
  return useArticle.subscribe(({ leaving, shown }, before) => {
    const { by, keys } = early.getState();
    if (leaving === before.leaving || leaving === by || keys.length === 0) return;
    if (leaving === null && by !== null && shown === by) void doKeys(by);
    else leaveOut();
  });
}

/** Each in a task of its own: one may open a dialog or a field, which the next is then for. */
async function doKeys(by: object): Promise<void> {
  for (;;) {
    await nextTurn();
    const { by: now, keys } = early.getState();
    const [key, ...others] = keys;
    if (now !== by || key === undefined) return;
    early.setState({ by, keys: others });
    if (!key()) return leaveOut();
  }
}

function leaveOut(): void {
  early.setState(none);
  tellLeaving();
}
