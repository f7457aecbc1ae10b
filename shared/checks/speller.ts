/** A dictionary of one language. Loading one is slow (a quarter of a second); asking it is not, but its suggestions are (milliseconds a word). */
export interface Speller {
  /** True if the word stands in the dictionary or can be formed from it. */
  knows(word: string): boolean;
  /** Words that may have been meant, the likeliest first. */
  suggest(word: string): readonly string[];
}
