import type { ArticleFacts } from '../article-facts';
import { articleTable, outstandingTable } from './article-tables';
import { stageDays, stageNames, type StageDay } from './stages';
import { ratio, sum, type ReportTable } from './table';
import { agreementTable, qualityTable } from './quality-tables';
import { effortTable, flagKindTable, flagTable, originTable, ruleTable } from './text-tables';
import { isWanted, workWithin } from './within';
import { dayTable, lengthTable, peopleTable, stageTable, waitTable } from './work-tables';

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
  /** Shares, 0 to 1, of the words of articles in work; null where there are none. */
  readonly editedShare: number | null;
  readonly hter: number | null;
  readonly activeMs: number;
  readonly stageNames: readonly string[];
  readonly stageDays: readonly StageDay[];
  readonly tables: readonly ReportTable[];
}

/**
 * The figures of a project, or of the part of it that the filter is about; linear in the number of articles. `kindOf` gives
 * the category of a rule.
 */
export function projectReport(
  all: readonly ArticleFacts[],
  filter: ReportFilter = {},
  kindOf: (rule: string) => string = (rule) => rule,
): ProjectReport {
  const articles = all.filter((facts) => isWanted(facts, filter)).map((facts) => workWithin(facts, filter));
  const [edited, ter] = [articles.map((facts) => facts.edited), articles.map((facts) => facts.ter)];
  const people = articles.flatMap((facts) => facts.people);
  return {
    articles: articles.length,
    words: sum(articles.map(({ words }) => words)),
    editedShare: ratio(sum(edited.map(({ changed }) => changed)), sum(edited.map(({ words }) => words))),
    hter: ratio(sum(ter.map(({ edits }) => edits)), sum(ter.map(({ words }) => words))),
    activeMs: sum(people.map(({ activeMs }) => activeMs)),
    stageNames,
    stageDays: stageDays(articles),
    tables: [
      stageTable(articles),
      waitTable(articles),
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
