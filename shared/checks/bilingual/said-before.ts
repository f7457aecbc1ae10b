import { linkedPairs, type LinkedPair } from './linked-pairs';
import type { PairContext } from '../rule';

/** Fewest letters of a sentence whose rendering ought to be the same each time; short answers depend on what was asked. */
const leastSource = 10;
const leastTarget = 24;

export interface SaidBefore {
  readonly pair: LinkedPair;
  readonly earlier: LinkedPair;
}

/** Pairs with an earlier pair of the same source and another translation, or the reverse; marks, case and white space do not count. */
export function saidBefore(context: PairContext, side: 'source' | 'target'): SaidBefore[] {
  const other = side === 'source' ? 'target' : 'source';
  const seen = new Map<string, LinkedPair>();
  const found: SaidBefore[] = [];
  for (const pair of linkedPairs(context, 0.3)) {
    if (pair.sources !== 1 || pair.targets !== 1) continue;
    if (bare(pair.source).length < leastSource || bare(pair.target).length < leastTarget) continue;
    const key = bare(pair[side]);
    const earlier = seen.get(key);
    if (!earlier) seen.set(key, pair);
    else if (bare(earlier[other]) !== bare(pair[other])) found.push({ pair, earlier });
  }
  return found;
}

function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
}
