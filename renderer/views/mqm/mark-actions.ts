import type { Range } from '../../../shared/base/range';
import { overlaps } from '../../../shared/base/range';
import type { Failure } from '../../../shared/base/result';
import * as actions from '../../../shared/review/actions';
import { suggestedMqm, type MqmSeverity } from '../../../shared/review/mqm';
import type { AnnotationRecord, ErrorsComplete } from '../../../shared/review/state';
import { runCommand } from '../../commands/registry';
import { selectedRange } from '../../editor/editor-handle';
import { useAnalysis } from '../../state/analysis';
import { articleActions, flushArticle, useArticle } from '../../state/article';
import { tellDecided } from '../../state/decisions';
import { isSettled } from '../../state/review';
import type { ReviewCard } from '../../state/review-cards';
import { presentSentences } from '../../state/sentences';
import { notify, useSession } from '../../state/session';
import { setOverlay } from '../../state/view';
import { t } from '../../words/words';
import { whenSettled } from '../review/when-settled';
import { selectedInCard } from './selected-in-card';
import { selectedSource } from './selected-source';

function notSettled(): Failure {
  return { code: 'busy', message: t('mark.not-settled') };
}

function nothingToMark(): Failure {
  return { code: 'no-words', message: t('mark.no-words') };
}

/** Asks for the error to mark in a card's present text: in what is selected, else in all of it. */
export function markInCard(card: ReviewCard): Failure | null {
  if (useSession.getState().person === null) {
    setOverlay({ kind: 'person' });
    return null;
  }
  if (!isSettled()) return notSettled();
  if (markSelectedSource()) return null;
  const { edited } = card;
  if (edited === null || edited.start === edited.end) return nothingToMark();
  setOverlay({ kind: 'mqm', side: 'target', within: edited, span: selectedInCard(card) ?? edited });
  return null;
}

/** Asks for the error to mark at the desk: in the selection, else in the sentence at the caret. */
export async function markSelection(): Promise<Failure | null> {
  if (useSession.getState().person === null) {
    setOverlay({ kind: 'person' });
    return null;
  }
  const unsaved = await flushArticle();
  if (unsaved !== null) return unsaved;
  if (!(await whenSettled())) return notSettled();
  if (markSelectedSource()) return null;
  const selected = selectedRange();
  const empty = selected.start === selected.end;
  const touched = presentSentences().filter(
    (sentence) =>
      overlaps(sentence, selected) ||
      (empty && sentence.start <= selected.start && selected.end <= sentence.end),
  );
  const [first, last] = [touched[0], touched.at(-1)];
  if (first === undefined || last === undefined) return nothingToMark();
  const within = { start: Math.min(first.start, selected.start), end: Math.max(last.end, selected.end) };
  setOverlay({ kind: 'mqm', side: 'target', within, span: empty ? within : selected });
  return null;
}

/** Asks for the error in the selected words of the source; false if none are selected. */
function markSelectedSource(): boolean {
  const span = selectedSource();
  if (span === null) return false;
  const sentences = useAnalysis.getState().analysis?.sourceSentences ?? [];
  const touched = sentences.filter((sentence) => overlaps(sentence, span));
  const within = {
    start: Math.min(span.start, touched[0]?.start ?? span.start),
    end: Math.max(span.end, touched.at(-1)?.end ?? span.end),
  };
  setOverlay({ kind: 'mqm', side: 'source', within, span });
  return true;
}

/** The category to begin with: what a flag on these words suggests, if there is one. */
export function suggestedFor(span: Range): string | null {
  const flag = useAnalysis.getState().analysis?.flags.find((each) => overlaps(each, span));
  return flag === undefined ? null : suggestedMqm(flag.category);
}

/** The text that marks of a side lie in; null if there is none. */
export function textOfSide(side: 'source' | 'target'): string | null {
  const { article } = useArticle.getState();
  return (side === 'source' ? article?.opened.source : article?.folded.text) ?? null;
}

/** Writes the mark; `text` is the one its offsets are in. */
export async function writeMark(
  { side, text, span }: { readonly side: 'source' | 'target'; readonly text: string; readonly span: Range },
  mark: { readonly category: string; readonly severity: MqmSeverity; readonly note: string },
): Promise<Failure | null> {
  if (textOfSide(side) !== text) return { code: 'outdated', message: t('mark.outdated') };
  if (span.start >= span.end) return nothingToMark();
  const { category, severity, note } = mark;
  return articleActions.append(
    ...actions.annotate({
      side,
      start: span.start,
      end: span.end,
      quote: text.slice(span.start, span.end),
      category,
      severity,
      ...(note === '' ? {} : { note }),
    }),
  );
}

/** Tells of the mark that was just written, with the way back. */
export function tellMarked(text: string): void {
  const me = useSession.getState().person?.id;
  const marks = useArticle.getState().article?.folded.annotations ?? [];
  const made = marks
    .filter(({ person }) => person.id === me)
    .toSorted(byTime)
    .at(-1);
  if (made === undefined) return void notify({ kind: 'done', text });
  tellDecided(text, () => takeMarkBack(made));
}

function byTime(a: AnnotationRecord, b: AnnotationRecord): number {
  return a.time < b.time ? -1 : a.time > b.time ? 1 : 0;
}

export function takeMarkBack(record: AnnotationRecord): Promise<Failure | null> {
  return articleActions.append(...actions.retractAnnotation(record));
}

/** Says that all errors of the present text are marked, or that it has none; the same again takes that back. */
export async function toggleErrorsComplete(): Promise<Failure | null> {
  const { person } = useSession.getState();
  if (person === null) {
    setOverlay({ kind: 'person' });
    return null;
  }
  const unsaved = await flushArticle();
  if (unsaved !== null) return unsaved;
  const { article } = useArticle.getState();
  if (article === null) return null;
  const { folded } = article;
  const own = folded.errorsComplete.find((record) => record.person.id === person.id);
  if (own !== undefined) return takeErrorsCompleteBack(own);
  const bodies = actions.errorsComplete(folded);
  const failure = bodies.ok ? await articleActions.append(...bodies.value) : bodies.error;
  if (failure !== null) return failure;
  notify({
    kind: 'done',
    text: t('mark.complete-done', { count: folded.annotations.length }),
    action: { label: t('state.undo'), run: () => void runCommand('mqm.complete') },
  });
  return null;
}

export async function takeErrorsCompleteBack(record: ErrorsComplete): Promise<Failure | null> {
  const { article } = useArticle.getState();
  return article === null
    ? null
    : articleActions.append(...actions.retractErrorsComplete(article.folded, record));
}
