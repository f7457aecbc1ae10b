import type { NounGroup, VerbGroup } from './groups';

/** How a clause is joined to what stands before it: `none` where nothing joins them ("the man I met", "he said it rained"). */
export type ClauseLink = 'start' | 'and' | 'comma' | 'stop' | 'opener' | 'none';

/** A finite verb with what belongs to it. */
export interface Clause {
  readonly kind: 'main' | 'dependent';
  readonly link: ClauseLink;
  readonly verb: VerbGroup;
  /** Undefined where it shares the subject of the clause before, has none, or gives a command. */
  readonly subject: NounGroup | undefined;
  /** Index of the word that joins it: the comma, conjunction or relative; −1 if none does. */
  readonly joint: number;
  /** How many quotations and brackets it stands in. */
  readonly depth: number;
}

/** A word that opened a dependent clause whose verb is to come. */
export interface Opener {
  readonly at: number;
  /** False for one that may be a preposition, and for one that lost its verb where a comma comes. */
  readonly isStrong: boolean;
  hasSubject: boolean;
}

/** What is open inside one quotation or bracket. */
export interface Frame {
  openers: Opener[];
  /** The last group of nouns that may be the subject of the verb to come. */
  subject: NounGroup | undefined;
  /** A subject whose verb comes behind a relative clause or an insertion. */
  waiting: NounGroup | undefined;
  hasMain: boolean;
  last: Clause | undefined;
  lastVerb: VerbGroup | undefined;
  link: ClauseLink;
  joint: number;
  /** What joins the clause behind a dependent one that stands before it: "and if it rains, we stay". */
  held: { readonly link: ClauseLink; readonly joint: number } | undefined;
  /** The group of nouns read last, governed or not. */
  lastGroup: NounGroup | undefined;
  /** True if a verb was read since the last comma, conjunction or stop: nouns behind it are its object. */
  hasVerb: boolean;
  /** True behind a preposition: the nouns to come are no subject. */
  isGoverned: boolean;
  /** True behind an auxiliary that stands before its subject. */
  isInverted: boolean;
}

/** Nothing is open yet. */
export function newFrame(): Frame {
  return {
    openers: [],
    subject: undefined,
    waiting: undefined,
    hasMain: false,
    last: undefined,
    lastVerb: undefined,
    link: 'start',
    joint: -1,
    held: undefined,
    lastGroup: undefined,
    hasVerb: false,
    isGoverned: false,
    isInverted: false,
  };
}
