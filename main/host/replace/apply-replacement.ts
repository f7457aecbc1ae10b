import { randomBytes } from 'node:crypto';
import type { CancelSignal } from '../../../shared/base/cancel';
import { fail, ok, type Failure, type Result } from '../../../shared/base/result';
import type { Params } from '../../../shared/protocol/contract';
import type {
  FlagChanges,
  LeftArticle,
  ReplaceProgress,
  ReplaceReport,
} from '../../../shared/protocol/replace-contract';
import { edit } from '../../../shared/review/actions';
import type { EditOrigin } from '../../../shared/review/edit-origin';
import type { EventBody } from '../../../shared/review/events';
import { foldJournal } from '../../../shared/review/fold';
import type { ArticleState } from '../../../shared/review/state';
import type { ReplacementFinder } from '../../../shared/text/find/find-replacements';
import type { TextEdit } from '../../../shared/text/edit';
import type { OpenProject } from '../open-project';
import { countFlags } from '../scan-facts';
import { twoVersions } from './current-texts';
import { projectFinder } from './project-finder';

interface Context {
  readonly signal: CancelSignal;
  readonly progress: (value: ReplaceProgress) => void;
}

/** Replaces in the articles named, one after the other, each as one edit that names the run. */
export async function applyReplacement(
  open: OpenProject,
  { replacement, articles, approved }: Params<'replace.apply'>,
  context: Context,
): Promise<Result<ReplaceReport>> {
  const finder = projectFinder(open, replacement);
  if (!finder.ok) return finder;
  const { find, replaceWith, regex } = replacement;
  const run = randomBytes(9).toString('base64url');
  const origin: EditOrigin = replacement.correction
    ? { kind: 'correction', run, from: find, to: replaceWith }
    : { kind: 'replace', run, find, replaceWith, regex };
  return changeArticles(open, run, articles, context, ({ hash, leaveOut }) => (state) => {
    const edits = editsOf(state, finder.value, hash, leaveOut);
    if (!edits.ok) return edits;
    if (state.stage.stage === 'approved' && !approved) return approvedAlready();
    return edits.value.length === 0 ? ok([]) : ok([{ ...edit(state.text, edits.value), origin }]);
  });
}

/** Which flags would go and which would come if an article's places were replaced, by rule. Nothing is changed. */
export async function flagChanges(
  open: OpenProject,
  { articleId, hash, replacement, leaveOut }: Params<'replace.flags'>,
): Promise<Result<FlagChanges>> {
  const finder = projectFinder(open, replacement);
  if (!finder.ok) return finder;
  const article = await open.library.find(articleId);
  if (article === null)
    return fail('no-such-article', 'This article is not in the project any more. Refresh the library.');
  const events = await open.articles.events(article);
  if (!events.ok) return events;
  const state = foldJournal(events.value);
  const edits = editsOf(state, finder.value, hash, leaveOut);
  if (!edits.ok) return edits;
  const replaced = {
    ...edit(state.text, edits.value),
    v: 1 as const,
    id: 'as-if-replaced',
    parents: [...state.tips],
    seq: state.lastSeq + 1,
    person: { id: 'nobody', name: 'Nobody' },
    time: events.value.at(-1)?.time ?? new Date(0).toISOString(),
  };
  const [before, after] = [
    await open.library.scanAs(article, events.value),
    await open.library.scanAs(article, [...events.value, replaced]),
  ];
  if (!before?.flags || !after?.flags)
    return fail('unchecked', 'The checks of this article came to no end, so nothing is known of its flags.');
  const [had, has] = [countFlags(before.flags).byRule, countFlags(after.flags).byRule];
  return ok({ gone: surplus(had, has), come: surplus(has, had) });
}

type Make = (
  state: ArticleState,
  events: Parameters<Parameters<OpenProject['articles']['change']>[1]>[1],
) => Result<readonly EventBody[]>;

/** Changes articles one after the other. What cannot be changed is left and listed; the others go on. */
export async function changeArticles<T extends { readonly articleId: string }>(
  open: OpenProject,
  run: string,
  articles: readonly T[],
  { signal, progress }: Context,
  make: (article: T) => Make,
): Promise<Result<ReplaceReport>> {
  const changed: { articleId: string; path: string; hits: number }[] = [];
  const left: LeftArticle[] = [];
  let told = -Infinity;
  for (const [done, article] of articles.entries()) {
    if (signal.aborted) break;
    if (performance.now() - told > progressMs) {
      progress({ done, total: articles.length });
      told = performance.now();
    }
    const listed = await open.library.find(article.articleId);
    const { articleId } = article;
    const path = listed?.file.path ?? articleId;
    const written = await open.articles.change(articleId, make(article));
    if (!written.ok) {
      left.push({ articleId, path, ...written.error });
      // Nothing can be written at all: the others would say the same.
      if (open.readOnly() !== null) return { ok: false, error: written.error };
      continue;
    }
    if (written.value.length === 0) continue;
    open.wrote(articleId, written.value);
    changed.push({ articleId, path, hits: operationsIn(written.value) });
  }
  progress({ done: articles.length, total: articles.length });
  return ok({ run, articles: changed, left, cancelled: signal.aborted });
}

const progressMs = 80;

/** The failure of an article that was edited between finding and replacing. */
export function editedSince(): { readonly ok: false; readonly error: Failure } {
  return fail(
    'edited-since',
    'This article was edited in the meantime and is left as it is. Search again to include it.',
  );
}

function approvedAlready(): { readonly ok: false; readonly error: Failure } {
  return fail(
    'approved',
    'This article is approved and is left as it is. Choose approved articles to include it.',
  );
}

function editsOf(
  state: ArticleState,
  finder: ReplacementFinder,
  hash: string,
  leaveOut: readonly number[],
): Result<TextEdit[]> {
  if (state.heads.length > 1) return twoVersions();
  if (state.hash !== hash) return editedSince();
  const out = new Set(leaveOut);
  return ok(finder(state.text).filter(({ start }) => !out.has(start)));
}

function operationsIn(events: readonly EventBody[]): number {
  return events.reduce((sum, event) => sum + (event.type === 'edit' ? event.operations.length : 0), 0);
}

function surplus(
  of: Readonly<Record<string, number>>,
  over: Readonly<Record<string, number>>,
): Record<string, number> {
  const found = Object.entries(of).map(([rule, count]) => [rule, count - (over[rule] ?? 0)] as const);
  return Object.fromEntries(found.filter(([, count]) => count > 0));
}
