import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root';

/** A class of code units as it is written in an expression, with its flags: `/\p{L}/u`. */
export type UnitClass = string;

/** Classes of code units that stand one behind another. */
export type Sequence = readonly UnitClass[];

/** Of 100,000 code units of English prose, about how many are each character. */
const shares: readonly (readonly [string, number])[] = [
  [' ', 16500], ['e', 9800], ['t', 7200], ['a', 6600], ['o', 6200], ['i', 6100], ['n', 6000], ['s', 5300],
  ['r', 5100], ['h', 4000], ['l', 3400], ['d', 3200], ['c', 2600], ['u', 2300], ['m', 2000], ['p', 1800],
  ['f', 1700], ['g', 1700], ['y', 1400], ['w', 1300], ['b', 1100], ['v', 850], ['k', 500], ['x', 160],
  ['q', 80], ['j', 100], ['z', 80], [',', 950], ['.', 950], ['-', 250], ["'", 150], ['"', 150],
]; // prettier-ignore
const known: ReadonlyMap<string, number> = new Map(shares);
/** Of each capital and of each digit, and of each other sign. */
const capital = 110;
const digit = 180;
const other = 12;

function shareOfUnit(unit: string): number {
  return known.get(unit) ?? (/[A-Z]/.test(unit) ? capital : /\d/.test(unit) ? digit : other);
}

const sharesFound = new Map<UnitClass, number>();

/** The share of the code units of a text that are of a class. */
export function shareOf(unit: UnitClass): number {
  const found = sharesFound.get(unit);
  if (found !== undefined) return found;
  const test = unitTest(unit);
  let sum = test('é') ? 100 : 0;
  for (let code = 9; code < 127; code++) {
    const character = String.fromCharCode(code);
    if (test(character)) sum += shareOfUnit(character);
  }
  const share = Math.min(1, Math.max(sum, 5) / 100_000);
  sharesFound.set(unit, share);
  return share;
}

/** Ordinary English, made up: it has the words and endings that are common, so that “ the ” is not taken for as rare as its letters in a row. */
const sample = [...readFileSync(join(root, 'tests/generate/ordinary-english.txt'), 'utf8')];

const placesFound = new Map<UnitClass, Uint8Array>();

/** For each place of the sample, 1 where a unit of the class stands. */
function placesOf(unit: UnitClass): Uint8Array {
  const found = placesFound.get(unit);
  if (found !== undefined) return found;
  const test = unitTest(unit);
  const places = Uint8Array.from(sample, (character) => Number(test(character)));
  placesFound.set(unit, places);
  return places;
}

/** The share of the places of the sample at which a sequence stands. */
function shareInSample(sequence: Sequence): number {
  const places = sequence.map(placesOf);
  let count = 0;
  for (let at = 0; at < sample.length; at++)
    if (places.every((isThere, index) => isThere[at + index] === 1)) count++;
  return count / sample.length;
}

const frequenciesFound = new Map<string, number>();

/** The share of the places in a text at which a sequence stands, as its units tell or, where it is more, the sample. */
export function frequencyOf(sequence: Sequence): number {
  const key = sequence.join('\n');
  const found = frequenciesFound.get(key);
  if (found !== undefined) return found;
  const byUnits = sequence.reduce((product, unit) => product * shareOf(unit), 1);
  const frequency = Math.max(byUnits, shareInSample(sequence));
  frequenciesFound.set(key, frequency);
  return frequency;
}

/** Whether a code unit is of a class. */
export function unitTest(unit: UnitClass): (character: string) => boolean {
  const end = unit.lastIndexOf('/');
  const expression = new RegExp(`^(?:${unit.slice(1, end)})$`, unit.slice(end + 1));
  return (character) => expression.test(character);
}
