import type { Failure } from '../../shared/base/result';
import type { Fix } from '../../shared/checks/rule';
import { ruleTitle } from '../state/rule-titles';
import { runCommand } from '../commands/registry';
import { articleActions } from '../state/article';
import { presentFlag, presentFlags, type KeyedFlag } from '../state/flags';
import { notify } from '../state/session';
import { setOverlay, usePlace } from '../state/view';
import { announce } from './announce';
import { flagAt } from './attach-hover';
import { hideCard, showCard } from './card-store';
import { caretOffset, goToRange } from './editor-handle';
import { severityWords } from './flag-words';

/** Goes to a flag and says what it is. */
export function goToFlag(flag: KeyedFlag, focus = true): void {
  usePlace.setState({ flag: flag.key });
  goToRange(flag, focus);
  showCard(flag.key, false);
  announce(`${severityWords[flag.severity]}: ${ruleTitle(flag.rule)}. ${flag.message}`);
}

/** The flag the person is at: the one they went to, while the caret is still there, else the one under the caret. */
export function flagHere(): KeyedFlag | null {
  const caret = caretOffset();
  const gone = presentFlag(usePlace.getState().flag);
  if (gone !== null && gone.start <= caret && caret <= Math.max(gone.end, gone.start + 1)) return gone;
  return flagAt(caret);
}

/** True after "no more flags": asking once more goes on to the next article. */
let atEnd = false;

export function nextFlag(): void {
  const here = flagHere();
  const caret = caretOffset();
  const flags = presentFlags();
  const index = here === null ? -1 : flags.findIndex(({ key }) => key === here.key);
  const atHere = index >= 0 && usePlace.getState().flag === here?.key;
  const next = atHere ? flags[index + 1] : flags.find(({ start }) => start >= caret);
  if (next !== undefined) {
    atEnd = false;
    return goToFlag(next);
  }
  hideCard();
  if (atEnd) {
    atEnd = false;
    runCommand('article.next');
    return;
  }
  atEnd = true;
  const text = flags.length === 0 ? 'No flags in this article.' : 'That was the last flag.';
  announce(`${text} Once more goes on to the next article.`);
  notify({
    kind: 'info',
    text,
    action: { label: 'Next article', run: () => runCommand('article.next') },
  });
}

export function previousFlag(): void {
  atEnd = false;
  const caret = caretOffset();
  const here = usePlace.getState().flag === null ? null : flagHere();
  const flags = presentFlags();
  const index = here === null ? -1 : flags.findIndex(({ key }) => key === here.key);
  const previous = index >= 0 ? flags[index - 1] : flags.filter(({ end }) => end < caret).at(-1);
  if (previous === undefined) announce('There is no flag before this one.');
  else goToFlag(previous);
}

/** Makes a fix, journaled as one event and undone as one step. */
export function applyFix(flag: KeyedFlag, fix: Fix): Promise<Failure | null> {
  return articleActions.change(fix.edits, { type: 'fix', rules: [flag.rule], safe: fix.safe });
}

/** Makes the first fix of the flag here, or goes to the next flag if there is none here; then on to the next. */
export async function fixAndGoOn(): Promise<Failure | null> {
  const flag = flagHere();
  const fix = flag?.fixes[0];
  if (flag === null) {
    nextFlag();
    return null;
  }
  if (fix === undefined) {
    announce('This flag has no fix.');
    showCard(flag.key, true);
    return null;
  }
  const before = presentFlags();
  const following = before[before.findIndex(({ key }) => key === flag.key) + 1]?.key ?? null;
  const writing = applyFix(flag, fix);
  const next = presentFlag(following);
  if (next !== null) goToFlag(next);
  else {
    usePlace.setState({ flag: null });
    hideCard();
    nextFlag();
  }
  return writing;
}

/** Opens the card of the flag here, with the focus on its fixes. */
export function showFixes(): void {
  const flag = flagHere();
  if (flag === null) return announce('There is no flag here.');
  usePlace.setState({ flag: flag.key });
  showCard(flag.key, true);
}

export function dismissHere(): void {
  const flag = flagHere();
  if (flag === null) return announce('There is no flag here.');
  hideCard();
  usePlace.setState({ flag: flag.key });
  setOverlay({ kind: 'dismiss', flagKey: flag.key });
}
