import { addAllTo } from '../base/bit-set';
import type { Range } from '../base/range';
import type { Language } from '../text/language';
import { paragraphs } from '../text/paragraphs';
import { segment, segmentLine, type Segmentation } from '../text/segment';
import { segmentedByHand, type FindPlaces } from '../text/segmentation/by-hand';
import { traitSet } from './characters/traits';
import { traitsOf } from './characters/paragraph-traits';
import { split } from './words/split-words';
import { paragraphKind, versesOf, type LinePlace } from './paragraph-kind';
import { emptyMemo } from './article/kept-results';
import type { ArticleContext, ParagraphContext, ParagraphKind } from './rule';
import type { Tagger } from './tagger';

const repeatTrait = traitSet(['repeat']);
const clauseAgainTrait = traitSet(['clauseAgain']);

/** A paragraph as paragraph rules see it, its sentences found; `decided` finds what people decided of them. */
export function paragraphContext(
  text: string,
  language: Language,
  kind: ParagraphKind,
  tagger?: Tagger,
  segmentation?: Segmentation | null,
  decided?: FindPlaces,
): ParagraphContext {
  const { vocabulary, numbers, starts, ends, capitals, signs, classes, repeats, repeatsClause } = split(text);
  const traits = traitsOf(text);
  if (repeats) addAllTo(traits, repeatTrait);
  if (repeatsClause) addAllTo(traits, clauseAgainTrait);
  const found = text.includes('\n')
    ? segment(text, language, segmentation)
    : segmentLine(text, language, signs, segmentation);
  return {
    text,
    language,
    kind,
    sentences: decided === undefined ? found : segmentedByHand(text, found, decided(text)),
    traits,
    wordClasses: classes,
    vocabulary,
    wordNumbers: numbers,
    wordStarts: starts,
    wordEnds: ends,
    capitals,
    signs,
    memo: emptyMemo(),
    tagger,
  };
}

/** The paragraph with its place in the text. Written out, for copying by spreading costs many times as much, and an edit places every paragraph anew. */
function placed(paragraph: ParagraphContext, start: number): ArticleContext['paragraphs'][number] {
  return {
    text: paragraph.text,
    language: paragraph.language,
    kind: paragraph.kind,
    sentences: paragraph.sentences,
    traits: paragraph.traits,
    wordClasses: paragraph.wordClasses,
    vocabulary: paragraph.vocabulary,
    wordNumbers: paragraph.wordNumbers,
    wordStarts: paragraph.wordStarts,
    wordEnds: paragraph.wordEnds,
    capitals: paragraph.capitals,
    signs: paragraph.signs,
    memo: paragraph.memo,
    tagger: paragraph.tagger,
    start,
  };
}

/** How many lines the title, a second title and their like may take. */
const headLines = 3;

/**
 * An article as article rules see it.
 * @param paragraphOf gives the paragraph of a line, told where the line stands; a checker passes its cache, by default it is made afresh
 * @param memo what rules keep from one check to the next of the same article
 */
export function articleContext(
  text: string,
  language: Language,
  tagger?: Tagger,
  paragraphOf: (line: string, place: LinePlace) => ParagraphContext = (line, place) =>
    paragraphContext(line, language, paragraphKind(line, place), tagger),
  memo: unknown[] = [],
): ArticleContext {
  const sentences: Range[] = [];
  let place: LinePlace = 'first';
  const ranges = paragraphs(text);
  const verses = versesOf(text, ranges);
  const found = ranges.map(({ start, end }, index) => {
    const paragraph = paragraphOf(text.slice(start, end), verses.has(index) ? 'verse' : place);
    const isHead = place !== 'body' && paragraph.kind !== 'prose' && index + 1 < headLines;
    place = isHead ? 'head' : 'body';
    for (const sentence of paragraph.sentences)
      sentences.push({ start: sentence.start + start, end: sentence.end + start });
    return placed(paragraph, start);
  });
  return { text, language, paragraphs: found, sentences, memo, tagger };
}
