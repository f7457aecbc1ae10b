import { addTo, type BitSet } from '../../base/bit-set';

/** Sequences of classes of code units, a set of them for each number, as they are stored. */
export interface StoredPrefilter {
  /** Classes as expressions, `/\p{L}/u`; empty where they have no code unit beyond the first 128. */
  readonly classes: readonly string[];
  /** Which of the first 128 code units are of each class, as hexadecimal digits of four units each. */
  readonly ascii: readonly string[];
  /** By the number of the set, its sequences; in each the numbers of classes. */
  readonly sets: readonly (readonly (readonly number[])[])[];
}

/** What was read of sequences that begin alike. */
interface Node {
  /** The sets of which a sequence ends here. */
  readonly sets: number[];
  readonly next: { readonly unit: number; readonly node: Node }[];
  readonly id: number;
}

const noSets: readonly number[] = [];

/** Code units that are of the same classes. */
interface Kind {
  /** By the number of a class, 1 where they are of it. */
  readonly classes: Uint8Array;
  /** What stands behind the beginning of sequences. */
  readonly starts: readonly Node[];
}

/** More kinds of units than are met but for noise, as a power of two. */
const kindBits = 7;
const kindLimit = 1 << kindBits;
/** States are made as they are met; a text that goes on meeting new ones is no prose, and is not looked at any further. */
const stateLimit = 8000;
/** In a next state, beside its number: that sequences end there. */
const endsSequence = 0x8000;
const newInText = 1500;
const ascii = 128;

/**
 * Tells which of many sets of sequences a text holds, in one pass: an automaton whose states are made when they are first met, after Cox, “Regular
 * Expression Matching in the Wild” (2010). A step costs the same whatever the number of sequences.
 */
export class Prefilter {
  /** What stands for all sets: of a text that has surrogates, or that meets too many new states. */
  private readonly every: BitSet;
  private readonly root: Node = { sets: [], next: [], id: 0 };
  private readonly tests: (RegExp | undefined)[] = [];
  private readonly kinds: Kind[] = [];
  private readonly kindByClasses = new Map<string, number>();
  /** By code unit, the kind it is of and 1; 0 where it was not met. */
  private readonly kindOf = new Uint8Array(0x10000);
  /** By state and kind, the next state and 1, with {@link endsSequence}; 0 where it was not met. */
  private next = new Uint16Array(0);
  private states: (readonly Node[])[] = [];
  private found: (readonly number[] | null)[] = [];
  private stateByNodes = new Map<string, number>();
  /** The texts looked at so far, and of each state the last of them that met it. */
  private texts = 0;
  private readonly metIn = new Uint32Array(stateLimit + 1);

  constructor(private readonly stored: StoredPrefilter) {
    this.every = stored.sets.reduce<number[]>((set, _, index) => (addTo(set, index), set), []);
    let nodes = 0;
    stored.sets.forEach((set, index) => {
      for (const sequence of set) {
        let node = this.root;
        for (const unit of sequence) {
          let next = node.next.find((each) => each.unit === unit);
          if (next === undefined)
            node.next.push((next = { unit, node: { sets: [], next: [], id: ++nodes } }));
          node = next.node;
        }
        if (!node.sets.includes(index)) node.sets.push(index);
      }
    });
    this.forget();
  }

  /** The numbers of the sets of which the text holds a sequence, and perhaps of others. */
  setsIn(text: string): BitSet {
    const sets: number[] = this.every.map(() => 0);
    const { kindOf, metIn } = this;
    const number = (this.texts = (this.texts + 1) >>> 0);
    let { next } = this;
    let state = 0;
    let made = 0;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      const kind = (kindOf[code] as number) || this.kindOfUnit(code);
      if (kind === 0) return this.every;
      let found = next[(state << kindBits) + kind - 1] as number;
      if (found === 0) {
        if (++made > newInText) return this.every;
        if (this.states.length >= stateLimit) {
          this.forget();
          return this.every;
        }
        found = this.step(state, kind - 1);
        next = this.next;
      }
      state = (found & ~endsSequence) - 1;
      if (found < endsSequence || metIn[state] === number) continue;
      metIn[state] = number;
      for (const set of this.found[state] ?? noSets)
        sets[set >>> 5] = (sets[set >>> 5] as number) | (1 << (set & 31));
    }
    return sets;
  }

  private forget(): void {
    this.next = new Uint16Array(256 * kindLimit);
    this.states = [[]];
    this.found = [null];
    this.stateByNodes = new Map([['', 0]]);
  }

  /** The state behind another and 1. */
  private step(state: number, kind: number): number {
    const { classes, starts } = this.kinds[kind] as Kind;
    const nodes: Node[] = [...starts];
    for (const { next } of this.states[state] as readonly Node[])
      for (const { unit, node } of next) if (classes[unit] === 1) nodes.push(node);
    let key = '';
    for (const { id } of nodes) key += String.fromCharCode(id);
    let next = this.stateByNodes.get(key);
    if (next === undefined) {
      const sets = [...new Set(nodes.flatMap((node) => node.sets))];
      next = this.states.push(nodes.filter((node) => node.next.length > 0)) - 1;
      this.found.push(sets.length === 0 ? null : sets);
      this.stateByNodes.set(key, next);
      if (this.next.length < (next + 1) * kindLimit) {
        const larger = new Uint16Array(2 * this.next.length);
        larger.set(this.next);
        this.next = larger;
      }
    }
    const ends = this.found[next] === null ? 0 : endsSequence;
    return (this.next[(state << kindBits) + kind] = (next + 1) | ends);
  }

  /** The kind of a code unit and 1; 0 for surrogates, and where there are too many kinds. */
  private kindOfUnit(code: number): number {
    if (code >= 0xd800 && code < 0xe000) return 0;
    const classes = this.stored.classes.flatMap((_, index) => (this.isOf(code, index) ? [index] : []));
    const key = classes.join(' ');
    let kind = this.kindByClasses.get(key);
    if (kind === undefined) {
      if (this.kinds.length === kindLimit) return 0;
      const isOf = new Uint8Array(this.stored.classes.length);
      for (const each of classes) isOf[each] = 1;
      const starts = this.root.next.flatMap(({ unit, node }) => (isOf[unit] === 1 ? [node] : []));
      kind = this.kinds.push({ classes: isOf, starts }) - 1;
      this.kindByClasses.set(key, kind);
    }
    return (this.kindOf[code] = kind + 1);
  }

  private isOf(code: number, index: number): boolean {
    if (code < ascii) {
      const digits = this.stored.ascii[index] as string;
      return (Number.parseInt(digits[code >> 2] as string, 16) & (1 << (code & 3))) !== 0;
    }
    const written = this.stored.classes[index] as string;
    if (written === '') return false;
    const end = written.lastIndexOf('/');
    this.tests[index] ??= new RegExp(`^(?:${written.slice(1, end)})$`, written.slice(end + 1));
    return this.tests[index].test(String.fromCharCode(code));
  }
}
