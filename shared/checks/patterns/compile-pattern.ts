import type { Language } from '../../text/language';
import type { Form } from '../words/inflect';
import { bestAnchor, everyWord, withBeside, wordsOf } from './find-anchor';
import type { Anchor, Element, Item, Sequence } from './pattern';
import { compileTest, type CompiledTest } from './word-tests';

/**
 * A step of a compiled pattern. Steps are numbered; each says which comes next. Those before the anchor are run from it to the left, the others
 * from it to the right.
 */
export type Step =
  | { readonly op: 'match' }
  | {
      readonly op: 'word';
      readonly words: ReadonlySet<string> | ReadonlyMap<string, Form>;
      readonly exact: boolean;
      readonly next: number;
    }
  | { readonly op: 'test'; readonly test: CompiledTest; readonly next: number }
  | { readonly op: 'text'; readonly text: string; readonly next: number }
  | { readonly op: 'space'; readonly atLeast: 0 | 1; readonly next: number }
  | { readonly op: 'split'; readonly next: number; readonly other: number }
  | { readonly op: 'gap'; readonly words: number; readonly test: CompiledTest | null; readonly next: number }
  | { readonly op: 'save'; readonly slot: number; readonly next: number }
  | { readonly op: 'sentence-start' | 'sentence-end' | 'sentence-break'; readonly next: number };

export interface Program {
  readonly steps: readonly Step[];
  readonly first: number;
  /** Steps can be reached in several ways, so that the runner must remember where it was. */
  readonly branches: boolean;
}

export interface Programs {
  /** From the anchor's start to the left; null where nothing stands before it. */
  readonly before: Program | null;
  readonly after: Program;
  /** The anchor begins a sentence, which few words do. */
  readonly startsSentence: boolean;
  readonly needsTags: boolean;
}

export interface CompiledPattern extends Programs {
  /** With the words beside it, unless the pattern was compiled without them. */
  readonly anchor: Anchor;
  /** Two for each name: start and end. The first two are what is flagged. */
  readonly slots: readonly string[];
}

type Direction = 'left' | 'right';

/** The slots of what is flagged, of the names, and of the words with "*", in the order of the pattern. */
export function slotsOf(sequence: Sequence): string[] {
  const names = sequence.map(({ name }) => name).filter((name) => name !== '');
  return ['', ...names, ...starred(sequence).map((_, index) => starName(index))];
}

/** The name under which the n-th word with "*" is kept, from 0. */
export function starName(index: number): string {
  return `*${index}`;
}

/** The words with "*" outside of alternatives. */
export function starred(sequence: Sequence): readonly (Element & { kind: 'word' })[] {
  return sequence.flatMap(({ element }) => (element.kind === 'word' && element.forms ? [element] : []));
}

/** Names that an item may be called by: its own and that of its "*". */
interface Slots {
  readonly all: readonly string[];
  readonly ofItem: ReadonlyMap<Item, readonly number[]>;
}

function placeSlots(sequence: Sequence): Slots {
  const all = slotsOf(sequence);
  const ofItem = new Map<Item, number[]>();
  let stars = 0;
  for (const item of sequence) {
    const slots: number[] = [];
    if (item.name !== '') slots.push(all.indexOf(item.name));
    if (item.element.kind === 'word' && item.element.forms) slots.push(all.indexOf(starName(stars++)));
    ofItem.set(item, slots);
  }
  return { all, ofItem };
}

/**
 * Compiles a pattern for a language. Where only alternatives of several words could be looked for, it becomes several.
 * @param isStored its anchors are known already, so that the words beside them, which take most of the time, are not looked for
 * @returns a message where nothing in it can be looked for
 */
export function compilePattern(
  sequence: Sequence,
  language: Language,
  isStored = false,
): readonly CompiledPattern[] | string {
  const ready = withLeadingSpaces(sequence);
  const slots = placeSlots(ready);
  return (
    anchored(ready, language, isStored, slots, 0) ??
    'Nothing in it can be looked for: name a word, a class of words or a sign.'
  );
}

/** Compiles an exception, which is tried from a given place on. */
export function compileFrom(
  sequence: Sequence,
  language: Language,
  direction: Direction,
  apart: boolean,
): Program {
  const compiler = new Compiler(language, null, direction);
  const first = compiler.sequence(withLeadingSpaces(sequence), compiler.add({ op: 'match' }));
  return compiler.program(apart ? compiler.add({ op: 'space', atLeast: 0, next: first }) : first);
}

/** True if a program can match only where a word starts (run to the left: ends), so that it need not be tried elsewhere. */
export function beginsAtWord({ steps }: Pick<Program, 'steps'>, from: number): boolean {
  const step = steps[from];
  if (step?.op === 'word' || step?.op === 'test') return true;
  if (step?.op === 'save') return beginsAtWord({ steps }, step.next);
  return step?.op === 'split' && beginsAtWord({ steps }, step.next) && beginsAtWord({ steps }, step.other);
}

/** Optional items at the start keep the space behind them, for without them there is none. */
function withLeadingSpaces(sequence: Sequence): Sequence {
  const firstNeeded = sequence.findIndex(({ min }) => min > 0);
  if (firstNeeded <= 0) return sequence;
  return sequence.map((item, index): Item => {
    if (index > firstNeeded) return item;
    const spaceBehind = index < firstNeeded && sequence[index + 1]?.space === true;
    if (!spaceBehind) return { ...item, space: false };
    const inner: Sequence = [{ ...item, space: false, min: 1, max: item.max, name: '' }, behind];
    return { ...item, element: { kind: 'choice', of: [inner] }, space: false, max: 1 };
  });
}

/** Nothing but the space before it. */
const behind: Item = { element: { kind: 'characters', text: '' }, space: true, min: 1, max: 1, name: '' };

function anchored(
  sequence: Sequence,
  language: Language,
  isStored: boolean,
  slots: Slots,
  depth: number,
): CompiledPattern[] | null {
  const best = bestAnchor(sequence, language);
  const group = sequence.findIndex(
    ({ element, min, max }) => element.kind === 'choice' && min === 1 && max === 1,
  );
  if (best && (best.cost < everyWord || group < 0)) {
    const anchor = isStored ? best.anchor : withBeside(best, sequence, language);
    const { index } = best;
    return [{ anchor, slots: slots.all, ...programsOf(sequence, index, language, slots) }];
  }
  if (group < 0 || depth > 2) return null;
  const item = sequence[group] as Item & { element: { kind: 'choice' } };
  const all: CompiledPattern[] = [];
  for (const alternative of item.element.of) {
    const nested: Item = { ...item, element: { kind: 'choice', of: [alternative] } };
    const flat =
      item.name === ''
        ? alternative.map((each, index) => (index === 0 ? { ...each, space: item.space } : each))
        : null;
    const replaced = [...sequence.slice(0, group), ...(flat ?? [nested]), ...sequence.slice(group + 1)];
    const ofItem = new Map([...slots.ofItem, [nested, slots.ofItem.get(item) ?? []] as const]);
    const compiled = anchored(replaced, language, isStored, { all: slots.all, ofItem }, depth + 1);
    if (!compiled) return null;
    all.push(...compiled);
  }
  return all;
}

function programsOf(sequence: Sequence, index: number, language: Language, slots: Slots): Programs {
  const hasFlagStart = sequence.some(({ element }) => element.kind === 'flag-start');
  /** Where nothing else is said, all of the match is flagged. */
  const edge = (compiler: Compiler, slot: number): number => {
    const match = compiler.add({ op: 'match' });
    return hasFlagStart ? match : compiler.add({ op: 'save', slot, next: match });
  };
  const item = sequence[index] as Item;
  const rest = [{ ...item, space: false }, ...sequence.slice(index + 1)];
  const ofItem = new Map([...slots.ofItem, [rest[0] as Item, slots.ofItem.get(item) ?? []] as const]);
  const right = new Compiler(language, { all: slots.all, ofItem }, 'right');
  const left = new Compiler(language, slots, 'left');
  const after = right.program(right.sequence(rest, edge(right, 1)));
  let first = left.sequence(sequence.slice(0, index), edge(left, 0));
  if (item.space) first = left.add({ op: 'space', atLeast: 1, next: first });
  const before = index === 0 && hasFlagStart ? null : left.program(first);
  const startsSentence = !item.space && sequence[index - 1]?.element.kind === 'sentence-start';
  return { before, after, startsSentence, needsTags: left.needsTags || right.needsTags };
}

class Compiler {
  needsTags = false;
  private readonly steps: Step[] = [];
  private branches = false;

  constructor(
    private readonly language: Language,
    private readonly slots: Slots | null,
    private readonly direction: Direction,
  ) {}

  add(step: Step): number {
    return this.steps.push(step) - 1;
  }

  program(first: number): Program {
    return { steps: this.steps, first, branches: this.branches };
  }

  /** Adds the steps of a sequence, which go on to `next`. */
  sequence(items: Sequence, next: number): number {
    const backwards = this.direction === 'right' ? [...items].reverse() : items;
    return backwards.reduce((after, item) => this.item(item, after), next);
  }

  private item(item: Item, next: number): number {
    // Signs that are repeated are glued together, words are set apart.
    const apart = item.element.kind !== 'characters';
    const tail = this.direction === 'left' && item.space ? this.space(next) : next;
    let start = this.once(item, tail);
    for (let count = item.max - 1; count > 0; count--) {
      const again = apart ? this.space(start) : start;
      start = this.once(item, count >= item.min ? this.split(again, tail) : again);
    }
    if (this.direction === 'right' && item.space) start = this.space(start);
    return item.min === 0 ? this.split(start, next) : start;
  }

  private space(next: number): number {
    return this.add({ op: 'space', atLeast: 1, next });
  }

  private split(taken: number, skipped: number): number {
    this.branches = true;
    return this.add({ op: 'split', next: taken, other: skipped });
  }

  /** The element with the slots around it. */
  private once(item: Item, next: number): number {
    const slots = this.slots?.ofItem.get(item) ?? [];
    const [near, far] = this.direction === 'right' ? [0, 1] : [1, 0];
    let after = next;
    for (const slot of slots) after = this.add({ op: 'save', slot: 2 * slot + far, next: after });
    after = this.element(item.element, after);
    for (const slot of slots) after = this.add({ op: 'save', slot: 2 * slot + near, next: after });
    return after;
  }

  private element(element: Element, next: number): number {
    switch (element.kind) {
      case 'word':
        return this.add({ op: 'word', words: wordsOf(element, this.language), exact: element.exact, next });
      case 'characters':
        return element.text === '' ? next : this.add({ op: 'text', text: element.text, next });
      case 'test':
        return this.add({ op: 'test', test: this.test(element.test), next });
      case 'gap':
        this.branches = true;
        return this.add({
          op: 'gap',
          words: element.words,
          test: element.test && this.test(element.test),
          next,
        });
      case 'flag-start':
        return this.add({ op: 'save', slot: 0, next });
      case 'flag-end':
        return this.add({ op: 'save', slot: 1, next });
      case 'sentence-start':
      case 'sentence-end':
      case 'sentence-break':
        return this.add({ op: element.kind, next });
      case 'choice':
        return element.of
          .map((sequence) => this.sequence(sequence, next))
          .reduceRight((other, first) => this.split(first, other));
    }
  }

  private test(test: Parameters<typeof compileTest>[0]): CompiledTest {
    const compiled = compileTest(test, this.language);
    if (compiled.needsTags) this.needsTags = true;
    return compiled;
  }
}
