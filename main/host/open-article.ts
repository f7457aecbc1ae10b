import { SerialQueues } from '../../shared/base/serial-queue';
import { fail, ok, type Failure, type Result } from '../../shared/base/result';
import type { DocumentFacts, EventDraft, OpenedArticle } from '../../shared/protocol/contract';
import { projectJournal } from '../../shared/review/article-id';
import type { EventBody, JournalEvent, UnknownEvent } from '../../shared/review/events';
import { foldJournal } from '../../shared/review/fold';
import { presentOpened } from '../../shared/review/taken-original';
import type { Person } from '../../shared/review/person';
import type { ProjectFile } from '../../shared/review/project-file';
import type { ArticleState } from '../../shared/review/state';
import type { ListedArticle } from './article-list';
import { realDisk } from './disk';
import { GroupedAppends } from './grouped-appends';
import type { JournalStore, OnStamped } from './journal/journal-store';
import type { Library } from './library';
import { firstOpened, openedBody, unsavedId, unsavedOpened } from './opened-event';
import { originalAsOpened, readOriginal, type OriginalFile } from './original-file';
import { asBegun } from './read-article';

export interface ArticleDesk {
  readonly root: string;
  readonly library: Library;
  /** Null if the journals cannot be used at all. */
  readonly journals: JournalStore | null;
  readonly file: () => ProjectFile;
  readonly person: () => Person | null;
  /** Why nothing can be written in this project; null if it can. */
  readonly readOnly: () => Failure | null;
  readonly now: () => number;
}

type Events = readonly (JournalEvent | UnknownEvent)[];

/** What the disk says of an article that is opened. */
interface Found {
  readonly article: ListedArticle;
  readonly original: Result<OriginalFile>;
  readonly events: Events;
  readonly problems: readonly Failure[];
  readonly projectDismissals: readonly JournalEvent[];
  /** Why nothing can be written; null if it can. */
  readonly readOnly: Failure | null;
}

/** A text up to this long, in UTF-16 code units, is told before it is written: it crosses to the window twice. */
const longestEarly = 256 * 1024;

/** Opens articles and appends to their journals, one thing after another for each article. */
export class Articles {
  /** The `opened` events known to stand in journals, by article. */
  readonly #opened = new Map<string, string>();
  /** Ids of beginnings that were told and could not be written: what was typed meanwhile stands on them. */
  readonly #unwritten = new Set<string>();
  readonly #queues = new SerialQueues<string>();
  readonly #appends: GroupedAppends;

  constructor(private readonly desk: ArticleDesk) {
    this.#appends = new GroupedAppends(this.#queues, (id, drafts) => this.#append(id, drafts));
  }

  /**
   * Everything about an article. Its first `opened` event is written if nobody has and it can be; `early` may get the article while that
   * is written, as it is if it can be.
   */
  open(id: string, early?: (begun: OpenedArticle) => void): Promise<Result<OpenedArticle>> {
    return this.#queues.run(id, () => this.#open(id, early));
  }

  /** Writes events of the present person; they are on disk when it answers. */
  append(id: string, drafts: readonly EventDraft[]): Promise<Result<readonly JournalEvent[]>> {
    return this.#appends.run(id, drafts);
  }

  /**
   * Writes what `make` makes of the article's present state, in turn with all else that is written to it; nothing if that is
   * nothing or a failure. An article that nobody has opened is opened.
   */
  change(
    id: string,
    make: (state: ArticleState, events: Events) => Result<readonly EventBody[]>,
  ): Promise<Result<readonly JournalEvent[]>> {
    return this.#queues.run(id, () => this.#change(id, make));
  }

  /** The events of an article; those of one nobody has opened are the `opened` event that it would get. Nothing is written. */
  async events(article: ListedArticle): Promise<Result<Events>> {
    const events = (await this.desk.journals?.read(article.id))?.events ?? [];
    if (firstOpened(events) !== null) return ok(events);
    const original = await readOriginal(this.desk.root, article.file);
    if (!original.ok) return original;
    return ok([...events, unsavedOpened(article.id, openedBody(article, original.value), this.desk.now())]);
  }

  /** True if the article's journal is known to have its beginning. */
  isOpened(id: string): boolean {
    return this.#opened.has(id);
  }

  /** Ids of the articles opened so far whose journals have their beginning. */
  opened(): string[] {
    return [...this.#opened.keys()];
  }

  /** Writes down the original as it lies now, where it is another one than the article began with: a text beside the present one, to be brought together with it. */
  takeOriginal(id: string): Promise<Result<readonly JournalEvent[]>> {
    return this.#queues.run(id, () => this.#takeOriginal(id));
  }

  async #takeOriginal(asked: string): Promise<Result<readonly JournalEvent[]>> {
    const opened = await this.#open(asked);
    if (!opened.ok) return opened;
    if (opened.value.readOnly !== null) return { ok: false, error: opened.value.readOnly };
    const article = await this.desk.library.find(asked);
    if (article === null) return noSuchArticle();
    const original = await readOriginal(this.desk.root, article.file);
    if (!original.ok) return original;
    const body = openedBody(article, original.value);
    const { events } = opened.value;
    const { heads } = foldJournal(events);
    const isWaiting = heads.length > 1 && heads.some(({ hash }) => hash === body.hash);
    if (isWaiting || presentOpened(events)?.hash === body.hash)
      return fail(
        'same-original',
        'The original says what this article began with: there is nothing to take over.',
      );
    const left = events.find(
      (event) => !('unknown' in event) && event.type === 'opened' && event.hash === body.hash,
    );
    if (left === undefined) return this.#write(article.id, [{ parents: [], body }]);
    // Its text is an old one that the present came from: it stands again beside it.
    const again: EventBody = { type: 'snapshot', text: body.text, hash: body.hash };
    return this.#write(article.id, [{ parents: [left.id], body: again }]);
  }

  async #open(asked: string, early?: (begun: OpenedArticle) => void): Promise<Result<OpenedArticle>> {
    const { library, root, journals } = this.desk;
    let article = await library.find(asked);
    if (article === null) return noSuchArticle();
    if (article.problem !== null) return { ok: false, error: article.problem };
    const { id } = article;
    // Each wait for the disk is one more turn on a busy machine, and the person waits for all of them.
    const [original, own, projectDismissals] = await Promise.all([
      readOriginal(root, article.file),
      journals?.read(id, { keep: true }),
      this.#projectDismissals(),
    ]);
    if (original.ok) article = await library.adopt(article, original.value.hash);
    const journal = article.id === id ? own : await journals?.read(article.id, { keep: true });
    const readOnly =
      this.desk.readOnly() ?? journal?.blocked ?? (this.desk.person() === null ? noPerson().error : null);
    const found = { article, original, projectDismissals, problems: journal?.problems ?? [] };
    const events: Events = journal?.events ?? [];
    const beginning = firstOpened(events);
    if (beginning !== null) {
      const opened = await this.#describe({ ...found, events, readOnly });
      if (opened.ok) this.#opened.set(article.id, beginning.id);
      return opened;
    }
    if (!original.ok) return original;
    const body = openedBody(article, original.value);
    const unsaved = (why: Failure): Promise<Result<OpenedArticle>> => {
      const event = unsavedOpened(found.article.id, body, this.desk.now());
      return this.#describe({ ...found, events: [...events, event], readOnly: why });
    };
    if (readOnly !== null) return unsaved(readOnly);
    // What is to be told is gathered while the disk is waited for: making a journal takes several turns of it.
    const made: { begun?: Promise<Result<OpenedArticle>>; isWritten: boolean } = { isWritten: false };
    const tell = (stamped: Events): void => {
      for (const event of stamped) this.#unwritten.add(event.id);
      made.begun = this.#describe({ ...found, events: [...events, ...stamped], readOnly: null });
      if (early === undefined || body.text.length > longestEarly) return;
      const show = (begun: Result<OpenedArticle>): void => {
        if (begun.ok && !made.isWritten) early(begun.value);
      };
      // What goes wrong is told by the answer, which waits for it.
      made.begun.then(show, () => undefined);
    };
    const written = await this.#write(article.id, [{ parents: [], body }], tell);
    made.isWritten = true;
    if (!written.ok) return unsaved(written.error);
    for (const event of written.value) this.#unwritten.delete(event.id);
    this.#opened.set(article.id, firstOpened(written.value)?.id ?? '');
    return made.begun ?? this.#describe({ ...found, events: [...events, ...written.value], readOnly });
  }

  async #describe(found: Found): Promise<Result<OpenedArticle>> {
    const { article, original, events, problems, projectDismissals, readOnly } = found;
    const { library, root } = this.desk;
    const opened = presentOpened(events);
    if (opened === null)
      return fail('damaged-journal', 'The journal of this article has no readable beginning.');
    const [source, began] = await Promise.all([
      article.source === null ? null : readOriginal(root, asBegun(article.source, opened)),
      originalAsOpened(root, article.file, opened, realDisk, original),
    ]);
    const readOtherwise =
      original.ok && began.ok && began.value.file.encoding !== original.value.file.encoding
        ? original.value.file.encoding
        : null;
    const pageReadOtherwise =
      original.ok && began.ok && readOtherwise === null && began.value.file.text !== original.value.file.text;
    const { language, sourceLanguage } = this.desk.file();
    return ok({
      row: library.row(article),
      language,
      sourceLanguage,
      machineTranslation: opened.text,
      source: source?.ok ? source.value.file.text : ownSource(original),
      sourceProblem: source === null || source.ok ? null : source.error,
      events,
      problems,
      originalChanged: !original.ok || original.value.hash !== opened.original,
      projectDismissals,
      readOnly,
      ...(began.ok && began.value.hash === opened.original && { document: documentOf(began.value) }),
      ...(source?.ok === true && { sourceNotes: documentOf(source.value).notes }),
      ...(readOtherwise !== null && { readOtherwise }),
      ...(pageReadOtherwise && { pageReadOtherwise }),
    });
  }

  async #append(asked: string, drafts: readonly EventDraft[]): Promise<Result<readonly JournalEvent[]>> {
    const article = await this.desk.library.find(asked);
    if (article === null) return noSuchArticle();
    if (drafts.some(({ body }) => body.type === 'opened'))
      return fail('bad-request', 'Only the host says that an article was opened.');
    const readOnly = this.desk.readOnly();
    if (readOnly !== null) return { ok: false, error: readOnly };
    if (!this.#opened.has(article.id)) {
      // Opened while nothing could be written; now that it can, the journal gets its beginning.
      const opened = await this.#open(asked);
      if (!opened.ok) return opened;
      if (opened.value.readOnly !== null) return { ok: false, error: opened.value.readOnly };
    }
    const beginning = this.#opened.get(article.id);
    const isUnwritten = (parent: string): boolean =>
      parent === unsavedId(article.id) || this.#unwritten.has(parent);
    return this.#write(
      article.id,
      drafts.map(({ parents, ...draft }) => ({
        ...draft,
        parents: parents.map((parent) => (isUnwritten(parent) ? (beginning ?? parent) : parent)),
      })),
    );
  }

  async #change(
    asked: string,
    make: (state: ArticleState, events: Events) => Result<readonly EventBody[]>,
  ): Promise<Result<readonly JournalEvent[]>> {
    const readOnly = this.desk.readOnly();
    if (readOnly !== null) return { ok: false, error: readOnly };
    const opened = await this.#open(asked);
    if (!opened.ok) return opened;
    if (opened.value.readOnly !== null) return { ok: false, error: opened.value.readOnly };
    const { row, events } = opened.value;
    const state = foldJournal(events);
    const bodies = make(state, events);
    if (!bodies.ok) return bodies;
    const [first, ...others] = bodies.value;
    if (first === undefined) return ok([]);
    return this.#append(row.id, [
      { parents: [...state.tips], body: first },
      ...others.map((body) => ({ parents: [], body })),
    ]);
  }

  async #write(
    id: string,
    drafts: readonly EventDraft[],
    onStamped?: OnStamped,
  ): Promise<Result<readonly JournalEvent[]>> {
    const person = this.desk.person();
    if (person === null) return noPerson();
    if (this.desk.journals === null) return noSuchArticle();
    return this.desk.journals.append(id, person, drafts, onStamped);
  }

  async #projectDismissals(): Promise<JournalEvent[]> {
    const { journals, library } = this.desk;
    if (journals === null) return [];
    const read = [projectJournal, ...library.projectDismissers()].map((id) => journals.read(id));
    const all = (await Promise.all(read)).flatMap(({ events }) => events);
    return all.filter(
      (event): event is JournalEvent =>
        !('unknown' in event) && event.type === 'dismissal' && event.scope === 'project',
    );
  }
}

/** The source that a bilingual file brings along. */
function ownSource(original: Result<OriginalFile>): string | null {
  return original.ok ? (original.value.file.document?.source ?? null) : null;
}

function documentOf({ file }: OriginalFile): DocumentFacts {
  const { document, encoding, doubt } = file;
  if (document === null) return { format: 'txt', encoding, codes: [], notes: doubt === null ? [] : [doubt] };
  return {
    format: document.format,
    encoding: document.encoding,
    codes: document.protectedRanges,
    ...(document.styledRanges !== undefined &&
      document.styledRanges.length > 0 && { styled: document.styledRanges }),
    notes: document.notes,
  };
}

/** The failure of whatever is asked of an article that is not there. */
export function noSuchArticle(): ReturnType<typeof fail> {
  return fail('no-such-article', 'This article is not in the project any more. Refresh the library.');
}

/** The failure of whatever is written before anybody said who they are. */
export function noPerson(): ReturnType<typeof fail> {
  return fail('no-person', 'Say who you are first: your name stands beside every change you make.');
}
