import type { Failure } from '../../shared/base/result';
import { reopen } from '../../shared/review/actions';
import type { CommandId } from '../../shared/commands/catalogue';
import { mayEdit } from '../state/approved-text';
import { currentScope } from '../state/article-scope';
import { articleActions, flushArticle, useArticle } from '../state/article';
import { surface } from '../state/history';
import { useLibrary } from '../state/library';
import { nameOf } from '../state/library-order';
import { stepNow, type Step, type StepBack } from '../state/next-step';
import { notify } from '../state/session';
import { setMode, useView } from '../state/view';
import { nextWaiting, someUnread } from '../state/waiting';
import { openArticle } from './article-commands';
import { registerCommands, runCommand } from './registry';
import { failing } from '../words/failing';
import { t } from '../words/words';

/** The command behind each step. */
export const stepCommands: Readonly<Record<Step | StepBack, CommandId>> = {
  merge: 'merge.open',
  submit: 'article.submit',
  withdraw: 'article.withdraw',
  review: 'review.toggle',
  approve: 'review.approve-article',
  reopen: 'article.reopen',
  next: 'article.next-waiting',
  export: 'project.export',
  copy: 'article.copy-text',
};

/** Says that something is done, and offers the next article that waits, or says that none does. */
export function offerNext(text: string, first: 'review' | 'editing'): void {
  const next = nextWaiting(first);
  const row = next === null ? undefined : useLibrary.getState().rows.get(next.id);
  notify({
    kind: 'done',
    about: 'stage',
    text: row === undefined ? t('step.and-nothing-waits', { text }) : text,
    ...(row !== undefined && {
      action: {
        label: t('step.next', { title: shortened(nameOf(row)) }),
        command: 'article.next-waiting',
        run: () => void runCommand('article.next-waiting'),
      },
    }),
  });
}

/** Opens the next article that waits, in review where it waits for that; at first those of the kind that is worked on now. */
async function goToWaiting(): Promise<void> {
  const open = useArticle.getState().article !== null;
  const next = nextWaiting(!open || useView.getState().mode === 'review' ? 'review' : 'editing');
  // A reviewer who begins the day early must not be taken to an article that is nobody's, for want of knowing better.
  if (!open && next?.waiting === 'editing' && someUnread(useLibrary.getState()))
    return void notify({ kind: 'info', text: t('step.still-reading') });
  if (next === null) return void notify({ kind: 'info', text: t('step.nothing-waits') });
  await openArticle(next.id);
  // Only now is there something in either place to take the focus.
  if (useArticle.getState().article?.row.id === next.id)
    setMode(next.waiting === 'review' ? 'review' : 'desk');
}

async function withdraw(): Promise<Failure | null> {
  const { id } = currentScope();
  const unsaved = await flushArticle();
  if (unsaved !== null) return unsaved;
  const { article } = useArticle.getState();
  if (article?.row.id !== id) return null;
  if (article?.folded.stage.stage !== 'submitted') return failing('not-submitted', 'step.not-submitted');
  const failure = await takeStepBack();
  if (failure === null)
    notify({
      kind: 'done',
      about: 'stage',
      text: t('step.withdrawn'),
      action: { label: t('step.submit-again'), run: () => void runCommand('article.submit') },
    });
  return failure;
}

async function reopenApproved(): Promise<Failure | null> {
  const { article } = useArticle.getState();
  if (article?.folded.stage.stage !== 'approved') return failing('not-approved', 'step.not-approved');
  if (!(await mayEdit(article, 'reopen'))) return null;
  const failure = await takeStepBack();
  if (failure === null) notify({ kind: 'done', about: 'stage', text: t('step.reopened') });
  return failure;
}

/** Writes that the open article, submitted or approved, is being edited again. */
export async function takeStepBack(): Promise<Failure | null> {
  const { article } = useArticle.getState();
  if (article === null) return null;
  const bodies = reopen(article.folded);
  return bodies.ok ? articleActions.append(...bodies.value) : bodies.error;
}

function shortened(title: string): string {
  return title.length > 40 ? `${title.slice(0, 38).trimEnd()}…` : title;
}

/** Registers what leads an article from stage to stage. */
export function registerStepCommands(): () => void {
  return registerCommands({
    'article.step': () => {
      const step = stepNow();
      if (step !== null) runCommand(stepCommands[step]);
      // While versions are brought together, merging them is what comes next.
      else if (surface() === 'merge') runCommand('merge.finish');
    },
    'article.withdraw': withdraw,
    'article.reopen': reopenApproved,
    'article.next-waiting': goToWaiting,
  });
}
