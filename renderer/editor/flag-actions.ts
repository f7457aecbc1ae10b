import type { Failure } from '../../shared/base/result';
import type { Fix } from '../../shared/checks/rule';
import { ruleTitle } from '../state/rule-titles';
import { runCommand } from '../commands/registry';
import { articleActions } from '../state/article';
import { whenAnalysed } from '../state/when-analysed';
import { presentFlag, presentFlags, type KeyedFlag } from '../state/flags';
import { dismissAbout, notify } from '../state/session';
import { setOverlay, usePlace } from '../state/view';
import { announce } from './announce';
import { flagAt } from './attach-hover';
import { hideCard, showCard } from './card-store';
import { caretOffset, goToRange } from './editor-handle';
import { t, words } from '../words/words';

/** Goes to a flag and says what it is. */
export function goToFlag(flag: KeyedFlag, focus = true, before = ''): void {
  usePlace.setState({ flag: flag.key });
  goToRange(flag, focus);
  showCard(flag.key, false);
  announce(
    `${before} ${t('flag.said', {
      severity: t(`flag.${flag.severity}`),
      title: ruleTitle(flag.rule),
      message: words().flagMessage(flag),
    })}`.trim(),
  );
}

/** The flag the person is at: the one they went to, while the caret is still there, else the one under the caret. */
function flagHere(): KeyedFlag | null {
  const caret = caretOffset();
  const gone = presentFlag(usePlace.getState().flag);
  if (gone !== null && gone.start <= caret && caret <= Math.max(gone.end, gone.start + 1)) return gone;
  return flagAt(caret);
}

/** Longest wait for the flags of a text that was just changed, in milliseconds. */
const checkedMs = 5_000;

/** Goes to the next flag, from the last one on to the first: it stays in the article. */
export function nextFlag(): Promise<null> {
  return goFrom((flags, caret) => {
    const index = indexHere(flags);
    return index >= 0 ? (flags[index + 1] ?? null) : (flags.find(({ start }) => start >= caret) ?? null);
  }, 'first');
}

/** Goes to the first flag of the article, if there is one. */
export function firstFlag(): void {
  const [first] = presentFlags();
  if (first !== undefined) goToFlag(first);
}

/** Goes to the flag before, from the first one on to the last. */
export function previousFlag(): Promise<null> {
  return goFrom((flags, caret) => {
    const index = indexHere(flags);
    return index >= 0 ? (flags[index - 1] ?? null) : (flags.filter(({ end }) => end < caret).at(-1) ?? null);
  }, 'last');
}

/** Where the flag that the person went to, and still is at, is among these; -1 if they are at none. */
function indexHere(flags: readonly KeyedFlag[]): number {
  const here = flagHere();
  return here === null || usePlace.getState().flag !== here.key
    ? -1
    : flags.findIndex(({ key }) => key === here.key);
}

async function goFrom(
  choose: (flags: readonly KeyedFlag[], caret: number) => KeyedFlag | null,
  around: 'first' | 'last',
): Promise<null> {
  // A fix may have uncovered a flag that is not known yet.
  if (presentFlags().length === 0) await whenAnalysed(checkedMs);
  const flags = presentFlags();
  const chosen = choose(flags, caretOffset());
  const turned = around === 'first' ? flags[0] : flags.at(-1);
  if (chosen !== null) {
    dismissAbout('round');
    goToFlag(chosen);
  } else if (turned !== undefined) {
    goToFlag(turned, true, t(around === 'first' ? 'flag.round-to-first' : 'flag.round-to-last'));
    if (flags.length > 1)
      notify({
        kind: 'info',
        about: 'round',
        text: t(around === 'first' ? 'flag.was-last' : 'flag.was-first'),
      });
  } else {
    hideCard();
    announce(t('flag.none'));
    notify({
      kind: 'info',
      text: t('flag.none'),
      action: { label: t('flag.next-article'), run: () => runCommand('article.next') },
    });
  }
  return null;
}

/** Makes a fix, journaled as one event and undone as one step. */
export function applyFix(flag: KeyedFlag, fix: Fix): Promise<Failure | null> {
  return articleActions.change(fix.edits, { type: 'fix', rules: [flag.rule], safe: fix.safe });
}

/** Makes the first fix of the flag here, or goes to the next flag if there is none here; then on to the next. */
export async function fixAndGoOn(): Promise<Failure | null> {
  const flag = flagHere();
  const fix = flag?.fixes[0];
  if (flag === null) return nextFlag();
  if (fix === undefined) {
    announce(t('flag.no-fix'));
    showCard(flag.key, true);
    return null;
  }
  const before = presentFlags();
  const following = before[before.findIndex(({ key }) => key === flag.key) + 1]?.key ?? null;
  const writing = applyFix(flag, fix);
  await goOnFrom(following);
  return writing;
}

/** Goes on after a flag was settled: to the one that followed it, by its key, or if that went too, to the next one from the caret. */
export async function goOnFrom(following: string | null): Promise<void> {
  const next = presentFlag(following);
  if (next !== null) return goToFlag(next);
  usePlace.setState({ flag: null });
  hideCard();
  await nextFlag();
}

/** Opens the card of the flag here, with the focus on its fixes. */
export function showFixes(): void {
  const flag = flagHere();
  if (flag === null) return announce(t('flag.none-here'));
  usePlace.setState({ flag: flag.key });
  showCard(flag.key, true);
}

export function dismissHere(): void {
  const flag = flagHere();
  if (flag === null) return announce(t('flag.none-here'));
  hideCard();
  usePlace.setState({ flag: flag.key });
  setOverlay({ kind: 'dismiss', flagKey: flag.key });
}
