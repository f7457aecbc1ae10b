import type { Range } from '../base/range';

/** Sentences of the source and of the translation that render one another, by index; one side is empty for a dropped or added sentence. */
export interface Link {
  readonly source: readonly number[];
  readonly target: readonly number[];
  /** 0 (a guess) to 1 (certain). */
  readonly score: number;
}

/** The sentences of one side of a link as one stretch of words: as they stand in the text, and with a space where others stand between them. */
export function linkedText(text: string, sentences: readonly Range[], indexes: readonly number[]): string {
  const runs: { start: number; end: number; last: number }[] = [];
  for (const index of indexes) {
    const sentence = sentences[index];
    const run = runs.at(-1);
    if (sentence === undefined) continue;
    if (run?.last === index - 1) Object.assign(run, { end: sentence.end, last: index });
    else runs.push({ ...sentence, last: index });
  }
  return runs.map(({ start, end }) => text.slice(start, end)).join(' ');
}
