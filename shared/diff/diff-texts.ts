import type { Language } from '../text/language';
import { alignSentences, type Alignment } from './align-sentences';
import { createHunks } from './create-hunks';
import type { Diff } from './hunk';
import { bagOf, type Bag } from './similarity';
import { unitsOf, type Unit } from './sentence-units';
import { createWordSplitter } from './word-tokens';

export interface DiffOptions {
  readonly language: Language;
  /** The deadline, asked between steps: once true, what is left is compared coarsely and the diff is not `complete`. */
  readonly isLate?: () => boolean;
}

/**
 * How `before` (the machine translation) became `after`: sentences first, then the words of those that changed.
 * Offsets are UTF-16 code units of either text. Every sentence is in exactly one hunk, an unchanged one in a `same` hunk of its own.
 * Exact whatever the texts and the deadline: see `beforeText` and `afterText`.
 */
export function diffTexts(before: string, after: string, options: DiffOptions): Diff {
  return createDiffer(before, options.language)(after, options.isLate);
}

/** Compares one machine translation with ever new versions of its edited text, keeping what it learned of the unchanged sentences. */
export type Differ = (after: string, isLate?: () => boolean) => Diff;

/** {@link diffTexts} for many texts after one text before. */
export function createDiffer(before: string, language: Language): Differ {
  const beforeUnits = unitsOf(before, language);
  const split = createWordSplitter(language);
  return (after, isLate = () => false) => {
    const afterUnits = unitsOf(after, language);
    const alignment = alignUnits(before, beforeUnits, after, afterUnits, isLate);
    const { hunks, complete } = createHunks(
      { text: before, units: beforeUnits },
      { text: after, units: afterUnits },
      alignment,
      split,
      isLate,
    );
    return { hunks, complete: complete && alignment.complete };
  };
}

function alignUnits(
  before: string,
  beforeUnits: readonly Unit[],
  after: string,
  afterUnits: readonly Unit[],
  isLate: () => boolean,
): Alignment {
  const numbers = new Map<string, number>();
  const number = (text: string) => (unit: Unit) => {
    const sentence = text.slice(unit.start, unit.end);
    const known = numbers.get(sentence);
    if (known !== undefined) return known;
    numbers.set(sentence, numbers.size);
    return numbers.size - 1;
  };
  const beforeIds = Int32Array.from(beforeUnits, number(before));
  const afterIds = Int32Array.from(afterUnits, number(after));
  const bags = (text: string, units: readonly Unit[]): ((index: number) => Bag) => {
    const known = new Map<number, Bag>();
    return (index) => {
      let bag = known.get(index);
      if (bag === undefined) {
        const unit = units[index] as Unit;
        bag = bagOf(text.slice(unit.start, unit.end));
        known.set(index, bag);
      }
      return bag;
    };
  };
  return alignSentences(
    {
      beforeIds,
      afterIds,
      beforeId: (index) => beforeIds[index] as number,
      afterId: (index) => afterIds[index] as number,
      before: bags(before, beforeUnits),
      after: bags(after, afterUnits),
      beforeLength: (index) => {
        const unit = beforeUnits[index] as Unit;
        return unit.end - unit.start;
      },
    },
    isLate,
  );
}
