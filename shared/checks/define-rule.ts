import { none, someSign } from './characters/signs';
import { mqmOf } from './mqm-types';
import type { ArticleRule, PairRule, ParagraphRule } from './rule';

// Whatever the file of a rule is written with: what it finds, how it mends it, and what it is given.
export { finding, findingOf, replacing } from './findings';
export { removeWord, replaceFix, safeFix, unsafeFix } from './fixes';
export type { ArticleContext, Finding, FoundFix, PairContext, ParagraphContext } from './rule';

/** What a rule's file says; the rest follows from it: the id from its name, the MQM type from the category unless it is another. */
type Definition<R extends ParagraphRule | ArticleRule | PairRule> = Omit<
  R,
  'id' | 'scope' | 'mqm' | 'languages'
> &
  Partial<Pick<R, 'mqm' | 'languages'>>;

/** Given the id, which is the file's name, a file's definition is a rule: English unless it names other languages. */
type Named<R> = (id: string) => R;

/** What the file of a rule of paragraphs says. */
type ParagraphDefinition = Definition<ParagraphRule> & {
  /** It finds nothing in a paragraph of which no sign passes this test, and is not asked about one. */
  readonly signs?: (text: string, at: number) => boolean;
};

/** A rule that sees one paragraph after another. */
export function paragraphRule({ signs, check, ...definition }: ParagraphDefinition): Named<ParagraphRule> {
  const checked: ParagraphRule['check'] =
    signs === undefined ? check : (context, aids) => (someSign(context, signs) ? check(context, aids) : none);
  return (id) => ({ id, scope: 'paragraph', ...defaults(definition), ...definition, check: checked });
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
