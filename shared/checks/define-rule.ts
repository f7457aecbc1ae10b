import { mqmOf } from './mqm-types';
import type { ArticleRule, PairRule, ParagraphRule } from './rule';

/** What a rule's file says; the rest follows from it: the id from its name, the MQM type from the category unless it is another. */
type Definition<R extends ParagraphRule | ArticleRule | PairRule> = Omit<
  R,
  'id' | 'scope' | 'mqm' | 'languages'
> &
  Partial<Pick<R, 'mqm' | 'languages'>>;

/** Given the id, which is the file's name, a file's definition is a rule: English unless it names other languages. */
type Named<R> = (id: string) => R;

/** A rule that sees one paragraph after another. */
export function paragraphRule(definition: Definition<ParagraphRule>): Named<ParagraphRule> {
  return (id) => ({ id, scope: 'paragraph', ...defaults(definition), ...definition });
}

/** A rule that sees the article as a whole. */
export function articleRule(definition: Definition<ArticleRule>): Named<ArticleRule> {
  return (id) => ({ id, scope: 'article', ...defaults(definition), ...definition });
}

/** A rule that sees source and translation side by side. */
export function pairRule(definition: Definition<PairRule>): Named<PairRule> {
  return (id) => ({ id, scope: 'pair', ...defaults(definition), ...definition });
}

function defaults({ category }: Pick<ParagraphRule, 'category'>): Pick<ParagraphRule, 'mqm' | 'languages'> {
  return { mqm: mqmOf[category], languages: ['en'] };
}
