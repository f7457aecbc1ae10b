import { registerCommands } from '../../commands/registry';
import { setOverlay } from '../../state/view';

/** Registers the command that shows the project's terms. */
export function registerTermsCommands(): () => void {
  return registerCommands({ 'project.terms': () => setOverlay({ kind: 'terms' }) });
}
