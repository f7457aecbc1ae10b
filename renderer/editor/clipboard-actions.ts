import { keyCaps } from '../../shared/commands/keys';
import { notify, useSession } from '../state/session';
import { shownText } from './editor-handle';
import { t } from '../words/words';

export type ClipboardAct = 'cut' | 'copy' | 'paste';

/** The chords of the clipboard, which are the system's and cannot be changed. */
export const clipboardKeys: Readonly<Record<ClipboardAct, string>> = {
  cut: 'Mod+X',
  copy: 'Mod+C',
  paste: 'Mod+V',
};

/** What is selected on one side; empty if nothing is. */
export function selectedOn(side: 'source' | 'target'): string {
  if (side === 'source') return window.getSelection()?.toString() ?? '';
  const shown = shownText();
  const selection = shown?.editor.getSelection() ?? null;
  return shown === null || selection === null ? '' : shown.model.getValueInRange(selection);
}

/**
 * Cuts, copies or pastes for the menu, in the text that has the focus. The app may write to the clipboard and not read it, so that no
 * page ever sees what was copied elsewhere: where reading is refused, this says which key pastes.
 */
export async function doWithClipboard(act: ClipboardAct, selected: string): Promise<void> {
  if (act === 'paste') return paste();
  try {
    await navigator.clipboard.writeText(selected);
  } catch {
    return tellKey(act);
  }
  // The editor's own cut: it asks first where the text is approved or cannot be written.
  if (act === 'cut') shownText()?.editor.trigger('keyboard', 'cut', null);
}

async function paste(): Promise<void> {
  let text: string;
  try {
    text = await navigator.clipboard.readText();
  } catch {
    return tellKey('paste');
  }
  if (text !== '')
    shownText()?.editor.trigger('keyboard', 'paste', { text, pasteOnNewLine: false, multicursorText: null });
}

function tellKey(act: ClipboardAct): void {
  const platform = useSession.getState().info?.platform ?? 'linux';
  notify({
    kind: 'info',
    text: t(`clipboard.by-key-${act}`, { key: keyCaps(clipboardKeys[act], platform).join(' ') }),
  });
}
