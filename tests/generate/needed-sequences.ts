import { RegExpParser, type AST } from '@eslint-community/regexpp';
import { frequencyOf, shareOf, type Sequence, type UnitClass } from './frequencies';

/** What is known of the strings that a part of an expression takes: all of them, or how they begin and end and what one of them holds. */
interface Taken {
  /** Every string, where they are few and short; null where they are not. */
  readonly whole: readonly Sequence[] | null;
  readonly first: readonly Sequence[];
  readonly last: readonly Sequence[];
  /** Of these each string holds one; null where none is known. */
  readonly holds: readonly Sequence[] | null;
}

/** Longer ones tell hardly more and make the automaton larger. */
const longest = 6;
/** Enough for the lists of words that expressions hold. */
const most = 320;
/** What is met more often in so many code units of a text tells too little to be looked for. */
const paragraph = 300;
const often = 1.2;
/** What is met so seldom in a paragraph need not be told more exactly. */
const seldom = 0.01;
/** Two sets are looked for where they are met together this much less often than the rarest one. */
const worthTwo = 0.4;
/** The share of the places in a text at which one of a set is met that needs to be no rarer. */
const rare = 1e-6;
/** A class of this share of all units tells too little to be worth its states, unless what follows is met this many times as often without it. */
const usual = 0.25;
const worthUnit = 3;

const nothing: Taken = { whole: [[]], first: [[]], last: [[]], holds: null };
const unknown: Taken = { whole: null, first: [[]], last: [[]], holds: null };

/** Sets of sequences: a text must hold a sequence of each. */
export type Needed = readonly (readonly Sequence[])[];

/**
 * Sequences of which a text must hold one for an expression to match anywhere in it: the rarest that follow from the expression, in the way of
 * Russ Cox, “Regular Expression Matching with a Trigram Index” (2012), with classes in the place of letters. Where two parts of the
 * expression together are met much less often, there is a set for each. Nothing outside the basic plane is minded: a text with
 * surrogates may match without any.
 * @param written as `/…/u`
 * @returns nothing where none is rare enough to be worth looking for
 * @throws SyntaxError where what is written is no expression
 */
export function neededSequences(written: string): Needed {
  const end = written.lastIndexOf('/');
  const flags = written.slice(end + 1);
  const parser = new RegExpParser({ ecmaVersion: 2025 });
  const { alternatives } = parser.parsePattern(written, 1, end, { unicode: flags.includes('u') });
  const derivation = new Derivation(flags);
  const { whole, holds } = derivation.ofAny(alternatives);
  let best: Needed = tellingOf(rarer(whole, holds));
  const [only] = alternatives;
  if (alternatives.length > 1 || only === undefined || metIn(best) < seldom) return best;
  for (let at = 1; at < only.elements.length; at++) {
    const parts = [only.elements.slice(0, at), only.elements.slice(at)].map((row) => derivation.ofRow(row));
    const both = parts.flatMap((part) => tellingOf(rarer(part.whole, part.holds)));
    if (both.length === 2 && metIn(both) < metIn(best) * (best.length < 2 ? worthTwo : 1)) best = both;
  }
  return best;
}

/** The set, if it is rare enough to be worth looking for. */
function tellingOf(set: readonly Sequence[] | null): Needed {
  if (set === null || frequency(set) * paragraph > often) return [];
  return [distinct(set.map((each) => rarestPart(each, set.length)))];
}

/** How often a sequence of each set is met in a paragraph, as if they did not depend on each other. */
function metIn(sets: Needed): number {
  return sets.reduce((product, set) => product * Math.min(1, frequency(set) * paragraph), 1);
}

class Derivation {
  constructor(private readonly flags: string) {}

  ofAny(alternatives: readonly AST.Alternative[]): Taken {
    const all = alternatives.map(({ elements }) => this.ofRow(elements));
    const [only] = all;
    if (all.length === 1 && only) return only;
    const whole = all.every((each) => each.whole !== null) ? all.flatMap((each) => each.whole ?? []) : null;
    const holds = all.map((each) => rarer(each.whole, each.holds));
    return {
      whole: whole !== null && whole.length <= most ? distinct(whole) : null,
      first: few(all.flatMap((each) => each.first)),
      last: few(
        all.flatMap((each) => each.last),
        -longest,
      ),
      holds: holds.every((each) => each !== null) ? fewOrNone(holds.flatMap((each) => each)) : null,
    };
  }

  /** What stands ahead or behind is of the text, too, though not of the match. */
  ofRow(elements: readonly AST.Element[]): Taken {
    const parts: Taken[] = [];
    const looks: { readonly at: number; readonly ahead: boolean; readonly taken: Taken }[] = [];
    for (const element of elements)
      if (!isLook(element)) parts.push(this.of(element));
      else
        looks.push({
          at: parts.length,
          ahead: element.kind === 'lookahead',
          taken: this.ofAny(element.alternatives),
        });
    const between = (from: number, to: number): Taken => parts.slice(from, to).reduce(joined, nothing);
    const row = between(0, parts.length);
    let { holds } = row;
    const ends = [null, ...looks.filter(({ ahead }) => ahead)];
    const starts = [null, ...looks.filter(({ ahead }) => !ahead)];
    for (const start of starts)
      for (const end of ends) {
        const from = start?.at ?? 0;
        const to = end?.at ?? parts.length;
        if (from > to || (start === null && end === null)) continue;
        const around = joined(joined(start?.taken ?? nothing, between(from, to)), end?.taken ?? nothing);
        holds = rarer(holds, rarer(around.whole, around.holds));
      }
    return { ...row, holds };
  }

  private of(element: AST.Element): Taken {
    switch (element.type) {
      case 'Character':
      case 'CharacterSet':
      case 'CharacterClass':
        return exactly([[`/${element.raw}/${this.flags}`]]);
      case 'Group':
      case 'CapturingGroup':
        return this.ofAny(element.alternatives);
      case 'Quantifier':
        return this.ofRepeated(element);
      case 'Assertion':
        return nothing;
      default:
        return unknown;
    }
  }

  private ofRepeated({ element, min, max }: AST.Quantifier): Taken {
    const once = this.of(element);
    if (min === 0) return max === 1 && once.whole !== null ? exactly(distinct([[], ...once.whole])) : unknown;
    let row = once;
    for (let times = 1; times < Math.min(min, longest); times++) row = joined(row, once);
    return min === max && min <= longest
      ? row
      : { whole: null, first: row.first, last: row.last, holds: rarer(row.whole, row.holds) };
  }
}

function isLook(element: AST.Element): element is AST.LookaroundAssertion & { readonly negate: false } {
  return (
    element.type === 'Assertion' &&
    (element.kind === 'lookahead' || element.kind === 'lookbehind') &&
    !element.negate
  );
}

function exactly(whole: readonly Sequence[]): Taken {
  return { whole, first: whole, last: whole, holds: null };
}

/** What one part and the next behind it take together. */
function joined(one: Taken, next: Taken): Taken {
  const whole = one.whole && next.whole && product(one.whole, next.whole);
  if (whole && whole.every(({ length }) => length <= 2 * longest))
    return { ...exactly(whole), holds: rarer(one.holds, next.holds) };
  const between = product(one.last, next.first) ?? product(few(one.last, -1), next.first);
  const holds = [one.whole, one.holds, next.whole, next.holds, between];
  return {
    whole: null,
    first: few((one.whole && product(one.whole, next.first)) ?? one.first),
    last: few((next.whole && product(one.last, next.whole)) ?? next.last, -longest),
    holds: holds.reduce<readonly Sequence[] | null>(rarer, null),
  };
}

function product(ones: readonly Sequence[], others: readonly Sequence[]): readonly Sequence[] | null {
  if (ones.length * others.length > most) return null;
  return distinct(ones.flatMap((one) => others.map((other) => [...one, ...other])));
}

/** Cut to their first (or, from a negative number, last) units; nothing is known where they are many. */
function few(sequences: readonly Sequence[], from = 0): readonly Sequence[] {
  const cut = distinct(sequences.map((each) => (from < 0 ? each.slice(from) : each.slice(0, longest))));
  return cut.length > most ? [[]] : cut;
}

function fewOrNone(sequences: readonly Sequence[]): readonly Sequence[] | null {
  const all = distinct(sequences);
  return all.length > most ? null : all;
}

function distinct(sequences: readonly Sequence[]): readonly Sequence[] {
  return [...new Map(sequences.map((each) => [each.join('\n'), each])).values()];
}

/** The set that a text holds less often; a set with an empty sequence tells nothing. */
function rarer(
  one: readonly Sequence[] | null,
  other: readonly Sequence[] | null,
): readonly Sequence[] | null {
  const [a, b] = [one, other].map((set) =>
    set === null || set.some(({ length }) => length === 0) ? null : set,
  );
  if (!a || !b) return a ?? b ?? null;
  return frequency(b) < frequency(a) ? b : a;
}

function frequency(sequences: readonly Sequence[]): number {
  return sequences.reduce((sum, each) => sum + frequencyOf(rarestPart(each, sequences.length)), 0);
}

/** The shortest part of a sequence that is rare, or the one that is met least often, from the first unit that tells something. */
function rarestPart(sequence: Sequence, among: number): Sequence {
  let best: Sequence = [];
  for (let length = 1; length <= Math.min(longest, sequence.length); length++) {
    for (let start = 0; start + length <= sequence.length; start++) {
      const part = sequence.slice(start, start + length);
      if (frequencyOf(part) < frequencyOf(best)) best = part;
    }
    if (frequencyOf(best) * among <= rare) break;
  }
  let start = 0;
  while (best.length - start > 1 && shareOf(best[start] as UnitClass) > usual && !tells(best, start)) start++;
  return best.slice(start);
}

/** Whether a sequence is met less often by the unit at which it starts. */
function tells(sequence: Sequence, start: number): boolean {
  return frequencyOf(sequence.slice(start)) * worthUnit < frequencyOf(sequence.slice(start + 1));
}
