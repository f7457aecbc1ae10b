import { commands } from '../../../shared/commands/catalogue';
import { canRun, registerCommands } from '../../commands/registry';
import { setOverlay } from '../../state/view';

/** Registers the commands that open the palette and the lists like it. */
export function registerPaletteCommands(): () => void {
  return registerCommands({
    // Those that apply now: while the palette is open the focus is in it, and no longer in the editor.
    'go.commands': () =>
      setOverlay({ kind: 'palette', runnable: new Set(commands.map(({ id }) => id).filter(canRun)) }),
    'go.article': () => setOverlay({ kind: 'quick-open' }),
    'library.flag': () => setOverlay({ kind: 'find-flag' }),
  });
}
