import { commands, type KnownCommand } from '../../shared/commands/catalogue';
import { formatChord, keysOf, parseChord, type Chord, type KeyChoices } from '../../shared/commands/keys';
import { perObject } from '../state/article-scope';
import { useReview } from '../state/review';
import { dismissNotices, notify, useSession } from '../state/session';
import { useArticle } from '../state/article';
import { useView } from '../state/view';
import { chordOfEvent } from './chord-of-event';
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

/** Whatever lies over the window answers its own keys; a field that is not the editor keeps those it types with. */
function isTakenBy(target: EventTarget | null, chord: Chord): boolean {
  if (useView.getState().overlay !== null) return true;
  if (!(target instanceof Element)) return false;
  if (target.closest('[role="menu"]') !== null) return true;
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

function onKeyDown(event: KeyboardEvent): void {
  if (event.isComposing) return;
  const { info, settings } = useSession.getState();
  const chord = chordOfEvent(event, info?.platform ?? 'linux');
  if (chord === null) return;
  const candidates = keyTable(settings.keys).get(formatChord(chord));
  if (candidates === undefined || isTakenBy(event.target, chord)) return;
  // Neither the editor nor the browser is to do something else with a key that was meant for the next article.
  const command = candidates.find(({ id }) => canRun(id)) ?? candidates.find(({ id }) => comesTooEarly(id));
  if (command === undefined)
    return candidates.some(({ id }) => ofTheText.test(id)) ? tellNothingOpen() : undefined;
  event.preventDefault();
  event.stopPropagation();
  // Escape leaves review for the text, and whoever presses it under a notice that was told here means the notice.
  if (chord.key === 'Escape' && command.when === 'review' && dismissNotices(useReview.getState().noticed))
    return;
  if (!event.repeat || repeats.test(command.id)) runCommand(command.id);
}

/** Runs commands by their keys, ahead of whatever has the focus (the editor's own keys included). Returns what ends it. */
export function startKeys(target: Window): () => void {
  target.addEventListener('keydown', onKeyDown, { capture: true });
  return () => target.removeEventListener('keydown', onKeyDown, { capture: true });
}
