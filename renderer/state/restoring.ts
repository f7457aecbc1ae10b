import type { Failure, Result } from '../../shared/base/result';
import type { EventBody } from '../../shared/review/events';
import { restoreMoment, restoreSentence } from '../../shared/review/history';
import { compareTexts } from './analysis';
import { articleActions, flushArticle, textAt, useArticle } from './article';
import type { Comparison } from './comparing';
import { failing } from '../words/failing';

const unknownText = failing('unknown-text', 'state.unknown-moment');
const notYet = failing('outdated', 'state.just-changed');

async function apply(edit: Result<Extract<EventBody, { type: 'edit' }>>): Promise<Failure | null> {
  return edit.ok ? articleActions.change(edit.value.operations, { type: 'edit' }) : edit.error;
}

/** Makes the text of that moment the present one: one edit, one undo step. */
export async function restoreWhole(event: string): Promise<Failure | null> {
  const failure = await flushArticle();
  if (failure !== null) return failure;
  const folded = useArticle.getState().article?.folded;
  const earlier = textAt(event);
  if (folded === undefined || earlier === null) return unknownText;
  const diff = await compareTexts(earlier, folded.text);
  if (!diff.ok) return diff.error;
  if (useArticle.getState().article?.text !== folded.text) return notYet;
  return apply(restoreMoment(folded, earlier, diff.value));
}

/** Puts one changed sentence back as it was in the text before; `hunk` is its index in the comparison. */
export async function restoreOne({ before, after, diff }: Comparison, hunk: number): Promise<Failure | null> {
  const failure = await flushArticle();
  if (failure !== null) return failure;
  const { article } = useArticle.getState();
  if (article === null || article.text !== after || article.folded.text !== after) return notYet;
  return apply(hunk < 0 ? { ok: false, error: notYet } : restoreSentence(article.folded, before, diff, hunk));
}
