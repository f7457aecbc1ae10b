import type { Range } from '../../base/range';
import type { ArticleContext, ParagraphContext } from '../rule';

/**
 * Makes `compute` remember its answer for each paragraph, so that an article rule does the work of an edit only for what changed.
 * Answers are bound to the paragraph's list of sentences, which the checker keeps as long as the paragraph stays the same.
 */
export function perParagraph<T>(
  compute: (paragraph: ParagraphContext) => T,
): (context: ArticleContext) => readonly T[] {
  const known = new WeakMap<readonly Range[], T>();
  return (context) =>
    context.paragraphs.map((paragraph) => {
      const seen = known.get(paragraph.sentences);
      if (seen !== undefined) return seen;
      const answer = compute(paragraph);
      known.set(paragraph.sentences, answer);
      return answer;
    });
}
