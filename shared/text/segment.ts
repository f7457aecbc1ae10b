import { shift, type Range } from '../base/range';
import type { Language } from './language';
import { segmentationBlocks } from './segmentation/blocks';
import { placesFinder, segmentedByHand, type SetBoundary } from './segmentation/by-hand';
import { rulesOf } from './segmentation/language-rules';
import { sentencesOf } from './segmentation/sentences';

export { segmentationBlocks };

/**
 * The sentences of a text, sorted and apart. What lies between them (the gaps) is white space only,
 * so sentences and gaps joined are the text again. A sentence never crosses a blank line.
 * @param boundaries what people decided of single places, which counts more than what is found
 */
export function segment(text: string, language: Language, boundaries: readonly SetBoundary[] = []): Range[] {
  const rules = rulesOf(language);
  const sentences: Range[] = [];
  for (const block of segmentationBlocks(text))
    for (const range of sentencesOf(text.slice(block.start, block.end), rules, block.start))
      sentences.push(range);
  return boundaries.length === 0
    ? sentences
    : segmentedByHand(text, sentences, placesFinder(boundaries)(text));
}

/**
 * The sentences of one block of {@link segmentationBlocks}, in offsets of the text. They depend on the block's own characters and
 * on the language, and on nothing else, so they can be kept by the block's text.
 */
export function segmentBlock(text: string, block: Range, language: Language): Range[] {
  return sentencesOf(text.slice(block.start, block.end), rulesOf(language), block.start);
}

/**
 * The sentences of one line, which gives what {@link segment} would.
 * @param signs offsets of all its characters but letters, digits and spaces, ascending
 */
export function segmentLine(line: string, language: Language, signs: readonly number[]): Range[] {
  return sentencesOf(line, rulesOf(language), 0, signs);
}

/**
 * {@link segment} for a text that is edited: it remembers the blocks of the text it saw last, and looks only at those that changed.
 * What it gives equals `segment(text, language, boundaries)`.
 */
export function createSegmenter(
  language: Language,
  boundaries: readonly SetBoundary[] = [],
): (text: string) => Range[] {
  const automatic = createAutomaticSegmenter(language);
  if (boundaries.length === 0) return automatic;
  const find = placesFinder(boundaries);
  return (text) => segmentedByHand(text, automatic(text), find(text));
}

function createAutomaticSegmenter(language: Language): (text: string) => Range[] {
  const rules = rulesOf(language);
  let known = new Map<string, readonly Range[]>();
  return (text) => {
    const seen = new Map<string, readonly Range[]>();
    const sentences: Range[] = [];
    for (const block of segmentationBlocks(text)) {
      const content = text.slice(block.start, block.end);
      const ranges = seen.get(content) ?? known.get(content) ?? sentencesOf(content, rules, 0);
      seen.set(content, ranges);
      for (const range of ranges) sentences.push(shift(range, block.start));
    }
    known = seen;
    return sentences;
  };
}
