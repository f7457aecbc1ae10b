import { linkedText } from '../../align/link';
import type { PairContext } from '../rule';

/** Letters and figures of the two sides of each link. */
export interface SideLengths {
  readonly source: number;
  readonly target: number;
}

export function sideLengths({ text, sentences, links, source }: PairContext): readonly SideLengths[] {
  return links.map((link) => ({
    source: letters(linkedText(source.text, source.sentences, link.source)),
    target: letters(linkedText(text, sentences, link.target)),
  }));
}

/** Letters of the translation for each of the source, by the article's two-sided links; null if it has none. */
export function usualRatio(sides: readonly SideLengths[]): number | null {
  const both = sides.filter(({ source, target }) => source > 0 && target > 0);
  if (both.length === 0) return null;
  return sum(both.map(({ target }) => target)) / sum(both.map(({ source }) => source));
}

export function letters(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
