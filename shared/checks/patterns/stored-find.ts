import type { ParagraphRule } from '../rule';

/** One way to mend what was found; its title is the id of one. */
export interface StoredFix {
  readonly title: string;
  readonly text: string;
  readonly safe?: true;
}

/** What a “find:” and the lines under it say. Expressions are written `/…/u`. */
export interface StoredFind {
  readonly find: string;
  readonly message: string;
  /** The lines under it that say when it holds, by their keys. */
  readonly when: Readonly<Partial<Record<FindKey, string>>>;
  readonly values: Readonly<Record<string, string>>;
  readonly fixes: readonly StoredFix[];
  /** The sets of the prefilter of each of which a text must hold a sequence. */
  readonly sets: readonly number[];
}

export const findKeys = [
  'needs',
  'if',
  'unless',
  'unless before',
  'unless after',
  'unless in',
  'if before',
  'if after',
  'if more',
  'if text',
  'unless text',
  'unless token',
  'words',
  'at',
  'around',
  'first',
  'once',
  'kinds',
  'languages',
  'severity',
] as const;
export type FindKey = (typeof findKeys)[number];

/** A rule of expressions as it is stored; `expressionRule` in expressions makes a rule of a paragraph of it. */
export interface ExpressionRule extends Omit<ParagraphRule, 'check' | 'words'> {
  readonly finds: readonly StoredFind[];
  /** Words of which a paragraph must have one. */
  readonly words?: string;
  /** Characters of which a paragraph must have one. */
  readonly signs?: string;
  /** True where all finds are `once`. */
  readonly once?: true;
}
