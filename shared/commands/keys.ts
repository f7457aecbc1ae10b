import { canMeet, commands, type CommandId, type KnownCommand } from './catalogue';

/** A key with its modifiers. `key` is as KeyboardEvent.key names it, but `Space` and `Plus` by name; letters are lower case. */
export interface Chord {
  readonly key: string;
  readonly mod: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
}

export type Platform = 'mac' | 'windows' | 'linux';

/** Keys a person chose, by command id: chords apart by a space, or nothing to have none. Commands not named keep their own. */
export type KeyChoices = Readonly<Record<string, string>>;

/** Reads `Mod+Shift+Enter`; null if it is not a key with modifiers (`Mod`, `Alt`, `Shift`, in any order). */
export function parseChord(text: string): Chord | null {
  const parts = text.split('+');
  const key = parts.pop() ?? '';
  if (key === '' || parts.some((part) => part !== 'Mod' && part !== 'Alt' && part !== 'Shift')) return null;
  return {
    key: key.length === 1 ? key.toLowerCase() : key,
    mod: parts.includes('Mod'),
    alt: parts.includes('Alt'),
    shift: parts.includes('Shift'),
  };
}

/** The chord as the catalogue and the settings write it: `Mod+Alt+Shift+Enter`; letters without `Shift` are lower case. */
export function formatChord(chord: Chord): string {
  const modified = chord.mod || chord.alt || chord.shift;
  const key = chord.key.length === 1 && modified ? chord.key.toUpperCase() : chord.key;
  return [chord.mod && 'Mod', chord.alt && 'Alt', chord.shift && 'Shift', key].filter(Boolean).join('+');
}

/** The chords that run a command, the first being the one to show. */
export function keysOf(command: KnownCommand, choices: KeyChoices = {}): readonly string[] {
  const chosen = choices[command.id];
  if (chosen === undefined) return command.keys;
  return chosen.split(' ').filter((chord) => parseChord(chord) !== null);
}

const names: Readonly<Record<string, string>> = {
  Enter: '↵',
  Escape: 'Esc',
  Backspace: '⌫',
  PageDown: 'PgDn',
  PageUp: 'PgUp',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Plus: '+',
};

/** The parts of a chord as a keycap shows them: `['Ctrl', '⇧', '↵']`, on macOS `['⌘', '⇧', '↵']`. */
export function keyCaps(chord: string, platform: Platform): readonly string[] {
  const parsed = parseChord(chord);
  if (parsed === null) return [];
  const mac = platform === 'mac';
  const caps: string[] = [];
  if (parsed.mod) caps.push(mac ? '⌘' : 'Ctrl');
  if (parsed.alt) caps.push(mac ? '⌥' : 'Alt');
  if (parsed.shift) caps.push('⇧');
  caps.push(names[parsed.key] ?? (parsed.key.length === 1 ? parsed.key.toUpperCase() : parsed.key));
  return caps;
}

const spoken: Readonly<Record<string, string>> = {
  '⌘': 'Command',
  '⌥': 'Option',
  Ctrl: 'Control',
  '⇧': 'Shift',
  '↵': 'Enter',
  Esc: 'Escape',
  '⌫': 'Backspace',
  PgDn: 'Page Down',
  PgUp: 'Page Up',
  '↑': 'Up',
  '↓': 'Down',
  '←': 'Left',
  '→': 'Right',
};

/** The chord in words, for screen readers: `Control Shift Enter`. */
export function spokenChord(chord: string, platform: Platform): string {
  return keyCaps(chord, platform)
    .map((cap) => spoken[cap] ?? cap)
    .join(' ');
}

/** A chord as Electron's menus write it: `CommandOrControl+Shift+Enter`. Null for a bare letter, which a menu must not take from typing. */
export function menuAccelerator(chord: string): string | null {
  const parsed = parseChord(chord);
  if (parsed === null || (parsed.key.length === 1 && !parsed.mod && !parsed.alt)) return null;
  const key = parsed.key.startsWith('Arrow') ? parsed.key.slice('Arrow'.length) : parsed.key;
  return [
    parsed.mod && 'CommandOrControl',
    parsed.alt && 'Alt',
    parsed.shift && 'Shift',
    key.length === 1 ? key.toUpperCase() : key,
  ]
    .filter(Boolean)
    .join('+');
}

/** Two commands that one chord would run at the same moment. */
export interface KeyClash {
  readonly chord: string;
  readonly commands: readonly [CommandId, CommandId];
}

/** Every chord that more than one command answers to where both apply. */
export function keyClashes(choices: KeyChoices = {}): KeyClash[] {
  const clashes: KeyClash[] = [];
  const owners = new Map<string, KnownCommand[]>();
  for (const command of commands) {
    for (const written of new Set(keysOf(command, choices))) {
      const parsed = parseChord(written);
      if (parsed === null) continue;
      const chord = formatChord(parsed);
      const others = owners.get(chord) ?? [];
      for (const other of others) {
        if (canMeet(command.when, other.when)) clashes.push({ chord, commands: [other.id, command.id] });
      }
      owners.set(chord, [...others, command]);
    }
  }
  return clashes;
}
