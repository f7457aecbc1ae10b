import { registerCommands } from '../../commands/registry';
import { setOverlay } from '../../state/view';

/** Registers the commands that do a thing once for many places. */
export function registerOnceCommands(): () => void {
  return registerCommands({
    'project.replace': () => setOverlay({ kind: 'replace', pair: null }),
    'project.corrections': () => setOverlay({ kind: 'corrections' }),
    'sentence.suggest': () => setOverlay({ kind: 'suggest' }),
  });
}
