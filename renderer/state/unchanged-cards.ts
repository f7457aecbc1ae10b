import type { Range } from '../../shared/base/range';
import type { Diff } from '../../shared/diff/hunk';
import type { HunkReference } from '../../shared/review/events';
import type { ArticleState, VerdictRecord } from '../../shared/review/state';
import { placeOf, type UnnumberedCard } from './review-cards';

/**
 * The sentences that nobody changed, in the order of the text, with the requests made about them. `diff` compares the machine
 * translation with `state.text`.
 */
export function unchangedCards(state: ArticleState, diff: Diff): UnnumberedCard[] {
  const requests = requestsByPlace(state.verdicts);
  return diff.hunks.flatMap(({ kind, before, after }) => {
    if (kind !== 'same') return [];
    return before.flatMap((mt, index): UnnumberedCard[] => {
      const edited = after[index];
      return edited === undefined ? [] : [cardOf(mt, edited, state.text, requests)];
    });
  });
}

function cardOf(
  mt: Range,
  edited: Range,
  text: string,
  requests: ReadonlyMap<string, readonly VerdictRecord[]>,
): UnnumberedCard {
  const words = text.slice(edited.start, edited.end);
  const reference: HunkReference = { start: mt.start, end: mt.end, before: words, after: words };
  const place = placeOf(reference);
  const verdicts = requests.get(place)?.filter(({ hunk }) => hunk.before === words) ?? [];
  const stands = verdicts.some(({ hunk }) => hunk.before === hunk.after);
  return {
    sort: 'unchanged',
    key: `same:${place}`,
    place,
    reference,
    status: stands ? 'changes-requested' : 'unchanged',
    hunk: null,
    edited,
    verdicts,
    restoration: null,
  };
}

/** Requests about sentences as the machine translation left them, and those about a change that was given up since. */
function requestsByPlace(verdicts: readonly VerdictRecord[]): Map<string, VerdictRecord[]> {
  const found = new Map<string, VerdictRecord[]>();
  for (const record of verdicts) {
    if (record.verdict !== 'request') continue;
    const place = placeOf(record.hunk);
    found.set(place, [...(found.get(place) ?? []), record]);
  }
  return found;
}
