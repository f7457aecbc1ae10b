import fc from 'fast-check';
import type { TextEdit } from '../../../shared/text/edit';

/** Short texts of few letters, so that edits meet often. */
export const someText = fc.string({
  unit: fc.constantFrom('a', 'b', '.', ' ', '\n', '海', '😀'),
  maxLength: 40,
});

/** A small generator of numbers, so that edits can be made for a text that is only known in the middle of a test. */
export function numbersFrom(seed: number): (limit: number) => number {
  let state = (seed >>> 0) + 1;
  return (limit) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return limit <= 0 ? 0 : (state >>> 8) % limit;
  };
}

/** Up to four edits of a text, sorted and apart, decided by a seed. */
export function editsOf(text: string, seed: number): TextEdit[] {
  const next = numbersFrom(seed);
  const edits: TextEdit[] = [];
  let from = 0;
  for (let left = next(5); left > 0 && from <= text.length; left--) {
    const start = from + next(text.length - from + 1);
    const end = start + next(Math.min(6, text.length - start + 1));
    const put = ['', 'x', 'yz ', '\n'][next(4)] ?? '';
    if (end > start || put !== '') edits.push({ start, end, text: put });
    from = end + 1;
  }
  return edits;
}
