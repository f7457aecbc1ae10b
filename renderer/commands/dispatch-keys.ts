import { commands, type KnownCommand } from '../../shared/commands/catalogue';
import {
  formatChord,
  keysOf,
  parseChord,
  type Chord,
  type KeyChoices,
  type Platform,
} from '../../shared/commands/keys';
import { perObject } from '../state/article-scope';
import { useReview } from '../state/review';
import { dismissNotices, notify, useSession } from '../state/session';
import { useArticle } from '../state/article';
import { useView } from '../state/view';
import { windowParts } from '../state/window-parts';
import { chordOfEvent } from './chord-of-event';
import { isOfArticle } from './conditions';
import { keepKey, keysWait, startEarlyKeys } from './early-keys';
import { typedKey, type TypedKey } from './typed-key';
import { t } from '../words/words';
import { canRun, comesTooEarly, runCommand } from './registry';

type KeyTable = ReadonlyMap<string, readonly KnownCommand[]>;

/** The commands of each chord, as the person chose their keys. */
const keyTable = perObject((choices: KeyChoices): KeyTable => {
  const keys = new Map<string, KnownCommand[]>();
  for (const command of commands) {
    for (const written of keysOf(command, choices)) {
      const chord = parseChord(written);
      if (chord === null) continue;
      const name = formatChord(chord);
      keys.set(name, [...(keys.get(name) ?? []), command]);
    }
  }
  return keys;
});

/** True for chords that a text field needs for itself: what types, ends a line, or leaves the field. */
export function belongsToField(chord: Chord): boolean {
  if (chord.key === 'Enter' && chord.mod && chord.shift) return false;
  if (chord.key === 'Enter' || chord.key === 'Backspace' || chord.key === 'Escape') return true;
  return !chord.mod && !chord.alt && !/^F\d+$/.test(chord.key);
}

const editor = '.monaco-editor';
const field = 'input:not([type="range"]), textarea, select, [contenteditable="true"]';

/** Whatever lies over the window answers its own keys. */
function isUnderLayer(target: EventTarget | null): boolean {
  if (useView.getState().overlay !== null) return true;
  return target instanceof Element && target.closest('[role="menu"]') !== null;
}

/** A field that is not the editor keeps the keys it types with. */
function isTakenBy(target: EventTarget | null, chord: Chord): boolean {
  if (!(target instanceof Element)) return false;
  // A card or popover beside the text lets commands through, but closes by its own Escape.
  if (chord.key === 'Escape' && target.closest('[role="dialog"]') !== null) return true;
  // A list that is open takes its keys before the page sees them, and a closed one has nothing to leave.
  if (chord.key === 'Escape' && target.matches('select')) return false;
  return target.closest(editor) === null && target.matches(field) && belongsToField(chord);
}

/** Commands whose keys say that the person takes an article to be open. */
const ofTheText = /^(flag|sentence|paragraph|request|change|segment)\./;

/** Says why a key did nothing, and what to do, where a project is shown and no article. */
function tellNothingOpen(): void {
  if (useArticle.getState().article !== null || !canRun('article.next')) return;
  notify({
    kind: 'info',
    about: 'nothing-open',
    text: t('start.nothing-open'),
    action: {
      label: t('start.open-first'),
      run: () => void runCommand('article.next'),
      command: 'article.next',
    },
  });
}

/** A key held down moves on and on, but must not approve or submit on and on. */
const repeats = /\.(next|previous|undo|redo)/;

/**
 * What a key types in the text that is on its way: the focus goes there as soon as it comes, so whatever has it now gets no letters any more.
 * Null for keys that move in a list or press a button, and where no text will be seen.
 */
function typedInText(event: KeyboardEvent, platform: Platform): TypedKey | null {
  const { target, key } = event;
  if (useView.getState().mode !== 'desk' || !(target instanceof Element)) return null;
  const typed = typedKey(event, event.getModifierState('AltGraph'), platform);
  if (target.closest('.editor-place') !== null || target === document.body || target.id === 'desk')
    return typed;
  const isLetter = typed !== null && 'text' in typed && !/\s/.test(typed.text);
  return isLetter || (target.matches(field) && (key === ' ' || key === 'Backspace')) ? typed : null;
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.isComposing) return;
  const { info, settings } = useSession.getState();
  const platform = info?.platform ?? 'linux';
  const chord = chordOfEvent(event, platform);
  if (chord === null) return;
  const candidates = keyTable(settings.keys).get(formatChord(chord)) ?? [];
  if (isUnderLayer(event.target)) return;
  const isTaken = isTakenBy(event.target, chord);
  const command = isTaken
    ? undefined
    : (candidates.find(({ id }) => canRun(id)) ?? candidates.find(({ id }) => comesTooEarly(id)));
  const typed = keysWait() ? typedInText(event, platform) : null;
  if (command === undefined ? typed !== null : keysWait() && isOfArticle(command.when)) {
    keepFromOthers(event);
    return keepKey(() => doEarly(isTaken ? [] : candidates, chord, typed, event.repeat));
  }
  if (isTaken) return;
  if (command === undefined)
    return candidates.some(({ id }) => ofTheText.test(id)) ? tellNothingOpen() : undefined;
  keepFromOthers(event);
  doCommand(command, chord, event.repeat);
}

/** Neither the editor nor the browser is to do something else with a key that was meant for the next article. */
function keepFromOthers(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopPropagation();
}

function doCommand(command: KnownCommand, chord: Chord, isRepeated: boolean): void {
  // Escape leaves review for the text, and whoever presses it under a notice that was told here means the notice.
  if (chord.key === 'Escape' && command.when === 'review' && dismissNotices(useReview.getState().noticed))
    return;
  if (!isRepeated || repeats.test(command.id)) runCommand(command.id);
}

/** Does a key that had to wait; false if it is for nothing that is there now. */
function doEarly(
  candidates: readonly KnownCommand[],
  chord: Chord,
  typed: TypedKey | null,
  isRepeated: boolean,
): boolean {
  // Nobody saw the dialog that one of the keys before opened.
  if (useView.getState().overlay !== null) return false;
  const command = candidates.find(({ id }) => canRun(id));
  if (command !== undefined) doCommand(command, chord, isRepeated);
  return command !== undefined || (typed !== null && windowParts.getState().typeKey(typed));
}

/** Runs commands by their keys, ahead of whatever has the focus (the editor's own keys included). Returns what ends it. */
export function startKeys(target: Window): () => void {
  const endEarlyKeys = startEarlyKeys();
  target.addEventListener('keydown', onKeyDown, { capture: true });
  return () => {
    endEarlyKeys();
    target.removeEventListener('keydown', onKeyDown, { capture: true });
  };
}
