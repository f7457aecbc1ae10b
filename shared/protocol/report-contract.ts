import { z } from 'zod';
import type { ProjectReport } from '../metrics/report/project-report';
import type { ReportTable } from '../metrics/report/table';
import { stages } from '../review/events';
import type { Person } from '../review/person';

/** The part of the contract that is about the figures of a project. */

const day = z.string().regex(/^\d{4}-\d\d-\d\d$/);

/** See `ReportFilter`. */
export const reportFilter = z.object({
  person: z.string().max(200).exactOptional(),
  stage: z.enum(stages).exactOptional(),
  folder: z.string().max(1_000).exactOptional(),
  from: day.exactOptional(),
  to: day.exactOptional(),
});

const formats = ['html', 'csv', 'json', 'rules'] as const;
/** `rules`: the one table of what became of each rule’s flags, as CSV, for who makes the rules. */
export type ReportFormat = (typeof formats)[number];

/** A table of which a window gets the first rows; `total` says how many there are. */
export interface OverviewTable extends ReportTable {
  readonly total: number;
}

export interface ProjectOverview extends Omit<ProjectReport, 'tables'> {
  readonly tables: readonly OverviewTable[];
  /** Everybody who worked in the project or is waited for, by name, and its folders: what the filters offer. */
  readonly people: readonly Person[];
  readonly folders: readonly string[];
  /** Articles whose figures are not known, or older than their text; `report.changed` tells when that changes. */
  readonly pending: number;
}

export const reportParams = {
  /** The figures of the project as far as they are known now. */
  'report.overview': z.object({ filter: reportFilter.default({}) }),
  /** Ids of the articles that a row of a table counts, those it counts most in first. */
  'report.articles': z.object({ filter: reportFilter.default({}), table: z.string(), key: z.string() }),
  /** Writes the report as a PDF where the person says; null if they backed out. Fails where nothing can print without a dialog. */
  'report.pdf': z.object({ filter: reportFilter.default({}) }),
  /** The report as the text of a file. */
  'report.file': z.object({ filter: reportFilter.default({}), format: z.enum(formats) }),
} as const;

export interface ReportResults {
  'report.overview': ProjectOverview;
  'report.articles': readonly string[];
  'report.pdf': { readonly path: string } | null;
  'report.file': { readonly name: string; readonly text: string };
}
