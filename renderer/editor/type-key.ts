import type { TypedKey } from '../commands/typed-key';
import { shownText } from './editor-handle';

/** Does in the text what a key does there; false if the text has not the focus, for then the key was meant for something else. */
export function typeKey(key: TypedKey): boolean {
  const editor = shownText()?.editor;
  if (editor?.hasTextFocus() !== true) return false;
  if ('text' in key) editor.trigger('keyboard', 'type', { text: key.text });
  else editor.trigger('keyboard', key.act, null);
  return true;
}
