import { registerCommands } from '../../commands/registry';
import type { Failure } from '../../../shared/base/result';
import { flushArticle, useArticle } from '../../state/article';
import { setOverlay } from '../../state/view';
import { t } from '../../words/words';

const approvedAlready = (): Failure => ({ code: 'approved-already', message: t('submit.approved-already') });

/** Registers the commands that ask something first, and the help. */
export function registerDialogCommands(): () => void {
  return registerCommands({
    'article.submit': async () => {
      const unsaved = await flushArticle();
      if (unsaved !== null) return unsaved;
      if (useArticle.getState().article?.folded.stage.stage === 'approved') return approvedAlready();
      setOverlay({ kind: 'submit' });
      return null;
    },
    'article.encoding': () => setOverlay({ kind: 'encoding', side: 'target' }),
    'article.source-encoding': () => setOverlay({ kind: 'encoding', side: 'source' }),
    'article.attach-source': () => setOverlay({ kind: 'attach-source', file: null }),
    'help.keys': () => setOverlay({ kind: 'help' }),
    'help.guide': () => setOverlay({ kind: 'guide' }),
  });
}
