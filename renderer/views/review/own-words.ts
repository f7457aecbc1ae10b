import { canApprove } from '../../../shared/review/approval';
import { useLibrary } from '../../state/library';
import type { ReviewCard } from '../../state/review-cards';
import { useSession } from '../../state/session';
import { useWords } from '../../words/words';

/** Why the person may not approve a change: the words are their own. Null where they may. */
export function useOwnWords({ hunk }: ReviewCard): string | null {
  const { t } = useWords();
  const person = useSession((state) => state.person);
  const fourEyes = useLibrary(({ project }) => project?.file.fourEyes ?? true);
  const allowed = hunk === null || person === null ? null : canApprove(hunk, person, fourEyes);
  return allowed?.ok === false ? t('review.own-words-why') : null;
}
