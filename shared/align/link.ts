/** Sentences of the source and of the translation that render one another, by index; one side is empty for a dropped or added sentence. */
export interface Link {
  readonly source: readonly number[];
  readonly target: readonly number[];
  /** 0 (a guess) to 1 (certain). */
  readonly score: number;
}
