import { firstEndingAfter, type Range } from '../base/range';
import { placeOf, type QuoteAnchor } from '../text/quote-anchor';
import type { SetLink } from '../text/segmentation/by-hand';
import { alignSentences, type SentencePairs } from './align';
import type { Link } from './link';

/** A link that a person set, by the indexes of sentences, and which of the decisions set it. */
export interface HandLink<T extends SetLink = SetLink> {
  readonly source: readonly number[];
  readonly target: readonly number[];
  readonly by: T;
}

interface SegmentedText {
  readonly text: string;
  readonly sentences: readonly Range[];
}

/**
 * The links that people set, in two texts as they are now. A sentence is in one of them at most: a later decision takes it out of an earlier
 * one. A decision lapses once one of its sides is found no more, or was taken by later ones.
 */
export function handLinks<T extends SetLink>(
  links: readonly T[],
  source: SegmentedText,
  target: SegmentedText,
): HandLink<T>[] {
  const takenSource = new Set<number>();
  const takenTarget = new Set<number>();
  const found: HandLink<T>[] = [];
  for (const by of links.toReversed()) {
    const left = free(by.source, source, takenSource);
    const right = firstRun(free(by.target, target, takenTarget));
    if (isLost(by.source, left) || isLost(by.target, right) || left.length + right.length === 0) continue;
    for (const index of left) takenSource.add(index);
    for (const index of right) takenTarget.add(index);
    found.push({ source: left, target: right, by });
  }
  return found.reverse();
}

function isLost(said: SetLink['source'], found: readonly number[]): boolean {
  return said.length > 0 && found.length === 0;
}

/** Sentences of the translation that are linked together stand next to one another: others between them are not of the link. */
function firstRun(indexes: readonly number[]): number[] {
  const [first = 0] = indexes;
  return indexes.filter((index, at) => index === first + at);
}

function free(
  said: readonly (readonly QuoteAnchor[])[],
  { text, sentences }: SegmentedText,
  taken: ReadonlySet<number>,
): number[] {
  const indexes = said.flatMap((anchors) => sentenceOf(anchors, text, sentences) ?? []);
  return [...new Set(indexes)].filter((index) => !taken.has(index)).sort((a, b) => a - b);
}

function sentenceOf(
  anchors: readonly QuoteAnchor[],
  text: string,
  sentences: readonly Range[],
): number | null {
  for (const anchor of anchors) {
    const place = placeOf(text, anchor);
    if (place === null) continue;
    const index = firstEndingAfter(sentences, place);
    if ((sentences[index]?.start ?? Infinity) <= place) return index;
  }
  return null;
}

/**
 * Links with those of a person in them: what that person linked is linked so and not otherwise, and stands fixed. Links that lost a sentence
 * to it, or would lead past it, are found anew together with their neighbours; all others stay. Every sentence is in exactly one link, in
 * the order of the target; a person's links may cross others.
 * @param found the links of `alignSentences` for the same sentences
 */
export function linksAround(
  given: SentencePairs,
  found: readonly Link[],
  set: readonly Pick<Link, 'source' | 'target'>[],
): Link[] {
  if (set.length === 0) return [...found];
  const fixedSource = new Set(set.flatMap(({ source }) => source));
  const fixedTarget = new Set(set.flatMap(({ target }) => target));
  const points = pointsOf(set);
  const isTouched = ({ source, target }: Link): boolean =>
    source.some((index) => fixedSource.has(index)) ||
    target.some((index) => fixedTarget.has(index)) ||
    points.some((point) => leadsPast(point, source, target));
  const touched = found.map(isTouched);
  const isLoose = (index: number): boolean =>
    touched[index] === true || touched[index - 1] === true || touched[index + 1] === true;
  const kept = found.filter((_, index) => !isLoose(index));
  const looseSource = found.flatMap(({ source }, index) => (isLoose(index) ? source : []));
  const looseTarget = found.flatMap(({ target }, index) => (isLoose(index) ? target : []));
  const walls = [...points, ...pointsOf(kept)].sort((a, b) => a.source - b.source || a.target - b.target);
  const made: Link[] = [];
  for (const [source, target] of gaps(walls, looseSource, looseTarget)) {
    const left = source.filter((index) => !fixedSource.has(index));
    const right = target.filter((index) => !fixedTarget.has(index));
    made.push(...alignedAlone(given, left, right));
  }
  const links = [...kept, ...made, ...set.map(({ source, target }) => ({ source, target, score: 1 }))];
  return inTargetOrder(links);
}

/** Where a link stands in both texts: before these sentences. */
interface Point {
  readonly source: number;
  readonly target: number;
}

/** Where two-sided links stand, but for those that cross others: the most of them that are in one order in both texts. */
function pointsOf(links: readonly Pick<Link, 'source' | 'target'>[]): Point[] {
  const all = links
    .flatMap(({ source: [source], target: [target] }) =>
      source === undefined || target === undefined ? [] : [{ source, target }],
    )
    .sort((a, b) => a.source - b.source);
  // Longest increasing subsequence: `ends[length]` is the index of the least target that a chain of so many ends in.
  const ends: number[] = [];
  const before: number[] = [];
  all.forEach(({ target }, index) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((all[ends[middle] as number] as Point).target < target) low = middle + 1;
      else high = middle;
    }
    before[index] = ends[low - 1] ?? -1;
    ends[low] = index;
  });
  const chain: Point[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) chain.push(all[at] as Point);
  return chain.reverse();
}

function leadsPast(point: Point, source: readonly number[], target: readonly number[]): boolean {
  const [fromSource, toSource] = [source[0], source.at(-1)];
  const [fromTarget, toTarget] = [target[0], target.at(-1)];
  if (
    fromSource === undefined ||
    fromTarget === undefined ||
    toSource === undefined ||
    toTarget === undefined
  )
    return false;
  const before = toSource <= point.source && toTarget <= point.target;
  const behind = fromSource >= point.source && fromTarget >= point.target;
  return !before && !behind;
}

/** The loose sentences between each two walls, those of both texts together. */
function* gaps(
  walls: readonly Point[],
  source: readonly number[],
  target: readonly number[],
): Generator<[number[], number[]]> {
  let [at, to] = [0, 0];
  for (const wall of [...walls, { source: Infinity, target: Infinity }]) {
    const [left, right]: [number[], number[]] = [[], []];
    while ((source[at] ?? Infinity) < wall.source) left.push(source[at++] as number);
    while ((target[to] ?? Infinity) < wall.target) right.push(target[to++] as number);
    if (left.length + right.length > 0) yield [left, right];
  }
}

function alignedAlone(given: SentencePairs, source: readonly number[], target: readonly number[]): Link[] {
  const texts = (side: readonly string[], indexes: readonly number[]): string[] =>
    indexes.map((index) => side[index] ?? '');
  const numbers = (side: readonly number[] | undefined, indexes: readonly number[]): number[] | undefined =>
    side === undefined ? undefined : indexes.map((index) => side[index] ?? 0);
  const links = alignSentences({
    source: texts(given.source, source),
    target: texts(given.target, target),
    sourceLanguage: given.sourceLanguage,
    language: given.language,
    sourceParagraphs: numbers(given.sourceParagraphs, source),
    targetParagraphs: numbers(given.targetParagraphs, target),
  });
  return links.map((link) => ({
    source: link.source.map((index) => source[index] as number),
    target: link.target.map((index) => target[index] as number),
    score: link.score,
  }));
}

/** A link without target comes behind the one with the source sentence before its own. */
function inTargetOrder(links: readonly Link[]): Link[] {
  const placed = links.filter(({ target }) => target.length > 0);
  placed.sort((a, b) => (a.target[0] as number) - (b.target[0] as number));
  const behind = new Map<number, number>();
  placed.forEach(({ source }, index) => {
    for (const each of source) behind.set(each, index);
  });
  const dropped = links.filter(({ target }) => target.length === 0);
  dropped.sort((a, b) => (a.source[0] ?? 0) - (b.source[0] ?? 0));
  const after = new Map<number, Link[]>();
  for (const link of dropped) {
    const place = behind.get((link.source[0] ?? 0) - 1) ?? -1;
    for (const each of link.source) behind.set(each, place);
    after.set(place, [...(after.get(place) ?? []), link]);
  }
  return [...(after.get(-1) ?? []), ...placed.flatMap((link, index) => [link, ...(after.get(index) ?? [])])];
}
