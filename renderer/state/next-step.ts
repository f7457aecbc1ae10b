import type { ArticleState } from '../../shared/review/state';
import { useArticle } from './article';
import { surface, useSurface } from './history';
import { useLibrary } from './library';
import { useSession } from './session';
import { whoWaits } from './waiting';

/** What a person at a stage does next with an article. */
export type Step = 'submit' | 'withdraw' | 'review' | 'approve' | 'reopen' | 'export';

interface Where {
  readonly place: 'desk' | 'review';
  readonly personId: string | null;
  readonly fourEyes: boolean;
}

type Facts = Pick<ArticleState, 'stage' | 'hash' | 'submitted' | 'moments'>;

/**
 * The next step: at the desk an article is submitted; once it is, whoever submitted it can withdraw it (or submit what they wrote since), and
 * others review it; in review it is approved; an approved one is exported, and reopened once it was.
 */
export function nextStep({ stage, hash, submitted, moments }: Facts, where: Where): Step {
  if (stage.stage === 'approved') {
    const exported = moments.findLast(({ kind }) => kind === 'approved' || kind === 'exported');
    return where.place === 'review' || exported?.kind === 'exported' ? 'reopen' : 'export';
  }
  if (where.place === 'review') return 'approve';
  if (stage.stage !== 'submitted') return 'submit';
  if (!where.fourEyes || submitted?.person.id !== where.personId) return 'review';
  return submitted.hash === hash ? 'withdraw' : 'submit';
}

/** The next step of the open article; null where there is none (no article, an earlier moment, versions to bring together). */
export function stepNow(): Step | null {
  const { article } = useArticle.getState();
  const place = surface();
  if (article === null || (place !== 'desk' && place !== 'review')) return null;
  return nextStep(article.folded, {
    place,
    ...whoWaits(),
  });
}

/** {@link stepNow} for views. */
export function useStep(): Step | null {
  useSurface();
  useArticle(stepNow);
  useLibrary(stepNow);
  return useSession(stepNow);
}
