import type { Language } from '../../text/language';
import type { Finding, FoundFix, ParagraphContext, PatternRule } from '../rule';
import { formsOf } from '../words/inflect';
import type { CandidatesAtWord, VocabularyWord } from '../words/vocabulary';
import { Candidate } from './candidate';
import { starName, type CompiledPattern } from './compile-pattern';
import { fitIn } from './fit-in';
import { fixOf, inCaseOf, standsAlready, type Flagged } from './fix-match';
import { losesFacts } from './kept-facts';
import { Looked, type CompiledException } from './looked-block';
import type { Anchor, Beside, PatternBlock, SourceWords } from './pattern';
import { PatternRun } from './run-pattern';
import { fill, needsLemma, type Matched } from './templates';
import { Tried } from './tried-steps';
import { tryAnyway, tryNext, tryPrevious, WordTable } from './word-table';
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

/** The candidates at a word, kept with its entry of the vocabulary: those that need no certain word beside it, and the others by that word. */
interface KnownCandidates extends CandidatesAtWord {
  readonly anyway: readonly Candidate[];
  readonly byNext: Neighbours | null;
  readonly byPrevious: Neighbours | null;
}

type Neighbours = ReadonlyMap<string, readonly Candidate[]>;

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
    const pattern = candidate.patternAt(this.words.bits, word);
    if (pattern !== null) tryAt(candidate.looked, pattern, run, at, word, found);
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

function tryAt(
  looked: Looked,
  pattern: CompiledPattern,
  run: PatternRun,
  at: number,
  word: number,
  found: PatternMatch[],
): void {
  const { rule, block } = looked;
  const { context } = run;
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
