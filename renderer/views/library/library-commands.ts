import { registerCommands } from '../../commands/registry';
import { isShown, toggleColumn } from '../../state/view';

/** Registers the commands of the library. */
export function registerLibraryCommands(): () => void {
  return registerCommands({
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
