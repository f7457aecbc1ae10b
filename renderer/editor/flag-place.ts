import type { Range } from '../../shared/base/range';
import { sentenceIndexAt } from '../state/sentences';

const isBreak = (text: string, at: number): boolean => at < 0 || at >= text.length || text[at] === '\n';

/**
 * True for a flag about a whole paragraph of several sentences, as where a word or a number of the source is missing in it: it says that
 * something is wanting and not which words are wrong, so it is marked in the margin and nothing is underlined.
 */
export function isOfParagraph({ start, end }: Range, text: string, sentences: readonly Range[]): boolean {
  if (end - start < 2 || sentenceIndexAt(sentences, start) === sentenceIndexAt(sentences, end - 1))
    return false;
  let [from, to] = [start, end];
  while (from > 0 && /[^\S\n]/.test(text[from - 1] ?? '')) from--;
  while (to < text.length && /[^\S\n]/.test(text[to] ?? '')) to++;
  return isBreak(text, from - 1) && isBreak(text, to);
}
