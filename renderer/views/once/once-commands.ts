import { registerCommands } from '../../commands/registry';
import { selectedRange, shownText } from '../../editor/editor-handle';
import { useFind } from '../../editor/find-in-article';
import { useArticle } from '../../state/article';
import { stopWork } from '../../state/background-work';
import { presentSentences } from '../../state/sentences';
import { suggestForFlagged, suggestForSelection } from '../../state/suggestion-batch';
import { setOverlay } from '../../state/view';

/** Registers the commands that do a thing once for many places. */
export function registerOnceCommands(): () => void {
  return registerCommands({
    'project.replace': () => setOverlay({ kind: 'replace', pair: null, find: wantedWords() }),
    'project.corrections': () => setOverlay({ kind: 'corrections' }),
    'project.memory': () => setOverlay({ kind: 'memory' }),
    'sentence.suggest': () => {
      if (!suggestForSelection(selectedRange(), presentSentences())) setOverlay({ kind: 'suggest' });
    },
    'article.suggest': suggestForFlagged,
    'work.stop': stopWork,
  });
}

/** The selected words, else what was looked for in the article last; nothing over the end of a line. */
function wantedWords(): string {
  if (useArticle.getState().article === null) return '';
  const { start, end } = selectedRange();
  const selected = shownText()?.model.getValue().slice(start, end) ?? '';
  const { open, find, regex } = useFind.getState();
  const wanted = open && !regex ? find : selected;
  return wanted.includes('\n') ? '' : wanted;
}
