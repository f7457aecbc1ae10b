import { diffTexts } from '../../../shared/diff/diff-texts';
import { activeTime, isOutlier } from '../../../shared/metrics/active-time';
import {
  lengthBand,
  type ArticleFacts,
  type PacedWork,
  type PersonFacts,
} from '../../../shared/metrics/article-facts';
import { effortOf, type Effort } from '../../../shared/review/effort';
import type { AnyEvent } from '../../../shared/review/event-graph';
import { placedTimes } from '../../../shared/review/edit-times';
import type { JournalEvent } from '../../../shared/review/events';
import { JournalFold } from '../../../shared/review/fold';
import { mqmScore } from '../../../shared/review/mqm';
import { isUnknown } from '../../../shared/review/parse-journal';
import type { Person } from '../../../shared/review/person';
import type { ProjectFile } from '../../../shared/review/project-file';
import { reviewHunks } from '../../../shared/review/review-hunks';
import { timedSentences, timeOf, type TimedSentence } from '../../../shared/review/sentence-times';
import type { ArticleState, DismissalRecord, Moment } from '../../../shared/review/state';
import { writtenRuns } from '../../../shared/review/written-runs';
import { countWords } from '../../../shared/text/count-words';
import { countFlags, packContexts, type ScanFacts } from '../scan-facts';

/** What the figures of an article are worked out from. */
export interface ArticleSources {
  readonly path: string;
  readonly scan: ScanFacts;
  readonly events: readonly AnyEvent[];
  /** Dismissals for the whole project. */
  readonly projectDismissals: readonly DismissalRecord[];
  readonly project: Pick<ProjectFile, 'language' | 'fourEyes'>;
}

const noWork: PacedWork = { ms: 0, words: 0, sentences: 0, outliers: 0 };

/** The figures of one article for reports. */
export function factsOfArticle({
  path,
  scan,
  events,
  projectDismissals,
  project,
}: ArticleSources): ArticleFacts {
  const fold = new JournalFold(events);
  const state = fold.state();
  const words = scan.words ?? 0;
  const flags = flagFacts(scan, state, projectDismissals);
  if (state.base === null) return { ...untouched(path, words), ...flags };
  const { language, fourEyes } = project;
  const diff = diffTexts(state.base, state.text, { language });
  const hunks = reviewHunks(state, diff, { fourEyes });
  const effort = effortOf(diff, hunks, language);
  const timed = timedSentences(diff, placedTimes(fold.editSteps()), state.base);
  const approved = hunks.filter(({ status }) => status === 'approved').length;
  const rejected = hunks.filter(({ status }) => status === 'changes-requested').length;
  const changed = hunks.reduce((sum, { hunk }) => sum + Math.max(1, hunk.after.length), 0);
  const all = diff.hunks.reduce((sum, { after }) => sum + after.length, 0);
  const { penalty, errors } = mqmScore(state.annotations, words);
  const people = peopleFacts(events, effort, timed);
  const approver = state.stage.stage === 'approved' ? state.stage.person : null;
  return {
    path,
    words,
    stage: state.stage.stage,
    began: events[0]?.time ?? null,
    stages: stagesOf(state.moments),
    waitsFor: waitsFor(state),
    sentences: { all, changed },
    hunks: { open: hunks.length - approved - rejected, approved, rejected },
    edited: effort.edited,
    safe: effort.safe,
    ter: effort.ter,
    safeTer: effort.safeTer,
    kinds: effort.kinds,
    origins: originsOf(fold, events, state),
    people,
    lengths: byLength(timed),
    ...flags,
    mqm: { penalty, errors: state.annotations.length === 0 ? {} : errors },
    esa: [],
    approverMs: people.find(({ id }) => id === approver?.id)?.activeMs ?? null,
  };
}

function untouched(path: string, words: number): Omit<ArticleFacts, 'before' | 'after' | 'dismissed'> {
  const none = { changed: 0, words: 0 };
  return {
    path,
    words,
    stage: 'new',
    began: null,
    stages: [],
    waitsFor: [],
    sentences: { all: 0, changed: 0 },
    hunks: { open: 0, approved: 0, rejected: 0 },
    edited: none,
    safe: none,
    ter: { edits: 0, words: 0 },
    safeTer: { edits: 0, words: 0 },
    kinds: { words: 0, punctuation: 0, order: 0, letterCase: 0 },
    origins: {},
    people: [],
    lengths: {},
    mqm: { penalty: 0, errors: {} },
    esa: [],
    approverMs: null,
  };
}

function flagFacts(
  { flags, before }: ScanFacts,
  state: ArticleState,
  projectDismissals: readonly DismissalRecord[],
): Pick<ArticleFacts, 'before' | 'after' | 'dismissed'> {
  const dismissed: ArticleFacts['dismissed'] = {};
  const add = (rule: string, number: number, reasoned: boolean): void => {
    const { all, reasoned: some } = dismissed[rule] ?? { all: 0, reasoned: 0 };
    dismissed[rule] = { all: all + number, reasoned: some + (reasoned ? number : 0) };
  };
  for (const { rule, reason, scope } of state.dismissals)
    if (scope !== 'project') add(rule, 1, reason.trim() !== '');
  if (flags === null) return { before: null, after: null, dismissed };
  const shown = countFlags(flags).byRule;
  const after = countFlags(flags, packContexts(projectDismissals.map(({ context }) => context))).byRule;
  const reasons = new Set(
    projectDismissals.filter(({ reason }) => reason.trim() !== '').map(({ rule }) => rule),
  );
  for (const [rule, number] of Object.entries(shown)) {
    const gone = number - (after[rule] ?? 0);
    if (gone > 0) add(rule, gone, reasons.has(rule));
  }
  return { before: before ?? null, after, dismissed };
}

function peopleFacts(
  events: readonly AnyEvent[],
  effort: Effort,
  timed: readonly TimedSentence[],
): PersonFacts[] {
  const found = new Map<string, { person: Person; times: number[]; verdicts: number }>();
  for (const event of events) {
    const own = found.get(event.person.id) ?? { person: event.person, times: [], verdicts: 0 };
    own.times.push(Date.parse(event.time));
    if (event.type === 'verdict') own.verdicts++;
    found.set(event.person.id, own);
  }
  return [...found.values()].map(({ person: { id, name }, times, verdicts }) => {
    const wrote = effort.people.find(({ person }) => person.id === id);
    const pace = timed.reduce((sum, one) => withSentence(sum, one, timeOf(one.times, id)), noWork);
    const [changes, edits] = [wrote?.changes ?? 0, wrote?.ter.edits ?? 0];
    return { id, name, activeMs: activeTime(times), changes, edits, verdicts, pace };
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

const editing: ReadonlySet<Moment['kind']> = new Set(['edit', 'fix', 'restore', 'merge']);

/** The stages an article came to after it was begun; an edit after approval, or on request, brings it back to `editing`. */
function stagesOf(moments: readonly Moment[]): ArticleFacts['stages'] {
  const found: ArticleFacts['stages'] = [];
  let at = 'editing';
  for (const { kind, person, time } of moments) {
    const declared = kind === 'submitted' || kind === 'changes-requested' || kind === 'approved';
    const stage = declared ? kind : editing.has(kind) && at !== 'submitted' ? 'editing' : at;
    if (stage !== at) found.push({ stage, person: { id: person.id, name: person.name }, time });
    at = stage;
  }
  return found;
}

/** Who is to act next: its reviewers where it was handed in, who handed it in where it came back, else who wrote last. */
function waitsFor({ stage, submitted, verdicts, moments }: ArticleState): Person[] {
  const named = new Map<string, Person>();
  const add = ({ id, name }: Person): void => void named.set(id, { id, name });
  if (stage.stage === 'submitted') {
    for (const { person } of verdicts) if (person.id !== submitted?.person.id) add(person);
  } else if (stage.stage === 'changes-requested' && submitted !== null) add(submitted.person);
  else if (stage.stage === 'editing' || stage.stage === 'changes-requested') {
    const last = moments.findLast(({ kind }) => editing.has(kind)) ?? moments.at(-1);
    if (last !== undefined) add(last.person);
  }
  return [...named.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
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
