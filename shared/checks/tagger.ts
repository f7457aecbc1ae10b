import type { Range } from '../base/range';

/** A word or mark with its universal part of speech (UPOS: NOUN, VERB, ADJ, DET, PUNCT …) and lemma. */
export interface TaggedToken extends Range {
  readonly text: string;
  readonly pos: string;
  readonly lemma: string;
  /** The text in lower case, where the tagger keeps it. */
  readonly lower?: string;
}

/** Part-of-speech tags of a text. Loading one is slow (its model is megabytes); tagging 5 KB takes about half a millisecond, and more where words are new. */
export interface Tagger {
  /** @param by what the offsets count from at the start of the text; 0 by default */
  tag(text: string, by?: number): readonly TaggedToken[];
}
