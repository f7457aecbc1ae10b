import type { CancelSignal } from '../../../shared/base/cancel';
import { fail, ok, type Result } from '../../../shared/base/result';
import type { Params } from '../../../shared/protocol/contract';
import type { ReplaceProgress, ReplaceReport } from '../../../shared/protocol/replace-contract';
import { edit } from '../../../shared/review/actions';
import { originOf } from '../../../shared/review/edit-origin';
import type { EventOf, JournalEvent, UnknownEvent } from '../../../shared/review/events';
import { JournalFold } from '../../../shared/review/fold';
import { invertEdits } from '../../../shared/text/edit';
import type { OpenProject } from '../open-project';
import { changeArticles, editedSince } from './apply-replacement';

/**
 * Takes a run's edits back, in the articles named or in all: each by an edit of its own that puts the earlier words back. Where
 * the text is no longer the one the run left, the article stays as it is and is listed.
 */
export async function undoRun(
  open: OpenProject,
  { run, articleIds }: Params<'replace.undo'>,
  context: { readonly signal: CancelSignal; readonly progress: (value: ReplaceProgress) => void },
): Promise<Result<ReplaceReport>> {
  const ids = articleIds ?? (await articlesOf(open, run, context.signal));
  const articles = ids.map((articleId) => ({ articleId }));
  return changeArticles(open, run, articles, context, () => (state, events) => {
    const made = events.filter((event) => isOfRun(event, run));
    const [only] = made;
    if (only === undefined) return fail('not-of-run', 'Nothing was replaced in this article by then.');
    if (isTakenBack(events, only.id)) return ok([]);
    if (made.length > 1 || state.heads.length !== 1 || state.hash !== only.hash) return editedSince();
    // The text before: an edit names its parents, and stands on the text they left.
    const before = textBefore(events, only);
    if (before === null) return editedSince();
    const back = invertEdits(before, only.operations);
    return ok([{ ...edit(state.text, back), origin: { kind: 'undo', run, of: only.id } }]);
  });
}

type Events = readonly (JournalEvent | UnknownEvent)[];

function isOfRun(event: JournalEvent | UnknownEvent, run: string): event is EventOf<'edit'> {
  if ('unknown' in event || event.type !== 'edit') return false;
  const origin = originOf(event);
  return origin !== null && 'run' in origin && origin.run === run && origin.kind !== 'undo';
}

function isTakenBack(events: Events, id: string): boolean {
  return events.some((event) => {
    const origin = 'unknown' in event || event.type !== 'edit' ? null : originOf(event);
    return origin?.kind === 'undo' && origin.of === id;
  });
}

function textBefore(events: Events, event: EventOf<'edit'>): string | null {
  const fold = new JournalFold(events);
  const texts = event.parents.map((parent) => fold.textAt(parent)).filter((text) => text !== null);
  const [first] = texts;
  return first !== undefined && texts.every((text) => text === first) ? first : null;
}

/** Articles with an edit of the run, by path. */
async function articlesOf(open: OpenProject, run: string, signal: CancelSignal): Promise<string[]> {
  const found: string[] = [];
  for (const { article } of await open.library.listed()) {
    if (signal.aborted) break;
    if (!open.hasJournal(article.id)) continue;
    const events = await open.articles.events(article);
    if (events.ok && events.value.some((event) => isOfRun(event, run))) found.push(article.id);
  }
  return found;
}
