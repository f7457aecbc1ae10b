import { registerCommands } from '../../commands/registry';
import { isShown, setOverlay, toggleColumn } from '../../state/view';
import type { Failure } from '../../../shared/base/result';
import { checkAllAgain } from '../../state/check-again';
import { articlesToActOn, whyNothingToActOn } from '../../state/chosen-articles';
import { stageChosen } from './bulk-actions';

/** Does something with the chosen articles; says so where none are. */
function whereChosen(run: () => void): Failure | null {
  if (articlesToActOn().length === 0) return whyNothingToActOn();
  run();
  return null;
}

/** Registers the commands of the library. */
export function registerLibraryCommands(): () => void {
  return registerCommands({
    'articles.fix-safe': () => whereChosen(() => setOverlay({ kind: 'fix-articles' })),
    'articles.assign': () => whereChosen(() => setOverlay({ kind: 'assign' })),
    'articles.submit': () => stageChosen('submitted'),
    'articles.approve': () => stageChosen('approved'),
    'articles.reopen': () => stageChosen('editing'),
    'articles.export': () => whereChosen(() => setOverlay({ kind: 'export', articleIds: articlesToActOn() })),
    'library.check-again': checkAllAgain,
    'library.search': () => {
      if (!isShown('library')) toggleColumn('library');
      // The field is there once the library has been drawn.
      requestAnimationFrame(() => {
        const field = document.getElementById('library-search');
        if (field instanceof HTMLInputElement) field.select();
        field?.focus();
      });
    },
  });
}
