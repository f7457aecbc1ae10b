import type { ArticleState } from '../../shared/review/state';
import { useArticle } from './article';
import { surface, useSurface } from './history';
import { useLibrary } from './library';
import { isPastedProject } from './project-name';
import { useSession } from './session';
import { nextWaiting, whoWaits } from './waiting';

/** What a person at a stage does next with an article. */
export type Step = 'merge' | 'submit' | 'review' | 'approve' | 'next' | 'export' | 'copy';

/** What takes the last step back; never what the main button or its key does. */
export type StepBack = 'withdraw' | 'reopen';

interface Where {
  readonly place: 'desk' | 'review';
  readonly personId: string | null;
  readonly fourEyes: boolean;
  /** True if another article waits for this person. */
  readonly waits: () => boolean;
}

type Facts = Pick<ArticleState, 'stage' | 'hash' | 'submitted'>;

/**
 * The next step: at the desk an article is submitted; once it is, others review it, and whoever submitted it goes on to the next article
 * that waits (or submits what they wrote since); in review it is approved. Whoever sent one back, or had it withdrawn in review, goes on from it, and everybody goes on from
 * an approved one, to the next that waits; where none waits, an approved one is exported. Null where nothing is left to do. The same key never
 * takes back what it did a moment ago.
 */
export function nextStep({ stage, hash, submitted }: Facts, where: Where): Step | null {
  if (stage.stage === 'approved') return where.waits() ? 'next' : 'export';
  const { personId } = where;
  const sentBack = stage.stage === 'changes-requested' && stage.person?.id === personId;
  // Whoever handed it in took it back under the reviewer's hands: there is nothing to review until it is submitted again.
  const withdrawn =
    stage.declared === 'editing' && stage.person?.id !== personId && isOfOther(submitted, where);
  if (sentBack && (where.place === 'review' || isOfOther(submitted, where)) && where.waits()) return 'next';
  if (where.place === 'review') return withdrawn && where.waits() ? 'next' : 'approve';
  if (stage.stage !== 'submitted') return 'submit';
  if (!where.fourEyes || submitted?.person.id !== where.personId) return 'review';
  if (submitted.hash !== hash) return 'submit';
  return where.waits() ? 'next' : null;
}

function isOfOther(submitted: Facts['submitted'], { personId }: Where): boolean {
  return submitted !== null && submitted.person.id !== personId;
}

/** The way back: an approved article is reopened, and at the desk whoever submitted one withdraws it; null for others. */
export function stepBack(
  { stage, submitted }: Pick<Facts, 'stage' | 'submitted'>,
  { place, personId }: Pick<Where, 'place' | 'personId'>,
): StepBack | null {
  if (stage.stage === 'approved') return 'reopen';
  return stage.stage === 'submitted' && place === 'desk' && submitted?.person.id === personId
    ? 'withdraw'
    : null;
}

/** The next step of the open article; null where there is none (no article, an earlier moment, versions that are being brought together). */
export function stepNow(): Step | null {
  const { article } = useArticle.getState();
  const place = surface();
  if (article === null || (place !== 'desk' && place !== 'review')) return null;
  // Nothing else can be done with an article of several texts.
  if (article.folded.heads.length > 1) return 'merge';
  // A text that was pasted goes back where it came from; nobody reviews it.
  const { project } = useLibrary.getState();
  if (place === 'desk' && project !== null && isPastedProject(project.entry)) return 'copy';
  const waits = (): boolean => nextWaiting(place === 'review' ? 'review' : 'editing') !== null;
  return nextStep(article.folded, { place, ...whoWaits(), waits });
}

/** What takes the last step of the open article back; null where nothing does. */
function stepBackNow(): StepBack | null {
  const { article } = useArticle.getState();
  const place = surface();
  if (article === null || (place !== 'desk' && place !== 'review')) return null;
  return stepBack(article.folded, { place, ...whoWaits() });
}

/** {@link stepNow} for views. */
export function useStep(): Step | null {
  useSurface();
  useArticle(stepNow);
  useLibrary(stepNow);
  return useSession(stepNow);
}

/** {@link stepBackNow} for views. */
export function useStepBack(): StepBack | null {
  useSurface();
  useArticle(stepBackNow);
  return useSession(stepBackNow);
}
