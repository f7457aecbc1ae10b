import { split } from 'sentence-splitter';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { Range } from '../../shared/base/range';
import { segment } from '../../shared/text/segment';

export interface Segmenter {
  readonly name: string;
  readonly segment: (text: string, language: string) => Range[];
}

const nlp = winkNLP(model, ['sbd']);

/** The segmenter itself first, then the peers it is compared with. */
export const segmenters: readonly Segmenter[] = [
  { name: 'emend', segment },
  { name: 'Intl.Segmenter', segment: byPlatform },
  {
    name: 'sentence-splitter',
    segment: (text) =>
      split(text)
        .filter((node) => node.type === 'Sentence')
        .map((node) => ({ start: node.range[0], end: node.range[1] })),
  },
  { name: 'wink-nlp', segment: (text) => located(text, nlp.readDoc(text).sentences().out()) },
];

function byPlatform(text: string, language: string): Range[] {
  return [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)].flatMap(
    ({ index, segment: piece }) => {
      const kept = piece.trim().length;
      const start = index + piece.length - piece.trimStart().length;
      return kept === 0 ? [] : [{ start, end: start + kept }];
    },
  );
}

/** Where sentences given as texts (with their white space changed, perhaps) stand in the text. */
function located(text: string, sentences: readonly string[]): Range[] {
  let at = 0;
  return sentences.map((sentence) => {
    const wanted = sentence.replace(/\s+/g, '').length;
    while (at < text.length && /\s/.test(text[at] as string)) at++;
    const start = at;
    for (let seen = 0; seen < wanted && at < text.length; at++) if (!/\s/.test(text[at] as string)) seen++;
    return { start, end: at };
  });
}
