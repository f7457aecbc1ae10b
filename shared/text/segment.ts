import { shift, type Range } from '../base/range';
import type { Language } from './language';
import { segmentationBlocks } from './segmentation/blocks';
import { placesFinder, segmentedByHand, type SetBoundary } from './segmentation/by-hand';
import { rulesOf, withAbbreviations, type LanguageRules } from './segmentation/language-rules';
import { sentencesOf } from './segmentation/sentences';
import type { Segmentation, Segmented } from './srx/segmentation';
import { srxSentences } from './srx/srx-sentences';

export { segmentationBlocks };
export type { Segmentation, Segmented };

/**
 * The sentences of a text, sorted and apart. What lies between them (the gaps) is white space only,
 * so sentences and gaps joined are the text again. A sentence never crosses a blank line.
 * @param segmentation the project's own rules, which decide within a paragraph; absent or null for the built-in segmenter alone
 * @param boundaries what people decided of single places, which counts more than what is found
 */
export function segment(
  text: string,
  language: Language,
  segmentation?: Segmentation | null,
  boundaries: readonly SetBoundary[] = [],
): Range[] {
  const sentences: Range[] = [];
  for (const block of segmentationBlocks(text))
    for (const range of segmentBlock(text, block, language, segmentation)) sentences.push(range);
  return boundaries.length === 0
    ? sentences
    : segmentedByHand(text, sentences, placesFinder(boundaries)(text));
}

/**
 * The sentences of one block of {@link segmentationBlocks}, in offsets of the text. They depend on the block's own characters, on the
 * language and on the project's rules, and on nothing else, so they can be kept by the block's text.
 */
export function segmentBlock(
  text: string,
  { start, end }: Range,
  language: Language,
  segmentation?: Segmentation | null,
): Range[] {
  const block = text.slice(start, end);
  return blockSentences(block, language, segmentation ?? null, start);
}

function blockSentences(
  block: string,
  language: Language,
  segmentation: Segmentation | null,
  offset: number,
  signs?: readonly number[],
): Range[] {
  if (segmentation === null) return sentencesOf(block, rulesOf(language), offset, signs);
  const builtIn = (from: number): Range[] =>
    sentencesOf(block, ownRules(language, segmentation), from, signs);
  return srxSentences(block, segmentation, language, offset, () => builtIn(0)) ?? builtIn(offset);
}

/** What the built-in segmenter knows of the language, and the project's abbreviations. */
function ownRules(language: Language, { abbreviations }: Segmentation): LanguageRules {
  return withAbbreviations(rulesOf(language), abbreviations);
}

/**
 * The sentences of one line, which gives what {@link segment} would.
 * @param signs offsets of all its characters but letters, digits and spaces, ascending
 */
export function segmentLine(
  line: string,
  language: Language,
  signs: readonly number[],
  segmentation?: Segmentation | null,
): Range[] {
  return blockSentences(line, language, segmentation ?? null, 0, signs);
}

/**
 * {@link segment} for a text that is edited: it remembers the blocks of the text it saw last, and looks only at those that changed.
 * What it gives equals `segment(text, language, segmentation, boundaries)`.
 */
export function createSegmenter(
  language: Language,
  segmentation?: Segmentation | null,
  boundaries: readonly SetBoundary[] = [],
): (text: string) => Range[] {
  const automatic = createAutomaticSegmenter(language, segmentation ?? null);
  if (boundaries.length === 0) return automatic;
  const find = placesFinder(boundaries);
  return (text) => segmentedByHand(text, automatic(text), find(text));
}

function createAutomaticSegmenter(
  language: Language,
  segmentation: Segmentation | null,
): (text: string) => Range[] {
  let known = new Map<string, readonly Range[]>();
  return (text) => {
    const seen = new Map<string, readonly Range[]>();
    const sentences: Range[] = [];
    for (const block of segmentationBlocks(text)) {
      const content = text.slice(block.start, block.end);
      const ranges =
        seen.get(content) ?? known.get(content) ?? blockSentences(content, language, segmentation, 0);
      seen.set(content, ranges);
      for (const range of ranges) sentences.push(shift(range, block.start));
    }
    known = seen;
    return sentences;
  };
}
