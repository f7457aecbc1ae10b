import type { Range } from '../../shared/base/range';
import type { Failure } from '../../shared/base/result';
import { sentenceDone } from '../../shared/review/actions';
import { articleActions, useArticle } from '../state/article';
import { editsSinceAnalysis } from '../state/analysis';
import { deskSentences, useDeskFilter } from '../state/desk-filter';
import { mapRange, presentSentences, sentenceIndexAt } from '../state/sentences';
import { announce } from './announce';
import { caretOffset, goToRange, selectedRange } from './editor-handle';
import { t } from '../words/words';

/** Marks the sentence under the caret, or those of the selection, done, and goes to the next one that is not. */
export function sentenceDoneAndOn(): Promise<Failure | null> {
  return markDone(sentencesHere());
}

/** Marks the paragraph under the caret done, and goes on. */
export function paragraphDoneAndOn(): Promise<Failure | null> {
  const text = useArticle.getState().article?.text ?? '';
  const caret = caretOffset();
  const end = text.indexOf('\n', caret);
  const start = text.lastIndexOf('\n', caret - 1) + 1;
  return markDone(within({ start, end: end < 0 ? text.length : end }));
}

/** Marks every sentence that is not done yet, from the first to the last. */
export function restDone(): Promise<Failure | null> {
  return markDone(presentSentences());
}

/** Takes the done marks of the sentence under the caret, or of the selection, back. */
export async function sentenceNotDone(): Promise<Failure | null> {
  const { article } = useArticle.getState();
  if (article === null) return null;
  const marked = sentencesHere().filter(isDone);
  announce(t('said.not-done', { count: marked.length }));
  if (marked.length === 0) return null;
  return articleActions.append(...marked.flatMap((at) => sentenceDone(article.text, at, false)));
}

/** Goes to the next sentence that is not done, or that the desk's filter brings out, round the end if need be. */
export function nextNotDone(): void {
  const sentences = presentSentences();
  const index = sentenceIndexAt(sentences, caretOffset());
  const { filter } = useDeskFilter.getState();
  if (filter === null || filter === 'not-done') return goOn(sentences, index, isDone);
  const edits = editsSinceAnalysis();
  const kept = new Set(deskSentences()[filter].map((sentence) => mapRange(sentence, edits).start));
  if (kept.size === 0) return announce(t('said.filter-empty'));
  goOn(sentences, index, ({ start }) => !kept.has(start));
}

/** Goes to the first sentence of the article that is not done. */
export function firstNotDone(): void {
  goOn(presentSentences(), -1, isDone);
}

async function markDone(asked: readonly Range[]): Promise<Failure | null> {
  const { article } = useArticle.getState();
  const sentences = presentSentences();
  const last = asked.at(-1);
  if (article === null || last === undefined) return null;
  const open = asked.filter((at) => !isDone(at));
  const now = new Set(open.map(({ start }) => start));
  const writing =
    open.length === 0 ? null : articleActions.append(...open.flatMap((at) => sentenceDone(article.text, at)));
  if (open.length > 0) announce(t('said.done', { count: open.length }));
  const index = sentences.findIndex(({ start }) => start === last.start);
  goOn(sentences, index, (at) => now.has(at.start) || isDone(at));
  return writing;
}

/** Goes to the first sentence behind this one, or else from the first one on, that is not done. */
function goOn(sentences: readonly Range[], index: number, done: (sentence: Range) => boolean): void {
  const next =
    sentences.slice(index + 1).find((at) => !done(at)) ??
    sentences.slice(0, Math.max(0, index + 1)).find((at) => !done(at));
  if (next === undefined) announce(t('said.all-done'));
  else goToRange(next);
}

function isDone({ start, end }: Range): boolean {
  const marked = useArticle.getState().article?.folded.done ?? [];
  return marked.some((mark) => mark.start === start && mark.end === end);
}

/** The sentence under the caret, or all that the selection touches. */
function sentencesHere(): readonly Range[] {
  const selected = selectedRange();
  if (selected.start < selected.end) return within(selected);
  const sentences = presentSentences();
  const sentence = sentences[Math.max(0, sentenceIndexAt(sentences, caretOffset()))];
  return sentence === undefined ? [] : [sentence];
}

function within(range: Range): readonly Range[] {
  return presentSentences().filter(({ start, end }) => start < range.end && range.start < end);
}
