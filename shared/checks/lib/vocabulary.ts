/** A distinct word in lower case. Equal words share one entry, so that words are compared by `===` and judged once, not wherever they stand. */
export interface VocabularyWord {
  readonly lower: string;
  /** The marks of {@link markWords} that apply. */
  readonly marks: number;
}

interface Entry extends VocabularyWord {
  readonly hash: number;
  readonly next: Entry | undefined;
  /** Where it was met last, counted in words since the program began. */
  metAt: number;
}

const tests: { readonly bit: number; readonly test: (lower: string) => boolean }[] = [];
/** The marks of the words that stand in lists: one look-up tells of all lists. */
const listed = new Map<string, number>();
let bits = 0;

/** A hash table of its own: looking up a stretch of text then takes no string for it, which is most of the cost of splitting words. */
const mask = 0xffff;
let buckets: (Entry | undefined)[] = emptyBuckets();
let size = 0;

/** Distinct words kept at most; a library has more, an article far fewer. */
const most = 50_000;

const bitOfList = new Map<string, number>();

/**
 * Marks the words that a rule is interested in, by a list or a test on the word in lower case; called once, when the rule's file is loaded.
 * @returns the bit that those words carry; the same one for the same list
 */
export function markWords(chosen: ReadonlySet<string> | ((lower: string) => boolean)): number {
  if (typeof chosen === 'function') {
    const bit = nextBit();
    tests.push({ bit, test: chosen });
    return bit;
  }
  const list = [...chosen].sort().join(' ');
  const bit = bitOfList.get(list) ?? nextBit();
  bitOfList.set(list, bit);
  for (const word of chosen) listed.set(word, (listed.get(word) ?? 0) | bit);
  return bit;
}

function nextBit(): number {
  if (bits === 31) throw new Error('All bits that mark words are taken.');
  return 1 << bits++;
}

/** The hash of no characters; {@link addToHash} adds one after another. */
export const startOfHash = 17;

/** @param code a UTF-16 code unit in lower case */
export function addToHash(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) | 0;
}

/**
 * The entry of the word from `start` to `end`, whose hash in lower case is given; its letters beyond ASCII must be in lower case.
 * @param units the code units of `text`
 */
export function vocabularyWord(
  text: string,
  units: Uint16Array,
  start: number,
  end: number,
  hash: number,
): VocabularyWord {
  const bucket = (hash ^ (hash >>> 16)) & mask;
  for (let entry = buckets[bucket]; entry !== undefined; entry = entry.next)
    if (entry.hash === hash && isSame(units, start, end, entry.lower)) return entry;
  const entry = learn(text.slice(start, end).toLowerCase(), hash, buckets[bucket]);
  buckets[bucket] = entry;
  size++;
  return entry;
}

let wordsMet = 0;
/** More than any distance that is asked for: words of different texts are that far apart. */
const betweenTexts = 1000;

/** To be called before the words of a text are looked up. Forgets what is beyond measure: entries of one word from before and after differ. */
export function startOfText(): void {
  wordsMet += betweenTexts;
  if (size <= most) return;
  buckets = emptyBuckets();
  size = 0;
}

/** Says that the word is the next one of the text: how many words ago it was met before, 1 for the one just before; over a hundred if it was not. */
export function nearestBefore(word: VocabularyWord): number {
  const entry = word as Entry;
  const distance = ++wordsMet - entry.metAt;
  entry.metAt = wordsMet;
  return distance;
}

function emptyBuckets(): (Entry | undefined)[] {
  return new Array<Entry | undefined>(mask + 1).fill(undefined);
}

function isSame(units: Uint16Array, start: number, end: number, lower: string): boolean {
  if (lower.length !== end - start) return false;
  for (let index = 0; index < lower.length; index++) {
    const code = units[start + index] as number;
    if ((code >= 65 && code <= 90 ? code | 32 : code) !== lower.charCodeAt(index)) return false;
  }
  return true;
}

function learn(lower: string, hash: number, next: Entry | undefined): Entry {
  let marks = listed.get(lower) ?? 0;
  for (const { bit, test } of tests) if (test(lower)) marks |= bit;
  // A long slice would keep the whole text it was cut from alive.
  return { lower: lower.length > 12 ? [...lower].join('') : lower, marks, hash, next, metAt: -betweenTexts };
}
