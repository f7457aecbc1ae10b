import type { ArticleContext, ParagraphContext } from '../rule';

let slots = 0;

/**
 * Makes `compute` remember its answer with each paragraph, so that an article rule does the work of an edit only for what changed.
 * The checker keeps a paragraph as long as its text stays the same.
 */
export function perParagraph<T>(
  compute: (paragraph: ParagraphContext) => T,
): (context: ArticleContext) => readonly T[] {
  const slot = slots++;
  return (context) =>
    context.paragraphs.map((paragraph) => {
      const { memo } = paragraph;
      if (!(slot in memo)) memo[slot] = compute(paragraph);
      return memo[slot] as T;
    });
}
