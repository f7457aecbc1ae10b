import { articleIdOf } from '../../shared/review/article-id';
import type { JournalEvent, UnknownEvent } from '../../shared/review/events';
import type { ListedArticle } from './article-list';
import { isPathInside } from './inside-folder';

/** An article that has journals but no file at the path they were begun for: it was moved or deleted. */
export interface LostArticle {
  readonly id: string;
  /** Where it lay when first opened; for display. */
  readonly path: string;
  /** SHA-256 of the original's bytes. */
  readonly original: string;
  /** False if it was only ever looked at. */
  readonly worked: boolean;
}

/** Reads what the journals of lost articles say about them. */
export async function readLost(
  readEvents: (articleId: string) => Promise<readonly (JournalEvent | UnknownEvent)[]>,
  ids: readonly string[],
): Promise<LostArticle[]> {
  const lost: LostArticle[] = [];
  for (const id of ids) {
    const events = await readEvents(id);
    for (const event of events) {
      if ('unknown' in event || event.type !== 'opened') continue;
      // A journal lies in the folder of its path; one that names another was made up.
      const path = isPathInside(event.path) && articleIdOf(event.path) === id ? event.path : id;
      lost.push({ id, path, original: event.original, worked: events.some(({ type }) => type !== 'opened') });
      break;
    }
  }
  return lost;
}

/** Articles under the ids of their journals. */
export interface Reunited {
  readonly articles: readonly ListedArticle[];
  /** For each article that has moved, the id that its present path would give it, and its own. */
  readonly moved: ReadonlyMap<string, string>;
}

/**
 * Gives files their lost journals back: a file without a journal of its own whose bytes are those a lost article was
 * begun from is that article. The first by path gets it. Lost articles with work in them that no file fits are listed
 * too, under their old path.
 */
export function reunite(
  listed: readonly ListedArticle[],
  lost: readonly LostArticle[],
  hasJournal: (id: string) => boolean,
  originalOf: (article: ListedArticle) => string | null,
): Reunited {
  const moved = new Map<string, string>();
  if (lost.length === 0) return { articles: listed, moved };
  const waiting = new Map(lost.map((article) => [article.original, article]));
  const found = listed.map((article) => {
    const original = hasJournal(article.id) ? null : originalOf(article);
    const match = original === null ? undefined : waiting.get(original);
    if (match === undefined) return article;
    waiting.delete(match.original);
    moved.set(article.id, match.id);
    return { ...article, id: match.id };
  });
  const claimed = new Set(found.map(({ id }) => id));
  for (const { id, path, worked } of lost) {
    if (claimed.has(id) || !worked) continue;
    found.push({ id, file: { path, bytes: 0, modified: 0 }, source: null, problem: null, gone: true });
  }
  return { articles: found, moved };
}
