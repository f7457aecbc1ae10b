import type { ArticleFacts } from '../article-facts';
import { timeOfPeople } from '../time-of-people';
import { assignedTable, overdueArticles } from './assigned-table';
import { articleTable, outstandingTable } from './article-tables';
import { stageDays, stageNames, type StageDay } from './stages';
import { ratio, sum, type ReportTable } from './table';
import { agreementTable, qualityTable } from './quality-tables';
import { effortTable, flagKindTable, flagTable, originTable, ruleTable } from './text-tables';
import { isWanted, workWithin } from './within';
import { waitTable } from './wait-table';
import { dayTable, lengthTable, peopleTable, stageTable } from './work-tables';

/** Which articles, and whose work and time, a report is about. */
export interface ReportFilter {
  readonly person?: string;
  readonly stage?: string;
  /** A folder in the project, with what lies below it. */
  readonly folder?: string;
  /** Articles somebody worked on from this day on and up to that one: `2026-03-01` in UTC, inclusive; and the work of these days. */
  readonly from?: string;
  readonly to?: string;
}

export interface ProjectReport {
  readonly articles: number;
  readonly words: number;
  /** Shares, 0 to 1, of the words that `editedOf` counts; null where there are none. */
  readonly editedShare: number | null;
  readonly hter: number | null;
  /** The articles that were changed, handed in or approved, and their words in the machine translation. */
  readonly editedOf: { readonly articles: number; readonly words: number };
  /** Articles with a task that is overdue. */
  readonly overdue: number;
  readonly activeMs: number;
  readonly stageNames: readonly string[];
  readonly stageDays: readonly StageDay[];
  readonly tables: readonly ReportTable[];
}

/**
 * The figures of a project, or of the part of it that the filter is about; linear in the number of articles. `kindOf` gives
 * the category of a rule, `today` the day by which dates are overdue (`2026-12-03`).
 */
export function projectReport(
  all: readonly ArticleFacts[],
  filter: ReportFilter = {},
  kindOf: (rule: string) => string = (rule) => rule,
  today: string | null = null,
): ProjectReport {
  const articles = all.filter((facts) => isWanted(facts, filter)).map((facts) => workWithin(facts, filter));
  const [edited, ter] = [articles.map((facts) => facts.edited), articles.map((facts) => facts.ter)];
  const people = articles.flatMap((facts) => facts.people);
  return {
    articles: articles.length,
    words: sum(articles.map(({ words }) => words)),
    editedShare: ratio(sum(edited.map(({ changed }) => changed)), sum(edited.map(({ words }) => words))),
    hter: ratio(sum(ter.map(({ edits }) => edits)), sum(ter.map(({ words }) => words))),
    editedOf: {
      articles: edited.filter((each) => each.words > 0).length,
      words: sum(edited.map((each) => each.words)),
    },
    overdue: overdueArticles(articles, today),
    activeMs: timeOfPeople(people),
    stageNames,
    stageDays: stageDays(articles),
    tables: [
      stageTable(articles),
      waitTable(articles),
      assignedTable(articles, today),
      peopleTable(articles),
      dayTable(articles),
      effortTable(articles),
      originTable(articles),
      flagTable(articles),
      flagKindTable(articles, kindOf),
      ruleTable(articles),
      lengthTable(articles),
      qualityTable(articles),
      agreementTable(articles),
      outstandingTable(articles),
      articleTable(articles),
    ],
  };
}
