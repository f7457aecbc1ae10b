import { overlaps, type Range } from '../../shared/base/range';
import type { HunkReference } from '../../shared/review/events';
import type { ReviewHunk } from '../../shared/review/review-hunk';
import { hunkKey } from '../../shared/review/review-hunks';
import type { ArticleState, VerdictRecord } from '../../shared/review/state';

/**
 * What the reviewer goes through: a change that stands, one that was put back and so stands no longer, or a sentence that nobody changed.
 */
export interface ReviewCard {
  readonly sort: 'change' | 'restored' | 'unchanged';
  /** The hunk's key; `restored:` or `same:` and the place for the others. */
  readonly key: string;
  /** Where it is in the machine translation: the same before and after it is edited or restored. */
  readonly place: string;
  /** Changes are counted from 1, through the whole article; 0 for a sentence that nobody changed. */
  readonly number: number;
  readonly reference: HunkReference;
  readonly status: ReviewHunk['status'] | 'restored' | 'unchanged';
  /** Null if it was put back, or never changed. */
  readonly hunk: ReviewHunk | null;
  /** Where it is in the present text; null if it was put back. */
  readonly edited: Range | null;
  /** The verdicts about exactly what stands there. */
  readonly verdicts: readonly VerdictRecord[];
  /** Who put it back. */
  readonly restoration: VerdictRecord | null;
}

/** How many changes there are and how they were judged; `requested` also counts unchanged sentences that were sent back. */
export interface ReviewTally {
  readonly total: number;
  readonly judged: number;
  readonly open: number;
  readonly approved: number;
  readonly requested: number;
  readonly restored: number;
}

/** True for a change that still waits for somebody's verdict. */
export function isOpen({ status }: ReviewCard): boolean {
  return status === 'open' || status === 'stale';
}

/** True for a sentence that is as the machine translation left it because a change was given up that a reviewer asked about. */
export function isGivenBack({
  sort,
  status,
  verdicts,
}: Pick<ReviewCard, 'sort' | 'status' | 'verdicts'>): boolean {
  return sort === 'unchanged' && status === 'unchanged' && verdicts.length > 0;
}

/** The stretch of the machine translation as one word. Where nothing stood, several things may have come in: the words tell them apart. */
export function placeOf(reference: HunkReference): string {
  return reference.start === reference.end ? hunkKey(reference) : `${reference.start}-${reference.end}`;
}

/** A card that does not know yet which one it is. */
export type UnnumberedCard = Omit<ReviewCard, 'number'>;

/** The changes in the order of the text, restored ones where they stood, and whatever `unchanged` sentences are to be among them. */
export function reviewCards(
  state: ArticleState,
  hunks: readonly ReviewHunk[],
  unchanged: readonly UnnumberedCard[] = [],
): ReviewCard[] {
  const standing = hunks.map((hunk): UnnumberedCard => ({
    sort: 'change',
    key: hunk.key,
    place: placeOf(hunk.reference),
    reference: hunk.reference,
    status: hunk.status,
    hunk,
    edited: hunk.edited,
    verdicts: hunk.verdicts,
    restoration: null,
  }));
  const restored = restorations(state, hunks).map((record): UnnumberedCard => ({
    sort: 'restored',
    key: `restored:${placeOf(record.hunk)}`,
    place: placeOf(record.hunk),
    reference: record.hunk,
    status: 'restored',
    hunk: null,
    edited: null,
    verdicts: [record],
    restoration: record,
  }));
  const left = unchanged.filter(
    ({ reference, status }) =>
      status !== 'unchanged' || !restored.some((card) => overlaps(card.reference, reference)),
  );
  const cards = inTextOrder(standing, left);
  for (const card of restored) {
    const next = cards.findIndex(
      ({ reference, hunk }) => hunk?.hunk.kind !== 'move' && reference.start > card.reference.start,
    );
    if (next < 0) cards.push(card);
    else cards.splice(next, 0, card);
  }
  return numbered(cards);
}

/** Both in one; each is in the order of the text already. */
function inTextOrder(
  changes: readonly UnnumberedCard[],
  unchanged: readonly UnnumberedCard[],
): UnnumberedCard[] {
  const cards: UnnumberedCard[] = [];
  let next = 0;
  for (const card of changes) {
    const start = card.edited?.start ?? 0;
    for (; (unchanged[next]?.edited?.start ?? Infinity) < start; next++)
      cards.push(unchanged[next] as UnnumberedCard);
    cards.push(card);
  }
  return [...cards, ...unchanged.slice(next)];
}

/** Numbers the changes, and tells words that were taken out apart from the same words that still stand at their place. */
function numbered(cards: readonly UnnumberedCard[]): ReviewCard[] {
  const seen = new Set<string>();
  let changes = 0;
  return cards.map((card) => {
    if (card.sort === 'unchanged') return { ...card, number: 0 };
    let again = '';
    while (seen.has(card.place + again)) again += '+';
    seen.add(card.place + again);
    return { ...card, key: card.key + again, place: card.place + again, number: ++changes };
  });
}

/** The last restoration of each place that nobody has changed again. */
function restorations(state: ArticleState, hunks: readonly ReviewHunk[]): readonly VerdictRecord[] {
  const byPlace = new Map<string, VerdictRecord>();
  for (const record of state.verdicts) {
    if (record.verdict !== 'restore') continue;
    const { hunk } = record;
    const place = placeOf(hunk);
    const changedAgain = hunks.some(
      ({ reference }) =>
        overlaps(reference, hunk) || (placeOf(reference) === place && (reference.of ?? 1) >= (hunk.of ?? 1)),
    );
    const earlier = byPlace.get(place);
    if (!changedAgain && (earlier === undefined || earlier.time < record.time)) byPlace.set(place, record);
  }
  return [...byPlace.values()].sort((a, b) => a.hunk.start - b.hunk.start);
}

export function tallyOf(cards: readonly ReviewCard[]): ReviewTally {
  const count = (status: ReviewCard['status']): number =>
    cards.filter((card) => card.status === status).length;
  const open = cards.filter(isOpen).length;
  const total = cards.filter(({ sort }) => sort !== 'unchanged').length;
  return {
    total,
    judged: total - open,
    open,
    approved: count('approved'),
    requested: count('changes-requested'),
    restored: count('restored'),
  };
}

/** The card of that key; if it has another by now (it was edited or restored), the one at its place; else the first open one. */
export function cardAt(cards: readonly ReviewCard[], key: string | null): ReviewCard | null {
  const name = key?.replace(/^(restored|same):/, '');
  const place = name?.split(':')[0];
  return (
    cards.find((card) => card.key === key) ??
    cards.find((card) => card.place === name || card.place === place) ??
    cards.find(isOpen) ??
    cards[0] ??
    null
  );
}

/** The next open card after this one, going on from the top at the end; null if none is left. */
export function nextOpen(cards: readonly ReviewCard[], card: ReviewCard): ReviewCard | null {
  const at = cards.findIndex(({ place }) => place === card.place);
  const others = [...cards.slice(at + 1), ...cards.slice(0, Math.max(0, at))];
  return others.find(isOpen) ?? null;
}

/** Open cards that change the same words to the same words, this one among them. */
export function identicalTo(cards: readonly ReviewCard[], card: ReviewCard): ReviewCard[] {
  return cards.filter(
    (other) =>
      isOpen(other) &&
      other.reference.before === card.reference.before &&
      other.reference.after === card.reference.after,
  );
}
