import type { Language } from '../../text/language';
import type { Finding, FoundFix, ParagraphContext, PatternRule } from '../rule';
import { formsOf } from '../words/inflect';
import { split } from '../words/split-words';
import { forgottenNumbers, type CandidatesAtWord, type VocabularyWord } from '../words/vocabulary';
import { openingsOf, starName, type CompiledPattern, type Opening } from './compile-pattern';
import { fitIn } from './fit-in';
import { fixOf, inCaseOf, standsAlready, type Flagged } from './fix-match';
import { losesFacts } from './kept-facts';
import { Looked, type CompiledException } from './looked-block';
import type { Anchor, Beside, PatternBlock, SourceWords } from './pattern';
import { PatternRun } from './run-pattern';
import { fill, needsLemma, type Matched } from './templates';
import { Tried } from './tried-steps';
import { compileTest } from './word-tests';

/** What a pattern rule found in a paragraph; `source` is what the source must say for it to count. */
export interface PatternMatch {
  readonly rule: PatternRule;
  readonly finding: Finding;
  readonly source: SourceWords | null;
}

interface TestGroup {
  readonly test: (lower: string) => boolean;
  readonly candidates: Candidate[];
}

/** One of the patterns of a block. */
class Candidate {
  /** The bits of {@link bitOf} that the word at the anchor (or right behind it, if that is a sign) may have, and the words around; known once it was tried. */
  at = anyBit;
  next = anyBit;
  second = anyBit;
  before = anyBit;
  beforeThat = anyBit;
  private pattern: CompiledPattern | undefined;

  constructor(
    readonly looked: Looked,
    private readonly number: number,
    readonly beside: Beside | null,
  ) {}

  compiled(): CompiledPattern {
    if (this.pattern !== undefined) return this.pattern;
    const pattern = this.looked.patterns[this.number] as CompiledPattern;
    [this.at = anyBit, this.next = anyBit, this.second = anyBit] = openingsOf(pattern.after, 3).map(
      bitsOfOpening,
    );
    if (pattern.before)
      [this.before = anyBit, this.beforeThat = anyBit] = openingsOf(pattern.before, 2).map(bitsOfOpening);
    return (this.pattern = pattern);
  }
}

/** The candidates at a word, kept with its entry of the vocabulary: those that need no certain word beside it, and the others by that word. */
interface KnownCandidates extends CandidatesAtWord {
  readonly anyway: readonly Candidate[];
  readonly byNext: Neighbours | null;
  readonly byPrevious: Neighbours | null;
}

type Neighbours = ReadonlyMap<string, readonly Candidate[]>;

/**
 * What is kept of a word in a table, in so many numbers: its bit, the bits of the words that candidates need behind it and before it, and its hash,
 * in the lowest two bits of which stands what is known of it.
 */
const rowSize = 4;
const [bitAt, nextAt, previousAt, hashAt] = [0, 1, 2, 3];
const stateBits = 3;
const [isKnown, hasAnyway] = [1, 2];

/** The bits of the words of the paragraph that is looked at, from the third on: there is no word before the first and behind the last. */
let bits = new Int32Array(1024);
let rows = new Int32Array(1024);
/** The bit where no word stands, and all bits. */
const noWord = 1 << 31;
const anyBit = -1;

const none: readonly PatternMatch[] = [];
const noCandidates: readonly Candidate[] = [];

/** An exception that lies over what is flagged begins at most so far before it, in UTF-16 code units. */
const exceptionReach = 80;

/**
 * Looks for the patterns of many rules at once. Which of them may match at a word is looked up by the word, once for each distinct word, so that
 * a text costs what it holds, not how many patterns there are.
 */
export class Matcher {
  private readonly byWord = new Map<string, Candidate[]>();
  /** By what is tested, so that patterns with the same test ask once. */
  private readonly byTest = new Map<string, TestGroup>();
  private readonly atEveryWord: Candidate[] = [];
  private readonly byCharacter = new Map<number, Candidate[]>();
  private readonly tried = new Tried();
  private readonly unspaced: boolean;
  /** What most words have. */
  private readonly nothing: KnownCandidates = {
    matcher: this,
    anyway: noCandidates,
    byNext: null,
    byPrevious: null,
  };
  /** What the words have, by their numbers. */
  private table = new Int32Array(rowSize * 1024);
  private forgotten = 0;
  /** A bit for each two words of which a candidate at one needs the other beside it. */
  private readonly pairs = new Uint8Array(sizeOfPairs);
  /** Steps taken over all texts so far: what tests of linearity count. */
  stepsTaken = 0;

  /** @param isBeside whether patterns are looked for that count only where a source says so */
  constructor(rules: readonly PatternRule[], language: Language, isBeside = true) {
    for (const rule of rules)
      for (const block of rule.blocks) {
        if (!isBeside && waitsForSource(rule, block)) continue;
        const looked = new Looked(rule, block, language);
        for (const [number, anchor] of block.anchors.entries())
          this.add(anchor, new Candidate(looked, number, anchor.beside ?? null), language);
      }
    this.unspaced = [...this.byCharacter.keys()].some((code) => code >= firstUnspaced);
  }

  private add(anchor: Anchor, candidate: Candidate, language: Language): void {
    if (anchor.kind === 'character') push(this.byCharacter, anchor.code, candidate);
    else if (anchor.kind === 'words') for (const word of anchor.words) push(this.byWord, word, candidate);
    else {
      const { byWord } = compileTest(anchor.test, language);
      if (byWord === null) this.atEveryWord.push(candidate);
      else {
        const key = JSON.stringify(anchor.test);
        const group = this.byTest.get(key) ?? { test: byWord, candidates: [] };
        group.candidates.push(candidate);
        this.byTest.set(key, group);
      }
    }
  }

  /** What the rules find in a paragraph, by place; of overlapping matches of one rule the first and longest. */
  find(context: ParagraphContext): readonly PatternMatch[] {
    const found: PatternMatch[] = [];
    const run = new PatternRun(context, this.tried);
    const { vocabulary } = context;
    const rows = this.rowsOf(context);
    const count = vocabulary.length;
    if (bits.length < count + 5) bits = new Int32Array(2 * count + 5);
    bits[0] = bits[1] = bits[count + 2] = bits[count + 3] = bits[count + 4] = noWord;
    for (let word = 0; word < count; word++)
      bits[word + 2] = this.table[(rows[word] as number) + bitAt] as number;
    const { table } = this;
    for (let word = 0; word < count; word++) {
      const row = rows[word] as number;
      const hash = table[row + hashAt] as number;
      const isNext =
        ((table[row + nextAt] as number) & (bits[word + 3] as number)) !== 0 &&
        this.isPair(nextSide, hash, table[(rows[word + 1] as number) + hashAt] as number);
      const isPrevious =
        ((table[row + previousAt] as number) & (bits[word + 1] as number)) !== 0 &&
        this.isPair(previousSide, hash, table[(rows[word - 1] as number) + hashAt] as number);
      const isAnyway = (hash & stateBits) === hasAnyway;
      if (!isNext && !isPrevious && !isAnyway) continue;
      const { anyway, byNext, byPrevious } = this.candidatesAt(vocabulary[word] as VocabularyWord);
      if (isAnyway) tryAll(anyway, run, word, found);
      if (isNext) tryAll(byNext?.get(vocabulary[word + 1]?.lower ?? ''), run, word, found);
      if (isPrevious) tryAll(byPrevious?.get(vocabulary[word - 1]?.lower ?? ''), run, word, found);
    }
    if (this.byCharacter.size > 0) this.tryCharacters(run, found);
    this.stepsTaken += run.stepsTaken;
    return found.length === 0 ? none : withoutOverlaps(found);
  }

  /** Where the words of a paragraph stand in the table; those not met before are looked up. */
  private rowsOf({ text, vocabulary, wordNumbers }: ParagraphContext): Int32Array {
    // The words of a paragraph that was split before they were forgotten have other numbers now.
    const isOld = (wordNumbers[0] ?? Infinity) <= forgottenNumbers();
    const numbers = isOld ? split(text).numbers : wordNumbers;
    const forgotten = forgottenNumbers();
    if (forgotten !== this.forgotten) this.table.fill(0);
    this.forgotten = forgotten;
    if (rows.length < numbers.length) rows = new Int32Array(2 * numbers.length);
    for (let word = 0; word < numbers.length; word++) {
      const row = rowSize * ((numbers[word] as number) - forgotten);
      rows[word] = row;
      if (row >= this.table.length) {
        const larger = new Int32Array(2 * row);
        larger.set(this.table);
        this.table = larger;
      }
      if (this.table[row + hashAt] === 0) this.learn(vocabulary[word] as VocabularyWord, row);
    }
    return rows;
  }

  private learn(word: VocabularyWord, row: number): void {
    const { anyway, byNext, byPrevious } = this.candidatesAt(word);
    const hash = hashOf(word.lower);
    for (const next of byNext?.keys() ?? []) this.addPair(nextSide, hash, hashOf(next));
    for (const previous of byPrevious?.keys() ?? []) this.addPair(previousSide, hash, hashOf(previous));
    const state = anyway.length > 0 ? hasAnyway : isKnown;
    this.table.set([bitOf(hash), bitsOf(byNext?.keys()), bitsOf(byPrevious?.keys()), hash | state], row);
  }

  private addPair(side: number, hash: number, other: number): void {
    const place = placeOfPair(side, hash, other);
    this.pairs[place >>> 3] = (this.pairs[place >>> 3] as number) | (1 << (place & 7));
  }

  /** False if no candidate at a word needs another one on a side. */
  private isPair(side: number, hash: number, other: number): boolean {
    const place = placeOfPair(side, hash, other);
    return ((this.pairs[place >>> 3] as number) & (1 << (place & 7))) !== 0;
  }

  private tryCharacters(run: PatternRun, found: PatternMatch[]): void {
    const { text, signs, wordStarts } = run.context;
    const count = this.unspaced ? text.length : signs.length;
    let word = 0;
    for (let index = 0; index < count; index++) {
      const at = this.unspaced ? index : (signs[index] as number);
      const candidates = this.byCharacter.get(text.charCodeAt(at));
      if (!candidates) continue;
      while (word < wordStarts.length && (wordStarts[word] as number) < at) word++;
      for (const candidate of candidates) tryAt(candidate, run, at, word, found);
    }
  }

  private candidatesAt(word: VocabularyWord): KnownCandidates {
    const known = word.candidates;
    if (known?.matcher === this) return known as KnownCandidates;
    const { lower } = word;
    let all = this.byWord.get(lower) ?? noCandidates;
    if (this.atEveryWord.length > 0) all = all.concat(this.atEveryWord);
    for (const { test, candidates } of this.byTest.values()) if (test(lower)) all = all.concat(candidates);
    return (word.candidates =
      all.length === 0
        ? this.nothing
        : {
            matcher: this,
            anyway: all.filter(({ beside }) => beside === null),
            byNext: besideIn(all, 'next'),
            byPrevious: besideIn(all, 'previous'),
          });
  }
}

/** With nothing in the bits of {@link stateBits}. */
function hashOf(lower: string): number {
  let hash = 17;
  for (let index = 0; index < lower.length; index++)
    hash = (Math.imul(hash, 31) + lower.charCodeAt(index)) | 0;
  return hash & ~stateBits;
}

/** Words have one of 31 bits: by it most words are told to be none of a few. Where no word stands there is another bit. */
function bitOf(hash: number): number {
  return 1 << ((hash >>> 2) % 31);
}

function bitsOf(words: Iterable<string> = []): number {
  let bits = 0;
  for (const word of words) bits |= bitOf(hashOf(word));
  return bits;
}

/** In bytes. */
const sizeOfPairs = 32_768;
const [nextSide, previousSide] = [0x9e3779b1, 0x85ebca6b];

/** Where a pair has its bit, which it shares with few others. */
function placeOfPair(side: number, hash: number, other: number): number {
  return Math.imul((hash & ~stateBits) ^ Math.imul(other & ~stateBits, 0x27d4eb2f), side) >>> 14;
}

/** Of more words than these, hardly a bit is left out. */
const mostWithBits = 60;

function bitsOfOpening(opening: Opening | null): number {
  if (opening === null || opening.tests.length > 0) return anyBit;
  let bits = 0;
  for (const set of opening.sets) bits |= set.size > mostWithBits ? anyBit : bitsOf(set);
  return bits;
}

/** The candidates that need a word on that side, by the word; null if there are none. */
function besideIn(candidates: readonly Candidate[], side: Beside['side']): Neighbours | null {
  let found: Map<string, Candidate[]> | null = null;
  for (const candidate of candidates) {
    if (candidate.beside?.side !== side) continue;
    found ??= new Map();
    for (const word of candidate.beside.words) push(found, word, candidate);
  }
  return found;
}

/** True for a pattern that finds nothing where there is no source. */
function waitsForSource({ evidenceForSource }: PatternRule, { source, pattern }: PatternBlock): boolean {
  if (source?.mode === 'needs') return !evidenceForSource || !/\S \S/.test(pattern);
  return source?.mode === 'only';
}

/** The matchers used last: many checkers look with the same rules. */
const recent: {
  readonly rules: readonly PatternRule[];
  readonly language: Language;
  readonly isBeside: boolean;
  readonly matcher: Matcher;
}[] = [];
const mostRecent = 6;

/** A matcher for the rules, one that was made before where there is one: what it found out about words stays. */
export function matcherFor(rules: readonly PatternRule[], language: Language, isBeside: boolean): Matcher {
  const known = recent.find(
    (each) =>
      each.language === language &&
      each.isBeside === isBeside &&
      each.rules.length === rules.length &&
      each.rules.every((rule, index) => rule === rules[index]),
  );
  if (known) return known.matcher;
  const matcher = new Matcher(rules, language, isBeside);
  recent.unshift({ rules, language, isBeside, matcher });
  recent.length = Math.min(recent.length, mostRecent);
  return matcher;
}

/** Code units from here on are of scripts without spaces, or of signs that stand among them. */
const firstUnspaced = 0x2e80;

function push<K>(map: Map<K, Candidate[]>, key: K, candidate: Candidate): void {
  const known = map.get(key);
  if (known) known.push(candidate);
  else map.set(key, [candidate]);
}

function tryAll(
  candidates: readonly Candidate[] | undefined,
  run: PatternRun,
  word: number,
  found: PatternMatch[],
): void {
  if (candidates === undefined) return;
  const at = run.context.wordStarts[word] as number;
  for (const candidate of candidates) tryAt(candidate, run, at, word, found);
}

function tryAt(candidate: Candidate, run: PatternRun, at: number, word: number, found: PatternMatch[]): void {
  if (
    (candidate.at & (bits[word + 2] as number)) === 0 ||
    (candidate.next & (bits[word + 3] as number)) === 0 ||
    (candidate.before & (bits[word + 1] as number)) === 0 ||
    (candidate.second & (bits[word + 4] as number)) === 0 ||
    (candidate.beforeThat & (bits[word] as number)) === 0
  )
    return;
  const { looked } = candidate;
  const { rule, block } = looked;
  const { context } = run;
  const pattern = candidate.compiled();
  if (rule.kinds.length > 0 && !rule.kinds.includes(context.kind)) return;
  run.tagged = false;
  let whole = run.match(pattern, at, word);
  if (!whole) return;
  if (pattern.needsTags) {
    if (!context.tagger) return;
    run.tagged = true;
    whole = run.match(pattern, at, word);
    if (!whole) return;
  }
  const slots = run.slots.slice(0, 2 * pattern.slots.length);
  const [start = -1, end = -1] = slots;
  if (start < 0 || end <= start) return;
  run.tagged = context.tagger !== undefined;
  const place = { ...whole, flagStart: start, flagEnd: end };
  if (isExcepted(looked.details.exceptions, run, place)) return;
  const finding = findingOf(looked, pattern, run, slots);
  if (finding) found.push({ rule, finding, source: block.source });
}

interface Place {
  readonly start: number;
  readonly end: number;
  readonly flagStart: number;
  readonly flagEnd: number;
}

function isExcepted(exceptions: readonly CompiledException[], run: PatternRun, place: Place): boolean {
  for (const exception of exceptions) if (applies(exception, run, place)) return true;
  return false;
}

function applies({ place, program, atWords }: CompiledException, run: PatternRun, at: Place): boolean {
  const { wordStarts } = run.context;
  if (place === 'before')
    return run.reaches(program, at.start, firstWordFrom(wordStarts, at.start) - 1, -1) >= 0;
  if (place === 'after') return run.reaches(program, at.end, firstWordFrom(wordStarts, at.end), 1) >= 0;
  const from = Math.max(0, at.flagStart - exceptionReach);
  let word = firstWordFrom(wordStarts, from);
  for (let offset = from; offset < at.flagEnd; offset++) {
    while (word < wordStarts.length && (wordStarts[word] as number) < offset) word++;
    if (atWords && wordStarts[word] !== offset) continue;
    if (run.reaches(program, offset, word, 1) > at.flagStart) return true;
  }
  return false;
}

/** Number of the first word that starts at an offset or behind it. */
function firstWordFrom(wordStarts: readonly number[], offset: number): number {
  let low = 0;
  let high = wordStarts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((wordStarts[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Null where what is there is what a fix would make of it. */
function findingOf(
  { rule, block, details }: Looked,
  pattern: CompiledPattern,
  run: PatternRun,
  slots: readonly number[],
): Finding | null {
  const { text } = run;
  const [start = 0, end = 0] = slots;
  const matched = matchedBy(run, pattern, details.stars, slots);
  const flagged: Flagged = { text, start, end, startsSentence: run.isEdge('sentence-start', start) };
  const fixes: FoundFix[] = [];
  for (const { template, title } of details.fixes) {
    if (needsLemma(template) && !run.context.tagger) continue;
    const replacement = inCaseOf(flagged, fill(template, matched));
    if (replacement === text.slice(start, end)) return null;
    if (replacement !== '' && standsAlready(flagged, replacement)) return null;
    if (!mayDrop(rule, replacement) && losesFacts(flagged, replacement, details.named)) continue;
    const fitted = run.context.language.startsWith('en')
      ? fitIn(flagged, replacement)
      : { start, end, replacement };
    const fix = fitted && fixOf({ ...flagged, ...fitted }, fitted.replacement);
    if (!fix) continue;
    const safe = rule.safe && fix.keepsWords && block.source === null;
    fixes.push({ title: title || fix.kind, values: { text: fix.shown }, safe, edits: [fix.edit] });
  }
  const values: Record<string, string> = { match: text.slice(start, end) };
  for (const [index, name] of pattern.slots.entries())
    if (index > 0 && !name.startsWith('*')) values[name] = matched.textOf(name);
  const [best] = details.fixes;
  if (best) values.fix = fill(best.template, matched);
  if (block.note !== '') values.note = block.note;
  return { start, end, message: block.message, values, fixes };
}

/** What does not belong to the text may go with all that it holds. */
function mayDrop({ category }: PatternRule, replacement: string): boolean {
  return replacement === '' && (category === 'residue' || category === 'repetition');
}

function matchedBy(
  run: PatternRun,
  { slots: names }: CompiledPattern,
  stars: readonly string[],
  slots: readonly number[],
): Matched {
  const rangeOf = (name: string): readonly [number, number] => {
    const slot = name === 'match' ? 0 : names.indexOf(name);
    return [slots[2 * slot] ?? -1, slots[2 * slot + 1] ?? -1];
  };
  const textOf = (name: string): string => {
    const [start, end] = rangeOf(name);
    return start < 0 || end < start ? '' : run.text.slice(start, end);
  };
  return {
    textOf,
    lemmaOf(name) {
      run.tagged = true;
      const token = run.token(firstWordFrom(run.context.wordStarts, rangeOf(name)[0]));
      return token?.lemma.toLowerCase() ?? textOf(name).toLowerCase();
    },
    formOf(star) {
      return formsOf(stars[star] ?? '').get(textOf(starName(star)).toLowerCase()) ?? 'base';
    },
  };
}

function withoutOverlaps(found: PatternMatch[]): PatternMatch[] {
  if (found.length === 1) return found;
  found.sort((a, b) => a.finding.start - b.finding.start || b.finding.end - a.finding.end);
  const ends = new Map<PatternRule, number>();
  return found.filter(({ rule, finding }) => {
    if (finding.start < (ends.get(rule) ?? -1)) return false;
    ends.set(rule, finding.end);
    return true;
  });
}
