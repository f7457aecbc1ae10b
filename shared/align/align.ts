import type { Range } from '../base/range';
import type { Language } from '../text/language';
import { segment, type Segmentation } from '../text/segment';
import { anchorsOf } from './anchors';
import { bandAround, type Band } from './band';
import { sideOf, Vocabulary, type Side } from './corpus';
import { mergeDictionaries, type Dictionary, type Translation } from './dictionary';
import { gatherEvidence, reachOfSource } from './evidence';
import { learn, type Group } from './learn';
import { isShared } from './keys';
import { lengthModelOf, refit, type LengthModel } from './length-model';
import type { Link } from './link';
import { search, type Bead, type Model, type Step } from './search';

export interface SentencePairs {
  readonly source: readonly string[];
  readonly target: readonly string[];
  readonly sourceLanguage: Language;
  readonly language: Language;
  /** Number of the paragraph of each source sentence, ascending; used only if the target's are given too. */
  readonly sourceParagraphs?: readonly number[];
  readonly targetParagraphs?: readonly number[];
}

/**
 * Which sentences translate which, in the order of the target; every sentence stands in exactly one link, a dropped or added one in a link with one
 * empty side, and links do not cross. Length-based dynamic programming (Gale and Church 1993) with what the sentences share as evidence:
 * numbers, dates, names, marks, and translations learned from the two texts themselves in further passes (Moore 2002).
 */
export function alignSentences(given: SentencePairs): Link[] {
  const { source, target } = given;
  if (source.length === 0 || target.length === 0) return oneSided(source.length, target.length);
  const vocabulary = new Vocabulary();
  const left = sideOf(source, vocabulary);
  const right = sideOf(target, vocabulary);
  const known = seedDictionary(vocabulary, left, right);
  let lengths = lengthModelOf(left.lengths, right.lengths, given.sourceLanguage, given.language);
  let band = firstBand(left, right, vocabulary);
  const long = isLong(left, right);
  const passes = long ? 3 : 4;
  const beam = long ? longTextBeam : Infinity;
  const cells = long ? 600_000 : 4_000_000;
  let beads = beadsWith(undefined);
  let dictionary = known;
  let dictionaryBack = known;
  let steps: Step[] = [];
  for (let pass = 0; pass < passes; pass++) {
    const model = modelOf(given, left, right, band, dictionary, dictionaryBack, lengths, beads);
    steps = search(left, right, band, model, beam);
    if (pass === passes - 1) break;
    const groups = steps.map(groupOf);
    dictionary = mergeDictionaries(known, learn(left, right, groups, known, cells));
    dictionaryBack = mergeDictionaries(known, learn(right, left, groups.map(swap), known, cells));
    lengths = refit(
      steps.map((step) => lengthsOf(step, left, right)),
      lengths,
    );
    beads = beadsWith(steps);
    band = laterBand(steps, left, right, long ? 4 : 12);
  }
  return steps.map(linkOf);
}

/** {@link alignSentences} for whole texts, which are split into sentences and paragraphs first. Ranges are in offsets of each text. */
export function alignTexts(given: {
  readonly source: string;
  readonly target: string;
  readonly sourceLanguage: Language;
  readonly language: Language;
  readonly segmentation?: Segmentation | null;
}): { sourceSentences: Range[]; targetSentences: Range[]; links: Link[] } {
  const sourceSentences = segment(given.source, given.sourceLanguage, given.segmentation);
  const targetSentences = segment(given.target, given.language, given.segmentation);
  const links = alignSentences({
    source: sourceSentences.map((range) => given.source.slice(range.start, range.end)),
    target: targetSentences.map((range) => given.target.slice(range.start, range.end)),
    sourceLanguage: given.sourceLanguage,
    language: given.language,
    sourceParagraphs: paragraphNumbers(given.source, sourceSentences),
    targetParagraphs: paragraphNumbers(given.target, targetSentences),
  });
  return { sourceSentences, targetSentences, links };
}

function oneSided(sources: number, targets: number): Link[] {
  return [
    ...Array.from({ length: sources }, (_, at): Link => ({ source: [at], target: [], score: 0 })),
    ...Array.from({ length: targets }, (_, at): Link => ({ source: [], target: [at], score: 0 })),
  ];
}

function paragraphNumbers(text: string, sentences: readonly Range[]): number[] {
  let paragraph = 0;
  return sentences.map((sentence, at) => {
    const before = sentences[at - 1];
    if (before !== undefined && text.slice(before.end, sentence.start).includes('\n')) paragraph++;
    return paragraph;
  });
}

/** Keys that are the same on both sides and are likely to mean the same. */
function seedDictionary(vocabulary: Vocabulary, left: Side, right: Side): Dictionary {
  const seeds = new Map<number, Translation[]>();
  for (const id of left.frequency.keys())
    if (right.frequency.has(id) && isShared(vocabulary.keys[id] as string))
      seeds.set(id, [{ id, probability: 0.7 }]);
  return seeds;
}

/** How often so many sentences meet so many, beforehand; after Gale and Church, with more kinds. */
const kinds: readonly (readonly [number, number, number])[] = [
  [1, 1, 0.8],
  [2, 1, 0.07],
  [1, 2, 0.07],
  [2, 2, 0.012],
  [1, 0, 0.006],
  [0, 1, 0.006],
  [3, 1, 0.012],
  [1, 3, 0.012],
  [4, 1, 0.003],
  [1, 4, 0.003],
  [3, 2, 0.004],
  [2, 3, 0.004],
  [5, 1, 0.001],
  [1, 5, 0.001],
];

/** The kinds of beads with their probabilities: the ones beforehand, drawn towards how often they were in the steps. */
function beadsWith(steps: readonly Step[] | undefined): Bead[] {
  const counts = new Map<string, number>();
  for (const step of steps ?? []) {
    const kind = `${step.sourceEnd - step.sourceStart}:${step.targetEnd - step.targetStart}`;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const seen = steps?.length ?? 0;
  const weight = 12;
  return kinds.map(([source, target, probability]) => ({
    source,
    target,
    prior: Math.log((probability * weight + (counts.get(`${source}:${target}`) ?? 0)) / (weight + seen)),
  }));
}

/** Up to so many pairs of sentences, each is looked at in the first pass, and no way is given up. */
const wholeMatrix = 10_000;
const longTextBeam = 150;

function isLong(left: Side, right: Side): boolean {
  return left.sentences.length * right.sentences.length > wholeMatrix;
}

function firstBand(left: Side, right: Side, vocabulary: Vocabulary): Band {
  const rows = left.sentences.length;
  const columns = right.sentences.length;
  if (!isLong(left, right)) return bandAround([], rows, columns, columns);
  const anchors = anchorsOf(left, right, (id) => isShared(vocabulary.keys[id] as string));
  return bandAround(anchors, rows, columns, 4);
}

function laterBand(steps: readonly Step[], left: Side, right: Side, half: number): Band {
  const points = steps.map((step) => [step.sourceEnd, step.targetEnd] as const);
  return bandAround(points, left.sentences.length, right.sentences.length, half);
}

function modelOf(
  given: SentencePairs,
  left: Side,
  right: Side,
  band: Band,
  dictionary: Dictionary,
  dictionaryBack: Dictionary,
  lengths: LengthModel,
  beads: readonly Bead[],
): Model {
  const columns = right.sentences.length;
  const reach = reachOfSource(band, columns);
  const firstRow = new Int32Array(columns).fill(left.sentences.length);
  const lastRow = new Int32Array(columns);
  for (let sentence = 0; sentence < left.sentences.length; sentence++) {
    const [first, end] = reach(sentence);
    for (let column = first; column < end; column++) {
      firstRow[column] = Math.min(firstRow[column] as number, sentence);
      lastRow[column] = Math.max(lastRow[column] as number, sentence + 1);
    }
  }
  const paragraphs =
    given.sourceParagraphs !== undefined && given.targetParagraphs !== undefined
      ? { source: given.sourceParagraphs, target: given.targetParagraphs }
      : undefined;
  return {
    beads,
    lengths,
    paragraphs,
    forward: gatherEvidence(left, right, dictionary, reach),
    backward: gatherEvidence(right, left, dictionaryBack, (column) => [
      Math.min(firstRow[column] as number, lastRow[column] as number),
      lastRow[column] as number,
    ]),
  };
}

function range(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, at) => start + at);
}

function groupOf(step: Step): Group {
  return { source: range(step.sourceStart, step.sourceEnd), target: range(step.targetStart, step.targetEnd) };
}

function swap(group: Group): Group {
  return { source: group.target, target: group.source };
}

function lengthsOf(step: Step, left: Side, right: Side): readonly [number, number] {
  const sum = (lengths: Float64Array, start: number, end: number): number =>
    lengths.subarray(start, end).reduce((total, length) => total + length, 0);
  return [
    sum(left.lengths, step.sourceStart, step.sourceEnd),
    sum(right.lengths, step.targetStart, step.targetEnd),
  ];
}

/** The score of a link is the logistic function of its step's, which is a logarithm of odds. */
function linkOf(step: Step): Link {
  const { source, target } = groupOf(step);
  const oneSide = source.length === 0 || target.length === 0;
  return { source, target, score: oneSide ? 0.5 : Math.round(1000 / (1 + Math.exp(-step.score / 4))) / 1000 };
}
