import type { ArticleContext, ParagraphContext } from '../rule';

let slots = 0;

/**
 * Makes `compute`, which never gives null or undefined, remember its answer with each paragraph, so that several rules, and a rule after
 * every edit, do the work only once. The checker keeps a paragraph as long as its text stays the same.
 */
export function oncePerParagraph<T extends NonNullable<unknown>>(
  compute: (paragraph: ParagraphContext) => T,
): (paragraph: ParagraphContext) => T {
  const slot = slots++;
  return (paragraph) => (paragraph.memo[slot] ??= compute(paragraph)) as T;
}

/** What was found in a paragraph of an article. */
export interface FoundIn<T> {
  readonly found: T;
  readonly paragraph: ArticleContext['paragraphs'][number];
  /** Which of the article's paragraphs it is, from 0. */
  readonly index: number;
}

/** Gives the paragraphs of an article, in order, in which `compute` finds something; its answers are remembered as above. */
export function perParagraph<T extends object>(
  compute: (paragraph: ParagraphContext) => T | null,
): (context: ArticleContext) => FoundIn<T>[] {
  const foundIn = oncePerParagraph<T | false>((paragraph) => compute(paragraph) ?? false);
  return ({ paragraphs }) => {
    const all: FoundIn<T>[] = [];
    for (const [index, paragraph] of paragraphs.entries()) {
      const found = foundIn(paragraph);
      if (found !== false) all.push({ found, paragraph, index });
    }
    return all;
  };
}
