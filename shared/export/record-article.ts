import { sha256Hex } from '../base/hash';
import type { Range } from '../base/range';
import { fail, ok, said, type Failure, type Result } from '../base/result';
import { diffTexts } from '../diff/diff-texts';
import { approvalProblems } from '../review/approval';
import { placedTimes, type EditStep } from '../review/edit-times';
import type { AnyEvent } from '../review/event-graph';
import type { JournalEvent } from '../review/events';
import type { JournalFold } from '../review/fold';
import { locateHunks, type LocatedHunk } from '../review/located-hunks';
import { isUnknown } from '../review/parse-journal';
import type { ProjectFile } from '../review/project-file';
import type { ReviewHunk } from '../review/review-hunk';
import { reviewHunks } from '../review/review-hunks';
import { timesAt } from '../review/sentence-times';
import { writtenRuns, type WrittenRun } from '../review/written-runs';
import { isTrusted, type Standing } from '../review/signing';
import type { Segmented } from '../text/segment';
import type { RecordedArticle, RecordedEvent, RecordedSentence } from './record-schema';

/** What a record says of an article's text; files and journals are for who has them. */
export type RecordedText = Pick<RecordedArticle, 'final' | 'stage' | 'approval' | 'sentences' | 'events'> & {
  /** Numbers of the sentences an event is about, by its id; events about the whole article are left out. */
  readonly about: ReadonlyMap<string, readonly number[]>;
};

/**
 * What the journals of an article come to, sentence by sentence. `events`: all of them, in causal order. Fails for an article whose texts are not merged,
 * or whose journals are not whole: a record of those would prove nothing.
 */
export function recordText(
  fold: JournalFold,
  events: readonly AnyEvent[],
  { language, fourEyes, segmentation }: Pick<ProjectFile, 'language' | 'fourEyes'> & Segmented,
  standing: (event: AnyEvent) => Standing,
): Result<RecordedText> {
  const state = fold.state();
  const [problem] = fold.problems();
  const [head, other] = fold.texts().heads();
  if (state.base === null || head === undefined) return fail('not-opened', 'Nobody has worked on it yet.');
  if (other !== undefined)
    return fail('two-versions', 'It has two versions. Open it in Emend and merge them first.');
  if (problem !== undefined) return { ok: false, error: problem };
  const boundaries = state.segmentation.target;
  const diff = diffTexts(state.base, state.text, { language, segmentation, boundaries });
  const hunks = reviewHunks(state, diff, { fourEyes });
  const approved = approvalProblems(state, hunks, { fourEyes }).length === 0;
  const stages = known(events).filter((event) => event.type === 'stage' && isTrusted(standing(event)));
  const approval = approved ? (stages.at(-1)?.id ?? null) : null;
  const verdicts = known(events).filter((event) => event.type === 'verdict');
  const byHunk = new Map(hunks.map((hunk) => [hunk.hunk, hunk]));
  const places = locateHunks(diff).flatMap((located) => placesOf(located));
  const about = sentencesOf(fold, events, places, state.base);
  const edits = places.map((): string[] => []);
  for (const { id, type } of known(events))
    if (type === 'edit' || type === 'fix')
      for (const number of about.get(id) ?? []) edits[number - 1]?.push(id);
  const written = shared(
    writtenRuns(fold.texts(), head),
    places.map(({ span }) => span),
  );
  const sentences = places.map((place, index): RecordedSentence => {
    const { kind, mt, final, span } = place;
    const hunk = byHunk.get(place.hunk.hunk);
    const text = state.text.slice(final.start, final.end);
    const approvals =
      hunk === undefined ? (approval === null ? [] : [approval]) : approvalsOf(hunk, fourEyes);
    const { nth, of } = hunk?.reference ?? {};
    return {
      number: index + 1,
      kind,
      mt: { ...mt, text: state.base?.slice(mt.start, mt.end) ?? '' },
      final: { ...final, text, sha256: sha256Hex(text) },
      span,
      ...(nth === undefined ? {} : { nth }),
      ...(of === undefined ? {} : { of }),
      status:
        hunk?.status === 'changes-requested'
          ? 'changes-requested'
          : approvals.length > 0
            ? 'approved'
            : 'open',
      authors: [...(hunk?.authors ?? [])],
      edits: edits[index] ?? [],
      written: written[index] ?? [],
      approvals,
      history: verdicts.filter(({ hunk: judged }) => touch(judged, mt)).map(({ id }) => id),
    };
  });
  const unsure = unconfirmed(sentences, hunks);
  if (unsure !== null) return { ok: false, error: unsure };
  return ok({
    final: { sha256: state.hash },
    stage: state.stage.stage,
    approval,
    sentences,
    events: eventsOf(events, sentences, standing),
    about,
  });
}

interface Place {
  readonly hunk: LocatedHunk;
  readonly kind: RecordedSentence['kind'];
  readonly mt: Range;
  readonly final: Range;
  readonly span: Range;
}

/** A changed group is one place; of what is the same, each sentence is one. */
function placesOf(hunk: LocatedHunk): Place[] {
  const { before, after, span } = hunk;
  const { kind } = hunk.hunk;
  if (kind !== 'same' || hunk.hunk.before.length !== hunk.hunk.after.length)
    return [{ hunk, kind, mt: before, final: after, span }];
  return hunk.hunk.after.map((final, index, all) => ({
    hunk,
    kind,
    mt: hunk.hunk.before[index] ?? before,
    final,
    span: {
      start: index === 0 ? span.start : final.start,
      end: all[index + 1]?.start ?? span.end,
    },
  }));
}

/** The runs in each of the spans, which come one after the other. */
function shared(runs: readonly WrittenRun[], spans: readonly Range[]): RecordedSentence['written'][] {
  let first = 0;
  return spans.map((span) => {
    while ((runs[first]?.end ?? Infinity) <= span.start) first++;
    const found: RecordedSentence['written'] = [];
    for (let index = first; (runs[index]?.start ?? Infinity) < span.end; index++) {
      const { start, end, events } = runs[index] as WrittenRun;
      const [from, to] = [Math.max(start, span.start), Math.min(end, span.end)];
      if (from < to) found.push({ start: from, end: to, events: [...events] });
    }
    return found;
  });
}

/** The verdicts that count, as a verifier finds them: on exactly these texts, among as many twins. */
function approvalsOf({ verdicts, reference, authors }: ReviewHunk, fourEyes: boolean): string[] {
  const about = verdicts.filter(({ hunk }) => (hunk.of ?? 1) === (reference.of ?? 1));
  if (about.some(({ verdict }) => verdict !== 'approve')) return [];
  const free = about.filter(({ person }) => !fourEyes || !authors.some(({ id }) => id === person.id));
  return free.map(({ event }) => event);
}

/** An approval that stands on twins that are gone is Emend's inference, and nothing a record can show. */
function unconfirmed(sentences: readonly RecordedSentence[], hunks: readonly ReviewHunk[]): Failure | null {
  const approved = new Set(
    hunks.filter(({ status }) => status === 'approved').map(({ edited }) => edited.start),
  );
  const one = sentences.find(
    ({ kind, approvals, final }) => kind !== 'same' && approvals.length === 0 && approved.has(final.start),
  );
  if (one === undefined) return null;
  return fail(
    'twins-gone',
    said`“${one.final.text.slice(0, 60)}” was approved while it stood there more than once. Approve it once more as it stands now.`,
  ).error;
}

function known(events: readonly AnyEvent[]): JournalEvent[] {
  return events.filter((event): event is JournalEvent => !isUnknown(event));
}

function touch(a: Range, b: Range): boolean {
  return (a.start < b.end && b.start < a.end) || (a.start === b.start && a.end === b.end);
}

function eventsOf(
  events: readonly AnyEvent[],
  sentences: readonly RecordedSentence[],
  standing: (event: AnyEvent) => Standing,
): Record<string, RecordedEvent> {
  const named = new Set(
    sentences.flatMap(({ edits, written, approvals, history }) => [
      ...edits,
      ...written.flatMap((run) => run.events),
      ...approvals,
      ...history,
    ]),
  );
  const found = known(events).filter(({ id, type }) => named.has(id) || type === 'stage');
  return Object.fromEntries(found.map((event) => [event.id, describe(event, standing(event))]));
}

function describe(event: JournalEvent, standing: Standing): RecordedEvent {
  const { type, person, time } = event;
  const origin = 'origin' in event ? { origin: event.origin } : {};
  const common = { type, person: { id: person.id, name: person.name }, time, ...origin, standing };
  if (event.type === 'fix') return { ...common, by: event.safe ? 'safe-fix' : 'fix', rules: event.rules };
  if (event.type === 'edit') return { ...common, by: event.restores === undefined ? 'typed' : 'restored' };
  if (event.type === 'merge') return { ...common, by: 'merge' };
  if (event.type === 'verdict' || event.type === 'stage') {
    const said = event.type === 'verdict' ? { verdict: event.verdict } : {};
    return { ...common, ...said, ...(event.comment === undefined ? {} : { comment: event.comment }) };
  }
  return common;
}

/** For each event about places of a text the sentences it touched. */
function sentencesOf(
  fold: JournalFold,
  events: readonly AnyEvent[],
  sentences: readonly Pick<Place, 'mt'>[],
  base: string,
): Map<string, number[]> {
  const steps = [...fold.editSteps(), ...annotationSteps(fold, events)];
  // Counted as a person of its own with one millisecond, each step comes back with the places it was at.
  const placed = placedTimes(steps.map((step) => ({ ...step, person: step.id, ms: 1 })));
  const found = new Map<string, number[]>();
  const add = (id: string, number: number): void => void found.set(id, [...(found.get(id) ?? []), number]);
  const times = timesAt(
    sentences.map(({ mt }) => mt),
    placed,
    base,
  );
  for (const [index, byEvent] of times.entries()) for (const id of byEvent.keys()) add(id, index + 1);
  for (const event of known(events)) {
    const about = event.type === 'verdict' ? event.hunk : event.type === 'comment' ? subjectOf(event) : null;
    if (about === null) continue;
    for (const [index, { mt }] of sentences.entries()) if (touch(about, mt)) add(event.id, index + 1);
  }
  return found;
}

function subjectOf({ about }: Extract<JournalEvent, { type: 'comment' }>): Range | null {
  return about === null ? null : 'hunk' in about ? about.hunk : about.mt;
}

function annotationSteps(fold: JournalFold, events: readonly AnyEvent[]): EditStep[] {
  return known(events).flatMap((event): EditStep[] => {
    if (event.type !== 'annotation' || event.side !== 'target') return [];
    const [node] = fold.texts().nodesAt(event.id);
    if (node === undefined) return [];
    const { id, start, end } = event;
    return [{ id, from: node.event.id, operations: [], places: [{ start, end }], person: id, ms: 1 }];
  });
}
