import { create } from 'zustand';
import type { Failure } from '../../shared/base/result';
import type { ArticleRow } from '../../shared/protocol/contract';
import type { AnyEvent } from '../../shared/review/event-graph';
import type { EditStep } from '../../shared/review/edit-times';
import type { EventBody } from '../../shared/review/events';
import { analyseArticle } from './analyse-article';
import { analysisEdited, stopAnalysis } from './analysis';
import type { JournalEvent, UnknownEvent } from '../../shared/review/events';
import { ArticleSession } from './article-session';
import { SlicedFold } from './sliced-fold';
import { mergeRows, useLibrary } from './library';
import { newsOf } from './news';
import { changeSettings, host, notify, useSession } from './session';
import { plainBuffer, type MakeBuffer, type TextBuffer } from './text-buffer';
import type { ArticleActions, OpenArticle } from './types';

/** One request for an article, and what was written elsewhere before it was shown. */
export interface OpeningRequest {
  readonly missed: (JournalEvent | UnknownEvent)[];
}

export interface ArticleStore {
  readonly article: OpenArticle | null;
  /** Id of the article that is being fetched. */
  readonly opening: string | null;
  /** The request that fetches it: an answer to an older one comes too late to be shown. */
  readonly request: OpeningRequest | null;
  /** Why the last one asked for could not be opened. */
  readonly failure: Failure | null;
  /** Where the editor's caret is, an offset of the text. */
  readonly caret: number;
}

export const useArticle = create<ArticleStore>(() => ({
  article: null,
  opening: null,
  request: null,
  failure: null,
  caret: 0,
}));

const nothingOpen: Failure = { code: 'no-article', message: 'Open an article first.' };

const notOpening = { opening: null, request: null } as const;

let session: ArticleSession | null = null;
let makeBuffer: MakeBuffer = plainBuffer;

/** What texts are edited in; the editor sets it once, before the first article opens. */
export function setBufferFactory(make: MakeBuffer): void {
  makeBuffer = make;
}

export function currentBuffer(): TextBuffer | null {
  return session?.buffer ?? null;
}

export const articleActions: ArticleActions = {
  async open(articleId) {
    const request: OpeningRequest = { missed: [] };
    const isNewest = (): boolean => useArticle.getState().request === request;
    if (session?.id === articleId) {
      // Whoever comes back to the open article does not want the one that was on its way.
      useArticle.setState(notOpening);
      return null;
    }
    useArticle.setState({ opening: articleId, request, failure: null });
    rememberCaret();
    const unsaved = await flushArticle();
    if (unsaved !== null) {
      if (isNewest()) useArticle.setState(notOpening);
      return unsaved;
    }
    const folding = new SlicedFold(isNewest);
    const answer = await host().call(
      'article.open',
      { articleId, inParts: true },
      { onProgress: ({ events }) => folding.take(() => JSON.parse(events) as AnyEvent[]) },
    );
    if (!isNewest()) return null;
    const fold = answer.ok ? await folding.finish(answer.value.events) : null;
    if (!isNewest()) return null;
    // The text stayed open to typing while the other article was read and folded.
    const untold = await endSession(isNewest);
    if (untold !== null) useArticle.setState(notOpening);
    if (untold !== null || !isNewest()) return untold;
    if (!answer.ok) {
      stopAnalysis();
      useArticle.setState({ article: null, ...notOpening, failure: answer.error });
      return answer.error;
    }
    if (fold === null) return null;
    const opened = answer.value;
    useArticle.setState({ caret: rememberedCaret(articleId), ...notOpening, failure: null });
    session = new ArticleSession(
      host(),
      opened,
      makeBuffer,
      {
        onArticle: (article) => useArticle.setState({ article }),
        onEdits: analysisEdited,
      },
      fold,
    );
    session.show();
    session.receive(request.missed);
    analyseArticle(opened, presentText(articleId), useLibrary.getState().project);
    mergeRows([opened.row]);
    rememberArticle(opened.row);
    return null;
  },

  change: (edits, as) => session?.change(edits, as) ?? Promise.resolve(nothingOpen),

  append: (...bodies) => session?.append(bodies) ?? Promise.resolve(nothingOpen),
};

/** Gives the open article's text at any moment; once another article is open, the last text that was there. */
export function presentText(articleId: string): () => string {
  let last = '';
  return () => {
    if (session?.id === articleId) last = session.buffer.text;
    return last;
  };
}

/** Writes what is typed; null also if nothing is open. After a failure it tries again. */
export function flushArticle(): Promise<Failure | null> {
  return session?.dirty === true || useArticle.getState().article?.saving.state === 'failed'
    ? (session?.flush() ?? Promise.resolve(null))
    : Promise.resolve(null);
}

/** True while something typed is not on disk. */
export function hasUnsaved(): boolean {
  return session?.dirty === true;
}

/** Why the open text cannot be changed now; null if it can, or if nothing is open. */
export function lockedBecause(): Failure | null {
  return session?.locked ?? null;
}

/** Has an article that could not be written written again, where the host says that it can be. */
export async function lookWhetherWritable(): Promise<void> {
  await session?.lookAgain();
}

/** The open article's text at a moment of its history; null if it is not known. */
export function textAt(eventId: string): string | null {
  return session?.textAt(eventId) ?? null;
}

/** The last text that two heads of the open article have in common; null if they began apart. */
export function commonText(heads: readonly [string, string]): string | null {
  return session?.commonText(heads) ?? null;
}

/** What was done to the open article's text and how long it took; nothing if none is open. */
export function editSteps(): readonly EditStep[] {
  return session?.editSteps() ?? [];
}

/** Writes the event that ends two heads of the open article, on top of these events alone. */
export function mergeHeads(
  body: Extract<EventBody, { type: 'merge' }>,
  parents: readonly string[],
): Promise<Failure | null> {
  return session?.merge(body, parents) ?? Promise.resolve(nothingOpen);
}

/** Puts the open article away, once it is written, and with it whatever was on its way to take its place. */
export async function closeArticle(): Promise<Failure | null> {
  rememberCaret();
  useArticle.setState(notOpening);
  const failure = await endSession(() => true);
  if (failure !== null) return failure;
  stopAnalysis();
  useArticle.setState({ article: null, ...notOpening, failure: null });
  return null;
}

/** Ends the open article's session once nothing typed in it is left to write; does nothing if that is not wanted any more by then. */
async function endSession(isWanted: () => boolean): Promise<Failure | null> {
  const ending = session;
  if (ending === null) return null;
  const failure = await ending.settle();
  if (failure !== null || !isWanted() || session !== ending) return failure;
  ending.close();
  session = null;
  return null;
}

/** Listens for events written elsewhere; returns the function that stops. */
export function followJournal(): () => void {
  return host().on('article.changed', ({ articleId, events }) => {
    const { opening, request } = useArticle.getState();
    if (opening === articleId) for (const event of events) request?.missed.push(event);
    if (session?.id !== articleId) return;
    const before = useArticle.getState().article;
    session.receive(events);
    const after = useArticle.getState().article;
    const news = before === null || after === null ? null : newsOf(before.folded, after.folded, events);
    if (news !== null) notify(news);
  });
}

const caretsKept = 200;
const caretSettlesMs = 2000;
let caretSettling: ReturnType<typeof setTimeout> | null = null;

/** Notes where the caret is, now and for the next time this article opens. */
export function setCaret(caret: number): void {
  useArticle.setState({ caret });
  caretSettling ??= setTimeout(rememberCaret, caretSettlesMs);
}

function rememberCaret(): void {
  if (caretSettling === null) return;
  clearTimeout(caretSettling);
  caretSettling = null;
  const { article, caret } = useArticle.getState();
  if (article === null) return;
  const { id } = article.row;
  changeSettings((settings) => {
    const others = Object.entries(caretsIn(settings)).filter(([key]) => key !== id);
    return { ...settings, carets: Object.fromEntries([...others, [id, caret] as const].slice(-caretsKept)) };
  });
}

function rememberedCaret(articleId: string): number {
  const caret = caretsIn(useSession.getState().settings)[articleId];
  return typeof caret === 'number' && caret >= 0 ? caret : 0;
}

function caretsIn(settings: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { carets } = settings;
  return typeof carets === 'object' && carets !== null ? (carets as Record<string, unknown>) : {};
}

function rememberArticle(row: ArticleRow): void {
  const project = useLibrary.getState().project?.entry.id;
  if (project === undefined) return;
  changeSettings((settings) => ({
    ...settings,
    lastArticle: { ...settings.lastArticle, [project]: row.id },
  }));
}
