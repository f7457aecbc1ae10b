import { isUnspaced, type Language } from '../text/language';

/**
 * How well lengths agree, after Gale and Church (1993): the length of a translation is normally distributed round `ratio` times that of its
 * source, with a variance that grows with the length.
 */
export interface LengthModel {
  /** Target characters for each source character. */
  readonly ratio: number;
  /** Variance of the target's length for each of its characters. */
  readonly variance: number;
}

const worst = -12;

/** Logarithm of how well the lengths agree: 0 for a perfect match, falling to -12. */
export function lengthScore(source: number, target: number, model: LengthModel): number {
  const expected = source * model.ratio;
  const difference = target - expected;
  const spread = model.variance * Math.max(1, (expected + target) / 2);
  return Math.max(worst, (-difference * difference) / (2 * spread));
}

/** Characters of a language with spaces for each character of one without: what a short text is held to, lest a dropped sentence tip it. */
const spacedToUnspaced = 3.2;
const beforehandLength = 200;

/** The model for two texts as a whole, drawn towards what is usual in the two languages where the texts are short. */
export function lengthModelOf(
  source: Float64Array,
  target: Float64Array,
  sourceLanguage: Language,
  language: Language,
): LengthModel {
  const sum = (lengths: Float64Array): number => lengths.reduce((total, length) => total + length, 0);
  const width = (of: Language): number => (isUnspaced(of) ? spacedToUnspaced : 1);
  const usual = width(sourceLanguage) / width(language);
  const ratio = (sum(target) + usual * beforehandLength) / (sum(source) + beforehandLength);
  return { ratio: Math.min(12, Math.max(0.08, ratio)), variance: 6.8 };
}

/** The model that fits groups that are taken to be translations; the first one where they are too few to tell. */
export function refit(groups: readonly (readonly [number, number])[], first: LengthModel): LengthModel {
  const usable = groups.filter(([source, target]) => source > 0 && target > 0);
  if (usable.length < 10) return first;
  const total = (side: 0 | 1): number => usable.reduce((sum, group) => sum + group[side], 0);
  const ratio = total(1) / total(0);
  const squares = usable.map(
    ([source, target]) => (target - source * ratio) ** 2 / ((source * ratio + target) / 2),
  );
  squares.sort((a, b) => a - b);
  // The middle of a normal variable's square is 0.455 of its variance; it is not moved by a few wrong groups.
  const variance = (squares[squares.length >> 1] as number) / 0.455;
  return { ratio, variance: Math.min(20, Math.max(1.5, variance)) };
}
