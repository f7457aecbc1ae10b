import type { Language } from '../../text/language';
import type { ParagraphContext, PatternRule } from '../rule';
import type { CandidatesAtWord, VocabularyWord } from '../words/vocabulary';
import { Candidate } from './candidate';
import { Looked } from './looked-block';
import type { Anchor, Beside, PatternBlock } from './pattern';
import { patternMatchAt, type PatternMatch } from './pattern-match';
import { PatternRun } from './run-pattern';
import { Tried } from './tried-steps';
import { tryAnyway, tryNext, tryPrevious, WordTable } from './word-table';
import { compileTest } from './word-tests';

interface TestGroup {
  readonly test: (lower: string) => boolean;
  readonly candidates: Candidate[];
}

/** The candidates at a word, kept with its entry of the vocabulary: those that need no certain word beside it, and the others by that word. */
interface KnownCandidates extends CandidatesAtWord {
  readonly anyway: readonly Candidate[];
  readonly byNext: Neighbours | null;
  readonly byPrevious: Neighbours | null;
}

type Neighbours = ReadonlyMap<string, readonly Candidate[]>;

const none: readonly PatternMatch[] = [];
const noCandidates: readonly Candidate[] = [];

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
  private readonly words = new WordTable();
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
    this.words.read(context, this.candidatesAt);
    for (let word = 0; word < vocabulary.length; word++) {
      const tries = this.words.triesAt(word);
      if (tries === 0) continue;
      const { anyway, byNext, byPrevious } = this.candidatesAt(vocabulary[word] as VocabularyWord);
      if ((tries & tryAnyway) !== 0) this.tryAll(anyway, run, word, found);
      if ((tries & tryNext) !== 0)
        this.tryAll(byNext?.get(vocabulary[word + 1]?.lower ?? ''), run, word, found);
      if ((tries & tryPrevious) !== 0)
        this.tryAll(byPrevious?.get(vocabulary[word - 1]?.lower ?? ''), run, word, found);
    }
    if (this.byCharacter.size > 0) this.tryCharacters(run, found);
    this.stepsTaken += run.stepsTaken;
    return found.length === 0 ? none : withoutOverlaps(found);
  }

  private tryAll(
    candidates: readonly Candidate[] | undefined,
    run: PatternRun,
    word: number,
    found: PatternMatch[],
  ): void {
    if (candidates === undefined) return;
    const at = run.context.wordStarts[word] as number;
    for (const candidate of candidates) this.tryOne(candidate, run, at, word, found);
  }

  private tryOne(
    candidate: Candidate,
    run: PatternRun,
    at: number,
    word: number,
    found: PatternMatch[],
  ): void {
    const pattern = candidate.patternAt(this.words, word);
    const match = pattern && patternMatchAt(candidate.looked, pattern, run, at, word);
    if (match) found.push(match);
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
      for (const candidate of candidates) this.tryOne(candidate, run, at, word, found);
    }
  }

  private readonly candidatesAt = (word: VocabularyWord): KnownCandidates => {
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
  };
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
