import { assertNever } from '../../../shared/base/assert-never';
import type { ReviewCard } from '../../state/review-cards';
import type { Person } from '../../../shared/review/person';

/** What happened to the sentences: `edited`, `split 1 → 2`. */
export function kindInWords({ hunk, sort }: ReviewCard): string {
  if (hunk === null) return sort === 'restored' ? 'restored' : 'unchanged';
  const { kind, before, after } = hunk.hunk;
  switch (kind) {
    case 'same':
    case 'edit':
      return 'edited';
    case 'split':
    case 'merge':
      return `${kind === 'split' ? 'split' : 'merged'} ${before.length} → ${after.length}`;
    case 'insert':
      return 'added';
    case 'delete':
      return 'taken out';
    case 'move':
      return 'moved';
    default:
      return assertNever(kind);
  }
}

export const statusWords: Readonly<Record<ReviewCard['status'], string>> = {
  open: '',
  stale: 'Edited since it was judged',
  approved: 'Approved',
  'changes-requested': 'Changes asked for',
  restored: 'Restored',
  unchanged: '',
};

/** `you`, `Mira`, `Mira and you`. */
export function peopleInWords(people: readonly Person[], me: Person | null): string {
  const names = people.map(({ id, name }) => (id === me?.id ? 'you' : name));
  const last = names.pop();
  return names.length === 0 ? (last ?? '') : `${names.join(', ')} and ${last}`;
}
