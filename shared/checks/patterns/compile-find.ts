import type { ParagraphContext } from '../rule';
import type { WordClass } from '../words/vocabulary';
import { templateOf, type Template } from './find-templates';
import type { StoredFind, StoredFix } from './stored-find';

/** Gives offsets of a paragraph, ascending. */
export type Places = (context: ParagraphContext) => readonly number[];

/** A “find:” ready to be looked for. */
export interface Find {
  readonly stored: StoredFind;
  readonly words: WordClass | null;
  readonly expression: Expression;
  /** Where alone it is tried; null for anywhere. */
  readonly places: Places | null;
  readonly needs: Expression | null;
  readonly only: Expression | null;
  readonly unless: Expression | null;
  readonly before: Expression | null;
  readonly after: Expression | null;
  readonly ifBefore: Expression | null;
  readonly ifAfter: Expression | null;
  /** Two groups of which the first must be the larger number. */
  readonly more: readonly string[];
  readonly ifText: Expression | null;
  readonly unlessText: Expression | null;
  readonly unlessToken: Expression | null;
  readonly around: readonly number[];
  /** In code units, what of the paragraph is looked at: for one match only; 0 for all of it. */
  readonly first: number;
  /** Not told where an earlier find of the rule starts at the same place. */
  readonly once: boolean;
  readonly kinds: readonly string[];
  readonly languages: readonly string[];
  readonly values: readonly (readonly [string, Template])[];
  readonly fixes: readonly (readonly [StoredFix, Template])[];
}

/** An expression that is made when it is first asked: many never are, and to make one with classes of letters takes a tenth of a millisecond. */
export class Expression {
  private expression: RegExp | undefined;

  /** @param written as `/…/u` */
  constructor(
    private readonly written: string,
    private readonly flags: string,
  ) {}

  /** @throws SyntaxError where what is written is no expression */
  get made(): RegExp {
    if (this.expression !== undefined) return this.expression;
    const end = this.written.lastIndexOf('/');
    return (this.expression = new RegExp(
      this.written.slice(1, end),
      this.flags + this.written.slice(end + 1),
    ));
  }

  test(text: string): boolean {
    return this.made.test(text);
  }
}

/** @throws SyntaxError where an expression is none, Error where a template names a function that there is not */
export function proveFind(stored: StoredFind): void {
  for (const value of Object.values(compileFind(stored, null, null)))
    if (value instanceof Expression) void value.made;
}

/**
 * Makes what is looked for of what is stored.
 * @throws Error where a template names a function that there is not
 */
export function compileFind(stored: StoredFind, words: WordClass | null, places: Places | null): Find {
  const { find, when, values, fixes } = stored;
  return {
    stored,
    words,
    places,
    expression: new Expression(
      find,
      (/\(\?<(?:at|also|from|to)>/.test(find) ? 'd' : '') + (when.at === undefined ? 'g' : 'y'),
    ),
    needs: optional(when.needs),
    only: optional(when.if),
    unless: optional(when.unless),
    before: optional(when['unless before']),
    after: optional(when['unless after']),
    ifBefore: optional(when['if before']),
    ifAfter: optional(when['if after']),
    more: listOf(when['if more']),
    ifText: optional(when['if text']),
    unlessText: optional(when['unless text']),
    unlessToken: optional(when['unless token']),
    around: when.around?.split(' ').map(Number) ?? [0, 0],
    first: Number(when.first ?? 0),
    once: when.once !== undefined,
    kinds: listOf(when.kinds),
    languages: listOf(when.languages),
    values: Object.entries(values).map(([name, text]) => [name, templateOf(text)]),
    fixes: fixes.map((fix) => [fix, templateOf(fix.text)]),
  };
}

function listOf(text = ''): readonly string[] {
  return text.split(/[\s,]+/).filter((each) => each !== '');
}

function optional(written: string | undefined): Expression | null {
  return written === undefined ? null : new Expression(written, '');
}
