import { ok, type Failure, type Result } from '../../shared/base/result';
import type { ArticleRow, OpenedArticle } from '../../shared/protocol/contract';
import type { AnyEvent } from '../../shared/review/event-graph';
import type { EditStep } from '../../shared/review/edit-times';
import type { EventBody } from '../../shared/review/events';
import type { JournalFold } from '../../shared/review/fold';
import { analyseArticle } from './analyse-article';
import { analysisEdited, stopAnalysis } from './analysis';
import { tellSegmentation } from './hand-segmentation';
import { enterScope, perArticle, type ArticleScope } from './article-scope';
import { arrive, isLeaving, notOpening, tellLeaving, useArticle, type OpeningRequest } from './article-store';
import { isGuarded, mayEdit } from './approved-text';
import { ArticleSession } from './article-session';
import { forgetCaret, rememberCaret, rememberedCaret } from './caret';
import { mergeRows, useLibrary } from './library';
import { approvalNews } from './news';
import { nextTurn } from './next-turn';
import { changeSettings, host, notify, useSession } from './session';
import type { TextBuffer } from './text-buffer';
import type { ArticleActions } from './types';
import { offerUndo, type UndoWay } from './undo-notice';
import type { Direction, Selection, UndoStep } from './undo-stack';
import { SlicedFold } from './sliced-fold';
import { windowParts } from './window-parts';
import { failing } from '../words/failing';
import { t } from '../words/words';

export { isLeaving, tellLeaving, useArticle } from './article-store';
export { setCaret } from './caret';
export { setBufferFactory } from './window-parts';

export const nothingOpen = failing('no-article', 'state.no-article');

const leftApproved = failing('cancelled', 'state.left-approved');

/** The session of the open article, and what the desk shows of its text. */
interface Desk {
  readonly session: ArticleSession | null;
  readonly selection: Selection;
  /** What is to be selected next, after something was taken back. */
  readonly wanted: Selection | null;
  /** True while the person brings versions of the article together; a version that comes in while they type waits for that. */
  readonly merging: boolean;
}

export const useDesk = perArticle<Desk>(() => ({
  session: null,
  selection: { anchor: 0, head: 0 },
  wanted: null,
  merging: false,
}));

/** The session of the open article; null if none is open. */
export function session(): ArticleSession | null {
  return useDesk.getState().session;
}

export function currentBuffer(): TextBuffer | null {
  return session()?.buffer ?? null;
}

/** Sentences that are joined or split are other ones than those that were approved. */
const takesApprovalAway: ReadonlySet<EventBody['type']> = new Set(['edit', 'fix', 'segmentation']);

export const articleActions: ArticleActions = {
  async open(articleId) {
    const request: OpeningRequest = { missed: [] };
    const isNewest = (): boolean => useArticle.getState().request === request;
    if (session()?.id === articleId) {
      // Whoever comes back to the open article does not want the one that was on its way.
      useArticle.setState(notOpening);
      return null;
    }
    useArticle.setState({ opening: articleId, leaving: request, request, failure: null });
    rememberCaret();
    const folding = new SlicedFold(isNewest);
    // Asked in the task of the key, where nothing has to be written first: drawing that it is on its way comes after that.
    let asked = isUnwritten() ? null : ask(articleId, folding);
    if (asked === null) {
      const unsaved = await flushArticle();
      if (unsaved !== null) {
        if (isNewest()) useArticle.setState(notOpening);
        return unsaved;
      }
      asked = ask(articleId, folding);
    }
    const answer = await asked.first;
    if (!isNewest()) return null;
    const fold = answer.ok ? await folding.finish(answer.value.events) : null;
    // What reads the article, shows it, and puts it in the editor are tasks of their own: together they would be felt.
    await nextTurn();
    if (!isNewest()) return null;
    // The text stayed open to typing while the other article was read and folded.
    const untold = await settleSession();
    if (untold !== null) useArticle.setState(notOpening);
    if (untold !== null || !isNewest()) return untold;
    if (!answer.ok) {
      enterScope(null);
      useArticle.setState({ article: null, ...notOpening, failure: answer.error });
      return answer.error;
    }
    if (fold === null) return null;
    const scope = show(answer.value, fold, request);
    // The editor shows the text in a task of its own; whoever waits here looks for something in it.
    await nextTurn();
    // Until then the editor has the old text still: what is pressed would go nowhere without a word.
    arrive(request);
    if (scope.ended) return null;
    mergeRows([answer.value.row]);
    rememberArticle(answer.value.row);
    void asked.last.then((last) => scope.ended || session()?.began(last));
    return null;
  },

  change: (edits, as) => whereEditable((open) => open.change(edits, as)),

  append: (...bodies) =>
    bodies.some(({ type }) => takesApprovalAway.has(type))
      ? whereEditable((open) => open.append(bodies))
      : isLeaving()
        ? Promise.resolve(tellLeaving())
        : (session()?.append(bodies) ?? Promise.resolve(nothingOpen)),
};

interface Asked {
  /** The article, where it is opened for the first time before its beginning is on disk; else as `last`. */
  readonly first: Promise<Result<OpenedArticle>>;
  /** What the host says in the end. */
  readonly last: Promise<Result<OpenedArticle>>;
}

/** Asks the host for an article; the parts of a long journal go into `folding`. */
function ask(articleId: string, folding: SlicedFold): Asked {
  let begin: (begun: Result<OpenedArticle>) => void = () => undefined;
  const begun = new Promise<Result<OpenedArticle>>((resolve) => (begin = resolve));
  const last = host().call(
    'article.open',
    { articleId, inParts: true, early: true },
    {
      onProgress: (part) =>
        'begun' in part ? begin(ok(part.begun)) : folding.take(() => JSON.parse(part.events) as AnyEvent[]),
    },
  );
  return { first: Promise.race([begun, last]), last };
}

/** Changes the text of the open article, once the person has agreed where that takes an approval away. */
function whereEditable(change: (open: ArticleSession) => Promise<Failure | null>): Promise<Failure | null> {
  const open = session();
  const { article } = useArticle.getState();
  if (open === null || article === null) return Promise.resolve(nothingOpen);
  if (isLeaving()) return Promise.resolve(tellLeaving());
  if (!isGuarded(article)) return change(open);
  return mayEdit(article).then((may) =>
    may && session() === open && !isLeaving() ? change(open) : leftApproved,
  );
}

/** Puts an article in the place of the open one: its scope, its session, its analysis. */
function show(opened: OpenedArticle, fold: JournalFold, by: OpeningRequest): ArticleScope {
  const { id } = opened.row;
  const scope = enterScope(id);
  const caret = rememberedCaret(id);
  useArticle.setState({ caret, opening: null, shown: by, request: null, failure: null });
  const undo = useLibrary.getState().undo.takeOut(id, fold.state().text);
  const made = new ArticleSession(
    host(),
    opened,
    windowParts.getState().makeBuffer,
    {
      onArticle: (article) => {
        if (scope.ended) return;
        if (article.folded.heads.length < 2 && useDesk.getState().merging)
          useDesk.setState({ merging: false });
        const before = useArticle.getState().article;
        useArticle.setState({ article });
        if (before?.row.id === id && before.opened.machineTranslation !== article.opened.machineTranslation)
          analyseArticle(
            article.opened,
            presentText(id),
            useLibrary.getState().project,
            article.folded.segmentation,
          );
        else if (before?.row.id === id) tellSegmentation(before.folded, article.folded);
        if (before !== null && before.row.id === id && before.folded !== article.folded)
          tellApproval(approvalNews(before.folded, article.folded));
      },
      onEdits: analysisEdited,
      selection: () => useDesk.getState().selection,
      onSelect: (wanted) => useDesk.setState({ wanted }),
      isMerging: () => useDesk.getState().merging,
    },
    { fold, undo },
  );
  useDesk.setState({
    session: made,
    selection: { anchor: caret, head: caret },
    merging: fold.state().heads.length > 1,
  });
  scope.onEnd(() => {
    useLibrary.getState().undo.putBack(id, undo, made.buffer.text);
    forgetCaret();
    made.close();
    stopAnalysis();
  });
  made.show();
  made.receive(by.missed);
  const { segmentation } = fold.state();
  analyseArticle(opened, presentText(id), useLibrary.getState().project, segmentation);
  return scope;
}

/** Tells that an approval was lost, with the way back, or that it holds again. */
function tellApproval(news: ReturnType<typeof approvalNews>): void {
  if (news !== null) offerUndo(news, news.kind === 'warning' ? nextUndo() : null, undoWay);
}

/** How notices take the last step in the open article back. */
export const undoWay: UndoWay = {
  next: nextUndo,
  undo: () => goBack('undo'),
  subscribe: (listener) => useArticle.subscribe(listener),
};

/** Gives the open article's text at any moment; once another article is open, the last text that was there. */
export function presentText(articleId: string): () => string {
  let last = '';
  return () => {
    const now = session();
    if (now?.id === articleId) last = now.buffer.text;
    return last;
  };
}

/** Writes what is typed; null also if nothing is open. After a failure it tries again. */
export function flushArticle(): Promise<Failure | null> {
  return isUnwritten() ? (session()?.flush() ?? Promise.resolve(null)) : Promise.resolve(null);
}

/** True if something waits to be written, or could not be. */
function isUnwritten(): boolean {
  return hasUnsaved() || useArticle.getState().article?.saving.state === 'failed';
}

/** True while something typed is not on disk. */
export function hasUnsaved(): boolean {
  return session()?.dirty === true;
}

/** Why the open text cannot be changed now; null if it can, or if nothing is open. */
export function lockedBecause(): Failure | null {
  return session()?.locked ?? null;
}

/**
 * Takes the last change of the open article back, or makes it again; what was done before it was opened comes out of the journal, and
 * that is said. False if there is nothing.
 */
export async function goBack(direction: Direction): Promise<Failure | null | false> {
  const open = session();
  const { article } = useArticle.getState();
  if (open === null || article === null) return false;
  if (isLeaving()) return tellLeaving();
  const { person } = useSession.getState();
  const recalled =
    direction === 'undo' && open.nextUndo === null && person !== null && (await open.recall(person.id));
  if (recalled && (session() !== open || isLeaving())) return null;
  const changesText = direction === 'redo' ? open.can('redo') : open.nextUndo?.kind === 'text';
  const may = !changesText || !isGuarded(article) || (await mayEdit(article));
  if (!may || session() !== open || isLeaving()) return null;
  const end = await open.go(direction);
  if (recalled && end === null) notify({ kind: 'info', text: t('state.undoing-earlier') });
  return end;
}

/** What would be undone next in the open article; null if nothing would. */
function nextUndo(): UndoStep | null {
  return session()?.nextUndo ?? null;
}

/** What was done last to the open article by a command, not typed; null if nothing was. */
export function lastMade(): UndoStep | null {
  return session()?.lastMade ?? null;
}

/** Has an article that could not be written written again, where the host says that it can be. */
export async function lookWhetherWritable(): Promise<void> {
  await session()?.lookAgain();
}

/** Has the open article be in other languages, as its project says now. */
export function changeLanguages(language: string, sourceLanguage: string): void {
  session()?.changeLanguages(language, sourceLanguage);
}

/** The open article's text at a moment of its history; null if it is not known. */
export function textAt(eventId: string): string | null {
  return session()?.textAt(eventId) ?? null;
}

/** What was done to the open article's text and how long it took; nothing if none is open. */
export function editSteps(): readonly EditStep[] {
  return session()?.editSteps() ?? [];
}

/** Puts the open article away, once it is written, and with it whatever was on its way to take its place. */
export async function closeArticle(): Promise<Failure | null> {
  rememberCaret();
  const closing = {};
  useArticle.setState({ ...notOpening, leaving: session() && closing });
  const failure = await settleSession();
  if (failure !== null) {
    arrive(closing);
    return failure;
  }
  enterScope(null);
  useArticle.setState({ article: null, ...notOpening, failure: null });
  return null;
}

/**
 * Opens the article anew if it was opened before anybody had said who they are: nothing could be written of it, and what it begins with stands in
 * no journal. Otherwise nothing.
 */
export async function openForSomebody(): Promise<Failure | null> {
  const { article } = useArticle.getState();
  if (article?.opened.readOnly?.code !== 'no-person') return null;
  return (await closeArticle()) ?? articleActions.open(article.row.id);
}

/** Writes whatever is typed in the open article until nothing is left. */
async function settleSession(): Promise<Failure | null> {
  return (await session()?.settle()) ?? null;
}

function rememberArticle(row: ArticleRow): void {
  const project = useLibrary.getState().project?.entry.id;
  if (project === undefined) return;
  changeSettings((settings) => ({
    ...settings,
    lastArticle: { ...settings.lastArticle, [project]: row.id },
  }));
}
