import { isWordAt } from '../words/words';
import type { Program, Step } from './compile-pattern';

/** A word in lower case passes that is in one of the sets or that one of the tests lets pass. */
export interface Opening {
  readonly sets: readonly ReadonlySet<string>[];
  readonly tests: readonly ((lower: string) => boolean)[];
}

/** What the next word must pass for the steps from a number on to match; run to the left, the word before. Null if any may come. */
export function openingOf(steps: readonly Step[], number: number): Opening | null {
  const step = steps[number] as Step;
  if (step.opening === undefined) step.opening = findOpening(steps, step);
  return step.opening;
}

/** What the words must pass that come first, second and so on, as far as that is certain; run to the left, the words before. */
export function openingsOf({ steps, first }: Program, count: number): readonly (Opening | null)[] {
  const found: (Opening | null)[] = [];
  for (let number = first; found.length < count;) {
    const step = steps[number] as Step;
    if (step.op === 'match' || step.op === 'gap') break;
    const isWord = step.op === 'word' || step.op === 'test';
    if (isWord || step.op === 'split') found.push(openingOf(steps, number));
    if (step.op === 'split' || (step.op === 'text' && hasWord(step.text))) break;
    number = step.next;
  }
  return found;
}

function findOpening(
  steps: readonly Step[],
  { op, next, other, words, exact, test, text }: Step,
): Opening | null {
  switch (op) {
    case 'match':
    case 'gap':
      return null;
    case 'word':
      return { sets: [exact ? new Set([...words].map((word) => word.toLowerCase())) : words], tests: [] };
    case 'test':
      if (test?.words) return { sets: [test.words], tests: [] };
      return test?.byWord ? { sets: [], tests: [test.byWord] } : null;
    case 'split': {
      const one = openingOf(steps, next);
      const two = one && openingOf(steps, other);
      return one && two ? { sets: [...one.sets, ...two.sets], tests: [...one.tests, ...two.tests] } : null;
    }
    case 'text':
      return hasWord(text) ? null : openingOf(steps, next);
    default:
      return openingOf(steps, next);
  }
}

function hasWord(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (isWordAt(text, at)) return true;
  return false;
}
