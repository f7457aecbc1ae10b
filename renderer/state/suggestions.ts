import type { Failure, Result } from '../../shared/base/result';
import type { FoundSuggestions, Suggestion } from '../../shared/protocol/suggestions-contract';
import type { EditOrigin } from '../../shared/review/edit-origin';
import { edit } from '../../shared/review/actions';
import { articleActions, flushArticle, useArticle } from './article';
import { useAnalysis } from './analysis';
import { presentFlags } from './flags';
import { presentSentences, sentenceIndexAt } from './sentences';
import { host } from './session';
import type { Range } from '../../shared/base/range';
import { failing } from '../words/failing';

/** A sentence that suggestions are asked for, in the text that is on disk. */
export interface Asked extends Range {
  readonly articleId: string;
  readonly hash: string;
  readonly text: string;
}

/** The sentence at the caret; what is typed is written first. */
export async function sentenceToMend(): Promise<Result<Asked>> {
  const unsaved = await flushArticle();
  if (unsaved !== null) return { ok: false, error: unsaved };
  const { article, caret } = useArticle.getState();
  const sentences = presentSentences();
  const place = sentences[Math.max(0, sentenceIndexAt(sentences, caret))];
  if (article === null || place === undefined)
    return { ok: false, error: failing('no-sentence', 'state.no-sentence') };
  const { text, hash } = article.folded;
  return {
    ok: true,
    value: { ...place, articleId: article.row.id, hash, text: text.slice(place.start, place.end) },
  };
}

/** Asks the host for proved suggestions; `model`: the person’s model, too. */
export function findSuggestions(
  { articleId, hash, start, end }: Asked,
  model: boolean,
  signal: AbortSignal,
): Promise<Result<FoundSuggestions>> {
  const flags = presentFlags()
    .filter((flag) => flag.start < end && flag.end > start)
    .slice(0, 100)
    .map((flag) => ({
      rule: flag.rule,
      category: flag.category,
      message: flag.message.slice(0, 2_000),
      start: flag.start,
      end: flag.end,
      fixes: flag.fixes
        .slice(0, 10)
        .flatMap(({ edits }) => edits.map(({ text }) => text.slice(0, 2_000)))
        .slice(0, 10),
    }));
  return host().call(
    'suggestions.find',
    { articleId, hash, start, end, ...sourceOf(start), flags, model },
    { signal },
  );
}

/** Writes the hunks of these indexes as the person’s edit, with where the words come from. */
export async function takeSuggestion(
  asked: Asked,
  { origin, proof }: Suggestion,
  taken: readonly number[],
): Promise<Failure | null> {
  const { article } = useArticle.getState();
  if (article === null || article.row.id !== asked.articleId || article.folded.hash !== asked.hash)
    return failing('edited-since', 'state.ask-again');
  const chosen = proof.hunks
    .filter((_, index) => taken.includes(index))
    .map(({ start, end, text }) => ({ start: start + asked.start, end: end + asked.start, text }));
  if (chosen.length === 0) return null;
  const from: EditOrigin =
    origin.kind === 'model' ? { ...origin, taken: chosen.length, of: proof.hunks.length } : origin;
  return articleActions.append({ ...edit(article.folded.text, chosen), origin: from });
}

/** The source sentences that the analysis links with the sentence that begins there, and those they stand between. */
function sourceOf(start: number): {
  readonly source: string | null;
  readonly sourceBefore: string;
  readonly sourceAfter: string;
} {
  const { analysis } = useAnalysis.getState();
  const source = useArticle.getState().article?.opened.source ?? null;
  const index = presentSentences().findIndex((sentence) => sentence.start === start);
  const linked = analysis?.links.find(({ target }) => target.includes(index))?.source ?? [];
  const textOf = (at: number): string => {
    const range = analysis?.sourceSentences[at];
    return range === undefined || source === null ? '' : source.slice(range.start, range.end);
  };
  const texts = linked.map(textOf).filter((text) => text !== '');
  if (texts.length === 0) return { source: null, sourceBefore: '', sourceAfter: '' };
  return {
    source: texts.join(' '),
    sourceBefore: textOf(Math.min(...linked) - 1),
    sourceAfter: textOf(Math.max(...linked) + 1),
  };
}
