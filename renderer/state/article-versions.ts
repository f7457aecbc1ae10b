import type { Failure } from '../../shared/base/result';
import type { EventBody } from '../../shared/review/events';
import { flushArticle, nothingOpen, session, useArticle, useDesk } from './article';
import { currentScope } from './article-scope';
import { host } from './session';
import { failing } from '../words/failing';

/** The `opened` event of the new machine translation, to be taken over, that this head of the open article is; null if it is none. */
export function newOriginal(head: string): string | null {
  return session()?.newOriginal(head) ?? null;
}

/** Has the original as it lies now stand beside the open article's text, to be brought together with it. */
export async function takeOriginal(): Promise<Failure | null> {
  const unsaved = await flushArticle();
  if (unsaved !== null) return unsaved;
  const { article } = useArticle.getState();
  if (article === null) return nothingOpen;
  const { id } = article.row;
  const written = await host().call('article.take-original', { articleId: id });
  if (!written.ok) return written.error;
  if (currentScope().id !== id) return null;
  useDesk.setState({ merging: true });
  session()?.receive(written.value);
  return null;
}

/** The last text that two heads of the open article have in common; null if they began apart. */
export function commonText(heads: readonly [string, string]): string | null {
  return session()?.commonText(heads) ?? null;
}

/** Writes the event that ends two heads of the open article, on top of these events alone. */
export function mergeHeads(
  body: Extract<EventBody, { type: 'merge' }>,
  parents: readonly string[],
): Promise<Failure | null> {
  return session()?.merge(body, parents) ?? Promise.resolve(nothingOpen);
}

/** Puts the versions of the open article in place of its text, to be brought together; what is typed is written before. */
export async function beginMerging(): Promise<Failure | null> {
  const unsaved = await flushArticle();
  if (unsaved !== null) return unsaved;
  const heads = useArticle.getState().article?.folded.heads.length ?? 1;
  if (heads < 2) return failing('one-version', 'state.one-version');
  useDesk.setState({ merging: true });
  // The same article, so that whoever shows it looks again at whether it may be typed in.
  useArticle.setState(({ article }) => ({ article: article === null ? null : { ...article } }));
  return null;
}
