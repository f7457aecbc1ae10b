import type { Range } from '../base/range';
import { shift } from '../base/range';
import type { Language } from '../text/language';
import { paragraphs } from '../text/paragraphs';
import { segment } from '../text/segment';
import { traitsOf } from './lib/traits';
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
    traits: traitsOf(text),
    ...(tagger && { tagger }),
  };
}

/**
 * An article as article rules see it.
 * @param paragraphOf gives the paragraph of a line; a checker passes its cache, by default it is made afresh
 */
export function articleContext(
  text: string,
  language: Language,
  tagger?: Tagger,
  paragraphOf: (line: string, kind: ParagraphKind) => ParagraphContext = (line, kind) =>
    paragraphContext(line, language, kind, tagger),
): ArticleContext {
  const sentences: Range[] = [];
  const found = paragraphs(text).map(({ start, end }, index) => {
    const line = text.slice(start, end);
    const paragraph = paragraphOf(line, paragraphKind(line, index === 0));
    for (const sentence of paragraph.sentences) sentences.push(shift(sentence, start));
    return { ...paragraph, start };
  });
  return { text, language, paragraphs: found, sentences, ...(tagger && { tagger }) };
}
