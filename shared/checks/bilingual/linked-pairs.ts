import { linkedText } from '../../align/link';
import type { Range } from '../../base/range';
import type { PairContext } from '../rule';

/** A stretch of the source and the stretch of the translation that renders it. */
export interface LinkedPair extends Range {
  readonly source: string;
  /** The linked sentences of the translation with what lies between them; `start` and `end` are where it stands in the article. */
  readonly target: string;
  /** The pair with its neighbours: what translation moved over a sentence's edge is here. */
  readonly nearSource: readonly string[];
  readonly nearTarget: readonly string[];
  /** How many sentences of the source and of the translation. */
  readonly sources: number;
  readonly targets: number;
  readonly score: number;
}

/** Pairs of links at least as certain as `least` (0 to 1), in the order of the translation; one-sided links are left out. */
export function linkedPairs(context: PairContext, least = 0.3): LinkedPair[] {
  const { source, links, sentences } = context;
  const sides = links.map((link) => ({
    source: linkedText(source.text, source.sentences, link.source),
    target: linkedText(context.text, sentences, link.target),
  }));
  return links.flatMap((link, index) => {
    const first = sentences[link.target[0] ?? -1];
    const last = sentences[link.target.at(-1) ?? -1];
    const side = sides[index];
    if (!first || !last || !side || link.source.length === 0 || link.score < least) return [];
    const near = sides.slice(Math.max(0, index - 1), index + 2);
    return {
      ...side,
      start: first.start,
      end: last.end,
      nearSource: near.map((each) => each.source),
      nearTarget: near.map((each) => each.target),
      sources: link.source.length,
      targets: link.target.length,
      score: link.score,
    };
  });
}
