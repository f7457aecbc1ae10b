import { registerCommands } from '../../commands/registry';
import { flushArticle } from '../../state/article';
import { setOverlay } from '../../state/view';

/** Registers the commands that ask something first, and the help. */
export function registerDialogCommands(): () => void {
  return registerCommands({
    'article.submit': async () => {
      const unsaved = await flushArticle();
      if (unsaved === null) setOverlay({ kind: 'submit' });
      return unsaved;
    },
    'help.keys': () => setOverlay({ kind: 'help' }),
    'help.guide': () => setOverlay({ kind: 'guide' }),
  });
}
