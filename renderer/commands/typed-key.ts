import type { Platform } from '../../shared/commands/keys';
import type { KeyPress } from './chord-of-event';

/** What a key does in a text: it types something, or is an act of the editor's by the name that it has there. */
export type TypedKey = { readonly text: string } | { readonly act: string };

const acts: ReadonlyMap<string, string> = new Map([
  ['Backspace', 'deleteLeft'],
  ['Delete', 'deleteRight'],
  ['ArrowLeft', 'cursorLeft'],
  ['ArrowRight', 'cursorRight'],
  ['ArrowUp', 'cursorUp'],
  ['ArrowDown', 'cursorDown'],
  ['Home', 'cursorHome'],
  ['End', 'cursorEnd'],
]);

/** What the key does in a text; null for one that does nothing there by itself, and for what needs the editor's own event (pasting, composing). */
export function typedKey(press: KeyPress, isAltGraph: boolean, platform: Platform): TypedKey | null {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = press;
  // Option types letters of their own on macOS, AltGr elsewhere.
  const isModified = !isAltGraph && (ctrlKey || metaKey || (altKey && platform !== 'mac'));
  if (isModified) return null;
  if (key === 'Enter') return altKey ? null : { text: '\n' };
  if (Array.from(key).length === 1) return { text: key };
  const act = altKey || shiftKey ? undefined : acts.get(key);
  return act === undefined ? null : { act };
}
