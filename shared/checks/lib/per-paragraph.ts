import type { ArticleContext, ParagraphContext } from '../rule';

let slots = 0;

/**
 * Makes `compute`, which never gives null or undefined, remember its answer with each paragraph, so that an article rule does the work of an edit only for what changed.
 * The checker keeps a paragraph as long as its text stays the same.
 */
export function perParagraph<T extends NonNullable<unknown>>(
  compute: (paragraph: ParagraphContext) => T,
): (context: ArticleContext) => readonly T[] {
  const slot = slots++;
  return (context) =>
    context.paragraphs.map((paragraph) => (paragraph.memo[slot] ??= compute(paragraph)) as T);
}
