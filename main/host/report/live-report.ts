import { ok, type Result } from '../../../shared/base/result';
import { reportCsv, tableCsv } from '../../../shared/export/report-csv';
import { reportHtml, type ReportHtmlOptions } from './report-html';
import type { ArticleFacts } from '../../../shared/metrics/article-facts';
import { articlesOfRow } from '../../../shared/metrics/report/articles-of-row';
import { projectReport, type ReportFilter } from '../../../shared/metrics/report/project-report';
import { isWanted, workWithin } from '../../../shared/metrics/report/within';
import type { ProjectOverview, ReportFormat } from '../../../shared/protocol/report-contract';
import { inBackground } from '../in-background';
import type { Library } from '../library';
import type { ListedArticle } from '../article-list';
import { EntryStore } from './entry-store';
import { kindOfRule } from './kind-of-rule';
import { withDismissals, type ReportEntry } from './facts-of-article';

export interface LiveReportOptions {
  readonly library: Library;
  /** Where entries are kept, outside the project. */
  readonly path: string;
  /** How many articles are looked at at once. */
  readonly lanes: number;
  /** The day by which due dates are over: `2026-12-03`. */
  readonly today: () => string;
  /** Called when figures may have changed, at most every {@link tellMs}. */
  readonly onChange: () => void;
  readonly report: (error: unknown) => void;
}

/** Tells spreadsheets that a table is UTF-8: without it some show Chinese names as garbage. */
const byteOrderMark = '\ufeff';
/** Windows hear of new figures this often at most, in milliseconds. */
const tellMs = 700;
/** Rows of a long table that a window gets; the report's file has all. */
const mostRows = 200;

interface Known {
  readonly facts: readonly ArticleFacts[];
  readonly ids: ReadonlyMap<string, string>;
  readonly pending: readonly ListedArticle[];
}

/** The figures of the open project, kept up as scans and journals go on; summed from what is known when they are asked for. */
export class LiveReport {
  readonly #store: EntryStore;
  #telling: NodeJS.Timeout | null = null;
  #filling = false;
  #closed = false;

  constructor(private readonly options: LiveReportOptions) {
    this.#store = new EntryStore(options.path);
  }

  /** Takes in what a scan found out. */
  take(path: string, key: string, entry: ReportEntry): void {
    this.#store.set(path, { key, entry });
    this.changed();
  }

  /** Says that figures may have changed. */
  changed(): void {
    if (this.#closed || this.#telling !== null) return;
    this.#telling = setTimeout(() => {
      this.#telling = null;
      this.options.onChange();
    }, tellMs);
    this.#telling.unref();
  }

  /** What the project view shows: what is known now. What is not known is worked out afterwards, and told. */
  async overview(filter: ReportFilter): Promise<Result<ProjectOverview>> {
    const { facts, pending } = await this.#known();
    this.#fill(pending);
    const report = projectReport(facts, filter, kindOfRule, this.options.today());
    const people = new Map(
      facts.flatMap(({ people: all, waitsFor, assigned }) =>
        [...all, ...waitsFor, ...assigned.map(({ to }) => to)].map(({ id, name }) => [id, name]),
      ),
    );
    const folders = new Set(facts.flatMap(({ path }) => foldersOf(path)));
    return ok({
      ...report,
      tables: report.tables.map((table) => ({
        ...table,
        rows: table.rows.slice(0, mostRows),
        ...(table.keys && { keys: table.keys.slice(0, mostRows) }),
        total: table.rows.length,
      })),
      people: [...people].map(([id, name]) => ({ id, name })).sort((a, b) => (a.name < b.name ? -1 : 1)),
      folders: [...folders].sort().slice(0, mostRows),
      pending: pending.length,
    });
  }

  /** Ids of the articles that a row counts, those it counts most in first. */
  async articlesOf(filter: ReportFilter, table: string, key: string): Promise<Result<readonly string[]>> {
    const { facts, ids } = await this.#known();
    const wanted = facts.filter((each) => isWanted(each, filter)).map((each) => workWithin(each, filter));
    return ok(articlesOfRow(wanted, table, key, kindOfRule).flatMap(({ path }) => ids.get(path) ?? []));
  }

  /** The report as a file’s text. */
  async file(
    filter: ReportFilter,
    format: ReportFormat,
    head: Omit<ReportHtmlOptions, 'filter' | 'pending'>,
  ): Promise<string> {
    const { facts, pending } = await this.#known();
    const report = projectReport(facts, filter, kindOfRule, this.options.today());
    if (format === 'csv') return byteOrderMark + reportCsv(report);
    if (format === 'rules')
      return (
        byteOrderMark +
        report.tables
          .filter(({ id }) => id === 'rules')
          .map(tableCsv)
          .join('')
      );
    if (format === 'json')
      return `${JSON.stringify({ ...report, facts: facts.filter((each) => isWanted(each, filter)) })}\n`;
    return reportHtml(report, { ...head, filter, pending: pending.length });
  }

  async close(): Promise<void> {
    this.#closed = true;
    if (this.#telling !== null) clearTimeout(this.#telling);
    await this.#save();
  }

  async #save(): Promise<void> {
    const held = new Set((await this.options.library.reportKeys()).map(({ article }) => article.file.path));
    await this.#store.save((path) => held.has(path));
  }

  async #known(): Promise<Known> {
    await this.#store.open();
    const entries: ReportEntry[] = [];
    const pending: ListedArticle[] = [];
    const ids = new Map<string, string>();
    for (const { article, key } of await this.options.library.reportKeys()) {
      const { path } = article.file;
      const known = this.#store.get(path);
      if (known?.key !== key) pending.push(article);
      // Older figures stand until there are newer ones.
      if (known !== undefined) entries.push(known.entry);
      ids.set(path, article.id);
    }
    return { facts: withDismissals(entries), ids, pending };
  }

  /** Works out what is missing, unless a scan is at it anyway; that one tells when it ends. */
  #fill(pending: readonly ListedArticle[]): void {
    if (pending.length === 0 || this.#filling || this.options.library.isScanning) return;
    this.#filling = true;
    const waiting = [...pending];
    const lane = async (): Promise<void> => {
      for (let next = waiting.shift(); next !== undefined && !this.#closed; next = waiting.shift())
        await this.options.library.scanForReport(next);
    };
    const all = async (): Promise<void> => {
      try {
        await Promise.all(Array.from({ length: this.options.lanes }, lane));
        if (this.#closed) return;
        await this.#save();
        // An article that turned out to be unreadable has no figures to tell of, and is waited for no more.
        const left = await this.#known();
        if (left.pending.length < pending.length) this.changed();
      } finally {
        this.#filling = false;
      }
    };
    inBackground(all, this.options.report);
  }
}

function foldersOf(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}
