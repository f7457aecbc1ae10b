import { randomBytes } from 'node:crypto';
import type { CancelSignal } from '../../../shared/base/cancel';
import { fail, ok, type Failure, type Result } from '../../../shared/base/result';
import type { Params } from '../../../shared/protocol/contract';
import type { FlagChanges, ReplaceProgress, ReplaceReport } from '../../../shared/protocol/replace-contract';
import { edit } from '../../../shared/review/actions';
import type { EditOrigin } from '../../../shared/review/edit-origin';
import type { EventBody } from '../../../shared/review/events';
import { foldJournal } from '../../../shared/review/fold';
import type { ArticleState } from '../../../shared/review/state';
import type { ReplacementFinder } from '../../../shared/text/find/find-replacements';
import type { TextEdit } from '../../../shared/text/edit';
import type { OpenProject } from '../open-project';
import { changeEach, type MakeEvents } from '../bulk/change-each';
import { countFlags } from '../scan-facts';
import { twoVersions } from './current-texts';
import { projectFinder } from './project-finder';
import { outsideProtected } from './protected-places';

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
  return changeArticles(open, run, articles, context, async ({ articleId, hash, leaveOut }) => {
    const article = await open.library.find(articleId);
    const outside = article === null ? null : await outsideProtected(open, article);
    return (state) => {
      const found = editsOf(state, finder.value, hash, leaveOut);
      if (!found.ok) return found;
      const edits = outside?.(state.text, found.value) ?? [];
      if (state.stage.stage === 'approved' && !approved) return approvedAlready();
      return edits.length === 0 ? ok([]) : ok([{ ...edit(state.text, edits), origin }]);
    };
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
  const outside = await outsideProtected(open, article);
  const replaced = {
    ...edit(state.text, outside(state.text, edits.value)),
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

/** Changes articles as {@link changeEach} does, and says how many places were changed in each. */
export async function changeArticles<T extends { readonly articleId: string }>(
  open: OpenProject,
  run: string,
  articles: readonly T[],
  context: Context,
  make: (article: T) => MakeEvents | Promise<MakeEvents>,
): Promise<Result<ReplaceReport>> {
  const made = await changeEach(open, articles, context, make);
  if (!made.ok) return made;
  const { changed, left, cancelled } = made.value;
  const hit = changed.map(({ articleId, path, events }) => ({ articleId, path, hits: operationsIn(events) }));
  return ok({ run, articles: hit, left, cancelled });
}

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
