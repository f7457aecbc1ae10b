import type { Language } from '../text/language';
import { createSegmenter, type Segmentation } from '../text/segment';
import type { SetBoundary } from '../text/segmentation/by-hand';
import { alignGap } from './align-gap';
import { alignSentences, type AlignableTexts } from './align-sentences';
import type { Block } from './anchors';
import { commonEnds } from './common-ends';
import { createHunks, type Side } from './create-hunks';
import type { Diff, WordOp } from './hunk';
import { copyOf, LastUsed } from './last-used';
import { unitsOf, type Unit } from './sentence-units';
import { bagOf, type Bag } from './similarity';
import { diffWords } from './word-diff';
import { createWordSplitter } from './word-tokens';

export interface DiffOptions {
  readonly language: Language;
  /** How the project takes its texts apart. Whoever compares an article's texts must be told the same, for hunks are made of sentences. */
  readonly segmentation?: Segmentation | null;
  /** What people decided of the sentences of both texts. */
  readonly boundaries?: readonly SetBoundary[] | undefined;
  /** The deadline, asked between steps: once true, what is left is compared coarsely and the diff is not `complete`. */
  readonly isLate?: () => boolean;
}

/**
 * How `before` (the machine translation) became `after`: sentences first, then the words of those that changed.
 * Offsets are UTF-16 code units of either text. Every sentence is in exactly one hunk, an unchanged one in a `same` hunk of its own,
 * in which the gap may differ if a neighbour came or went. Exact whatever the texts and the deadline: see `rebuildTexts`.
 */
export function diffTexts(before: string, after: string, options: DiffOptions): Diff {
  const { language, segmentation, boundaries, isLate } = options;
  return createDiffer(before, language, segmentation, boundaries)(after, isLate);
}

/** Compares one text before with ever new texts after it. */
export type Differ = (after: string, isLate?: () => boolean) => Diff;

/** {@link diffTexts} for an edited text as it is typed: keeps what it learned of the sentences that did not change since the last call. */
export function createDiffer(
  before: string,
  language: Language,
  segmentation?: Segmentation | null,
  boundaries: readonly SetBoundary[] = [],
): Differ {
  const segmenter = createSegmenter(language, segmentation, boundaries);
  const old: Side = { text: before, units: unitsOf(before, segmenter) };
  const numbers = new Map<string, number>();
  const beforeIds = Int32Array.from(old.units, (unit) => {
    const own = sentence(old, unit);
    const known = numbers.get(own) ?? numbers.size;
    numbers.set(own, known);
    return known;
  });
  const beforeBags = bagsOf(old);
  const split = createWordSplitter(language);
  const gaps = new LastUsed<Block[]>();
  const words = new LastUsed<WordOp[]>();

  return (after, isLate = () => false) => {
    const edited: Side = { text: after, units: unitsOf(after, segmenter) };
    // What the text before has not can equal nothing in it: any number of its own will do.
    const afterIds = Int32Array.from(
      edited.units,
      (unit, index) => numbers.get(sentence(edited, unit)) ?? -1 - index,
    );
    const texts: AlignableTexts = {
      beforeIds,
      afterIds,
      before: beforeBags,
      after: bagsOf(edited),
      beforeLength: (index) => sentence(old, old.units[index]).length,
      inCommon: (one, other) =>
        inCommon(sentence(old, old.units[one]), sentence(edited, edited.units[other])),
    };
    const alignment = alignSentences(
      texts,
      (gap) => {
        const from = edited.units[gap.after]?.from ?? after.length;
        const to = edited.units[gap.afterEnd - 1]?.to ?? from;
        const found = gaps.get(place(gap), after.slice(from, to), () => {
          const groups = alignGap(gap, texts, isLate);
          return groups?.map((group) => shiftAfter(group, -gap.after));
        });
        return found?.map((group) => shiftAfter(group, gap.after)) ?? null;
      },
      isLate,
    );
    const { hunks, complete } = createHunks(old, edited, alignment, (group, beforeText, afterText) =>
      words.get(place(group), afterText, () =>
        isLate() ? undefined : diffWords(beforeText, copyOf(afterText), split),
      ),
    );
    gaps.nextRound();
    words.nextRound();
    return { hunks, complete: complete && alignment.complete };
  };
}

/** A number for a stretch of sentences of the text before. */
function place(block: Block): number {
  return block.before * 2 ** 24 + (block.beforeEnd - block.before);
}

function sentence(side: Side, unit: Unit | undefined): string {
  return unit === undefined ? '' : side.text.slice(unit.start, unit.end);
}

function bagsOf(side: Side): (index: number) => Bag {
  const known = new Map<number, Bag>();
  return (index) => {
    const bag = known.get(index) ?? bagOf(sentence(side, side.units[index]));
    known.set(index, bag);
    return bag;
  };
}

function inCommon(one: string, other: string): number {
  const longer = Math.max(one.length, other.length);
  if (longer - Math.min(one.length, other.length) > longer / 10) return 0;
  const { lead, tail } = commonEnds(one, other);
  return (lead + tail) / longer;
}

function shiftAfter(block: Block, by: number): Block {
  return { ...block, after: block.after + by, afterEnd: block.afterEnd + by };
}
