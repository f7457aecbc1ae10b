import type { Range } from '../base/range';
import type { Language } from '../text/language';
import { segment, type Segmentation } from '../text/segment';
import { noSegmentation, type HandSegmentation } from '../text/segmentation/by-hand';
import { alignSentences, type SentencePairs } from './align';
import { handLinks, linksAround } from './hand-links';
import type { Link } from './link';

/**
 * {@link alignSentences} for whole texts, which are split into sentences and paragraphs first. Ranges are in offsets of each text.
 * `segmentation`: how the project takes its texts apart; `byHand`: what people decided of the sentences and links of these texts.
 */
export function alignTexts({
  source,
  target,
  sourceLanguage,
  language,
  segmentation,
  byHand = noSegmentation,
}: {
  readonly source: string;
  readonly target: string;
  readonly sourceLanguage: Language;
  readonly language: Language;
  readonly segmentation?: Segmentation | null;
  readonly byHand?: HandSegmentation | undefined;
}): { sourceSentences: Range[]; targetSentences: Range[]; links: Link[] } {
  const sourceSentences = segment(source, sourceLanguage, segmentation, byHand.source);
  const targetSentences = segment(target, language, segmentation, byHand.target);
  const given: SentencePairs = {
    source: sourceSentences.map(({ start, end }) => source.slice(start, end)),
    target: targetSentences.map(({ start, end }) => target.slice(start, end)),
    sourceLanguage,
    language,
    sourceParagraphs: paragraphNumbers(source, sourceSentences),
    targetParagraphs: paragraphNumbers(target, targetSentences),
  };
  const set = handLinks(
    byHand.links,
    { text: source, sentences: sourceSentences },
    { text: target, sentences: targetSentences },
  );
  return { sourceSentences, targetSentences, links: linksAround(given, alignSentences(given), set) };
}

function paragraphNumbers(text: string, sentences: readonly Range[]): number[] {
  let paragraph = 0;
  return sentences.map((sentence, at) => {
    const before = sentences[at - 1];
    if (before !== undefined && text.slice(before.end, sentence.start).includes('\n')) paragraph++;
    return paragraph;
  });
}
