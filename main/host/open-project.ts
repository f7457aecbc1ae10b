import { join } from 'node:path';
import { localDay } from '../../shared/base/local-day';
import { shortHash } from '../../shared/base/hash';
import { fail, type Failure, type Result } from '../../shared/base/result';
import type { ProjectEntry, ProjectInfo } from '../../shared/protocol/contract';
import type { HostEvent } from '../../shared/protocol/serve';
import type { JournalEvent } from '../../shared/review/events';
import type { Segmented } from '../../shared/text/segment';
import type { Term } from '../../shared/text/term';
import { projectJournal } from '../../shared/review/article-id';
import type { ListsChange, WordList } from '../../shared/protocol/lists-contract';
import type { CorrectionRecord } from '../../shared/review/corrections/fold-corrections';
import type { Person } from '../../shared/review/person';
import type { ProjectFile } from '../../shared/review/project-file';
import { MemoryFiles } from './memory/memory-files';
import { ProjectMemory } from './memory/project-memory';
import { Corrections } from './corrections/correction-store';
import { awaitWritable } from './journal/await-writable';
import { openJournalStore, type JournalStore } from './journal/journal-store';
import { inBackground } from './in-background';
import { Library } from './library';
import { Articles } from './open-article';
import { QuietRuns } from './quiet-runs';
import { ProjectSettings } from './project-settings';
import { CurrentTexts } from './replace/current-texts';
import { LiveReport } from './report/live-report';
import { scanHere, ScanPool, type Scanner } from './scan-pool';
import { dropSegmentation, takeSegmentation, type TakenRules } from './segmentation-files';
import { watchFolder } from './watch-folder';
import { watchProjectFiles } from './watch-project-files';
import { readProjectTerms, termsOf, told, type ProjectTerms, type WordLists } from './word-lists';
import type { ListFolders } from './change-lists';

export interface OpenProjectOptions {
  readonly entry: ProjectEntry;
  readonly settingsFolder: string;
  readonly cacheFolder: string;
  readonly rulesVersion: string;
  readonly workers: number;
  readonly person: () => Person | null;
  readonly now: () => number;
  readonly tell: (event: HostEvent) => void;
  readonly report: (error: unknown) => void;
  /** See `JournalStoreOptions`. */
  readonly sign: (event: JournalEvent, folder: string) => JournalEvent;
}

/** A journal that grew is scanned again when its writer has paused this long, in milliseconds. */
const rescanMs = 400;
/** What was replaced is learned when its writer has paused this long, in milliseconds: words half typed teach nothing. */
const learnMs = 4_000;
/** A project while it is open: its settings, journals, library and watchers. */
export class OpenProject {
  readonly root: string;
  readonly library: Library;
  readonly articles: Articles;
  readonly texts: CurrentTexts;
  readonly corrections: Corrections;
  /** Sentences approved in this project and in others. */
  readonly memory: ProjectMemory;
  readonly reports: LiveReport;
  readonly #scanner: Scanner;
  #closed = false;
  readonly #stop: (() => void | Promise<void>)[] = [];
  /** The corrections by which the library's flags were last found. */
  #flagged: readonly Term[] = [];
  readonly #lessons: QuietRuns;
  readonly #rescans: QuietRuns;

  private constructor(
    private readonly options: OpenProjectOptions,
    private readonly settings: ProjectSettings,
    /** Fails where nothing can be written; the articles can be looked at all the same. */
    readonly store: Result<JournalStore>,
  ) {
    const journals = store.ok ? store.value : null;
    this.root = options.entry.path;
    const { workers, report } = options;
    this.#lessons = new QuietRuns(report);
    this.#rescans = new QuietRuns(report);
    this.#scanner = workers === 0 ? scanHere(report) : new ScanPool(workers, report);
    this.library = new Library({
      root: this.root,
      indexPath: join(options.cacheFolder, 'libraries', `${shortHash(this.root)}.json`),
      rulesVersion: options.rulesVersion,
      journals,
      file: () => this.settings.file,
      lists: () => this.#allLists(),
      scanner: this.#scanner,
      onChange: (rows, removed) => {
        options.tell({ name: 'library.changed', value: { rows, removed } });
        this.reports.changed();
      },
      onOthers: (others) => options.tell({ name: 'library.others', value: { others } }),
      onReport: (path, key, entry) => this.reports.take(path, key, entry),
    });
    this.reports = new LiveReport({
      library: this.library,
      path: join(options.cacheFolder, 'report', `${shortHash(this.root)}.window.jsonl`),
      lanes: this.#scanner.size,
      today: () => localDay(new Date(options.now())),
      onChange: () => options.tell({ name: 'report.changed', value: { at: options.now() } }),
      report,
    });
    this.articles = new Articles({
      root: this.root,
      library: this.library,
      journals,
      file: () => this.settings.file,
      person: options.person,
      readOnly: () => this.readOnly(),
      now: options.now,
    });
    this.texts = new CurrentTexts(this.root, this.articles);
    this.memory = new ProjectMemory(
      this,
      join(options.cacheFolder, 'memory'),
      new MemoryFiles(join(options.settingsFolder, 'memories')),
      options.report,
    );
    this.corrections = new Corrections({
      journals,
      person: options.person,
      texts: () => this.texted(),
      onChange: (pairs) => inBackground(() => this.#corrected(pairs), options.report),
    });
  }

  static async open(options: OpenProjectOptions): Promise<OpenProject> {
    const { entry, settingsFolder, cacheFolder, rulesVersion, now } = options;
    const [settings, store] = await Promise.all([
      ProjectSettings.open({ root: entry.path, settingsFolder, cacheFolder, rulesVersion }),
      openJournalStore({
        projectFolder: entry.path,
        settingsFolder,
        now,
        report: options.report,
        sign: options.sign,
      }),
    ]);
    const project = new OpenProject(options, settings, store);
    await project.corrections.list();
    project.#flagged = project.corrections.terms();
    project.#watch();
    return project;
  }

  info(): ProjectInfo {
    const { file, lists, problems } = this.settings;
    return {
      entry: this.options.entry,
      file,
      readOnly: this.readOnly(),
      problems,
      terms: this.#allLists().terms,
      words: lists.words,
      houseRules: lists.houseRules,
      ...(lists.segmentation !== null && { segmentation: lists.segmentation }),
      ...(lists.srx !== null && { srx: lists.srx }),
    };
  }

  /** The project's settings, and how its texts are taken apart. */
  texted(): ProjectFile & Segmented {
    return { ...this.settings.file, segmentation: this.settings.lists.segmentation };
  }

  /** Makes the rules of an SRX file those that texts are taken apart by, or with null the built-in ones; every window hears of it. */
  takeRules(bytes: Uint8Array): Promise<Result<TakenRules>>;
  takeRules(bytes: null): Promise<Result<null>>;
  takeRules(bytes: Uint8Array | null): Promise<Result<TakenRules | null>> {
    return this.settings.inTurn(async () => {
      const readOnly = this.readOnly();
      if (readOnly !== null) return { ok: false, error: readOnly };
      const taken =
        bytes === null ? await dropSegmentation(this.root) : await takeSegmentation(this.root, bytes);
      if (taken.ok) await this.#readAgain();
      return taken;
    });
  }

  /** Changes the project's lists or the person's own, and tells every window what checks know now. */
  changeLists(
    whose: WordList,
    how: (folders: ListFolders) => Promise<Result<boolean>>,
  ): Promise<Result<ListsChange>> {
    return this.settings.inTurn(async () => {
      const readOnly = whose === 'project' ? this.readOnly() : null;
      if (readOnly !== null) return { ok: false, error: readOnly };
      const changed = await how({ root: this.root, settingsFolder: this.options.settingsFolder });
      if (!changed.ok) return changed;
      if (changed.value) await this.#readAgain();
      return { ok: true, value: { project: this.info(), changed: changed.value } };
    });
  }

  /**
   * The terms by the file they stand in, the same that checks know: whoever saw a list is told when it becomes another one, also where it did so before
   * anybody looked.
   */
  projectTerms(): Promise<ProjectTerms> {
    return this.settings.inTurn(async () => {
      for (let tries = 1; ; tries++) {
        const read = await readProjectTerms(this.root, this.options.settingsFolder);
        await this.#readAgain();
        const { terms, problems } = this.settings.lists;
        const known = new Set(problems.map(({ message }) => message));
        const isSame =
          JSON.stringify(termsOf(read)) === JSON.stringify(terms) &&
          told(read).every(({ message }) => known.has(message));
        // A file that somebody writes without end is shown as it was.
        if (isSame || tries === 5) return read;
      }
    });
  }

  /** Writes settings as a window has them. */
  update(file: ProjectFile): Promise<Result<ProjectInfo>> {
    return this.settings.inTurn(() => this.#writeSettings(file));
  }

  /** Changes the project's settings as they are when its turn comes, and tells every window. */
  change(how: (file: ProjectFile) => ProjectFile): Promise<Result<ProjectInfo>> {
    return this.settings.inTurn(async () => {
      const updated = await this.#writeSettings(how(this.settings.file));
      if (updated.ok) this.options.tell({ name: 'project.changed', value: updated.value });
      return updated;
    });
  }

  async #writeSettings(file: ProjectFile): Promise<Result<ProjectInfo>> {
    const written = await this.settings.write(file);
    if (!written.ok) return written;
    await this.library.refresh();
    return { ok: true, value: this.info() };
  }

  /** Tells the other windows of this host what was written through one of them, and has the article's row follow. */
  wrote(articleId: string, events: readonly JournalEvent[]): void {
    this.texts.forget(articleId);
    if (events.some((event) => event.type === 'stage' && event.stage === 'approved')) this.memory.approved();
    // After the writer has its answer, which must come first.
    setImmediate(() =>
      inBackground(
        () => this.options.tell({ name: 'article.changed', value: { articleId, events } }),
        this.options.report,
      ),
    );
    this.rescanSoon(articleId);
  }

  /** Learns from the article once nothing more is written to it for a while, or at once. */
  learnSoon(articleId: string, ms = learnMs): void {
    this.#lessons.after(articleId, ms, () => this.learn(articleId));
  }

  /** Learns what the present person replaced in an article. */
  async learn(articleId: string): Promise<Result<readonly CorrectionRecord[]>> {
    const article = await this.library.find(articleId);
    if (article === null || !this.store.ok) return { ok: true, value: await this.corrections.list() };
    const { events } = await this.store.value.read(article.id);
    return this.corrections.learn(article.id, events);
  }

  /** Tells the windows of pairs that changed, and has the flags they change found anew. */
  async #corrected(pairs: readonly CorrectionRecord[]): Promise<void> {
    if (this.#closed) return;
    this.options.tell({ name: 'corrections.changed', value: { pairs } });
    if (this.#flagged === this.corrections.terms()) return;
    this.#flagged = this.corrections.terms();
    await this.library.refresh();
    this.options.tell({ name: 'project.changed', value: this.info() });
  }

  /** The project's lists, its corrections among its terms; the same object as long as neither changes. */
  #allLists(): WordLists {
    return this.settings.listsWith(this.corrections.terms());
  }

  /** Scans the article again once nothing more is written to it for a moment. */
  rescanSoon(id: string): void {
    this.#rescans.after(id, rescanMs, async () => {
      await this.library.rescan(id);
      // A verdict changes figures and no row.
      this.reports.changed();
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const ended of await Promise.allSettled(this.#stop.map(async (stop) => stop())))
      if (ended.status === 'rejected') this.options.report(ended.reason);
    this.#rescans.stop();
    this.#lessons.stop();
    await this.memory.close().catch(this.options.report);
    // Whatever one of them throws, the journals are closed and give their replica back.
    for (const end of [() => this.#scanner.close(), () => this.reports.close(), () => this.library.save()])
      await Promise.resolve().then(end).catch(this.options.report);
    if (this.store.ok) await this.store.value.close();
  }

  /** True if somebody worked in the article, as far as was last seen. */
  hasJournal(id: string): boolean {
    return this.library.hasJournal(id) || this.articles.isOpened(id);
  }

  /** Why nothing can be written in this project; null if it can. */
  readOnly(): Failure | null {
    return this.store.ok ? this.store.value.readOnly() : this.store.error;
  }

  /** What others wrote after an article was opened and before the watch stood is told again whole; known events do not count twice. */
  async #catchUp(journals: JournalStore): Promise<void> {
    for (const articleId of this.articles.opened()) {
      const { events } = await journals.read(articleId, { keep: true });
      if (!this.#closed) this.options.tell({ name: 'article.changed', value: { articleId, events } });
    }
  }

  /** Takes in settings and lists that were changed on disk, tells the windows, and has the flags they change found anew. */
  async #readAgain(): Promise<void> {
    const before = JSON.stringify(this.info());
    await this.settings.readAgain(() => this.#closed);
    if (this.#closed || JSON.stringify(this.info()) === before) return;
    // First the library: whoever hears of it may scan at once.
    await this.library.refresh();
    this.options.tell({ name: 'project.changed', value: this.info() });
  }

  #watch(): void {
    const { report } = this.options;
    this.#stop.push(watchFolder(this.root, () => inBackground(() => this.library.refresh(), report), report));
    this.#stop.push(
      watchProjectFiles(this.root, this.options.settingsFolder, () =>
        inBackground(() => this.settings.inTurn(() => this.#readAgain()), report),
      ),
    );
    if (!this.store.ok) return;
    const journals = this.store.value;
    const tellWritable = (): void => {
      if (!this.#closed) this.options.tell({ name: 'project.changed', value: this.info() });
    };
    if (journals.readOnly() !== null) this.#stop.push(awaitWritable(journals, tellWritable, report));
    inBackground(async () => {
      await journals.watching;
      await this.#catchUp(journals);
    }, report);
    this.#stop.push(
      journals.watch((articleId, events) => {
        this.texts.forget(articleId);
        if (articleId === projectJournal)
          inBackground(() => this.corrections.readAgain(), this.options.report);
        this.options.tell({ name: 'article.changed', value: { articleId, events } });
        this.rescanSoon(articleId);
      }),
    );
  }
}

/** The failure of everything that needs a project while none is open. */
export function noProject(): ReturnType<typeof fail> {
  return fail('no-project', 'No project is open. Open a folder first.');
}
