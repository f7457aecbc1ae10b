import type { Range } from '../base/range';
import type { Language } from '../text/language';
import { paragraphs } from '../text/paragraphs';
import { segment } from '../text/segment';
import { trait, traitsOf } from './lib/traits';
import { repeatsWords, wordMarks, wordsOf } from './lib/words-of';
import { paragraphKind } from './paragraph-kind';
import type { ArticleContext, ParagraphContext, ParagraphKind } from './rule';
import type { Tagger } from './tagger';

/** A paragraph as paragraph rules see it, its sentences found. */
export function paragraphContext(
  text: string,
  language: Language,
  kind: ParagraphKind,
  tagger?: Tagger,
): ParagraphContext {
  return {
    text,
    language,
    kind,
    sentences: segment(text, language),
    traits: traitsOf(text) | (repeatsWords(text) ? trait.repeat : 0),
    wordMarks: wordMarks(text),
    vocabulary: wordsOf(text).map(({ word }) => word),
    memo: [],
    ...(tagger && { tagger }),
  };
}

/**
 * An article as article rules see it.
 * @param paragraphOf gives the paragraph of a line, `isFirst` for the article's title; a checker passes its cache, by default it is made afresh
 */
export function articleContext(
  text: string,
  language: Language,
  tagger?: Tagger,
  paragraphOf: (line: string, isFirst: boolean) => ParagraphContext = (line, isFirst) =>
    paragraphContext(line, language, paragraphKind(line, isFirst), tagger),
): ArticleContext {
  const sentences: Range[] = [];
  const found = paragraphs(text).map(({ start, end }, index) => {
    const paragraph = paragraphOf(text.slice(start, end), index === 0);
    for (const sentence of paragraph.sentences)
      sentences.push({ start: sentence.start + start, end: sentence.end + start });
    return { ...paragraph, start };
  });
  return { text, language, paragraphs: found, sentences, ...(tagger && { tagger }) };
}
