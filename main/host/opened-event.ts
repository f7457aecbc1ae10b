import { sha256Hex } from '../../shared/base/hash';
import type { EventDraft } from '../../shared/protocol/contract';
import type { EventOf, JournalEvent, UnknownEvent } from '../../shared/review/events';
import type { ListedArticle } from './article-list';
import type { OriginalFile } from './original-file';

/** The event that a journal begins with, or null. */
export function firstOpened(events: readonly (JournalEvent | UnknownEvent)[]): EventOf<'opened'> | null {
  for (const event of events) if (!('unknown' in event) && event.type === 'opened') return event;
  return null;
}

export type OpenedBody = Extract<EventDraft['body'], { type: 'opened' }>;

/** What the beginning of an article's journal says of its file. */
export function openedBody(article: ListedArticle, original: OriginalFile): OpenedBody {
  const { text, encoding, bom, lineEnd } = original.file;
  const html = article.file.html ?? article.source?.html;
  return {
    type: 'opened',
    path: article.file.path,
    original: original.hash,
    text,
    hash: sha256Hex(text),
    encoding,
    bom,
    lineEnd,
    sourcePath: article.source?.path ?? null,
    ...(html !== undefined && { html: { attributes: [...html.attributes], articleOnly: html.articleOnly } }),
  };
}

/** The beginning of an article of which nothing can be written: it stands in no journal, and the window's text hangs on it all the same. */
export function unsavedOpened(articleId: string, body: OpenedBody, now: number): JournalEvent {
  const person = { id: 'nobody', name: 'Nobody' };
  const time = new Date(now).toISOString();
  return { ...body, v: 1, id: unsavedId(articleId), parents: [], seq: 1, person, time };
}

/** The id of what {@link unsavedOpened} gives. */
export function unsavedId(articleId: string): string {
  return `unsaved-${articleId}`;
}
