import { session, useArticle, useDesk } from './article';
import { currentScope } from './article-scope';
import { beginMerging } from './article-versions';
import { newsOf } from './news';
import { host, notify, notifyFailure, useSession } from './session';
import { t } from '../words/words';

/** Listens for events written elsewhere; returns the function that stops. */
export function followJournal(): () => void {
  return host().on('article.changed', ({ articleId, events }) => {
    const { opening, request } = useArticle.getState();
    if (opening === articleId) for (const event of events) request?.missed.push(event);
    if (currentScope().id !== articleId) return;
    const before = useArticle.getState().article;
    session()?.receive(events);
    const after = useArticle.getState().article;
    const me = useSession.getState().person?.id ?? null;
    const news = before === null || after === null ? null : newsOf(before.folded, after.folded, events, me);
    if (news === null || after === null) return;
    const apart = after.folded.heads.length > 1 && !useDesk.getState().merging;
    notify(
      apart
        ? { ...news, action: { label: t('state.merge'), run: () => void beginMerging().then(notifyFailure) } }
        : news,
    );
  });
}
