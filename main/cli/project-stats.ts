import type { ArticleFacts, PacedWork, PersonFacts } from '../../shared/metrics/article-facts';
import { addEditKinds, type EditKinds } from '../../shared/metrics/edit-kinds';
import { editRate } from '../../shared/metrics/edit-rate';
import { raterAgreement, type RaterAgreement } from '../../shared/metrics/rater-agreement';
import {
  esaScores,
  mqmScored,
  ratedSegments,
  type EsaScores,
} from '../../shared/metrics/report/quality-tables';
import { projectReport, type ReportFilter } from '../../shared/metrics/report/project-report';
import { addCounts, addPaces } from '../../shared/metrics/report/sums';
import { sum, type ReportTable } from '../../shared/metrics/report/table';
import { isWanted, workWithin } from '../../shared/metrics/report/within';
import { anyReviewer } from '../../shared/metrics/report/wait-table';
import { terRate } from '../../shared/metrics/ter';
import { timeOfPeople } from '../../shared/metrics/time-of-people';
import { stages, type Stage } from '../../shared/review/events';
import type { MqmScore } from '../../shared/review/mqm';
import type { Person } from '../../shared/review/person';
import { kindOfRule } from '../host/report/kind-of-rule';

/** The figures of a project, as the contract of the command line has them: sums of the same facts as its report and its project view. */
export interface ProjectStats {
  readonly articles: number;
  readonly byStage: Readonly<Record<Stage, number>>;
  /** Words of the present texts. */
  readonly words: number;
  /** Flags of the present texts by rule, dismissed ones left out. */
  readonly flags: Readonly<Record<string, number>>;
  /** Share of the machine translation's words that were changed, 0 to 1, over the articles that `editedOf` counts. */
  readonly editRate: number;
  /** The articles that were changed, handed in or approved, and their words: what `editRate`, `safeEditRate` and `hter` are of. */
  readonly editedOf: { readonly articles: number; readonly words: number };
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
  readonly changedByOrigin: Readonly<Record<string, number>>;
  /** The errors marked in all articles, against the words of those `articles` in which some are, with the weights of the MQM scoring model. */
  readonly mqm: Pick<MqmScore, 'penalty' | 'words' | 'per100Words' | 'quality'> & {
    readonly articles: number;
    readonly errors: Readonly<Record<string, number>>;
    readonly byDimension: Readonly<Record<string, number>>;
  };
  /** Ratings of sentences (ESA): of the machine translations and of the present texts, and how far raters agree. */
  readonly esa: Readonly<Record<'mt' | 'target', EsaScores>> & { readonly agreement: RaterAgreement };
  readonly pace: PaceStats;
  readonly people: readonly PersonStats[];
  /** Articles in work by who is to act next; null: any reviewer. */
  readonly waiting: readonly WaitingStats[];
  /** How far people are with what they are named for, those with most that is overdue first. */
  readonly assigned: readonly AssignedStats[];
  /** Articles with a task that is overdue. */
  readonly overdue: number;
  /** Work by day, the newest first. */
  readonly days: readonly DayStats[];
  /** What became of each rule's flags, the most dismissed first. */
  readonly rules: readonly RuleStats[];
  /** Articles that stand out, the most edited first, each with why. */
  readonly outstanding: readonly OutstandingArticle[];
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
  readonly verdicts: number;
  /** The edits of these changes a word of the articles they are in. */
  readonly hter: number;
  readonly pace: PaceStats;
}

export interface WaitingStats {
  readonly person: string | null;
  readonly stage: string;
  readonly articles: number;
  readonly words: number;
}

export interface AssignedStats {
  readonly person: string;
  /** `edit` or `review`. */
  readonly task: string;
  readonly articles: number;
  /** By stage; together they are `articles`. */
  readonly byStage: Readonly<Record<Stage, number>>;
  readonly overdue: number;
  /** The first day on which one that is not done is due, `2026-12-03`; null if none has a date. */
  readonly nextDue: string | null;
}

export interface DayStats {
  /** `2026-03-01`, in UTC. */
  readonly day: string;
  readonly articles: number;
  readonly changes: number;
  readonly words: number;
  /** Of the words of all articles in work, 0 to 1. */
  readonly editRate: number;
  readonly activeSeconds: number;
  readonly verdicts: number;
}

export interface RuleStats {
  readonly rule: string;
  readonly mended: number;
  readonly dismissed: number;
  readonly withReason: number;
  readonly left: number;
}

export interface OutstandingArticle {
  readonly path: string;
  /** As the report says them: `much edited`, `many flags`, `approved faster than one can read`, `approved untouched`. */
  readonly why: readonly string[];
  readonly hter: number;
  readonly flagsPer100Words: number;
  readonly stage: string;
}

export interface ArticleStats {
  readonly path: string;
  readonly stage: string;
  readonly words: number;
  readonly flags: number;
  readonly editRate: number;
  readonly safeEditRate: number;
  readonly hter: number;
  readonly activeSeconds: number;
  readonly pace: PaceStats;
  /** 100 less the penalty per 100 words; null where no errors are marked. */
  readonly mqm: number | null;
}

/** Sums up what is known of the articles, or of those the filter is about. `unread`: how many could not be read, which count as articles alone. `today`: see `projectReport`. */
export function projectStats(
  all: readonly ArticleFacts[],
  filter: ReportFilter = {},
  unread = 0,
  today: string | null = null,
): ProjectStats {
  const articles = all.filter((each) => isWanted(each, filter)).map((each) => workWithin(each, filter));
  const { tables, editedOf, overdue } = projectReport(all, filter, kindOfRule, today);
  const rows = (id: string): ReportTable['rows'] => tables.find((table) => table.id === id)?.rows ?? [];
  const words = sum(articles.map((each) => each.words));
  const worked = articles.filter(({ began }) => began !== null);
  const people = articles.flatMap((each) => each.people);
  return {
    articles: articles.length + unread,
    byStage: Object.fromEntries(
      stages.map((stage) => [stage, articles.filter((each) => each.stage === stage).length]),
    ) as Record<Stage, number>,
    words,
    flags: sorted(addCounts(articles.map(({ after }) => after ?? {}))),
    hunks: {
      open: sum(articles.map(({ hunks }) => hunks.open)),
      approved: sum(articles.map(({ hunks }) => hunks.approved)),
      rejected: sum(articles.map(({ hunks }) => hunks.rejected)),
    },
    activeSeconds: seconds(people),
    ...ratesOf(worked),
    editedOf,
    changedByOrigin: sorted(addCounts(articles.map(({ byOrigin }) => byOrigin))),
    edits: addEditKinds(worked.map(({ kinds }) => kinds)),
    mqm: mqmOf(articles),
    esa: { ...esaScores(articles), agreement: raterAgreement(ratedSegments(articles)) },
    pace: paceOf(articles.flatMap(({ lengths }) => Object.values(lengths))),
    people: peopleOf(worked),
    waiting: rows('waiting').map(([person, stage, number, each]) => ({
      person: person === anyReviewer ? null : String(person),
      stage: String(stage),
      articles: Number(number),
      words: Number(each),
    })),
    assigned: rows('assigned').map(
      ([person, task, number, begun, editing, back, submitted, approved, ...rest]) => ({
        person: String(person),
        task: String(task),
        articles: Number(number),
        byStage: {
          new: Number(begun),
          editing: Number(editing),
          'changes-requested': Number(back),
          submitted: Number(submitted),
          approved: Number(approved),
        },
        overdue: Number(rest[0]),
        nextDue: rest[1] === '' ? null : String(rest[1]),
      }),
    ),
    overdue,
    days: rows('days').map(([day, number, changes, changed, share, hours, verdicts]) => ({
      day: String(day),
      articles: Number(number),
      changes: Number(changes),
      words: Number(changed),
      editRate: Number(share ?? 0),
      activeSeconds: Math.round(Number(hours) * 3600),
      verdicts: Number(verdicts),
    })),
    rules: rows('rules').map(([rule, mended, dismissed, withReason, left]) => ({
      rule: String(rule),
      mended: Number(mended),
      dismissed: Number(dismissed),
      withReason: Number(withReason),
      left: Number(left),
    })),
    outstanding: rows('outstanding').map(([path, why, hter, flags, stage]) => ({
      path: String(path),
      why: String(why).split(', '),
      hter: Number(hter),
      flagsPer100Words: Number(flags),
      stage: String(stage),
    })),
    worked: worked.map(articleStats),
  };
}

function articleStats(facts: ArticleFacts): ArticleStats {
  const { path, stage, words, after, people, lengths } = facts;
  return {
    path,
    stage,
    words,
    flags: sum(Object.values(after ?? {})),
    ...ratesOf([facts]),
    activeSeconds: seconds(people),
    pace: paceOf(Object.values(lengths)),
    mqm: mqmScored([facts]).score,
  };
}

function ratesOf(worked: readonly ArticleFacts[]): Pick<ProjectStats, 'editRate' | 'safeEditRate' | 'hter'> {
  return {
    editRate: editRate(worked.map(({ edited }) => edited)),
    safeEditRate: editRate(worked.map(({ safe }) => safe)),
    hter: terRate(worked.map(({ ter }) => ter)),
  };
}

function mqmOf(articles: readonly ArticleFacts[]): ProjectStats['mqm'] {
  const { penalty, words, score, articles: scored } = mqmScored(articles);
  return {
    articles: scored,
    penalty,
    words,
    per100Words: score === null ? null : 100 - score,
    quality: score,
    errors: {
      ...{ neutral: 0, minor: 0, major: 0, critical: 0 },
      ...Object.fromEntries(addCounts(articles.map(({ mqm }) => mqm.errors))),
    },
    byDimension: sorted(addCounts(articles.map(({ mqm }) => mqm.byDimension))),
  };
}

function peopleOf(worked: readonly ArticleFacts[]): PersonStats[] {
  const found = new Map<string, { own: PersonFacts[]; words: number }>();
  for (const { people, ter } of worked)
    for (const person of people) {
      const known = found.get(person.id) ?? { own: [], words: 0 };
      known.own.push(person);
      if (person.changes > 0) known.words += ter.words;
      found.set(person.id, known);
    }
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { own, words }]) => ({
      id,
      name: own[0]?.name ?? id,
      activeSeconds: seconds(own),
      changes: sum(own.map(({ changes }) => changes)),
      verdicts: sum(own.map(({ verdicts }) => verdicts)),
      hter: terRate([{ edits: sum(own.map(({ edits }) => edits)), words }]),
      pace: paceOf(own.map(({ pace }) => pace)),
    }));
}

function paceOf(paces: readonly PacedWork[]): PaceStats {
  const { ms, words, sentences, outliers } = addPaces(paces);
  return { secondsPerWord: words === 0 ? null : ms / words / 1000, sentences, outliers };
}

function seconds(people: readonly PersonFacts[]): number {
  return Math.round(timeOfPeople(people) / 1000);
}

function sorted(counts: ReadonlyMap<string, number>): Record<string, number> {
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}
