import { create } from 'zustand';
import type { Failure, Result } from '../../shared/base/result';
import type { Range } from '../../shared/base/range';
import type { FoundSuggestions, Suggestion } from '../../shared/protocol/suggestions-contract';
import { t } from '../words/words';
import { articleActions, useArticle } from './article';
import { beginWork, type BegunWork } from './background-work';
import { useLibrary } from './library';
import { notify, notifyFailure, useSession } from './session';
import { findSuggestions, flaggedSentences, questionsFor, takeSuggestion, type Asked } from './suggestions';
import { setOverlay, useView } from './view';

/** A sentence of several that suggestions are asked for. */
export interface BatchItem extends Asked {
  /** Null until it has its answer, and where that was a failure. */
  readonly found: FoundSuggestions | null;
}

/** Sentences of an article that suggestions are asked for, one after the other. */
export interface Batch {
  readonly articleId: string;
  readonly title: string;
  /** All sentences with flags, or those that were selected. */
  readonly of: 'flagged' | 'selection';
  readonly items: readonly BatchItem[];
  readonly done: number;
  /** Null once all have their answers, or it was stopped. */
  readonly work: BegunWork | null;
  /** What went wrong with some of them, or with the model. */
  readonly problem: Failure | null;
}

export interface SuggestionBatches {
  /** The project they belong to: ids of articles say nothing in another one. */
  readonly projectId: string | null;
  readonly batches: ReadonlyMap<string, Batch>;
}

/** Suggestions asked for in the background, by article: asking goes on while another article is open. */
export const useSuggestionBatches = create<SuggestionBatches>(() => ({
  projectId: null,
  batches: new Map(),
}));

function projectId(): string | null {
  return useLibrary.getState().project?.entry.id ?? null;
}

export function batchOf(
  articleId: string | null,
  { projectId: of, batches }: SuggestionBatches,
): Batch | null {
  return articleId === null || of !== projectId() ? null : (batches.get(articleId) ?? null);
}

/** Items with a suggestion that may be taken. */
export function readyItems(batch: Batch | null): readonly BatchItem[] {
  return (batch?.items ?? []).filter(
    ({ found }) => found?.suggestions.some(({ proof }) => proof.accepted) === true,
  );
}

function change(articleId: string, how: (batch: Batch) => Batch): void {
  useSuggestionBatches.setState((state) => {
    const batch = state.batches.get(articleId);
    return batch === undefined ? state : { batches: new Map(state.batches).set(articleId, how(batch)) };
  });
}

/** Shows what was found for the sentences with flags of the open article, or is being found; asks first where nothing is. */
export function suggestForFlagged(): void {
  const batch = batchOf(useArticle.getState().article?.row.id ?? null, useSuggestionBatches.getState());
  if (batch?.of === 'flagged' && (batch.work !== null || readyItems(batch).length > 0))
    setOverlay({ kind: 'suggest-many' });
  else askForFlagged();
}

/** Asks for suggestions for every sentence with a flag, in the background. */
export function askForFlagged(): void {
  void begin('flagged', flaggedSentences).then(notifyFailure);
}

/** Asks for suggestions for the sentences that a selection touches; false if it touches one only. */
export function suggestForSelection(selected: Range, sentences: readonly Range[]): boolean {
  const touched = (all: readonly Range[]): readonly Range[] =>
    all.filter(({ start, end }) => start < selected.end && end > selected.start);
  if (touched(sentences).length < 2) return false;
  void begin('selection', touched).then(notifyFailure);
  return true;
}

async function begin(
  of: Batch['of'],
  choose: (sentences: readonly Range[]) => readonly Range[],
): Promise<Failure | null> {
  const asked = await questionsFor(choose);
  if (!asked.ok) return asked.error;
  const { article } = useArticle.getState();
  if (article === null) return null;
  if (asked.value.length === 0) {
    notify({ kind: 'info', text: t('once.suggest-no-flags') });
    return null;
  }
  const { id: articleId, title, path } = article.row;
  batchOf(articleId, useSuggestionBatches.getState())?.work?.stop();
  const work = beginWork('suggesting');
  const batch: Batch = {
    articleId,
    title: title ?? path,
    of,
    items: asked.value.map((each) => ({ ...each, found: null })),
    done: 0,
    work,
    problem: null,
  };
  const project = projectId();
  useSuggestionBatches.setState((state) => ({
    projectId: project,
    batches: new Map(state.projectId === project ? state.batches : []).set(articleId, batch),
  }));
  setOverlay({ kind: 'suggest-many' });
  await ask(batch, work);
  return null;
}

/** Codes of failures that the next question to the model would meet as well. */
const lasting: ReadonlySet<string> = new Set([
  'model-off',
  'bad-address',
  'not-confirmed',
  'model-unreachable',
  'model-refused',
]);

async function ask(batch: Batch, work: BegunWork): Promise<void> {
  const { articleId, items } = batch;
  const isCurrent = (): boolean =>
    batchOf(articleId, useSuggestionBatches.getState())?.work === work && !work.signal.aborted;
  let model = useSession.getState().settings.model?.enabled === true;
  work.told(0, items.length);
  for (const [index, item] of items.entries()) {
    if (!isCurrent()) break;
    const answer = await findSuggestions(item, model, work.signal);
    if (!isCurrent()) break;
    const problem = answer.ok ? (model ? answer.value.modelProblem : null) : answer.error;
    if (problem !== null && lasting.has(problem.code)) model = false;
    work.told(index + 1, items.length);
    change(articleId, (now) => ({
      ...now,
      done: index + 1,
      problem: problem ?? now.problem,
      items: now.items.map((each) =>
        each.text === item.text && each.question === item.question && answer.ok
          ? { ...each, found: answer.value }
          : each,
      ),
    }));
  }
  work.end();
  const mine = batchOf(articleId, useSuggestionBatches.getState());
  if (mine?.work !== work) return;
  change(articleId, (now) => ({ ...now, work: null }));
  if (useView.getState().overlay?.kind !== 'suggest-many') tell(mine);
}

function tell(batch: Batch): void {
  const { articleId, title, items } = batch;
  const count = readyItems(batch).length;
  notify({
    kind: 'info',
    window: true,
    text: t('once.suggest-ready', { count, total: items.length, title }),
    ...(count > 0 && {
      action: { label: t('once.suggest-look'), run: () => void look(articleId).then(notifyFailure) },
    }),
  });
}

async function look(articleId: string): Promise<Failure | null> {
  if (useArticle.getState().article?.row.id !== articleId) {
    const failure = await articleActions.open(articleId);
    if (failure !== null) return failure;
  }
  setOverlay({ kind: 'suggest-many' });
  return null;
}

/** Takes a suggestion for a sentence of a batch, which is through with it then. */
export async function takeFromBatch(
  item: BatchItem,
  suggestion: Suggestion,
  taken: readonly number[],
  behind?: (offset: number) => void,
): Promise<Result<number>> {
  const result = await takeSuggestion(item, suggestion, taken, behind);
  dropItem(item);
  return result;
}

/** Has a batch be through with a sentence. */
function dropItem(item: BatchItem): void {
  change(item.question.articleId, (now) => ({
    ...now,
    items: now.items.filter(({ question }) => question !== item.question),
  }));
}
