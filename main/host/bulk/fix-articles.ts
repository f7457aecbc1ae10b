import type { CancelSignal } from '../../../shared/base/cancel';
import { fail, ok, type Result } from '../../../shared/base/result';
import type {
  BulkProgresses,
  BulkReport,
  BulkResults,
  PlannedFixes,
  ShownFix,
} from '../../../shared/protocol/bulk-contract';
import type { Params } from '../../../shared/protocol/contract';
import type { LeftArticle } from '../../../shared/protocol/replace-contract';
import { edit, fix } from '../../../shared/review/actions';
import { JournalFold } from '../../../shared/review/fold';
import { textHash } from '../../../shared/review/text-hash';
import { areApplicable, invertEdits } from '../../../shared/text/edit';
import { titleOf } from '../../../shared/text/paragraphs';
import type { OpenProject } from '../open-project';
import { editedSince } from '../replace/apply-replacement';
import { twoVersions } from '../replace/current-texts';
import type { ArticleFixes } from '../scan-article';
import { asReport, changeEach, type BulkContext } from './change-each';

/** Fixes of an article that a preview shows, and the characters around each. */
const shownAtMost = 50;
const around = 32;

/** Plans the safe fixes of articles, as many at once as are scanned at once. */
export async function planArticles(
  open: OpenProject,
  { articleIds }: Params<'bulk.plan-fixes'>,
  {
    signal,
    progress,
  }: {
    readonly signal: CancelSignal;
    readonly progress: (value: BulkProgresses['bulk.plan-fixes']) => void;
  },
): Promise<Result<BulkResults['bulk.plan-fixes']>> {
  const left: LeftArticle[] = [];
  const todo = [...articleIds];
  let done = 0;
  const lane = async (): Promise<void> => {
    for (let id = todo.shift(); id !== undefined && !signal.aborted; id = todo.shift()) {
      const planned = await planOne(open, id);
      if (!planned.ok) left.push(planned.error);
      const found = planned.ok && planned.value.count > 0 ? [planned.value] : [];
      done++;
      progress({ done, total: articleIds.length, found });
    }
  };
  await Promise.all(Array.from({ length: open.library.lanes }, lane));
  return ok({ left, cancelled: signal.aborted });
}

type Planned =
  { readonly ok: true; readonly value: PlannedFixes } | { readonly ok: false; readonly error: LeftArticle };

async function planOne(open: OpenProject, articleId: string): Promise<Planned> {
  const article = await open.library.find(articleId);
  const path = article?.file.path ?? articleId;
  const leave = ({ error }: ReturnType<typeof fail>): Planned => ({
    ok: false,
    error: { articleId, path, ...error },
  });
  if (article === null)
    return leave(
      fail('no-such-article', 'This article is not in the project any more. Refresh the library.'),
    );
  if (article.problem !== null) return leave({ ok: false, error: article.problem });
  const events = await open.articles.events(article);
  if (!events.ok) return leave(events);
  const state = new JournalFold(events.value).state();
  if (state.heads.length > 1) return leave(twoVersions());
  if (state.stage.stage === 'approved')
    return leave(fail('approved', 'This article is approved and is left as it is. Reopen it first.'));
  const fixes = await open.library.planFixes(article, events.value);
  if (fixes === null || fixes.given !== state.text)
    return leave(fail('unchecked', 'This article could not be checked, so nothing in it is fixed.'));
  const { edits, rules, count } = fixes;
  const hash = textHash(fixes.given);
  const shown = shownFixes(fixes);
  return {
    ok: true,
    value: { articleId, path, title: titleOf(fixes.given), hash, edits, rules, count, shown },
  };
}

function shownFixes({ given, edits }: ArticleFixes): ShownFix[] {
  return edits.slice(0, shownAtMost).map(({ start, end, text }) => {
    const line = given.lastIndexOf('\n', start - 1) + 1;
    const next = given.indexOf('\n', end);
    return {
      before: given.slice(Math.max(line, start - around), start),
      removed: given.slice(start, end),
      added: text,
      after: given.slice(end, Math.min(next < 0 ? given.length : next, end + around)),
    };
  });
}

/** Makes planned fixes, each article's as one event. */
export async function fixArticles(
  open: OpenProject,
  { articles }: Params<'bulk.fix'>,
  context: BulkContext,
): Promise<Result<BulkReport>> {
  return asReport(
    await changeEach(open, articles, context, ({ hash, edits, rules }) => (state) => {
      if (state.heads.length > 1) return twoVersions();
      if (state.hash !== hash || !areApplicable(edits, state.text.length)) return editedSince();
      return ok([fix(state.text, edits, rules, true)]);
    }),
  );
}

/** Takes fixes back where the text is still as they left it. */
export async function undoFixes(
  open: OpenProject,
  { articles }: Params<'bulk.undo-fixes'>,
  context: BulkContext,
): Promise<Result<BulkReport>> {
  return asReport(
    await changeEach(open, articles, context, ({ event }) => (state, events) => {
      const made = events.find(({ id }) => id === event);
      if (made === undefined || 'unknown' in made || made.type !== 'fix') return editedSince();
      if (state.heads.length > 1 || state.hash !== made.hash) return editedSince();
      const fold = new JournalFold(events);
      const [before] = made.parents.map((parent) => fold.textAt(parent)).filter((text) => text !== null);
      if (before === undefined) return editedSince();
      return ok([{ ...edit(state.text, invertEdits(before, made.operations)), undoes: event }]);
    }),
  );
}
