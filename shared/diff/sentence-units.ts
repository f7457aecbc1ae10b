import type { Range } from '../base/range';

/** A sentence with the white space that belongs to it: `from`–`to` is its share of the text, gaps included. */
export interface Unit extends Range {
  readonly from: number;
  readonly to: number;
}

/**
 * The sentences of a text with the gap after each; the first also has the gap before it, so the shares joined are the text.
 * A text of white space only is one unit, for its white space must belong to somebody; an empty text has none.
 */
export function unitsOf(text: string, segmenter: (text: string) => readonly Range[]): Unit[] {
  if (text === '') return [];
  const sentences = segmenter(text);
  if (sentences.length === 0) return [{ start: 0, end: text.length, from: 0, to: text.length }];
  return sentences.map(({ start, end }, index) => ({
    start,
    end,
    from: index === 0 ? 0 : start,
    to: sentences[index + 1]?.start ?? text.length,
  }));
}
