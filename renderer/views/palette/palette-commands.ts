import { commands } from '../../../shared/commands/catalogue';
import { canRun, registerCommands } from '../../commands/registry';
import { setOverlay } from '../../state/view';

let runnable: ReadonlySet<string> = new Set();

/** The commands that applied when the palette was called: while it is open the focus is in it, and no longer in the editor. */
export function runnableAtOpening(): ReadonlySet<string> {
  return runnable;
}

/** Registers the commands that open the palette and quick open. */
export function registerPaletteCommands(): () => void {
  return registerCommands({
    'go.commands': () => {
      runnable = new Set(commands.map(({ id }) => id).filter(canRun));
      setOverlay({ kind: 'palette' });
    },
    'go.article': () => setOverlay({ kind: 'quick-open' }),
  });
}
