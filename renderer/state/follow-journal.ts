import { session, useArticle, useDesk } from './article';
import { currentScope } from './article-scope';
import { newsOf } from './news';
import { host, notify, useSession } from './session';

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
    // Versions that stand apart are told above the text, with the way to merge them, until somebody does: a notice would say it twice.
    const apart = after.folded.heads.length > 1 && !useDesk.getState().merging;
    if (!apart) notify(news);
  });
}
