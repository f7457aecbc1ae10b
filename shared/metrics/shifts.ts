import type { BeamDistance, Step } from './beam-distance';

const maxLength = 10;
const maxDistance = 50;
/** Shifts that are tried for one pair of texts; the one that reaches the bound is not made. */
const maxTried = 1000;

/** Where the words of the reference stand in the hypothesis, and which words on either side are wrong. */
interface Aligned {
  /** For each word of the reference the index of the last hypothesis word up to it, -1 before the first. */
  readonly hypothesisAt: readonly number[];
  readonly wrongReference: readonly boolean[];
  readonly wrongHypothesis: readonly boolean[];
}

interface Candidate {
  readonly gain: number;
  readonly length: number;
  readonly start: number;
  readonly target: number;
  readonly words: readonly string[];
}

export interface Shifted {
  readonly words: readonly string[];
  readonly shifts: number;
}

/** Shifts blocks of words while that lessens the distance to the reference, each time the block that lessens it most (Snover et al. 2006). */
export function shiftWords(
  hypothesis: readonly string[],
  reference: readonly string[],
  distance: BeamDistance,
): Shifted {
  let words = hypothesis;
  let shifts = 0;
  let tried = 0;
  for (;;) {
    const before = distance.measure(words);
    const found = bestShift(words, reference, distance, before, tried);
    tried = found.tried;
    if (tried >= maxTried || found.best === null || found.best.gain <= 0) return { words, shifts };
    words = found.best.words;
    shifts++;
  }
}

function bestShift(
  words: readonly string[],
  reference: readonly string[],
  distance: BeamDistance,
  before: number,
  triedBefore: number,
): { best: Candidate | null; tried: number } {
  const aligned = align(distance.path());
  let best: Candidate | null = null;
  let tried = triedBefore;
  for (const { start, at, length } of commonRuns(words, reference)) {
    if (!isWorthTrying(aligned, start, at, length)) continue;
    for (const target of targets(aligned.hypothesisAt, at, length)) {
      const shifted = moveWords(words, start, length, target);
      const gain = before - distance.distanceOf(shifted, Math.min(start, target));
      const candidate = { gain, length, start, target, words: shifted };
      tried++;
      if (best === null || isBetter(candidate, best)) best = candidate;
    }
    if (tried >= maxTried) break;
  }
  return { best, tried };
}

/** Both places must hold a wrong word, and the block must not be shifted into itself. */
function isWorthTrying(aligned: Aligned, start: number, at: number, length: number): boolean {
  const target = aligned.hypothesisAt[at] as number;
  return (
    aligned.wrongHypothesis.slice(start, start + length).includes(true) &&
    aligned.wrongReference.slice(at, at + length).includes(true) &&
    !(target >= start && target < start + length)
  );
}

/** The places of the hypothesis where a block that belongs at a place of the reference may go. */
function targets(hypothesisAt: readonly number[], at: number, length: number): number[] {
  const places: number[] = [];
  for (let offset = at - 1; offset < at + length && offset < hypothesisAt.length; offset++) {
    const place = offset < 0 ? 0 : (hypothesisAt[offset] as number) + 1;
    if (place !== places.at(-1)) places.push(place);
  }
  return places;
}

/** Greater gain, then the longer block, then the earlier one, then the nearer to the start. */
function isBetter(one: Candidate, other: Candidate): boolean {
  return (
    (one.gain - other.gain ||
      one.length - other.length ||
      other.start - one.start ||
      other.target - one.target) > 0
  );
}

function moveWords(words: readonly string[], start: number, length: number, target: number): string[] {
  const block = words.slice(start, start + length);
  const rest = [...words.slice(0, start), ...words.slice(start + length)];
  // A target behind the block counts the words before the block went, one inside it those after.
  const to = target > start + length ? target - length : target;
  return [...rest.slice(0, to), ...block, ...rest.slice(to)];
}

/** Runs of up to ten words that both texts have, not too far apart, shorter ones before longer ones from the same start. */
function* commonRuns(
  words: readonly string[],
  reference: readonly string[],
): Generator<{ start: number; at: number; length: number }> {
  for (let start = 0; start < words.length; start++) {
    const last = Math.min(reference.length - 1, start + maxDistance);
    for (let at = Math.max(0, start - maxDistance); at <= last; at++)
      for (
        let length = 1;
        length <= maxLength &&
        start + length <= words.length &&
        at + length <= reference.length &&
        words[start + length - 1] === reference[at + length - 1];
        length++
      )
        yield { start, at, length };
  }
}

function align(path: readonly Step[]): Aligned {
  const hypothesisAt: number[] = [];
  const wrongReference: boolean[] = [];
  const wrongHypothesis: boolean[] = [];
  for (const step of path) {
    const wrong = step !== 'keep';
    if (step !== 'insert') wrongHypothesis.push(wrong);
    if (step !== 'delete') {
      wrongReference.push(wrong);
      hypothesisAt.push(wrongHypothesis.length - 1);
    }
  }
  return { hypothesisAt, wrongReference, wrongHypothesis };
}
