import { useAnalysis } from '../state/analysis';
import { useArticle } from '../state/article';
import { choose, chosenIndexes, useChosenSource } from '../state/chosen-source';
import { lightLinking } from '../state/lit';
import { presentSentences, sentenceIndexAt } from '../state/sentences';
import { t } from '../words/words';
import { announce } from './announce';
import { caretOffset } from './editor-handle';

/**
 * Chooses the next (1) or previous (-1) source sentence; the first time the one that the sentence under the caret renders. `more` takes it in
 * beside those that are chosen.
 */
export function chooseSource(by: 1 | -1, more = false): void {
  const { analysis } = useAnalysis.getState();
  const { article } = useArticle.getState();
  const source = article?.opened.source ?? null;
  if (analysis === null || source === null) return announce(t('segment.no-source'));
  const { sourceSentences } = analysis;
  const chosen = chosenIndexes();
  const { range, anchor } = useChosenSource.getState();
  // Chosen upwards from the anchor, the first one is the one that moves.
  const moving = anchor !== null && range !== null && range.start < anchor.start ? chosen[0] : chosen.at(-1);
  const linked = linkedHere();
  const next = moving === undefined ? (linked ?? 0) : moving + by;
  const sentence = sourceSentences[next];
  if (sentence === undefined) return announce(t(by > 0 ? 'segment.no-next' : 'segment.no-previous'));
  choose(sentence, more, sentence.start);
  const now = chosenIndexes();
  lightLinking(now.flatMap((index) => sourceSentences[index] ?? []));
  const count = now.length;
  const text = source.slice(sentence.start, sentence.end);
  announce(count > 1 ? t('segment.chosen-more', { count }) : t('segment.chosen', { number: next + 1, text }));
}

/** Moves the place at which the chosen source sentence is to be split by a word. */
export function movePlace(by: 1 | -1): void {
  const { range, place } = useChosenSource.getState();
  const opened = useArticle.getState().article?.opened;
  const source = opened?.source ?? null;
  if (range === null || source === null || opened === undefined) return;
  const text = source.slice(range.start, range.end);
  const words = [...new Intl.Segmenter(opened.sourceLanguage, { granularity: 'word' }).segment(text)];
  const places = words.filter(({ segment }) => /\S/.test(segment)).map(({ index }) => range.start + index);
  const here = place ?? range.start;
  const next = by > 0 ? places.find((at) => at > here) : places.findLast((at) => at < here);
  if (next === undefined) return;
  useChosenSource.setState({ place: next });
  announce(source.slice(next, Math.min(range.end, next + 20)));
}

/** The first source sentence that the sentence under the caret renders. */
function linkedHere(): number | null {
  const { analysis } = useAnalysis.getState();
  const index = sentenceIndexAt(presentSentences(), caretOffset());
  return analysis?.links.find(({ target }) => target.includes(index))?.source[0] ?? null;
}
