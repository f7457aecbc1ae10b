import type { CancelSignal } from '../../shared/base/cancel';
import { shortHash } from '../../shared/base/hash';
import { fail, ok, type Result } from '../../shared/base/result';
import type { ArticleRow, ScanProgress } from '../../shared/protocol/contract';
import type { ProjectFile } from '../../shared/review/project-file';
import { listArticles, type ListedArticle } from './article-list';
import type { JournalStore } from './journal/journal-store';
import { journalSignature, journalSignatures } from './journal-signatures';
import { readIndex, writeIndex, type IndexEntry } from './library-index';
import { readLost, reunite, type LostArticle } from './moved-articles';
import { packContexts, rowOf, type ScanFacts } from './scan-facts';
import type { Scanner } from './scan-pool';
import { noLists, type WordLists } from './word-lists';

export interface LibraryOptions {
  /** The project's folder, a real path. */
  readonly root: string;
  /** Where the index is kept, outside the project. */
  readonly indexPath: string;
  /** Changes when the rules do, so that remembered flags lapse. */
  readonly rulesVersion: string;
  readonly journals: JournalStore | null;
  readonly file: () => ProjectFile;
  readonly lists?: () => WordLists;
  readonly scanner: Scanner;
  readonly onChange: (rows: readonly ArticleRow[], removed: readonly string[]) => void;
}

/** Rows are handed on together this often, in milliseconds, rather than one by one. */
const progressMs = 80;

/** The articles of a project: listed from the folder, with what scans found out about them. */
export class Library {
  #articles = new Map<string, ListedArticle>();
  #signatures = new Map<string, string>();
  #lost: readonly LostArticle[] = [];
  #settingsKey = '';
  #shown = new Map<string, string>();
  #entries: Map<string, IndexEntry> | null = null;
  #unsaved = false;
  /** Contexts dismissed for the whole project; null when they have to be gathered again. */
  #dismissed: ReadonlySet<string> | null = null;
  /** Hashes of originals that were read since the project was opened, by path. */
  readonly #originals = new Map<string, { readonly key: string; readonly hash: string }>();
  readonly #scanning = new Map<string, Promise<ScanFacts | null>>();

  constructor(private readonly options: LibraryOptions) {}

  /** Every article as far as it is known now. Reads the folder and no file in it. */
  async list(): Promise<ArticleRow[]> {
    await this.#read();
    const rows = this.#rows();
    this.#shown = new Map(rows.map((row) => [row.id, JSON.stringify(row)]));
    return rows;
  }

  /** Looks at the folder again and tells what changed. */
  async refresh(): Promise<void> {
    await this.#read();
    this.#publish();
  }

  /** The article of an id; null if the folder holds none. An id not known yet may be a file that has just come. */
  async find(id: string): Promise<ListedArticle | null> {
    if (!this.#articles.has(id)) await (this.#entries === null ? this.#read() : this.refresh());
    return this.#articles.get(id) ?? null;
  }

  row(article: ListedArticle): ArticleRow {
    const facts = this.#entries?.get(article.file.path)?.facts ?? null;
    return rowOf(article, facts, this.#signatures.has(article.id), this.#gatherDismissed());
  }

  /** The article whose journal was begun from a file of these bytes and lost its file since; the listed one is it from now on. */
  adopt(article: ListedArticle, original: string): ListedArticle {
    this.#originals.set(article.file.path, { key: fileKey(article), hash: original });
    if (this.#signatures.has(article.id)) return article;
    const lost = this.#lost.find((other) => other.original === original && !this.#isAt(other));
    if (lost === undefined) return article;
    const found = { ...article, id: lost.id };
    this.#articles.delete(article.id);
    this.#articles.set(found.id, found);
    this.#publish();
    return found;
  }

  /** Ids of the articles in whose journals something was dismissed for the whole project, as far as is known. */
  projectDismissers(): string[] {
    return [...this.#articles.values()]
      .filter(({ file }) => (this.#entries?.get(file.path)?.facts.dismissedForProject.length ?? 0) > 0)
      .map(({ id }) => id);
  }

  /** Scans what is new or changed, the articles of `first` before the others. Fails with `cancelled`. */
  async scan(
    first: readonly string[],
    signal: CancelSignal,
    progress: (value: ScanProgress) => void,
  ): Promise<Result<{ readonly scanned: number }>> {
    if (this.#entries === null) await this.#read();
    const todo = this.#stale(first);
    const total = todo.length;
    let rows: ArticleRow[] = [];
    let done = 0;
    const tell = (): void => {
      if (rows.length > 0) progress({ done, total, rows });
      rows = [];
    };
    const timer = setInterval(tell, progressMs);
    const lane = async (): Promise<void> => {
      for (let next = todo.shift(); next !== undefined && !signal.aborted; next = todo.shift()) {
        await this.#scanOne(next, false);
        const article = this.#articles.get(next.id);
        if (article) rows.push(this.#show(article));
        done++;
      }
    };
    try {
      await Promise.all(Array.from({ length: this.options.scanner.size }, lane));
    } finally {
      clearInterval(timer);
      tell();
    }
    // A scan that was cut short is usually followed by another at once: writing thousands of entries can wait for that.
    if (!signal.aborted) await this.save();
    if (this.#dismissed === null) this.#publish();
    return signal.aborted ? fail('cancelled', 'Cancelled.') : ok({ scanned: done });
  }

  /** Scans one article again because its journal grew, and tells what changed. */
  async rescan(id: string): Promise<void> {
    const article = this.#articles.get(id);
    if (article === undefined || article.problem !== null) return;
    const signature = await journalSignature(this.options.root, id);
    if (signature !== null) this.#signatures.set(id, signature);
    await this.#scanning.get(id);
    await this.#scanOne(article, true);
    this.#publishOne(this.#articles.get(id) ?? article);
  }

  /** Writes the index if it has news. */
  async save(): Promise<void> {
    if (!this.#unsaved || this.#entries === null) return;
    this.#unsaved = false;
    await writeIndex(this.options.indexPath, this.#entries);
  }

  async #read(): Promise<void> {
    const { root, journals, indexPath } = this.options;
    const [listed, signatures, entries] = await Promise.all([
      listArticles(root, this.options.file()),
      journalSignatures(root),
      this.#entries ?? readIndex(indexPath),
    ]);
    const present = new Set(listed.map(({ id }) => id));
    const lostIds = [...signatures.keys()].filter((id) => !present.has(id));
    this.#lost = journals === null ? [] : await readLost(journals, lostIds);
    const articles = reunite(
      listed,
      this.#lost,
      (id) => signatures.has(id),
      (article) => this.#rememberedOriginal(entries, article),
    );
    this.#entries = entries;
    this.#dismissed = null;
    this.#settingsKey = this.#makeSettingsKey();
    this.#signatures = signatures;
    this.#articles = new Map(articles.map((article) => [article.id, article]));
    const paths = new Set(articles.map(({ file }) => file.path));
    for (const path of entries.keys()) if (!paths.has(path)) entries.delete(path);
  }

  #rememberedOriginal(entries: ReadonlyMap<string, IndexEntry>, article: ListedArticle): string | null {
    const key = fileKey(article);
    const seen = this.#originals.get(article.file.path);
    if (seen?.key === key) return seen.hash;
    const entry = entries.get(article.file.path);
    return entry?.key.startsWith(key) === true ? entry.facts.original : null;
  }

  #isAt(lost: LostArticle): boolean {
    const there = this.#articles.get(lost.id);
    return there !== undefined && there.file.bytes > 0;
  }

  #rows(): ArticleRow[] {
    return [...this.#articles.values()].map((article) => this.row(article));
  }

  #gatherDismissed(): ReadonlySet<string> {
    if (this.#dismissed !== null) return this.#dismissed;
    const entries = [...(this.#entries?.values() ?? [])];
    const found = packContexts(entries.flatMap(({ facts }) => facts.dismissedForProject));
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
  #publishOne(article: ListedArticle): void {
    if (this.#dismissed === null) return this.#publish();
    const before = this.#shown.get(article.id);
    const row = this.#show(article);
    if (this.#shown.get(row.id) !== before) this.options.onChange([row], []);
  }

  #publish(): void {
    const shown = new Map<string, string>();
    const changed: ArticleRow[] = [];
    for (const row of this.#rows()) {
      const text = JSON.stringify(row);
      shown.set(row.id, text);
      if (this.#shown.get(row.id) !== text) changed.push(row);
    }
    const removed = [...this.#shown.keys()].filter((id) => !shown.has(id));
    this.#shown = shown;
    if (changed.length > 0 || removed.length > 0) this.options.onChange(changed, removed);
  }

  #stale(first: readonly string[]): ListedArticle[] {
    const stale = [...this.#articles.values()].filter(
      (article) =>
        article.problem === null && this.#entries?.get(article.file.path)?.key !== this.#key(article),
    );
    const rank = new Map(first.map((id, index) => [id, index]));
    return stale.sort((a, b) => (rank.get(a.id) ?? Infinity) - (rank.get(b.id) ?? Infinity) || 0);
  }

  #scanOne(article: ListedArticle, urgent: boolean): Promise<ScanFacts | null> {
    const running = this.#scanning.get(article.id);
    if (running !== undefined) return running;
    const scan = this.#runScan(article, urgent).finally(() => this.#scanning.delete(article.id));
    this.#scanning.set(article.id, scan);
    return scan;
  }

  async #runScan(article: ListedArticle, urgent: boolean): Promise<ScanFacts | null> {
    const { root, journals, scanner } = this.options;
    const key = this.#key(article);
    const { language, sourceLanguage, rules } = this.options.file();
    const { terms, words, houseRules } = this.options.lists?.() ?? noLists;
    const events =
      journals !== null && this.#signatures.has(article.id) ? (await journals.read(article.id)).events : [];
    const job = {
      root,
      path: article.file.path,
      sourcePath: article.source?.path ?? null,
      events,
      options: { language, sourceLanguage, rules, terms, words, houseRules },
    };
    const facts = await scanner.run(job, urgent);
    if (facts === null) return null;
    const before = this.#entries?.get(article.file.path)?.facts.dismissedForProject ?? [];
    if (before.join() !== facts.dismissedForProject.join()) this.#dismissed = null;
    this.#entries?.set(article.file.path, { key, facts });
    this.#unsaved = true;
    if (facts.original !== null) this.adopt(article, facts.original);
    return facts;
  }

  #key(article: ListedArticle): string {
    return `${fileKey(article)}${this.#signatures.get(article.id) ?? ''};${this.#settingsKey}`;
  }

  #makeSettingsKey(): string {
    const { language, sourceLanguage, rules } = this.options.file();
    const { terms, words, houseRules } = this.options.lists?.() ?? noLists;
    const settings = [this.options.rulesVersion, language, sourceLanguage, rules];
    const lists = houseRules.length > 0 ? [terms, words, houseRules] : [terms, words];
    return shortHash(JSON.stringify([...settings, ...(lists.some(({ length }) => length > 0) ? lists : [])]));
  }
}

function fileKey({ file, source }: ListedArticle): string {
  const of = source === null ? '' : `${source.path}:${source.bytes}:${source.modified}`;
  return `${file.bytes}:${file.modified};${of};`;
}
