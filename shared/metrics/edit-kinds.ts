import { BeamDistance } from './beam-distance';
import { shiftWords } from './shifts';
import { terWords } from './ter-words';

/** The edits of one pair of texts by what they were about. Without `letterCase` they are the edits TER counts. */
export interface EditKinds {
  /** Words inserted, deleted or substituted by others. */
  readonly words: number;
  /** The same where only marks differ: `harbour` for `harbour,`. */
  readonly punctuation: number;
  /** Blocks of words put elsewhere. */
  readonly order: number;
  /** Words written with other capitals; TER, which ignores case, does not count them. */
  readonly letterCase: number;
}

/** Splits the edits of `terCounts(hypothesis, reference)` into words, punctuation and order, and counts changes of case beside them. */
export function editKinds(hypothesis: string, reference: string): EditKinds {
  const wanted = terWords(reference);
  const distance = new BeamDistance(wanted);
  const { words: shifted, shifts } = shiftWords(terWords(hypothesis), wanted, distance);
  distance.measure(shifted);
  let words = 0;
  let punctuation = 0;
  let from = 0;
  let to = 0;
  for (const step of distance.path()) {
    const one = step === 'insert' ? '' : withoutMarks(shifted[from++] ?? '');
    const other = step === 'delete' ? '' : withoutMarks(wanted[to++] ?? '');
    if (step === 'keep') continue;
    if (one === other) punctuation++;
    else words++;
  }
  return { words, punctuation, order: shifts, letterCase: recased(hypothesis, reference) };
}

/** Sums kind by kind. */
export function addEditKinds(all: readonly EditKinds[]): EditKinds {
  return all.reduce(
    (sum, each) => ({
      words: sum.words + each.words,
      punctuation: sum.punctuation + each.punctuation,
      order: sum.order + each.order,
      letterCase: sum.letterCase + each.letterCase,
    }),
    { words: 0, punctuation: 0, order: 0, letterCase: 0 },
  );
}

function withoutMarks(word: string): string {
  return word.replace(/[^\p{L}\p{N}\p{M}]+/gu, '');
}

/** Words both texts have, less those they have with the same capitals. */
function recased(one: string, other: string): number {
  const words = (text: string): string[] => text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  const lower = (text: string): string[] => words(text.toLowerCase());
  return Math.max(0, shared(lower(one), lower(other)) - shared(words(one), words(other)));
}

function shared(some: readonly string[], others: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const word of some) counts.set(word, (counts.get(word) ?? 0) + 1);
  let found = 0;
  for (const word of others) {
    const left = counts.get(word) ?? 0;
    if (left === 0) continue;
    counts.set(word, left - 1);
    found++;
  }
  return found;
}
