import { z } from 'zod';
import { diffTexts } from '../../../shared/diff/diff-texts';
import { dayLength, isOutlier, stretchesByDay, timeCovered } from '../../../shared/metrics/active-time';
import {
  articleFacts,
  lengthBand,
  type ArticleFacts,
  type PacedWork,
  type PersonFacts,
  type RatedSentence,
} from '../../../shared/metrics/article-facts';
import { raterOf, type EsaRating } from '../../../shared/review/esa';
import { effortOf, measureDiff, type Effort } from '../../../shared/review/effort';
import type { AnyEvent } from '../../../shared/review/event-graph';
import type { Segmented } from '../../../shared/text/segment';
import { placedTimes } from '../../../shared/review/edit-times';
import type { JournalEvent } from '../../../shared/review/events';
import { JournalFold } from '../../../shared/review/fold';
import { mqmScore } from '../../../shared/review/mqm';
import { isUnknown } from '../../../shared/review/parse-journal';
import type { Person } from '../../../shared/review/person';
import type { ProjectFile } from '../../../shared/review/project-file';
import { reviewHunks } from '../../../shared/review/review-hunks';
import { timedSentences, timeOf, type TimedSentence } from '../../../shared/review/sentence-times';
import type { ArticleState, Moment } from '../../../shared/review/state';
import { nextToAct } from '../../../shared/review/waiting';
import { writtenRuns } from '../../../shared/review/written-runs';
import { countWords } from '../../../shared/text/count-words';
import { changesByDay, dayOf } from './changes-by-day';
import { countFlags, packContexts, packedFlags, type ScanFacts } from '../scan-facts';

/** What the figures of an article are worked out from. */
export interface ArticleSources {
  readonly path: string;
  readonly scan: ScanFacts;
  readonly events: readonly AnyEvent[];
  readonly project: Pick<ProjectFile, 'language' | 'fourEyes'> & Segmented;
}

/** What is kept of an article for reports: its figures, and what dismissals for the whole project are taken out of. */
export const reportEntry = z.object({
  facts: articleFacts,
  flags: packedFlags.nullable(),
  /** Dismissals for the whole project that were made in this article. */
  forProject: z.array(z.object({ context: z.string(), rule: z.string(), reasoned: z.boolean() })),
});
export type ReportEntry = z.infer<typeof reportEntry>;

const noWork: PacedWork = { ms: 0, words: 0, sentences: 0, outliers: 0 };

/** The figures of one article for reports, dismissals for the whole project not taken into account: see {@link withDismissals}. */
export function factsOfArticle(sources: ArticleSources): ReportEntry {
  const { state, facts } = figuresOf(sources);
  const forProject = state.dismissals
    .filter(({ scope }) => scope === 'project')
    .map(({ context, rule, reason }) => ({ context, rule, reasoned: reason.trim() !== '' }));
  return { facts, flags: sources.scan.flags, forProject };
}

/** The figures of all articles; what was dismissed for the whole project is dismissed in each. */
export function withDismissals(entries: readonly ReportEntry[]): readonly ArticleFacts[] {
  const all = entries.flatMap(({ forProject }) => forProject);
  if (all.length === 0) return entries.map(({ facts }) => facts);
  const contexts = packContexts(all.map(({ context }) => context));
  const reasons = new Set(all.filter(({ reasoned }) => reasoned).map(({ rule }) => rule));
  return entries.map(({ facts, flags }) => {
    if (flags === null || facts.after === null) return facts;
    const after = countFlags(flags, contexts).byRule;
    const dismissed = { ...facts.dismissed };
    for (const [rule, number] of Object.entries(facts.after)) {
      const gone = number - (after[rule] ?? 0);
      const own = dismissed[rule] ?? { all: 0, reasoned: 0 };
      const reasoned = own.reasoned + (reasons.has(rule) ? gone : 0);
      if (gone > 0) dismissed[rule] = { all: own.all + gone, reasoned };
    }
    return { ...facts, after, dismissed };
  });
}

function figuresOf({ path, scan, events, project }: ArticleSources): {
  readonly state: ArticleState;
  readonly facts: ArticleFacts;
} {
  const fold = new JournalFold(events);
  const state = fold.state();
  const words = scan.words ?? 0;
  const flags = flagFacts(scan, state);
  const { language, fourEyes, segmentation } = project;
  const assigned = state.assignments.map(({ task, to, due }) => ({ task, to, due }));
  const open = { waitsFor: waitsFor(state, fourEyes), assigned };
  if (state.base === null) return { state, facts: { ...untouched(path, words), ...flags, ...open } };
  const boundaries = state.segmentation.target;
  const diff = diffTexts(state.base, state.text, { language, segmentation, boundaries });
  const hunks = reviewHunks(state, diff, { fourEyes });
  const measured = measureDiff(diff, language);
  const effort = effortOf(diff, hunks, language, measured);
  const timed = timedSentences(diff, placedTimes(fold.editSteps()), state.base);
  const approved = hunks.filter(({ status }) => status === 'approved').length;
  const rejected = hunks.filter(({ status }) => status === 'changes-requested').length;
  const changed = hunks.reduce((sum, { hunk }) => sum + Math.max(1, hunk.after.length), 0);
  const all = diff.hunks.reduce((sum, { after }) => sum + after.length, 0);
  const { penalty, errors, byDimension } = mqmScore(state.annotations, words);
  const { edited, safe, ter, safeTer } = effort;
  const rates = isWorked(state, hunks.length) ? { edited, safe, ter, safeTer } : noRates;
  const people = peopleFacts(events, effort, timed);
  const approver = state.stage.stage === 'approved' ? state.stage.person : null;
  const facts: ArticleFacts = {
    path,
    words,
    stage: state.stage.stage,
    began: events[0]?.time ?? null,
    stages: stagesOf(state.moments),
    ...open,
    sentences: { all, changed },
    hunks: { open: hunks.length - approved - rejected, approved, rejected: rejected + putBack(state) },
    ...rates,
    kinds: effort.kinds,
    changes: changesByDay(fold, events, state.base, hunks, measured),
    byOrigin: { ...effort.byOrigin },
    origins: originsOf(fold, events, state),
    people,
    lengths: byLength(timed),
    ...flags,
    mqm: {
      penalty,
      errors: state.annotations.length === 0 ? {} : errors,
      byDimension: { ...byDimension },
      ...(state.errorsComplete.length > 0 && { complete: true as const }),
    },
    esa: state.ratings.map(ratedSentence),
    approverMs: people.find(({ id }) => id === approver?.id)?.activeMs ?? null,
  };
  return { state, facts };
}

function ratedSentence(rating: EsaRating): RatedSentence {
  const { side, start: at, score, spans } = rating;
  const placed = spans.flatMap(({ start, end, severity }) =>
    start === null || end === null ? [] : [{ start, end, severity }],
  );
  return { rater: raterOf(rating), side, at, score, spans: placed };
}

const noRates = {
  edited: { changed: 0, words: 0 },
  safe: { changed: 0, words: 0 },
  ter: { edits: 0, words: 0 },
  safeTer: { edits: 0, words: 0 },
};

/** True for an article that shares of edited words are about: it was changed, or handed in or approved, changed or not. */
function isWorked({ submitted, stage }: ArticleState, changes: number): boolean {
  return changes > 0 || submitted !== null || stage.stage === 'approved';
}

function untouched(path: string, words: number): Omit<ArticleFacts, 'before' | 'after' | 'dismissed'> {
  return {
    path,
    words,
    stage: 'new',
    began: null,
    stages: [],
    waitsFor: [],
    assigned: [],
    sentences: { all: 0, changed: 0 },
    hunks: { open: 0, approved: 0, rejected: 0 },
    ...noRates,
    kinds: { words: 0, punctuation: 0, order: 0, letterCase: 0 },
    changes: [],
    byOrigin: {},
    origins: {},
    people: [],
    lengths: {},
    mqm: { penalty: 0, errors: {}, byDimension: {} },
    esa: [],
    approverMs: null,
  };
}

function flagFacts(
  { flags, before }: ScanFacts,
  state: ArticleState,
): Pick<ArticleFacts, 'before' | 'after' | 'dismissed'> {
  const dismissed: ArticleFacts['dismissed'] = {};
  const add = (rule: string, number: number, reasoned: boolean): void => {
    const { all, reasoned: some } = dismissed[rule] ?? { all: 0, reasoned: 0 };
    dismissed[rule] = { all: all + number, reasoned: some + (reasoned ? number : 0) };
  };
  for (const { rule, reason, scope } of state.dismissals)
    if (scope !== 'project') add(rule, 1, reason.trim() !== '');
  if (flags === null) return { before: null, after: null, dismissed };
  return { before: before ?? null, after: countFlags(flags).byRule, dismissed };
}

interface Acts {
  readonly person: Person;
  /** Milliseconds since 1970. */
  readonly times: number[];
  /** By each day on which they did something. */
  readonly verdicts: Map<string, number>;
}

function peopleFacts(
  events: readonly AnyEvent[],
  effort: Effort,
  timed: readonly TimedSentence[],
): PersonFacts[] {
  const found = new Map<string, Acts>();
  for (const { person, time, type } of events) {
    const own: Acts = found.get(person.id) ?? { person, times: [], verdicts: new Map<string, number>() };
    const day = dayOf(time);
    own.times.push(Date.parse(time));
    own.verdicts.set(day, (own.verdicts.get(day) ?? 0) + (type === 'verdict' ? 1 : 0));
    found.set(person.id, own);
  }
  return [...found.values()].map(({ person: { id, name }, times, verdicts }) => {
    const wrote = effort.people.find(({ person }) => person.id === id);
    const pace = timed.reduce((sum, one) => withSentence(sum, one, timeOf(one.times, id)), noWork);
    const [changes, edits] = [wrote?.changes ?? 0, wrote?.ter.edits ?? 0];
    const stretches = stretchesByDay(times);
    const days = [...verdicts]
      .map(([day, number]) => {
        const active = (stretches.get(Date.parse(day) / dayLength) ?? []).map(
          ([from, to]): [number, number] => [from, to],
        );
        return { day, activeMs: timeCovered(active), active, verdicts: number };
      })
      .sort((a, b) => (a.day < b.day ? -1 : 1));
    return {
      id,
      name,
      activeMs: days.reduce((sum, { activeMs }) => sum + activeMs, 0),
      changes,
      edits,
      verdicts: days.reduce((sum, day) => sum + day.verdicts, 0),
      pace,
      days,
    };
  });
}

function withSentence(sum: PacedWork, { words }: TimedSentence, ms: number): PacedWork {
  if (ms === 0) return sum;
  const out = isOutlier(ms, words);
  return {
    ms: sum.ms + (out ? 0 : ms),
    words: sum.words + (out ? 0 : words),
    sentences: sum.sentences + 1,
    outliers: sum.outliers + (out ? 1 : 0),
  };
}

function byLength(timed: readonly TimedSentence[]): Record<string, PacedWork> {
  const found: Record<string, PacedWork> = {};
  for (const one of timed) {
    const ms = timeOf(one.times);
    if (ms === 0) continue;
    const band = lengthBand(one.words);
    found[band] = withSentence(found[band] ?? noWork, one, ms);
  }
  return found;
}

/** Places put back by a reviewer that still read as they did in the machine translation. */
function putBack({ verdicts, text }: ArticleState): number {
  const places = verdicts
    .filter(({ verdict, hunk }) => verdict === 'restore' && text.includes(hunk.before))
    .map(({ hunk }) => `${hunk.start}-${hunk.end}`);
  return new Set(places).size;
}

const editing: ReadonlySet<Moment['kind']> = new Set(['edit', 'fix', 'restore', 'merge']);

/** The stages an article came to after it was begun; an edit after approval, or on request, brings it back to `editing`. */
function stagesOf(moments: readonly Moment[]): ArticleFacts['stages'] {
  const found: ArticleFacts['stages'] = [];
  let at = 'editing';
  for (const { kind, person, time } of moments) {
    const declared = kind === 'submitted' || kind === 'changes-requested' || kind === 'approved';
    const edited = kind === 'reopened' || (editing.has(kind) && at !== 'submitted');
    const stage = declared ? kind : edited ? 'editing' : at;
    if (stage !== at) found.push({ stage, person: { id: person.id, name: person.name }, time });
    at = stage;
  }
  return found;
}

/** Who is to act next, as everywhere; of an article in work for which nobody is named, whoever edited it last. */
function waitsFor({ stage, submitted, assignments, moments }: ArticleState, fourEyes: boolean): Person[] {
  const last = moments.findLast(({ kind }) => editing.has(kind))?.person;
  const next = nextToAct(
    {
      stage: stage.stage,
      submittedBy: submitted?.person.id,
      assigned: assignments,
      people: last === undefined ? [] : [last.id],
    },
    fourEyes,
  );
  if (next === null) return [];
  const known = [...assignments.map(({ to }) => to), submitted?.person, last].filter(
    (person) => person !== undefined,
  );
  const ids =
    next.only ??
    (stage.stage === 'editing' && last !== undefined && next.waiting === 'editing' ? [last.id] : []);
  return ids.flatMap((wanted) => {
    const person = known.find(({ id }) => id === wanted);
    return person === undefined ? [] : [{ id: person.id, name: person.name }];
  });
}

/** Words of the present text that are not the machine's, by how they came. */
function originsOf(
  fold: JournalFold,
  events: readonly AnyEvent[],
  { text }: ArticleState,
): Record<string, number> {
  const graph = fold.texts();
  const [head] = graph.heads();
  if (head === undefined) return {};
  const byId = new Map(events.map((event) => [event.id, event]));
  const found: Record<string, number> = {};
  for (const { start, end, events: ids } of writtenRuns(graph, head)) {
    const event = byId.get(ids.at(-1) ?? '');
    const words = countWords(text.slice(start, end));
    if (event === undefined || isUnknown(event) || words === 0) continue;
    const origin = originOf(event);
    found[origin] = (found[origin] ?? 0) + words;
  }
  return found;
}

function originOf(event: JournalEvent): string {
  const suggested: unknown = 'origin' in event ? event.origin : undefined;
  if (typeof suggested === 'object' && suggested !== null && 'kind' in suggested)
    return String(suggested.kind);
  if (event.type === 'fix') return event.safe ? 'safe-fix' : 'fix';
  if (event.type === 'edit') return event.restores === undefined ? 'typed' : 'restored';
  return event.type;
}
