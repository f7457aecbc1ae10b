import type { ParagraphRule } from './rule';

/**
 * A rule that finds nothing and tells when the checks come to a paragraph. Put before the others in a checker's catalogue
 * it lets whoever watches a worker tell a long text from a paragraph whose checks do not end.
 */
export function progressRule(onParagraph: () => void): ParagraphRule {
  return {
    id: 'progress',
    title: 'Progress',
    why: 'It belongs to no catalogue: it only tells that a paragraph has been reached.',
    category: 'spacing',
    mqm: 'other',
    severity: 'info',
    languages: '*',
    scope: 'paragraph',
    messages: {},
    examples: '',
    check: () => {
      onParagraph();
      return [];
    },
  };
}
