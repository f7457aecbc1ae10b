import type { Failure } from '../../shared/base/result';
import type { ArticleSide } from '../../shared/protocol/contract';
import { articleActions, closeArticle, flushArticle, nothingOpen, useArticle } from './article';
import { host } from './session';

/**
 * Has the open article's file, or its source's, read in an encoding from now on, and shows the article anew. `otherwise`: its own file gives
 * another text now, which waits to be taken over.
 */
export async function readFileAs(
  side: ArticleSide,
  encoding: string,
): Promise<{ readonly failure: Failure | null; readonly otherwise: boolean }> {
  const failure = await changeFile((articleId) =>
    host().call('article.read-as', { articleId, side, encoding }),
  );
  const opened = useArticle.getState().article?.opened;
  return { failure, otherwise: failure === null && opened?.readOtherwise !== undefined };
}

/** Gives the open article a source, of which the project keeps a copy. `data`: its bytes, in base64. */
export function attachSource(name: string, data: string): Promise<Failure | null> {
  return changeFile((articleId) => host().call('article.attach-source', { articleId, name, data }));
}

/** Takes the attached source from the open article. */
export function detachSource(): Promise<Failure | null> {
  return changeFile((articleId) => host().call('article.detach-source', { articleId }));
}

/** Shows the open article, if there is one, as its file is read by changed settings. */
export async function readOpenArticleAnew(): Promise<Failure | null> {
  if (useArticle.getState().article === null) return null;
  return changeFile(() => Promise.resolve({ ok: true }));
}

/** Writes what is typed, changes something about the open article's files, and opens it anew. */
async function changeFile(
  change: (
    articleId: string,
  ) => Promise<{ readonly ok: true } | { readonly ok: false; readonly error: Failure }>,
): Promise<Failure | null> {
  const unsaved = await flushArticle();
  if (unsaved !== null) return unsaved;
  const id = useArticle.getState().article?.row.id;
  if (id === undefined) return nothingOpen;
  const changed = await change(id);
  if (!changed.ok) return changed.error;
  if (useArticle.getState().article?.row.id !== id) return null;
  return (await closeArticle()) ?? articleActions.open(id);
}
