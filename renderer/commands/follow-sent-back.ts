import type { ArticleRow } from '../../shared/protocol/contract';
import { useArticle } from '../state/article';
import { useLibrary } from '../state/library';
import { nameOf } from '../state/library-order';
import { host, notify, useSession } from '../state/session';
import { waitsFor } from '../state/waiting-for';
import { t } from '../words/words';
import { openArticle } from './article-commands';

/**
 * Tells of articles that came back to this person with requests while they are in another one: nothing but a word in the list would say
 * so. To be called before what follows the library, for it compares rows with those before them. Returns what ends it.
 */
export function followSentBack(): () => void {
  return host().on('library.changed', ({ rows }) => {
    const before = useLibrary.getState().rows;
    const open = useArticle.getState().article?.row.id;
    const back = rows.filter((row) => row.id !== open && isBack(row, before.get(row.id)));
    const [first] = back;
    if (first === undefined) return;
    notify({
      kind: 'info',
      window: true,
      text: t('news.sent-back', { count: back.length, title: nameOf(first) }),
      action: { label: t('news.open-sent-back'), run: () => void openArticle(first.id) },
    });
  });
}

/** True if it was submitted and waits now for what this person is asked to change. */
function isBack(row: ArticleRow, before: ArticleRow | undefined): boolean {
  const wasSubmitted = before?.stage === 'submitted' && before.stageUnknown !== true;
  const person = useSession.getState().person?.id ?? null;
  // Who reviews says nothing of who is to change what was asked.
  return wasSubmitted && row.stage === 'changes-requested' && waitsFor(row, person, true);
}
