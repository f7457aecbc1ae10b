import type { Failure } from '../../shared/base/result';
import { diffTexts } from '../../shared/diff/diff-texts';
import { activeTime } from '../../shared/metrics/active-time';
import { addEditKinds, type EditKinds } from '../../shared/metrics/edit-kinds';
import { editRate } from '../../shared/metrics/edit-rate';
import { terRate, type TerCounts } from '../../shared/metrics/ter';
import { effortOf, type Effort } from '../../shared/review/effort';
import { stages, type JournalEvent, type Stage, type UnknownEvent } from '../../shared/review/events';
import { JournalFold } from '../../shared/review/fold';
import { mqmScore, type MqmScore } from '../../shared/review/mqm';
import type { Person } from '../../shared/review/person';
import type { ProjectFile } from '../../shared/review/project-file';
import { placedTimes } from '../../shared/review/edit-times';
import { reviewHunks } from '../../shared/review/review-hunks';
import { paceOf, timedSentences, timeOf, type TimedSentence } from '../../shared/review/sentence-times';
import type { AnnotationRecord, ArticleState } from '../../shared/review/state';
import { readProjectFile } from '../host/project-file-store';
import { readWordLists } from '../host/word-lists';
import { createArticleScanner } from '../host/scan-article';
import { countFlags } from '../host/scan-facts';
import { projectArticles } from './project-articles';
import { readEvents } from './read-events';

/** The figures of a project, as the contract of the command line has them. */
export interface ProjectStats {
  readonly articles: number;
  readonly byStage: Readonly<Record<Stage, number>>;
  /** Words of the present texts. */
  readonly words: number;
  /** Flags of the present texts by rule, dismissed ones left out. */
  readonly flags: Readonly<Record<string, number>>;
  /** Share of the machine translation's words that were changed, 0 to 1, over all articles. */
  readonly editRate: number;
  /** Changed sentences as they stand; `rejected` are those sent back and those put back. */
  readonly hunks: { readonly open: number; readonly approved: number; readonly rejected: number };
  readonly activeSeconds: number;
  /** Edits of TER a word of the present texts, summed over sentences; 0 if nothing was changed. */
  readonly hter: number;
  /** The edits by what they were about; capitals, which TER does not count, beside them. */
  readonly edits: EditKinds;
  /** The part of `editRate` that safe fixes made alone. */
  readonly safeEditRate: number;
  /** Words changed in changes that hold words nobody typed (replaced over the project, suggested), by origin. */
  readonly changedByOrigin: Effort['byOrigin'];
  /** The errors marked in all articles, against all their words, with the weights of the MQM scoring model. */
  readonly mqm: MqmScore;
  readonly pace: PaceStats;
  readonly people: readonly PersonStats[];
  /** The articles somebody has worked in. */
  readonly worked: readonly ArticleStats[];
}

/** How fast sentences were edited; those done implausibly fast or slowly for their words are left out and counted. */
export interface PaceStats {
  /** Active seconds a word; null if nobody's time is known. */
  readonly secondsPerWord: number | null;
  /** Sentences somebody spent time on. */
  readonly sentences: number;
  readonly outliers: number;
}

export interface PersonStats extends Person {
  readonly activeSeconds: number;
  /** Changes in whose present text they wrote. */
  readonly changes: number;
  /** The edits of these changes a word of the articles they are in. */
  readonly hter: number;
  readonly pace: PaceStats;
}

export interface ArticleStats {
  readonly path: string;
  readonly words: number;
  readonly editRate: number;
  readonly safeEditRate: number;
  readonly hter: number;
  readonly activeSeconds: number;
  readonly pace: PaceStats;
  /** 100 less the penalty per 100 words; null without words. */
  readonly mqm: number | null;
}

/** Gathers the figures of the project at `root` (a real path), reading only. Articles that cannot be read are problems; the others count. */
export async function projectStats(
  root: string,
): Promise<{ stats: ProjectStats; problems: (Failure & { path: string })[] }> {
  const { file } = await readProjectFile(root);
  const scan = createArticleScanner();
  const { terms, words, houseRules } = await readWordLists(root);
  const { language, sourceLanguage, rules } = file;
  const options = { language, sourceLanguage, rules, terms, words, houseRules };
  const sum = new Sum();
  const problems: (Failure & { path: string })[] = [];
  const articles = await projectArticles(root);
  for (const article of articles) {
    const events = await readEvents(root, article.id);
    const path = article.file.path;
    const facts = await scan({ root, path, sourcePath: article.source?.path ?? null, events, options });
    const problem = facts.problem ?? (events.length > 0 ? null : article.problem);
    if (problem !== null) {
      problems.push({ ...problem, path });
      continue;
    }
    sum.byStage[facts.stage]++;
    sum.words += facts.words ?? 0;
    for (const [rule, count] of Object.entries(countFlags(facts.flags ?? {}).byRule))
      sum.flags[rule] = (sum.flags[rule] ?? 0) + count;
    sum.addJournal(path, facts.words ?? 0, events, file);
  }
  return { stats: { articles: articles.length, ...sum.figures() }, problems };
}

class Sum {
  readonly byStage = Object.fromEntries(stages.map((stage) => [stage, 0])) as Record<Stage, number>;
  readonly flags: Record<string, number> = {};
  words = 0;
  readonly #hunks = { open: 0, approved: 0, rejected: 0 };
  readonly #efforts: Effort[] = [];
  readonly #marks: AnnotationRecord[] = [];
  readonly #timed: TimedSentence[] = [];
  readonly #people = new PeopleSum();
  readonly #worked: ArticleStats[] = [];
  #activeMs = 0;

  addJournal(
    path: string,
    words: number,
    events: readonly (JournalEvent | UnknownEvent)[],
    { language, fourEyes }: ProjectFile,
  ): void {
    if (events.length === 0) return;
    const fold = new JournalFold(events);
    const state = fold.state();
    if (state.base === null) return;
    const diff = diffTexts(state.base, state.text, { language });
    const hunks = reviewHunks(state, diff, { fourEyes });
    for (const { status } of hunks)
      this.#hunks[
        status === 'approved' ? 'approved' : status === 'changes-requested' ? 'rejected' : 'open'
      ]++;
    this.#hunks.rejected += restored(state);
    const effort = effortOf(diff, hunks, language);
    this.#efforts.push(effort);
    this.#marks.push(...state.annotations);
    const timed = timedSentences(diff, placedTimes(fold.editSteps()), state.base);
    this.#timed.push(...timed);
    const activeMs = this.#people.add(events, effort, timed);
    this.#activeMs += activeMs;
    this.#worked.push({
      path,
      words,
      ...ratesOf([effort]),
      activeSeconds: seconds(activeMs),
      pace: paceStats(timed),
      mqm: mqmScore(state.annotations, words).quality,
    });
  }

  figures(): Omit<ProjectStats, 'articles'> {
    return {
      byStage: this.byStage,
      words: this.words,
      flags: Object.fromEntries(Object.entries(this.flags).sort(([a], [b]) => (a < b ? -1 : 1))),
      hunks: this.#hunks,
      activeSeconds: seconds(this.#activeMs),
      ...ratesOf(this.#efforts),
      changedByOrigin: sumByOrigin(this.#efforts),
      edits: addEditKinds(this.#efforts.map(({ kinds }) => kinds)),
      mqm: mqmScore(this.#marks, this.words),
      pace: paceStats(this.#timed),
      people: this.#people.figures(),
      worked: this.#worked,
    };
  }
}

/** What each person did, over all articles. */
class PeopleSum {
  readonly #people = new Map<
    string,
    { person: Person; activeMs: number; changes: number; ter: TerCounts[]; timed: TimedSentence[] }
  >();

  /** Adds an article; gives everybody's active time in it, in milliseconds. */
  add(
    events: readonly (JournalEvent | UnknownEvent)[],
    effort: Effort,
    timed: readonly TimedSentence[],
  ): number {
    let total = 0;
    for (const { person, times } of timesByPerson(events)) {
      const own = this.#of(person);
      const activeMs = activeTime(times);
      own.activeMs += activeMs;
      own.timed.push(...timed.filter(({ times }) => times.has(person.id)));
      total += activeMs;
    }
    for (const { person, changes, ter } of effort.people) {
      const own = this.#of(person);
      own.changes += changes;
      own.ter.push(ter);
    }
    return total;
  }

  figures(): PersonStats[] {
    return [...this.#people.values()]
      .map(({ person, activeMs, changes, ter, timed }) => ({
        id: person.id,
        name: person.name,
        activeSeconds: seconds(activeMs),
        changes,
        hter: terRate(ter),
        pace: paceStats(timed, person.id),
      }))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  #of(person: Person): { activeMs: number; changes: number; ter: TerCounts[]; timed: TimedSentence[] } {
    const known = this.#people.get(person.id) ?? { person, activeMs: 0, changes: 0, ter: [], timed: [] };
    this.#people.set(person.id, known);
    return known;
  }
}

function ratesOf(efforts: readonly Effort[]): Pick<ProjectStats, 'editRate' | 'safeEditRate' | 'hter'> {
  return {
    editRate: editRate(efforts.map(({ edited }) => edited)),
    safeEditRate: editRate(efforts.map(({ safe }) => safe)),
    hter: terRate(efforts.map(({ ter }) => ter)),
  };
}

function sumByOrigin(efforts: readonly Effort[]): Effort['byOrigin'] {
  const sums: Record<string, number> = {};
  for (const { byOrigin } of efforts)
    for (const [kind, changed] of Object.entries(byOrigin)) sums[kind] = (sums[kind] ?? 0) + changed;
  return sums;
}

/** The pace of everybody, or of one person. */
function paceStats(timed: readonly TimedSentence[], personId?: string): PaceStats {
  const { msPerWord, sentences, outliers } = paceOf(
    timed.map(({ times, words }) => ({ words, ms: timeOf(times, personId) })),
  );
  return { secondsPerWord: msPerWord === null ? null : msPerWord / 1000, sentences, outliers };
}

function seconds(milliseconds: number): number {
  return Math.round(milliseconds / 1000);
}

/** Places put back by a reviewer that still read as they did in the machine translation. */
function restored(state: ArticleState): number {
  const places = state.verdicts
    .filter(({ verdict, hunk }) => verdict === 'restore' && state.text.includes(hunk.before))
    .map(({ hunk }) => `${hunk.start}-${hunk.end}`);
  return new Set(places).size;
}

function timesByPerson(
  events: readonly (JournalEvent | UnknownEvent)[],
): { readonly person: Person; readonly times: number[] }[] {
  const found = new Map<string, { person: Person; times: number[] }>();
  for (const { person, time } of events) {
    const own = found.get(person.id) ?? { person, times: [] };
    own.times.push(Date.parse(time));
    found.set(person.id, own);
  }
  return [...found.values()];
}
