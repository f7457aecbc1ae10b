import type { CancelSignal } from '../../shared/base/cancel';
import { fail, ok, type Failure, type Result } from '../../shared/base/result';
import type { ArticleRow, ScanProgress } from '../../shared/protocol/contract';
import type { JournalEvent, UnknownEvent } from '../../shared/review/events';
import type { Person } from '../../shared/review/person';
import type { ListedArticle } from './article-list';
import { coalesce, createPauses } from './coalesce';
import { realDisk, type Disk } from './disk';
import type { JournalStore } from './journal/journal-store';
import { journalSignature } from './journal-signatures';
import { LibraryIndex } from './library-index';
import { listProject } from './list-project';
import type { LostArticle } from './moved-articles';
import { packContexts, rowOf, type ScanFacts } from './scan-facts';
import type { ReportEntry } from './report/facts-of-article';
import type { ArticleFixes, ScanResult } from './scan-article';
import { fileKey, scanJob, settingsKey, type ScanSettings } from './scan-job';
import type { Scanner } from './scan-pool';

export interface LibraryOptions extends ScanSettings {
  /** Where the index is kept, outside the project. */
  readonly indexPath: string;
  readonly journals: JournalStore | null;
  readonly scanner: Scanner;
  readonly onChange: (rows: readonly ArticleRow[], removed: readonly string[]) => void;
  /** Told how many files of each format lie in the folder and are not listed, whenever that changes. */
  readonly onOthers?: (others: Readonly<Record<string, number>>) => void;
  readonly disk?: Disk;
  /** Gets what scans of the whole library, and {@link Library.scanForReport}, find out for reports; `key` as {@link Library.reportKeys} gives it. */
  readonly onReport?: (path: string, key: string, entry: ReportEntry) => void;
}

/** Rows are handed on together this often, in milliseconds, rather than one by one. */
const progressMs = 80;

/** The articles of a project: listed from the folder, with what scans found out about them. */
export class Library {
  #articles = new Map<string, ListedArticle>();
  #signatures = new Map<string, string>();
  /** Signatures of journals that grew since the last look at the folder began, which may have passed by them before. */
  readonly #grown = new Map<string, string>();
  #lost: readonly LostArticle[] = [];
  /** Ids by path of articles that go by their journals' ids, with these. */
  #moved = new Map<string, string>();
  #others: Readonly<Record<string, number>> = {};
  #settingsKey = '';
  #shown = new Map<string, string>();
  #index: LibraryIndex | null = null;
  readonly #lostBefore = new Map<string, LostArticle | null>();
  /** Contexts dismissed for the whole project; null when they have to be gathered again. */
  #dismissed: ReadonlySet<string> | null = null;
  /** Hashes of originals that were read since the project was opened, by path. */
  readonly #originals = new Map<string, { readonly key: string; readonly hash: string }>();
  readonly #scanning = new Map<string, Promise<ScanResult | null>>();
  /** Articles whose scan was given up, by id: why, and the key they had. They are not tried again by themselves until that changes. */
  readonly #givenUp = new Map<string, { readonly key: string; readonly why: Failure }>();
  #scans = 0;

  constructor(private readonly options: LibraryOptions) {}

  /** Looks at the folder and the journals; the later of two looks is never taken over by the earlier. */
  readonly #read = coalesce(() => this.#readNow());
  /** Tells what changed since it was last told. */
  readonly #publish = coalesce(() => this.#publishNow());

  /** Every article as far as it is known now. Reads the folder and no file in it. */
  async list(): Promise<ArticleRow[]> {
    await this.#read();
    const pause = createPauses();
    const rows: ArticleRow[] = [];
    for (const article of [...this.#articles.values()]) {
      rows.push(this.#show(article));
      const paused = pause();
      if (paused !== null) await paused;
    }
    for (const id of this.#shown.keys()) if (!this.#articles.has(id)) this.#shown.delete(id);
    return rows;
  }

  /** Every article as it was last listed, by path, with a key that changes when its file, its source or its journals do. */
  async listed(): Promise<readonly { readonly article: ListedArticle; readonly key: string }[]> {
    if (this.#index === null) await this.#read();
    return [...this.#articles.values()].map((article) => ({ article, key: this.#textKey(article) }));
  }

  /** How many files of formats that the project does not list are in its folder, by the formats' ids. */
  async others(): Promise<Readonly<Record<string, number>>> {
    if (this.#index === null) await this.#read();
    return this.#others;
  }

  /** True if somebody worked in the article, as far as was last seen. */
  hasJournal(id: string): boolean {
    return this.#signatures.has(id);
  }

  /** Looks at the folder again and tells what changed. */
  async refresh(): Promise<void> {
    await this.#read();
    await this.#publish();
  }

  /** The article of an id; null if the folder holds none. An id not known yet may be a file that has just come. */
  async find(id: string): Promise<ListedArticle | null> {
    const known = this.#at(id);
    if (known !== null) return known;
    await (this.#index === null ? this.#read() : this.refresh());
    return this.#at(id);
  }

  #at(id: string): ListedArticle | null {
    return this.#articles.get(id) ?? this.#articles.get(this.#moved.get(id) ?? '') ?? null;
  }

  row(article: ListedArticle): ArticleRow {
    const facts = this.#index?.get(article.file.path)?.facts ?? null;
    const started = this.#signatures.has(article.id);
    return rowOf(article, facts, started, this.#gatherDismissed(), this.#whyGivenUp(article));
  }

  /** The article whose journal was begun from a file of these bytes and lost its file since; the listed one is it from now on. */
  async adopt(article: ListedArticle, original: string): Promise<ListedArticle> {
    this.#originals.set(article.file.path, { key: fileKey(article), hash: original });
    if (this.#signatures.has(article.id)) return article;
    const lost = this.#lost.find((other) => other.original === original && !this.#isAt(other));
    if (lost === undefined) return article;
    const found = { ...article, id: lost.id };
    this.#articles.delete(article.id);
    this.#articles.set(found.id, found);
    this.#moved.set(article.id, found.id);
    await this.#publish();
    return found;
  }

  /** Ids of the articles in whose journals something was dismissed for the whole project, as far as is known. */
  projectDismissers(): string[] {
    return [...this.#articles.values()]
      .filter(({ file }) => (this.#index?.get(file.path)?.facts.dismissedForProject.length ?? 0) > 0)
      .map(({ id }) => id);
  }

  /** Scans what is new or changed, the articles of `first` before the others; those that could not be checked only where `first` names them. Fails with `cancelled`. */
  async scan(
    first: readonly string[],
    signal: CancelSignal,
    progress: (value: ScanProgress) => void,
  ): Promise<Result<{ readonly scanned: number }>> {
    if (this.#index === null) await this.#read();
    const todo = this.#stale(first);
    const total = todo.length;
    let scanned: string[] = [];
    let done = 0;
    const tell = (): void => {
      // As they are by now: somebody may have been told of what came since an article was scanned.
      const rows = scanned.map((id) => this.#articles.get(id)).filter((article) => article !== undefined);
      if (rows.length > 0) progress({ done, total, rows: rows.map((article) => this.#show(article)) });
      scanned = [];
    };
    const timer = setInterval(tell, progressMs);
    this.#scans++;
    const lane = async (): Promise<void> => {
      for (let next = todo.shift(); next !== undefined && !signal.aborted; next = todo.shift()) {
        await this.#scanOne(next, false, true);
        scanned.push(next.id);
        done++;
      }
    };
    try {
      await Promise.all(Array.from({ length: this.options.scanner.size }, lane));
    } finally {
      this.#scans--;
      clearInterval(timer);
      tell();
    }
    await this.save();
    if (this.#dismissed === null) await this.#publish();
    return signal.aborted ? fail('cancelled', 'Cancelled.') : ok({ scanned: done });
  }

  /** How many articles are scanned at once. */
  get lanes(): number {
    return this.options.scanner.size;
  }

  /** True while a scan of the whole library goes on. */
  get isScanning(): boolean {
    return this.#scans > 0;
  }

  /** The articles that can be opened, each with a key that changes when what a report says of it may. */
  async reportKeys(): Promise<readonly { readonly article: ListedArticle; readonly key: string }[]> {
    if (this.#index === null) await this.#read();
    return [...this.#articles.values()]
      .filter((article) => article.problem === null && !this.#index?.get(article.file.path)?.facts.problem)
      .map((article) => ({ article, key: this.#reportKey(article) }));
  }

  /** Scans an article for reports alone; what is found goes to `onReport`. */
  async scanForReport(article: ListedArticle): Promise<void> {
    await this.#scanning.get(article.id);
    await this.#scanOne(article, false, true);
  }

  /** Scans one article again because its journal grew, and tells what changed. */
  async rescan(id: string): Promise<void> {
    const article = this.#articles.get(id);
    if (article === undefined || article.problem !== null) return;
    const signature = await journalSignature(this.options.root, id);
    if (signature !== null) {
      this.#signatures.set(id, signature);
      this.#grown.set(id, signature);
    }
    await this.#scanning.get(id);
    await this.#scanOne(article, true, false);
    await this.#publishOne(this.#articles.get(id) ?? article);
  }

  /** Waits until the index is written. */
  async save(): Promise<void> {
    await this.#index?.save();
  }

  async #readNow(): Promise<void> {
    const { root, journals, indexPath, disk = realDisk } = this.options;
    const index = this.#index ?? (await LibraryIndex.open(indexPath, disk));
    this.#grown.clear();
    const { articles, moved, signatures, lost, others } = await listProject({
      root,
      rules: this.options.file(),
      readEvents: journals === null ? null : async (id) => (await journals.read(id)).events,
      originalOf: (article) => this.#rememberedOriginal(index, article),
      remembered: this.#lostBefore,
      disk,
    });
    this.#lost = lost;
    const known = this.#others;
    this.#others = others;
    if (this.#index !== null && JSON.stringify(known) !== JSON.stringify(others))
      this.options.onOthers?.(others);
    this.#moved = new Map(moved);
    this.#index = index;
    this.#dismissed = null;
    this.#settingsKey = settingsKey(this.options);
    this.#signatures = new Map([...signatures, ...this.#grown]);
    this.#articles = new Map(articles.map((article) => [article.id, article]));
    const paths = new Set(articles.map(({ file }) => file.path));
    index.keep((path) => paths.has(path));
  }

  #rememberedOriginal(index: LibraryIndex, article: ListedArticle): string | null {
    const key = fileKey(article);
    const seen = this.#originals.get(article.file.path);
    if (seen?.key === key) return seen.hash;
    const entry = index.get(article.file.path);
    return entry?.key.startsWith(key) === true ? entry.facts.original : null;
  }

  #isAt(lost: LostArticle): boolean {
    const there = this.#articles.get(lost.id);
    return there !== undefined && there.file.bytes > 0;
  }

  #gatherDismissed(): ReadonlySet<string> {
    if (this.#dismissed !== null) return this.#dismissed;
    const contexts: string[] = [];
    for (const { facts } of this.#index?.values() ?? []) contexts.push(...facts.dismissedForProject);
    const found = packContexts(contexts);
    this.#dismissed = found;
    return found;
  }

  /** The row, remembered as shown. */
  #show(article: ListedArticle): ArticleRow {
    const row = this.row(article);
    this.#shown.set(row.id, JSON.stringify(row));
    return row;
  }

  /** Tells about one row; about all of them if a dismissal for the whole project came or went. */
  async #publishOne(article: ListedArticle): Promise<void> {
    if (this.#dismissed === null) return this.#publish();
    const before = this.#shown.get(article.id);
    const row = this.#show(article);
    if (this.#shown.get(row.id) !== before) this.options.onChange([row], []);
  }

  async #publishNow(): Promise<void> {
    const pause = createPauses();
    const changed: ArticleRow[] = [];
    for (const article of [...this.#articles.values()]) {
      const before = this.#shown.get(article.id);
      const row = this.#show(article);
      if (this.#shown.get(row.id) !== before) changed.push(row);
      const paused = pause();
      if (paused !== null) await paused;
    }
    // The folder may have been read again meanwhile; what came with that is told next.
    const rows = changed.filter(({ id }) => this.#articles.has(id));
    const removed = [...this.#shown.keys()].filter((id) => !this.#articles.has(id));
    for (const id of removed) this.#shown.delete(id);
    if (rows.length > 0 || removed.length > 0) this.options.onChange(rows, removed);
  }

  #stale(first: readonly string[]): ListedArticle[] {
    const rank = new Map(first.map((id, index) => [id, index]));
    const stale = [...this.#articles.values()].filter((article) => {
      if (article.problem !== null) return false;
      const known = this.#index?.get(article.file.path);
      if (rank.has(article.id) && known?.facts.unchecked !== undefined) return true;
      return known?.key !== this.#key(article) && (rank.has(article.id) || !this.#whyGivenUp(article));
    });
    return stale.sort((a, b) => (rank.get(a.id) ?? Infinity) - (rank.get(b.id) ?? Infinity) || 0);
  }

  #scanOne(article: ListedArticle, urgent: boolean, report: boolean): Promise<ScanResult | null> {
    const running = this.#scanning.get(article.id);
    if (running !== undefined) return running;
    const scan = this.#runScan(article, urgent, report).finally(() => this.#scanning.delete(article.id));
    this.#scanning.set(article.id, scan);
    return scan;
  }

  async #runScan(article: ListedArticle, urgent: boolean, report: boolean): Promise<ScanResult | null> {
    const { journals, scanner } = this.options;
    const key = this.#key(article);
    const reportKey = this.#reportKey(article);
    // Before anything is awaited: the settings that the key names.
    const job = scanJob(this.options, article, []);
    const events =
      journals !== null && this.#signatures.has(article.id) ? (await journals.read(article.id)).events : [];
    const about =
      report && this.options.onReport !== undefined
        ? { report: { fourEyes: this.options.file().fourEyes } }
        : {};
    this.#givenUp.delete(article.id);
    const found = await scanner.run({ ...job, ...about, events }, urgent, (why) =>
      this.#givenUp.set(article.id, { key, why }),
    );
    if (found === null) return null;
    const { report: entry, ...facts } = found;
    if (entry !== undefined) this.options.onReport?.(article.file.path, reportKey, entry);
    const before = this.#index?.get(article.file.path)?.facts.dismissedForProject ?? [];
    if (before.join() !== facts.dismissedForProject.join()) this.#dismissed = null;
    this.#index?.set(article.file.path, { key, facts });
    if (facts.original !== null) await this.adopt(article, facts.original);
    return facts;
  }

  /** Why the article was given up as it is now; null if it was not. */
  #whyGivenUp(article: ListedArticle): Failure | null {
    const given = this.#givenUp.get(article.id);
    return given !== undefined && given.key === this.#key(article) ? given.why : null;
  }

  #key(article: ListedArticle): string {
    return `${this.#textKey(article)};${this.#settingsKey}`;
  }

  #reportKey(article: ListedArticle): string {
    return `${this.#key(article)};${this.options.file().fourEyes}`;
  }

  #textKey(article: ListedArticle): string {
    return `${fileKey(article)}${this.#signatures.get(article.id) ?? ''}`;
  }

  /** What fixing everything safe in an article with these events comes to; null if that could not be found out. */
  async planFixes(
    article: ListedArticle,
    events: readonly (JournalEvent | UnknownEvent)[],
  ): Promise<ArticleFixes | null> {
    const dismissed = [...(this.#index?.values() ?? [])].flatMap(({ facts }) => facts.dismissedForProject);
    const job = { ...scanJob(this.options, article, events), fixes: { dismissed } };
    return (await this.options.scanner.run(job, true))?.fixes ?? null;
  }

  /** Everybody whom scans found to have written in the project, or to be named for an article; sorted by name. */
  people(): readonly Person[] {
    const found = new Map<string, Person>();
    for (const { facts } of this.#index?.values() ?? []) {
      for (const [id, name] of Object.entries(facts.names ?? {})) found.set(id, { id, name });
      for (const { to } of facts.assigned ?? []) if (!found.has(to.id)) found.set(to.id, to);
    }
    return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  /** Scans an article with these events in place of its journals; nothing is remembered of it. Null if the scan was stopped. */
  scanAs(
    article: ListedArticle,
    events: readonly (JournalEvent | UnknownEvent)[],
  ): Promise<ScanFacts | null> {
    return this.options.scanner.run(scanJob(this.options, article, events), true);
  }
}
