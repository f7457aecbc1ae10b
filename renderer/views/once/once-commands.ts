import { registerCommands } from '../../commands/registry';
import { selectedRange } from '../../editor/editor-handle';
import { stopWork } from '../../state/background-work';
import { presentSentences } from '../../state/sentences';
import { suggestForFlagged, suggestForSelection } from '../../state/suggestion-batch';
import { setOverlay } from '../../state/view';

/** Registers the commands that do a thing once for many places. */
export function registerOnceCommands(): () => void {
  return registerCommands({
    'project.replace': () => setOverlay({ kind: 'replace', pair: null }),
    'project.corrections': () => setOverlay({ kind: 'corrections' }),
    'project.memory': () => setOverlay({ kind: 'memory' }),
    'sentence.suggest': () => {
      if (!suggestForSelection(selectedRange(), presentSentences())) setOverlay({ kind: 'suggest' });
    },
    'article.suggest': suggestForFlagged,
    'work.stop': stopWork,
  });
}
