import type { JournalEvent, UnknownEvent } from '../../shared/review/events';
import type { ArticleState } from '../../shared/review/state';
import type { Notice } from './session';

/**
 * What to tell of events that came in from elsewhere (another window, a shared folder, a Git pull) while the article is
 * open; null if nothing of it shows.
 */
export function newsOf(
  before: ArticleState,
  after: ArticleState,
  events: readonly (JournalEvent | UnknownEvent)[],
): Omit<Notice, 'id'> | null {
  if (after === before || events.length === 0) return null;
  const names = [...new Set(events.map(({ person }) => person.name))].join(' and ');
  if (after.heads.length > 1 && after.heads.length > before.heads.length)
    return { kind: 'warning', text: `${names} edited this article apart from you. Both versions are kept.` };
  if (before.heads.length > 1 && after.heads.length === 1)
    return { kind: 'info', text: `${names} brought the versions of this article together.` };
  if (after.hash !== before.hash)
    return { kind: 'info', text: `${names} edited this article; the text is as they left it.` };
  return { kind: 'info', text: `${names} worked on this article; what came is taken in.` };
}

/** What to tell of an approval that the person's own edit took away, or that holds again; null if neither happened. */
export function approvalNews(
  before: ArticleState,
  after: ArticleState,
): Omit<Notice, 'id' | 'action'> | null {
  const [was, is] = [before.stage, after.stage];
  if (after.heads.length !== 1 || was.declared !== 'approved' || is.declared !== 'approved') return null;
  if (was.stage === 'approved' && is.stage !== 'approved')
    return {
      kind: 'warning',
      text: 'This article was approved. The text is another one now, so it has to be approved again.',
    };
  if (was.stage !== 'approved' && is.stage === 'approved')
    return { kind: 'info', text: 'The text is the approved one again: its approval holds.' };
  return null;
}
