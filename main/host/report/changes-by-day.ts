import type { ChangesOfDay } from '../../../shared/metrics/article-facts';
import { addEditKinds } from '../../../shared/metrics/edit-kinds';
import { changedWords, type DiffMeasure } from '../../../shared/review/effort';
import { placedTimes } from '../../../shared/review/edit-times';
import type { AnyEvent } from '../../../shared/review/event-graph';
import type { JournalFold } from '../../../shared/review/fold';
import type { ReviewHunk } from '../../../shared/review/review-hunk';
import { timesAt } from '../../../shared/review/sentence-times';

/**
 * The changes of an article by the day on which each was last worked at, and by the people whose words they hold, so that
 * all days together are the whole. `hunks` and `measured` are of the diff of the machine translation `mt` with the present text.
 */
export function changesByDay(
  fold: JournalFold,
  events: readonly AnyEvent[],
  mt: string,
  hunks: readonly ReviewHunk[],
  measured: DiffMeasure,
): ChangesOfDay[] {
  const times = timesOf(fold, events, mt, hunks);
  const found = new Map<string, ChangesOfDay>();
  for (const [index, hunk] of hunks.entries()) {
    const day = dayOf(times[index] ?? '');
    const by = hunk.authors.map(({ id }) => id).sort();
    const key = JSON.stringify([day, by]);
    const { edits = 0, kinds = none } = measured.hunks[index] ?? {};
    const { all, safe } = changedWords([hunk]);
    const own = found.get(key);
    found.set(key, {
      day,
      by,
      changes: (own?.changes ?? 0) + 1,
      words: (own?.words ?? 0) + all,
      safeWords: (own?.safeWords ?? 0) + safe,
      edits: (own?.edits ?? 0) + edits,
      safeEdits: (own?.safeEdits ?? 0) + (hunk.bySafeFixes ? edits : 0),
      kinds: addEditKinds([own?.kinds ?? none, kinds]),
    });
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, changes]) => changes);
}

const none = { words: 0, punctuation: 0, order: 0, letterCase: 0 };

/** The day of an event: `2026-03-01`, in UTC. */
export function dayOf(time: string): string {
  return time.slice(0, 10);
}

/** When each change was last worked at; where words were only taken out or put back, by the events that touched its place. */
function timesOf(
  fold: JournalFold,
  events: readonly AnyEvent[],
  mt: string,
  hunks: readonly ReviewHunk[],
): string[] {
  if (hunks.every(({ editedAt }) => editedAt !== null)) return hunks.map(({ editedAt }) => editedAt ?? '');
  const timeOf = new Map(events.map(({ id, time }) => [id, time]));
  // Counted as a person of its own with one millisecond, each step comes back with the places it was at.
  const placed = placedTimes(fold.editSteps().map((step) => ({ ...step, person: step.id, ms: 1 })));
  const touched = timesAt(
    hunks.map((hunk) => hunk.mt),
    placed,
    mt,
  );
  const newest = (ids: Iterable<string>): string | undefined =>
    [...ids]
      .map((id) => timeOf.get(id) ?? '')
      .sort()
      .at(-1);
  const last = newest(timeOf.keys()) ?? '';
  return hunks.map(({ editedAt }, index) => editedAt ?? newest(touched[index]?.keys() ?? []) ?? last);
}
