import type { JournalEvent, UnknownEvent } from '../../shared/review/events';
import type { ArticleState } from '../../shared/review/state';
import type { Notice } from './session';
import { t, words } from '../words/words';

/**
 * What to tell of events that came in from elsewhere (another window, a shared folder, a Git pull) while the article is
 * open; null if nothing of it shows. `me` is who is at this window: another window of theirs is not another person.
 */
export function newsOf(
  before: ArticleState,
  after: ArticleState,
  events: readonly (JournalEvent | UnknownEvent)[],
  me: string | null = null,
): Omit<Notice, 'id'> | null {
  if (after === before || events.length === 0) return null;
  const people = [...new Set(events.map(({ person }) => person.name))];
  const names = words().list(people);
  const isMe = me !== null && events.every(({ person }) => person.id === me);
  if (after.heads.length > 1 && after.heads.length > before.heads.length)
    return { kind: 'warning', text: isMe ? t('news.apart-by-you') : t('news.apart', { names }) };
  if (before.heads.length > 1 && after.heads.length === 1)
    return { kind: 'info', text: isMe ? t('news.merged-by-you') : t('news.merged', { names }) };
  const staged = retractedNews(before, after, events) ?? stageNews(after, events);
  if (staged !== null && !isMe) return { kind: 'info', text: staged };
  if (isMe)
    return {
      kind: 'info',
      text: t(after.hash !== before.hash ? 'news.edited-by-you' : 'news.worked-by-you'),
    };
  if (after.hash !== before.hash) return { kind: 'info', text: t('news.edited', { names }) };
  return { kind: 'info', text: t('news.worked', { names }) };
}

/** That whoever asked for changes to the article took that back; null if nobody did. */
function retractedNews(
  before: ArticleState,
  after: ArticleState,
  events: readonly (JournalEvent | UnknownEvent)[],
): string | null {
  const retraction = events.findLast((event) => event.type === 'retraction');
  const wasAsked = before.stage.declared === 'changes-requested' || before.articleRequest !== null;
  const isAsked = after.stage.declared === 'changes-requested' || after.articleRequest !== null;
  if (retraction === undefined || !wasAsked || isAsked) return null;
  return t('news.request-retracted', { name: retraction.person.name });
}

/** What was declared of the article elsewhere: that it was handed in, withdrawn, sent back or approved; null if nothing was. */
function stageNews({ stage }: ArticleState, events: readonly (JournalEvent | UnknownEvent)[]): string | null {
  const declared = events.findLast((event) => event.type === 'stage');
  if (declared === undefined || stage.declared === 'new' || stage.person?.id !== declared.person.id)
    return null;
  return t(`news.stage-${stage.declared}`, { name: declared.person.name });
}

/** What to tell of an approval that the person's own edit took away, or that holds again; null if neither happened. */
export function approvalNews(
  before: ArticleState,
  after: ArticleState,
): Omit<Notice, 'id' | 'action'> | null {
  const [was, is] = [before.stage, after.stage];
  if (after.heads.length !== 1 || was.declared !== 'approved' || is.declared !== 'approved') return null;
  if (was.stage === 'approved' && is.stage !== 'approved')
    return { kind: 'warning', text: t('news.approval-lost') };
  if (was.stage !== 'approved' && is.stage === 'approved')
    return { kind: 'info', text: t('news.approval-holds') };
  return null;
}
