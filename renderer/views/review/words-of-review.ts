import { assertNever } from '../../../shared/base/assert-never';
import { isGivenBack, type ReviewCard } from '../../state/review-cards';
import type { Person } from '../../../shared/review/person';
import { t, words } from '../../words/words';

/** What happened to the sentences: `edited`, `split 1 → 2`. */
export function kindInWords(card: ReviewCard): string {
  const { hunk, sort } = card;
  if (hunk === null && isGivenBack(card)) return t('kind.given-back');
  if (hunk === null) return t(sort === 'restored' ? 'kind.restored' : 'kind.unchanged');
  const { kind, before, after } = hunk.hunk;
  switch (kind) {
    case 'same':
    case 'edit':
      return t('kind.edit');
    case 'split':
    case 'merge':
      return t(`kind.${kind}`, { before: before.length, after: after.length });
    case 'insert':
    case 'delete':
    case 'move':
      return t(`kind.${kind}`);
    default:
      return assertNever(kind);
  }
}

/** `you`, `Mira`, `Mira and you`. */
export function peopleInWords(people: readonly Person[], me: Person | null): string {
  return words().list(people.map(({ id, name }) => (id === me?.id ? t('review.you') : name)));
}
