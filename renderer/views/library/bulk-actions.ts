import type { Failure, Result } from '../../../shared/base/result';
import type { BulkReport, BulkStage, PlannedFixes } from '../../../shared/protocol/bulk-contract';
import type { AssignmentTask } from '../../../shared/review/events';
import type { Person } from '../../../shared/review/person';
import { flushArticle } from '../../state/article';
import { articlesToActOn, whyNothingToActOn } from '../../state/chosen-articles';
import { setFilter, showStage, useLibrary } from '../../state/library';
import { host, notify, notifyFailure, useSession } from '../../state/session';
import { t, failureInWords } from '../../words/words';

/** The articles to act on, with what is typed on disk. */
async function articlesNow(): Promise<Result<readonly string[]>> {
  const ids = articlesToActOn();
  if (ids.length === 0) return { ok: false, error: whyNothingToActOn() };
  const unsaved = await flushArticle();
  return unsaved === null ? { ok: true, value: ids } : { ok: false, error: unsaved };
}

/** Tells what was left as it was, with the way to those articles. */
function tellLeft({ left }: Pick<BulkReport, 'left'>): void {
  const [first] = left;
  if (first === undefined) return;
  const ids = new Set(left.map(({ articleId }) => articleId));
  notify({
    kind: 'warning',
    window: true,
    text: t('chosen.left', { count: left.length, why: failureInWords(first) }),
    action: {
      label: t('chosen.show-left'),
      run: () => setFilter({ only: { label: t('chosen.left-label'), ids } }),
    },
  });
}

function tell(report: BulkReport, text: string, undo: (() => void) | null, label = t('state.undo')): void {
  if (report.changed.length === 0 && report.left.length === 0)
    notify({ kind: 'info', text: t('chosen.unchanged'), window: true });
  if (report.changed.length > 0)
    notify({
      kind: 'done',
      text,
      window: true,
      ...(undo !== null && { action: { label, run: undo } }),
    });
  tellLeft(report);
}

/** Takes the articles to another stage, as far as each may go there. */
export async function stageChosen(stage: BulkStage): Promise<Failure | null> {
  const articles = await articlesNow();
  if (!articles.ok) return articles.error;
  return stageThese(articles.value, stage);
}

async function stageThese(articleIds: readonly string[], stage: BulkStage): Promise<Failure | null> {
  const answer = await host().call('bulk.stage', { articleIds: [...articleIds], stage });
  if (!answer.ok) return answer.error;
  const ids = answer.value.changed.map(({ articleId }) => articleId);
  showStage(ids, stage, useSession.getState().person?.id ?? null);
  const undo = (): void => void stageThese(ids, 'editing').then(notifyFailure);
  tell(
    answer.value,
    stagedInWords(stage, ids),
    stage !== 'editing' && ids.length > 0 ? undo : null,
    // An approval that is given up leads to the desk, not back to the submission of somebody else.
    stage === 'approved' ? t('chosen.reopen') : t('state.undo'),
  );
  return null;
}

/** What became of the articles. Of one article the way to its approval says what is left; of many this does. */
function stagedInWords(stage: BulkStage, ids: readonly string[]): string {
  const count = ids.length;
  const { rows } = useLibrary.getState();
  const flagged = ids.filter((id) => {
    const flags = rows.get(id)?.flags ?? null;
    return flags !== null && flags.error + flags.warning > 0;
  }).length;
  return stage === 'approved' && flagged > 0
    ? t('chosen.approved-flagged', { count, flagged })
    : t(`chosen.${stage}`, { count });
}

/** Everybody who may be named for an article: whoever worked in the project. */
export async function knownPeople(): Promise<readonly Person[]> {
  const answer = await host().call('bulk.people', {});
  return answer.ok ? answer.value : [];
}

/** Names somebody for the articles; null for nobody. */
export async function assignChosen(
  task: AssignmentTask,
  to: Person | null,
  due: string | null,
): Promise<Failure | null> {
  const articles = await articlesNow();
  if (!articles.ok) return articles.error;
  const { rows } = useLibrary.getState();
  const before = new Map(
    articles.value.map((id) => [id, rows.get(id)?.assigned?.find((one) => one.task === task) ?? null]),
  );
  const answer = await host().call('bulk.assign', { articleIds: [...articles.value], task, to, due });
  if (!answer.ok) return answer.error;
  const changed = answer.value.changed.map(({ articleId }) => articleId);
  const count = changed.length;
  const text = to === null ? t('assign.taken-back', { count }) : t('assign.done', { count, who: to.name });
  tell(answer.value, text, () => void assignBack(task, changed, before).then(notifyFailure));
  return null;
}

type Named = { readonly to: Person; readonly due: string | null } | null;

async function assignBack(
  task: AssignmentTask,
  ids: readonly string[],
  before: ReadonlyMap<string, Named>,
): Promise<Failure | null> {
  const groups = new Map<string, { readonly named: Named; readonly articleIds: string[] }>();
  for (const id of ids) {
    const named = before.get(id) ?? null;
    const key = JSON.stringify([named?.to.id, named?.due]);
    const group = groups.get(key) ?? { named, articleIds: [] };
    group.articleIds.push(id);
    groups.set(key, group);
  }
  for (const { named, articleIds } of groups.values()) {
    const to = named?.to ?? null;
    const answer = await host().call('bulk.assign', { articleIds, task, to, due: named?.due ?? null });
    if (!answer.ok) return answer.error;
    tellLeft(answer.value);
  }
  return null;
}

/** Plans the safe fixes of the articles; `found` gets each one's as they are found. */
export async function planChosen(
  signal: AbortSignal,
  progress: (value: {
    readonly done: number;
    readonly total: number;
    readonly found: readonly PlannedFixes[];
  }) => void,
): Promise<Result<Pick<BulkReport, 'left'>>> {
  const articles = await articlesNow();
  if (!articles.ok) return articles;
  const articleIds = [...articles.value];
  return host().call('bulk.plan-fixes', { articleIds }, { signal, onProgress: progress });
}

/** Makes planned fixes, and offers the way back. */
export async function fixPlanned(plans: readonly PlannedFixes[]): Promise<Failure | null> {
  const answer = await host().call('bulk.fix', {
    articles: plans.map(({ articleId, hash, edits, rules }) => ({
      articleId,
      hash,
      edits: edits.map(({ start, end, text }) => ({ start, end, text })),
      rules: [...rules],
    })),
  });
  if (!answer.ok) return answer.error;
  const { changed } = answer.value;
  const made = new Set(changed.map(({ articleId }) => articleId));
  const count = plans
    .filter(({ articleId }) => made.has(articleId))
    .reduce((sum, plan) => sum + plan.count, 0);
  const back = changed.map(({ articleId, event }) => ({ articleId, event }));
  tell(
    answer.value,
    t('fix-articles.made', { count, articles: changed.length }),
    () => void undoFixes(back).then(notifyFailure),
  );
  return null;
}

async function undoFixes(articles: { articleId: string; event: string }[]): Promise<Failure | null> {
  const unsaved = await flushArticle();
  if (unsaved !== null) return unsaved;
  const answer = await host().call('bulk.undo-fixes', { articles });
  if (!answer.ok) return answer.error;
  tell(answer.value, t('fix-articles.undone', { count: answer.value.changed.length }), null);
  return null;
}
