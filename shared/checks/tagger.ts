import type { Range } from '../base/range';
import type { Reading } from './clauses/word-forms';

/** A word or mark with its universal part of speech (UPOS: NOUN, VERB, ADJ, DET, PUNCT …) and lemma. */
export interface TaggedToken extends Range {
  readonly text: string;
  readonly pos: string;
  readonly lemma: string;
  /** The text in lower case, where the tagger keeps it. */
  readonly lower?: string;
  /** One and the same for all tokens of a word with one tag, where the tagger keeps it. */
  readonly sense?: Sense;
}

/** A word with a tag, whatever stands around it: what is worked out for it is kept here, which is cheaper than looking it up. */
export interface Sense {
  /** What the parser makes of it; null if it was not asked yet. */
  reading: Reading | null;
}

/** Part-of-speech tags of a text. Loading one is slow (its model is megabytes); tagging 5 KB takes about half a millisecond, and more where words are new. */
export interface Tagger {
  /** @param by what the offsets count from at the start of the text; 0 by default */
  tag(text: string, by?: number): readonly TaggedToken[];
}
