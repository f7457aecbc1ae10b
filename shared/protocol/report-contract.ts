import { z } from 'zod';
import type { ProjectReport } from '../metrics/report/project-report';
import type { ReportTable } from '../metrics/report/table';
import { stages } from '../review/events';
import type { Person } from '../review/person';

/** The part of the contract that is about the figures of a project. */

/** The id of one of `locales`; English where there is none. */
const language = z.string().max(35).default('en');

const day = z.string().regex(/^\d{4}-\d\d-\d\d$/);

/** See `ReportFilter`. */
const reportFilter = z.object({
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
  'report.pdf': z.object({ filter: reportFilter.default({}), language }),
  /** The report as the text of a file; pages are in that language, data are in English. */
  'report.file': z.object({ filter: reportFilter.default({}), format: z.enum(formats), language }),
  /**
   * Makes the record of the open project, or (`articleId`) of one article: a folder, a zip archive, or its page as PDF, written where the
   * person says. Null if they backed out. A browser gets the archive, or the page to print.
   */
  'record.save': z.object({
    articleId: z.string().nullable(),
    as: z.enum(['folder', 'zip', 'pdf']),
    statements: z
      .array(
        z.object({
          kind: z.enum(['reviewed', 'responsibility']),
          name: z.string().trim().min(1).max(200),
          role: z.string().trim().max(200),
        }),
      )
      .max(2),
  }),
  /** Has the person's key sign what they do in the open project from now on; made if there is none. */
  'key.use': z.object({}),
} as const;

/** What became of a record. */
export interface SavedRecord {
  /** Where it lies; null where a browser is to keep it. */
  readonly path: string | null;
  /** The archive in base64, or the page, for a browser. */
  readonly archive?: string;
  readonly page?: string;
  readonly name: string;
  /** SHA-256 of the list of hashes: who keeps it can tell whether anything in the record was changed. */
  readonly fingerprint: string;
  readonly articles: number;
  readonly approved: number;
  readonly refused: readonly { readonly path: string; readonly message: string }[];
}

export interface ReportResults {
  'record.save': SavedRecord | null;
  /** `sealed`: true where the system's keychain keeps it. */
  'key.use': { readonly id: string; readonly sealed: boolean };
  'report.overview': ProjectOverview;
  'report.articles': readonly string[];
  'report.pdf': { readonly path: string } | null;
  'report.file': { readonly name: string; readonly text: string };
}
