import type { Failure } from '../../../shared/base/result';
import { registerCommands } from '../../commands/registry';
import { useArticle } from '../../state/article';
import { tellDone } from '../../state/do-undoably';
import { compareWith } from '../../state/comparing';
import { lookBy, momentLookedAt, stopLooking, surface, useHistory } from '../../state/history';
import { changedIn, shownComparison } from '../../state/looking';
import { restoreOne, restoreWhole } from '../../state/restoring';
import { t } from '../../words/words';
import { showDock } from '../../state/view';

/** The menu of what to compare with: in the middle of the window where there is one, else in the dock. */
const compareMenu = ':is(.review, .history-pane) .compare-with select';
const dockMenu = '.dock .compare-with select';

function focusMenu(): void {
  const here = surface();
  if (here !== 'review' && here !== 'history') showDock('changes');
  requestAnimationFrame(() =>
    (
      document.querySelector<HTMLElement>(compareMenu) ?? document.querySelector<HTMLElement>(dockMenu)
    )?.focus(),
  );
}

function moveBy(by: number): void {
  const last = changedIn(shownComparison()).length - 1;
  useHistory.setState(({ change }) => ({ change: Math.max(0, Math.min(last, change + by)) }));
}

async function restore(): Promise<Failure | null> {
  const moment = momentLookedAt();
  if (moment === null) return null;
  const failure = await restoreWhole(moment.event);
  if (failure !== null) return failure;
  stopLooking();
  tellDone(t('history.restored'));
  return null;
}

const notPresent = (): Failure => ({ code: 'not-present', message: t('history.not-present') });

async function restoreHere(): Promise<Failure | null> {
  if (useHistory.getState().against !== 'present') return notPresent();
  const comparison = shownComparison();
  if (comparison === null) return null;
  const hunk = changedIn(comparison)[useHistory.getState().change] ?? -1;
  const failure = await restoreOne(comparison, hunk);
  if (failure === null) tellDone(t('history.sentence-restored'));
  return failure;
}

function compareHere(): void {
  const moment = momentLookedAt();
  if (moment === null) return;
  compareWith(moment.event);
  stopLooking();
  showDock('changes');
  // The keys go to what is compared, not into the text.
  requestAnimationFrame(() => document.querySelector<HTMLElement>(dockMenu)?.focus());
}

/** Registers what is done with the history, and leaves an earlier moment when another article opens. */
export function registerHistoryCommands(): () => void {
  const stopCommands = registerCommands({
    'history.compare': focusMenu,
    'history.earlier': () => lookBy(-1),
    'history.later': () => lookBy(1),
    'history.next': () => moveBy(1),
    'history.previous': () => moveBy(-1),
    'history.restore': restore,
    'history.restore-sentence': restoreHere,
    'history.compare-here': compareHere,
    'history.close': stopLooking,
  });
  const stopFollowing = useArticle.subscribe((state, before) => {
    if (state.article?.row.id !== before.article?.row.id) stopLooking();
  });
  return () => {
    stopCommands();
    stopFollowing();
  };
}
