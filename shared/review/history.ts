import { fail, ok, type Result } from '../base/result';
import type { Diff } from '../diff/hunk';
import { edit } from './actions';
import type { EventBody } from './events';
import { operationsOf } from './hunk-operations';
import { locateHunks } from './located-hunks';
import { putBack } from './put-back';
import type { ArticleState } from './state';

type Edit = Extract<EventBody, { type: 'edit' }>;

/**
 * Makes an earlier text the present one again: a new edit, so that nothing that came between is lost. `diff` compares
 * the earlier text with the present one; only what differs is touched. Fails if nothing does.
 */
export function restoreMoment(state: ArticleState, earlier: string, diff: Diff): Result<Edit> {
  if (state.heads.length !== 1)
    return fail('several-texts', 'The article has no single text: merge what people wrote apart first.');
  if (earlier === state.text) return fail('nothing-to-restore', 'The text is as it was at that moment.');
  let moved = 0;
  const back = operationsOf(diff, earlier, state.text).map(({ start, end, text }) => {
    const at = start + moved;
    moved += text.length - (end - start);
    return { start: at, end: at + text.length, text: earlier.slice(start, end) };
  });
  return ok(edit(state.text, back));
}

/** Puts one changed sentence (or group) back to what it was in an earlier text. `hunk` is its index in the diff. */
export function restoreSentence(
  state: ArticleState,
  earlier: string,
  diff: Diff,
  hunk: number,
): Result<Edit> {
  const located = locateHunks(diff);
  const chosen = located[hunk];
  if (chosen === undefined || chosen.hunk.kind === 'same')
    return fail('nothing-to-restore', 'This sentence is as it was at that moment.');
  if (located.at(-1)?.span.end !== state.text.length)
    return fail('outdated', 'The text changed in the meantime: look at the sentence again.');
  return ok(edit(state.text, putBack(chosen, located, earlier, state.text)));
}
