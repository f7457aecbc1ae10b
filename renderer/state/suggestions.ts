import { fail, type Result } from '../../shared/base/result';
import type { ParamsIn } from '../../shared/protocol/contract';
import type { FoundSuggestions, Suggestion } from '../../shared/protocol/suggestions-contract';
import type { EditOrigin } from '../../shared/review/edit-origin';
import { nearestPlace } from '../../shared/text/nearest-place';
import { t } from '../words/words';
import { articleActions, flushArticle, useArticle } from './article';
import { useAnalysis } from './analysis';
import { presentFlags } from './flags';
import { presentSentences, sentenceIndexAt } from './sentences';
import { host, writeSettings } from './session';
import { whenAnalysed } from './when-analysed';
import type { Range } from '../../shared/base/range';

/** Milliseconds that a question waits for the flags of the newest text. */
const analysedMs = 2_000;

/** A sentence that suggestions are asked for, with what the host is told of it. */
export interface Asked {
  readonly text: string;
  readonly question: Omit<ParamsIn<'suggestions.find'>, 'model'>;
}

/** The sentence at the caret; what is typed is written first. */
export async function sentenceToMend(): Promise<Result<Asked>> {
  const asked = await questionsFor((sentences) => {
    const place = sentences[Math.max(0, sentenceIndexAt(sentences, useArticle.getState().caret))];
    return place === undefined ? [] : [place];
  });
  if (!asked.ok) return asked;
  const [only] = asked.value;
  return only === undefined ? fail('no-sentence', t('once.suggest-nowhere')) : { ok: true, value: only };
}

/** What to ask of these sentences of the present text; what is typed is written first. */
export async function questionsFor(
  choose: (sentences: readonly Range[]) => readonly Range[],
): Promise<Result<readonly Asked[]>> {
  const unsaved = await flushArticle();
  if (unsaved !== null) return { ok: false, error: unsaved };
  // Asked with the flags of an older text, a suggestion would be held to the wrong ones.
  await whenAnalysed(analysedMs);
  const { article } = useArticle.getState();
  if (article === null) return fail('no-sentence', t('once.suggest-nowhere'));
  const { text, hash } = article.folded;
  const asked = choose(presentSentences()).map(({ start, end }): Asked => {
    const sentence = text.slice(start, end);
    return {
      text: sentence,
      question: {
        articleId: article.row.id,
        hash,
        start,
        end,
        sentence,
        ...sourceOf(start),
        flags: flagsIn({ start, end }),
      },
    };
  });
  return { ok: true, value: asked };
}

/** The sentences that have a flag, of the present text. */
export function flaggedSentences(sentences: readonly Range[]): readonly Range[] {
  const flags = presentFlags();
  return sentences.filter(({ start, end }) => flags.some((flag) => flag.start < end && flag.end > start));
}

function flagsIn({ start, end }: Range): Asked['question']['flags'] {
  return presentFlags()
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
}

/** Asks the host for proved suggestions; `model`: the person’s model, too, as the settings name it now. */
export async function findSuggestions(
  { question }: Asked,
  model: boolean,
  signal: AbortSignal,
): Promise<Result<FoundSuggestions>> {
  // Settings are written once they have settled; the host would ask the model they named before, or none.
  const unwritten = model ? await writeSettings() : null;
  if (unwritten !== null) return { ok: false, error: unwritten };
  return host().call('suggestions.find', { ...question, model }, { signal });
}

/**
 * Makes the hunks of these indexes the person’s edit, with where the words come from. Gives the offset after the last of them, in the text
 * then; fails with `edited-since` where the sentence does not stand in the open article any more. The text is changed at once (where it is
 * approved, once the person agrees), and `behind` hears that offset in the same moment: what is typed next stands there.
 */
export async function takeSuggestion(
  { text, question }: Asked,
  { origin, proof }: Suggestion,
  taken: readonly number[],
  behind?: (offset: number) => void,
): Promise<Result<number>> {
  const { article } = useArticle.getState();
  const place =
    article === null || article.row.id !== question.articleId
      ? null
      : nearestPlace(article.text, text, question.start);
  if (article === null || place === null) return fail('edited-since', t('once.suggest-gone'));
  const chosen = proof.hunks
    .filter((_, index) => taken.includes(index))
    .map(({ start, end, text: words }) => ({
      start: start + place.start,
      end: end + place.start,
      text: words,
    }));
  const grown = chosen.reduce((sum, { start, end, text: words }) => sum + words.length - (end - start), 0);
  const end = (chosen.at(-1)?.end ?? place.start) + grown;
  if (chosen.length === 0) {
    behind?.(end);
    return { ok: true, value: end };
  }
  const from: EditOrigin =
    origin.kind === 'model' ? { ...origin, taken: chosen.length, of: proof.hunks.length } : origin;
  const written = articleActions.change(chosen, { type: 'edit', origin: from });
  const isMade = useArticle.getState().article?.text !== article.text;
  if (isMade) behind?.(end);
  const failure = await written;
  if (failure !== null) return { ok: false, error: failure };
  if (!isMade) behind?.(end);
  return { ok: true, value: end };
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
  const texts = linked.map(textOf).filter((each) => each !== '');
  if (texts.length === 0) return { source: null, sourceBefore: '', sourceAfter: '' };
  return {
    source: texts.join(' '),
    sourceBefore: textOf(Math.min(...linked) - 1),
    sourceAfter: textOf(Math.max(...linked) + 1),
  };
}
