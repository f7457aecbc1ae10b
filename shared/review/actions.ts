import { sha256Hex } from '../base/hash';
import type { Range } from '../base/range';
import { fail, ok, type Failure, type Result } from '../base/result';
import type { Diff } from '../diff/hunk';
import { applyEdits, type TextEdit } from '../text/edit';
import { approvalBlockers, canApprove, requestedSentences } from './approval';
import type { AssignmentTask, EventBody, HunkReference } from './events';
import { locateHunks } from './located-hunks';
import type { Person } from './person';
import { putBack } from './put-back';
import type { ReviewHunk } from './review-hunk';
import type { ReviewSettings } from './review-hunks';
import type {
  AnnotationRecord,
  ArticleState,
  CommentThread,
  DismissalRecord,
  ErrorsComplete,
  VerdictRecord,
} from './state';
import { textHash } from './text-hash';

type Body<T extends EventBody['type']> = Extract<EventBody, { type: T }>;

/** Asks somebody to edit or to review an article by a day (`2026-12-03`), or takes that back. */
export function assign(task: AssignmentTask, to: Person | null, due: string | null): EventBody {
  return { type: 'assignment', task, to, due: to === null ? null : due };
}

/** Typing, or any edit by hand. The operations must be applicable to `text`. */
export function edit(text: string, operations: readonly TextEdit[]): Body<'edit'> {
  return { type: 'edit', operations: plain(operations), hash: textHash(applyEdits(text, operations)) };
}

/** An edit made by rules at a person's word. */
export function fix(
  text: string,
  operations: readonly TextEdit[],
  rules: readonly string[],
  safe: boolean,
): Body<'fix'> {
  const hash = textHash(applyEdits(text, operations));
  return { type: 'fix', operations: plain(operations), hash, rules: [...rules], safe };
}

/** The whole text, so that it can be had without replaying what came before. */
export function snapshot(state: ArticleState): Body<'snapshot'> {
  return { type: 'snapshot', text: state.text, hash: state.hash };
}

/** Approves a hunk; a Failure if four eyes forbids it. */
export function approve(
  hunk: ReviewHunk,
  person: Person,
  { fourEyes }: ReviewSettings,
  comment?: string,
): Result<EventBody[]> {
  const allowed = canApprove(hunk, person, fourEyes);
  if (!allowed.ok) return allowed;
  return ok([verdict(hunk.reference, 'approve', comment)]);
}

/** Gives a verdict that stood before once more. */
export function verdictAgain({ hunk, verdict: said, comment }: VerdictRecord): EventBody {
  return verdict(hunk, said, comment ?? undefined);
}

/** Takes one's own verdict on a hunk back. */
export function withdrawVerdict(reference: HunkReference): EventBody[] {
  return [verdict(reference, 'none')];
}

/**
 * Rejects a hunk by putting its earlier text back: the verdict, and the edit that restores. `diff` is the whole one that
 * the hunk comes from, and `state.text` its text after.
 */
export function restore(
  state: ArticleState,
  diff: Diff,
  hunk: ReviewHunk,
  comment?: string,
): Result<EventBody[]> {
  const all = locateHunks(diff);
  // Not by identity: the hunk may come from an earlier diff of the same texts, or from another thread.
  const located = all.find(
    ({ hunk: { kind }, before, after }) =>
      kind === hunk.hunk.kind && isSame(before, hunk.mt) && isSame(after, hunk.edited),
  );
  const { start, end } = hunk.edited;
  if (located === undefined || state.text.slice(start, end) !== hunk.reference.after)
    return fail('outdated', 'The text changed in the meantime: look at the sentence again.');
  const operations = putBack(located, all, state.base ?? '', state.text);
  return ok([
    verdict(hunk.reference, 'restore', comment),
    { ...edit(state.text, operations), restores: hunk.reference },
  ]);
}

/** Leaves the text and asks its authors for changes; a comment says which. For any sentence, changed or not. */
export function requestChanges(reference: HunkReference, comment: string): Result<EventBody[]> {
  if (comment.trim() === '') return needsComment;
  return ok([verdict(reference, 'request', comment.trim())]);
}

export function submit(state: ArticleState): Result<EventBody[]> {
  return staged(state, 'submitted');
}

/** Takes the article back to the desk: a submission is withdrawn, an approval given up. The text stays as it is. */
export function reopen(state: ArticleState): Result<EventBody[]> {
  return staged(state, 'editing');
}

/** Sends the whole article back. `hunks` are those of the present text; without a comment, changes must be requested in a sentence. */
export function requestArticleChanges(
  state: ArticleState,
  comment: string,
  hunks: readonly ReviewHunk[] = [],
): Result<EventBody[]> {
  const said = comment.trim();
  if (said !== '') return staged(state, 'changes-requested', said);
  return requestedSentences(state, hunks) > 0 ? staged(state, 'changes-requested') : needsComment;
}

/** Takes one's own request for changes to the whole article back; a Failure where none of `person` stands. */
export function retractArticleRequest(state: ArticleState, person: Person): Result<EventBody[]> {
  const event = ownArticleRequest(state, person.id);
  if (event !== null) return ok([retract(event)]);
  return fail('no-request', 'You asked for no changes to this article that could be taken back.');
}

/** The event by which a person asked for changes to the article: the last word on its stage, or a request in words that still stands; null if there is none. */
export function ownArticleRequest(
  { stage, articleRequest }: Pick<ArticleState, 'stage' | 'articleRequest'>,
  personId: string | null,
): string | null {
  if (stage.declared === 'changes-requested' && stage.person?.id === personId) return stage.event;
  return stage.stage !== 'approved' && articleRequest?.person.id === personId
    ? (articleRequest?.event ?? null)
    : null;
}

/** Takes back what the named event of the same person said: a comment, or a request for changes to the article. */
export function retract(event: string): Body<'retraction'> {
  return { type: 'retraction', retracts: event };
}

/** Approves the article's present text; the first of what stands in the way otherwise. */
export function approveArticle(
  state: ArticleState,
  hunks: readonly ReviewHunk[],
  person: Person,
  settings: ReviewSettings,
): Result<EventBody[]> {
  const [blocker] = approvalBlockers(state, hunks, person, settings);
  return blocker === undefined ? staged(state, 'approved') : { ok: false, error: blocker };
}

/** Calls a sentence of `text` done, or not done after all. `undoes`: the event that took this mark away. */
export function sentenceDone(text: string, sentence: Range, done = true, undoes?: string): EventBody[] {
  const { start, end } = sentence;
  const body: Body<'sentence-done'> = {
    type: 'sentence-done',
    start,
    end,
    hash: sha256Hex(text.slice(start, end)),
    done,
  };
  return [undoes === undefined ? body : { ...body, undoes }];
}

/** What a dismissal says of its flag. `start`: where the flag begins; wanted for the scope `place`. */
export type Dismissed = Pick<Body<'dismissal'>, 'scope' | 'context' | 'rule' | 'quote' | 'reason' | 'start'>;

export function dismiss({ scope, context, rule, quote, reason, start }: Dismissed): EventBody[] {
  return [
    { type: 'dismissal', scope, context, rule, quote, reason, ...(scope === 'place' ? { start } : {}) },
  ];
}

export function retractDismissal(
  record: Pick<DismissalRecord, 'scope' | 'context' | 'rule' | 'quote' | 'reason' | 'event'>,
): EventBody[] {
  const { scope, context, rule, quote, reason, event } = record;
  return [{ type: 'dismissal', scope, context, rule, quote, reason, retracts: event }];
}

/** Says something about a hunk, a stretch of the machine translation or the article, or answers what somebody said. */
export function comment(about: CommentThread['about'], text: string, answers?: string): Result<EventBody[]> {
  if (text.trim() === '') return needsComment;
  return ok([{ type: 'comment', about, text: text.trim(), ...(answers === undefined ? {} : { answers }) }]);
}

/** Closes a thread, with a last word if there is one. */
export function resolveThread(thread: CommentThread, text = ''): EventBody[] {
  return [{ type: 'comment', about: thread.about, text: text.trim(), resolves: thread.id }];
}

export function reopenThread(thread: CommentThread, text = ''): EventBody[] {
  return [{ type: 'comment', about: thread.about, text: text.trim(), reopens: thread.id }];
}

/** Says that the present text was read for errors, and that those marked, if any, are all. */
export function errorsComplete(state: ArticleState): Result<EventBody[]> {
  if (state.heads.length !== 1) return severalTexts;
  return ok([{ type: 'errors-complete', hash: state.hash }]);
}

export function retractErrorsComplete(state: ArticleState, record: ErrorsComplete): EventBody[] {
  return [{ type: 'errors-complete', hash: state.hash, retracts: record.event }];
}

/** Marks an error in the present text or in the source. */
export function annotate(mark: Omit<Body<'annotation'>, 'type' | 'retracts'>): EventBody[] {
  return [{ type: 'annotation', ...mark }];
}

export function retractAnnotation(record: AnnotationRecord): EventBody[] {
  const { side, start, end, quote, category, severity, event } = record;
  return [{ type: 'annotation', side, start, end, quote, category, severity, retracts: event }];
}

/** Says that the present text left the project. */
export function exported(state: ArticleState, format: string): EventBody[] {
  return [{ type: 'exported', hash: state.hash, format }];
}

function verdict(hunk: HunkReference, said: Body<'verdict'>['verdict'], comment?: string): Body<'verdict'> {
  const text = comment?.trim() ?? '';
  return { type: 'verdict', hunk, verdict: said, ...(text === '' ? {} : { comment: text }) };
}

function staged(state: ArticleState, stage: Body<'stage'>['stage'], comment?: string): Result<EventBody[]> {
  if (state.heads.length !== 1) return severalTexts;
  return ok([{ type: 'stage', stage, hash: state.hash, ...(comment === undefined ? {} : { comment }) }]);
}

const severalTexts: { readonly ok: false; readonly error: Failure } = fail(
  'several-texts',
  'The article has no single text: merge what people wrote apart first.',
);

const needsComment: { readonly ok: false; readonly error: Failure } = fail(
  'comment-wanted',
  'Say in a few words what should change.',
);

function isSame(a: Range, b: Range): boolean {
  return a.start === b.start && a.end === b.end;
}

function plain(operations: readonly TextEdit[]): { start: number; end: number; text: string }[] {
  return operations.map(({ start, end, text }) => ({ start, end, text }));
}
