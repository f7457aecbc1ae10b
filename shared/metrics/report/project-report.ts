import type { ArticleFacts } from '../article-facts';
import { articleTable, outstandingTable } from './article-tables';
import { stageDays, stageNames, type StageDay } from './stages';
import { ratio, sum, type ReportTable } from './table';
import { effortTable, flagKindTable, flagTable, originTable, qualityTable, ruleTable } from './text-tables';
import { lengthTable, peopleTable, stageTable, waitTable } from './work-tables';

/** Which articles, and whose work and time, a report is about. */
export interface ReportFilter {
  readonly person?: string;
  readonly stage?: string;
  /** A folder in the project, with what lies below it. */
  readonly folder?: string;
  /** Articles somebody brought to a stage, or opened, from this day on and up to that one: `2026-03-01`, inclusive. */
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

/** True if the article is among those the filter is about. */
export function isWanted(facts: ArticleFacts, { person, stage, folder, from, to }: ReportFilter): boolean {
  if (stage !== undefined && facts.stage !== stage) return false;
  if (folder !== undefined && folder !== '' && !facts.path.startsWith(`${folder}/`)) return false;
  if (person !== undefined && !facts.people.some(({ id }) => id === person)) return false;
  if (from === undefined && to === undefined) return true;
  const days = [facts.began, ...facts.stages.map(({ time }) => time)].flatMap((time) =>
    time === null ? [] : [time.slice(0, 10)],
  );
  return days.some((day) => (from === undefined || day >= from) && (to === undefined || day <= to));
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
  const articles = all.filter((facts) => isWanted(facts, filter));
  const [edited, ter] = [articles.map((facts) => facts.edited), articles.map((facts) => facts.ter)];
  const people = articles.flatMap((facts) => facts.people);
  const counted = filter.person === undefined ? people : people.filter(({ id }) => id === filter.person);
  return {
    articles: articles.length,
    words: sum(articles.map(({ words }) => words)),
    editedShare: ratio(sum(edited.map(({ changed }) => changed)), sum(edited.map(({ words }) => words))),
    hter: ratio(sum(ter.map(({ edits }) => edits)), sum(ter.map(({ words }) => words))),
    activeMs: sum(counted.map(({ activeMs }) => activeMs)),
    stageNames,
    stageDays: stageDays(articles),
    tables: [
      stageTable(articles),
      waitTable(articles),
      peopleTable(articles, filter.person),
      effortTable(articles),
      originTable(articles),
      flagTable(articles),
      flagKindTable(articles, kindOf),
      ruleTable(articles),
      lengthTable(articles),
      qualityTable(articles),
      outstandingTable(articles),
      articleTable(articles),
    ],
  };
}
