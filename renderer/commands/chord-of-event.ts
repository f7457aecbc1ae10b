import type { Chord, Platform } from '../../shared/commands/keys';

/** The part of a KeyboardEvent that says which key it is. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

const named: Readonly<Record<string, string>> = { ' ': 'Space', '+': 'Plus', Esc: 'Escape' };

/** The chord that was pressed; null for a modifier alone, and for modifiers the catalogue has no name for (Windows key, Ctrl on macOS). */
export function chordOfEvent(press: KeyPress, platform: Platform): Chord | null {
  if (['Control', 'Shift', 'Alt', 'AltGraph', 'Meta', 'Dead', 'Process', 'Unidentified'].includes(press.key))
    return null;
  const mac = platform === 'mac';
  if (mac ? press.ctrlKey : press.metaKey) return null;
  const chord = { mod: mac ? press.metaKey : press.ctrlKey, alt: press.altKey, shift: press.shiftKey };
  return { ...chord, key: keyName(press) };
}

function keyName({ key, code, ctrlKey, metaKey, altKey }: KeyPress): string {
  if (key.length !== 1) return named[key] ?? key;
  // On a layout without Latin letters, with Option on macOS, and for digits that want Shift, the place of the key says more than its letter.
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter !== undefined && key.charCodeAt(0) > 0x7f) return letter.toLowerCase();
  const digit = /^Digit(\d)$/.exec(code)?.[1];
  if (digit !== undefined && (ctrlKey || metaKey || altKey)) return digit;
  return named[key] ?? key.toLowerCase();
}
