import type { Language } from '../../text/language';
import { bestAnchor, everyWord, withBeside, wordsElsewhere, wordsOf } from './find-anchor';
import type { Opening } from './openings';
import type { Anchor, Element, Item, Sequence } from './pattern';
import { compileTest, type CompiledTest } from './word-tests';

type Op =
  | 'match'
  | 'word'
  | 'test'
  | 'text'
  | 'space'
  | 'split'
  | 'gap'
  | 'save'
  | 'sentence-start'
  | 'sentence-end'
  | 'sentence-break';

/**
 * A step of a compiled pattern. Steps are numbered; each says which comes next. Those before the anchor are run from it to the left, the others
 * from it to the right. All have the same fields, whether they need them or not: objects of several shapes take several times as long to read.
 */
export interface Step {
  readonly op: Op;
  readonly next: number;
  /** Of a split the other way, of "save" the slot, of a gap how many words it may skip, of a space how many there must be. */
  readonly other: number;
  /** What a word must be one of, as it is written if `exact`, otherwise in lower case. */
  readonly words: ReadonlySet<string>;
  readonly exact: boolean;
  readonly test: CompiledTest | null;
  readonly text: string;
  /** What the next word must pass for the steps from here on to match; null if any may come; undefined until it is asked for. */
  opening: Opening | null | undefined;
}

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
  /** Words in small letters of which the paragraph must have one besides the anchor; null where any will do. */
  readonly elsewhere: readonly string[] | null;
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
  const first = compiler.sequence(withLeadingSpaces(sequence), compiler.add('match', 0));
  return compiler.program(apart ? compiler.add('space', first) : first);
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
    const elsewhere = wordsElsewhere(sequence, index, language);
    return [{ anchor, elsewhere, slots: slots.all, ...programsOf(sequence, index, language, slots) }];
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
    const match = compiler.add('match', 0);
    return hasFlagStart ? match : compiler.add('save', match, { other: slot });
  };
  const item = sequence[index] as Item;
  const rest = [{ ...item, space: false }, ...sequence.slice(index + 1)];
  const ofItem = new Map([...slots.ofItem, [rest[0] as Item, slots.ofItem.get(item) ?? []] as const]);
  const right = new Compiler(language, { all: slots.all, ofItem }, 'right');
  const left = new Compiler(language, slots, 'left');
  const after = right.program(right.sequence(rest, edge(right, 1)));
  let first = left.sequence(sequence.slice(0, index), edge(left, 0));
  if (item.space) first = left.space(first);
  const before = index === 0 && hasFlagStart ? null : left.program(first);
  const startsSentence = !item.space && sequence[index - 1]?.element.kind === 'sentence-start';
  return { before, after, startsSentence, needsTags: left.needsTags || right.needsTags };
}

const noWords: ReadonlySet<string> = new Set();

type Needed = Partial<Pick<Step, 'other' | 'words' | 'exact' | 'test' | 'text'>>;

class Compiler {
  needsTags = false;
  private readonly steps: Step[] = [];
  private branches = false;

  constructor(
    private readonly language: Language,
    private readonly slots: Slots | null,
    private readonly direction: Direction,
  ) {}

  add(
    op: Op,
    next: number,
    { other = 0, words = noWords, exact = false, test = null, text = '' }: Needed = {},
  ): number {
    return this.steps.push({ op, next, other, words, exact, test, text, opening: undefined }) - 1;
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

  space(next: number): number {
    return this.add('space', next, { other: 1 });
  }

  private split(taken: number, skipped: number): number {
    this.branches = true;
    return this.add('split', taken, { other: skipped });
  }

  /** The element with the slots around it. */
  private once(item: Item, next: number): number {
    const slots = this.slots?.ofItem.get(item) ?? [];
    const [near, far] = this.direction === 'right' ? [0, 1] : [1, 0];
    let after = next;
    for (const slot of slots) after = this.add('save', after, { other: 2 * slot + far });
    after = this.element(item.element, after);
    for (const slot of slots) after = this.add('save', after, { other: 2 * slot + near });
    return after;
  }

  private element(element: Element, next: number): number {
    switch (element.kind) {
      case 'word':
        return this.add('word', next, { words: wordsOf(element, this.language), exact: element.exact });
      case 'characters':
        return element.text === '' ? next : this.add('text', next, { text: element.text });
      case 'test':
        return this.add('test', next, { test: this.test(element.test) });
      case 'gap':
        this.branches = true;
        return this.add('gap', next, {
          other: element.words,
          test: element.test && this.test(element.test),
        });
      case 'flag-start':
        return this.add('save', next, { other: 0 });
      case 'flag-end':
        return this.add('save', next, { other: 1 });
      case 'sentence-start':
      case 'sentence-end':
      case 'sentence-break':
        return this.add(element.kind, next);
      case 'choice':
        return this.ways(element.of)
          .map((way) => (way instanceof Array ? this.sequence(way, next) : this.add('word', next, way)))
          .reduceRight((other, first) => this.split(first, other));
    }
  }

  /** The alternatives of a choice; words that follow one another are one of them, for only one of them can match. */
  private ways(
    of: readonly Sequence[],
  ): (Sequence | { readonly words: Set<string>; readonly exact: boolean })[] {
    const ways: (Sequence | { readonly words: Set<string>; readonly exact: boolean })[] = [];
    for (const sequence of of) {
      const [item] = sequence;
      const word = sequence.length === 1 && item?.max === 1 && item.min === 1 ? item.element : null;
      if (word?.kind !== 'word') {
        ways.push(sequence);
        continue;
      }
      const words = wordsOf(word, this.language);
      const last = ways.at(-1);
      if (last && 'exact' in last && last.exact === word.exact)
        for (const each of words) last.words.add(each);
      else ways.push({ words: new Set(words), exact: word.exact });
    }
    return ways;
  }

  private test(test: Parameters<typeof compileTest>[0]): CompiledTest {
    const compiled = compileTest(test, this.language);
    if (compiled.needsTags) this.needsTags = true;
    return compiled;
  }
}
