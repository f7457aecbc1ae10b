/** What one word must be like. */
export type WordTest =
  /** A test by name (see word-tests), a class of the lexicon, or a tag in capitals; `argument` is what stands after the colon. */
  | { readonly kind: 'is'; readonly name: string; readonly argument: string }
  | { readonly kind: 'not'; readonly of: WordTest }
  | { readonly kind: 'all'; readonly of: readonly WordTest[] }
  | { readonly kind: 'any'; readonly of: readonly WordTest[] };

export type Element =
  /** A word: in any case if it is written small, otherwise as it is written. `forms` takes all its inflected forms, too. */
  | { readonly kind: 'word'; readonly text: string; readonly exact: boolean; readonly forms: boolean }
  /** Signs, or characters of a script without spaces, as they are written. */
  | { readonly kind: 'characters'; readonly text: string }
  | { readonly kind: 'test'; readonly test: WordTest }
  | { readonly kind: 'choice'; readonly of: readonly Sequence[] }
  /** Up to so many words of the same sentence with whatever signs stand between them. */
  | { readonly kind: 'gap'; readonly words: number; readonly test: WordTest | null }
  /** The edges of a sentence; a break is the end of one and the start of the next with the signs around it. */
  | { readonly kind: 'sentence-start' | 'sentence-end' | 'sentence-break' }
  | { readonly kind: 'flag-start' | 'flag-end' };

export interface Item {
  readonly element: Element;
  /** White space stands before it. */
  readonly space: boolean;
  readonly min: number;
  readonly max: number;
  /** What fixes and messages call it; '' for nothing. */
  readonly name: string;
}

/** What a pattern says, in the order of the text. */
export type Sequence = readonly Item[];

/** Where the exception must stand: over or beside what is flagged, right before the match, right after it. */
export type ExceptionPlace = 'here' | 'before' | 'after';

/** What a pattern is looked for by: a word in small letters, what one word must be like, or a UTF-16 code unit. */
export type Anchor =
  | { readonly kind: 'words'; readonly words: readonly string[]; readonly beside?: Beside }
  | { readonly kind: 'test'; readonly test: WordTest; readonly beside?: Beside }
  | { readonly kind: 'character'; readonly code: number; readonly beside?: undefined };

/** Words in small letters of which one is the next or the previous word wherever the pattern matches at its anchor. */
export interface Beside {
  readonly side: 'next' | 'previous';
  readonly words: readonly string[];
}

/**
 * Whether a word of the source decides: it must be there (`only`: and nothing else may speak for it), it makes the finding weigh more, or it
 * makes the match right.
 */
export type SourceMode = 'needs' | 'only' | 'stronger' | 'unless';

export interface SourceWords {
  readonly mode: SourceMode;
  readonly words: readonly string[];
}

export interface BlockFix {
  /** A template; '' removes what is flagged. */
  readonly text: string;
  /** The id of its title; '' for one that says what it writes, removes or inserts. */
  readonly title: string;
}

/**
 * One thing that a rule looks for, with what it says of it and what it puts in its place. It is plain data that can be stored; patterns and
 * templates are as they are written, and are compiled when their anchor is met for the first time.
 */
export interface PatternBlock {
  readonly pattern: string;
  /** Of each pattern that it is compiled to: more than one where only alternatives of several words can be looked for. */
  readonly anchors: readonly Anchor[];
  readonly exceptions: readonly (readonly [place: ExceptionPlace, pattern: string])[];
  /** Id of the message, which the rule holds. */
  readonly message: string;
  /** What is put instead of what is flagged, the best first. */
  readonly fixes: readonly BlockFix[];
  readonly source: SourceWords | null;
  /** The reason given with an entry of a list, for messages that show it; '' for none. */
  readonly note: string;
}
