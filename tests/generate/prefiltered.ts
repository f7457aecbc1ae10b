import type { StoredPrefilter } from '../../shared/checks/patterns/prefilter';
import type { ExpressionRule } from '../../shared/checks/patterns/stored-find';
import { unitTest } from './frequencies';
import { neededSequences, type Needed } from './needed-sequences';

/** The rules with the numbers of the sets of sequences that their expressions need, and those sets. */
export function prefiltered(rules: readonly ExpressionRule[]): {
  readonly rules: readonly ExpressionRule[];
  readonly prefilter: StoredPrefilter;
} {
  const finds = rules.flatMap((rule) => rule.finds);
  const { numbers, prefilter } = numberedSets(
    finds.map(({ find, when }) => {
      const needed = neededSequences(find);
      return needed.length > 0 ? needed : neededSequences(when.needs ?? '/(?:)/');
    }),
  );
  const setsOf = new Map(finds.map((find, index) => [find, numbers[index] ?? []]));
  return {
    rules: rules.map((rule) => ({
      ...rule,
      finds: rule.finds.map((find) => ({ ...find, sets: setsOf.get(find) ?? [] })),
    })),
    prefilter,
  };
}

/**
 * Sets of sequences as they are stored, with their numbers. Sets that are the same are stored once, and so are classes that are
 * written in two ways.
 */
export function numberedSets(needed: readonly Needed[]): {
  readonly numbers: readonly (readonly number[])[];
  readonly prefilter: StoredPrefilter;
} {
  const classes = new Map<string, number>();
  const written: string[] = [];
  const stored = new Map<string, number>();
  const classOf = (unit: string): number => {
    const number = numberIn(classes, membersOf(unit).all);
    written[number] ??= unit;
    return number;
  };
  const numbers = needed.map((sets) =>
    sets.map((set) => numberIn(stored, JSON.stringify(set.map((sequence) => sequence.map(classOf))))),
  );
  return {
    numbers,
    prefilter: {
      classes: written.map((unit) => (membersOf(unit).isWide ? unit : '')),
      ascii: written.map((unit) => membersOf(unit).ascii),
      sets: [...stored.keys()].map((each) => JSON.parse(each) as number[][]),
    },
  };
}

function numberIn(numbers: Map<string, number>, key: string): number {
  const number = numbers.get(key) ?? numbers.size;
  numbers.set(key, number);
  return number;
}

/** By how a class is written, what its members are. */
const found = new Map<string, Members>();

interface Members {
  /** A digit for each four of the first 128 code units. */
  readonly ascii: string;
  /** All of them, so that classes that are written in two ways are one. */
  readonly all: string;
  readonly isWide: boolean;
}

function membersOf(unit: string): Members {
  const known = found.get(unit);
  if (known) return known;
  const isOf = unitTest(unit);
  const bits = Array.from({ length: 0x4000 }, (_, digit) =>
    [0, 1, 2, 3]
      .reduce((sum, bit) => sum | (Number(isOf(String.fromCharCode(4 * digit + bit))) << bit), 0)
      .toString(16),
  ).join('');
  const members = { ascii: bits.slice(0, 32), all: bits, isWide: /[^0]/.test(bits.slice(32)) };
  found.set(unit, members);
  return members;
}
