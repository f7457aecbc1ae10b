import type { Language } from '../../text/language';
import type { ParagraphContext, Severity } from '../rule';
import { formsOf } from '../words/inflect';
import type { VocabularyWord } from '../words/vocabulary';
import {
  compileFrom,
  compilePattern,
  starName,
  starred,
  type Anchor,
  type CompiledPattern,
  type Program,
} from './compile-pattern';
import { fixOf, inCaseOf, standsAlready, type Flagged } from './fix-match';
import type { Exception, PatternBlock, SourceWords } from './pattern';
import type { PatternFinding, PatternRule } from './pattern-rule';
import { PatternRun, Tried } from './run-pattern';
import { fill, needsLemma, parseTemplate, type Matched, type Template } from './templates';

/** What a pattern rule found in a paragraph; `source` is what the source must say for it to count. */
export interface PatternMatch {
  readonly rule: PatternRule;
  readonly finding: PatternFinding;
  readonly source: SourceWords | null;
}

/** A pattern with what is made of its matches, compiled when it is met for the first time. */
class Candidate {
  private made: {
    readonly exceptions: readonly CompiledException[];
    readonly fixes: readonly Template[];
  } | null = null;

  constructor(
    readonly rule: PatternRule,
    readonly block: PatternBlock,
    readonly pattern: CompiledPattern,
    private readonly language: Language,
  ) {}

  get exceptions(): readonly CompiledException[] {
    return this.parts.exceptions;
  }

  get fixes(): readonly Template[] {
    return this.parts.fixes;
  }

  private get parts() {
    if (this.made) return this.made;
    const names = ['match', ...this.pattern.slots];
    const stars = starred(this.block.pattern).length;
    const fixes = this.block.fixes.map((text) => {
      const template = parseTemplate(text, names, stars);
      if (!template.ok) throw new Error(`${this.rule.id}: ${template.error.message}`);
      return template.value;
    });
    const exceptions = this.block.exceptions.map((each) => compileException(each, this.language));
    return (this.made = { exceptions, fixes });
  }
}

interface CompiledException {
  readonly place: Exception['place'];
  readonly program: Program;
}

function compileException({ place, pattern }: Exception, language: Language): CompiledException {
  const direction = place === 'before' ? 'left' : 'right';
  return { place, program: compileFrom(pattern, language, direction, place !== 'here') };
}

/** Distinct words whose candidates are remembered at most. */
const mostWords = 50_000;
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
  private readonly byTest: { readonly test: (lower: string) => boolean; readonly candidates: Candidate[] }[] =
    [];
  private readonly atEveryWord: Candidate[] = [];
  private readonly byCharacter = new Map<number, Candidate[]>();
  private readonly remembered = new Map<VocabularyWord, readonly Candidate[]>();
  private readonly tried = new Tried();
  private readonly unspaced: boolean;
  /** Steps taken over all texts so far: what tests of linearity count. */
  stepsTaken = 0;

  /** @throws Error for a rule that `parseRules` would not have given */
  constructor(rules: readonly PatternRule[], language: Language) {
    for (const rule of rules)
      for (const block of rule.blocks) {
        const compiled = compilePattern(block.pattern, language);
        if (typeof compiled === 'string') throw new Error(`${rule.id}: ${compiled}`);
        for (const pattern of compiled) this.add(new Candidate(rule, block, pattern, language));
      }
    this.unspaced = [...this.byCharacter.keys()].some((code) => code >= firstUnspaced);
  }

  private add(candidate: Candidate): void {
    const anchor: Anchor = candidate.pattern.anchor;
    if (anchor.kind === 'character') push(this.byCharacter, anchor.code, candidate);
    else if (anchor.kind === 'words')
      for (const word of new Set(anchor.words)) push(this.byWord, word, candidate);
    else if (anchor.test === null) this.atEveryWord.push(candidate);
    else this.byTest.push({ test: anchor.test, candidates: [candidate] });
  }

  /** What the rules find in a paragraph, by place; of overlapping matches of one rule the first and longest. */
  find(context: ParagraphContext): readonly PatternMatch[] {
    const found: PatternMatch[] = [];
    let run: PatternRun | undefined;
    const { vocabulary, wordStarts, signs, text } = context;
    for (let word = 0; word < vocabulary.length; word++) {
      const candidates = this.candidatesAt(vocabulary[word] as VocabularyWord);
      for (const candidate of candidates) {
        run ??= new PatternRun(context, this.tried);
        tryAt(candidate, run, wordStarts[word] as number, word, found);
      }
    }
    if (this.byCharacter.size > 0) {
      let word = 0;
      const tryCharacter = (at: number): void => {
        const candidates = this.byCharacter.get(text.charCodeAt(at));
        if (!candidates) return;
        run ??= new PatternRun(context, this.tried);
        while (word < wordStarts.length && (wordStarts[word] as number) < at) word++;
        for (const candidate of candidates) tryAt(candidate, run, at, word, found);
      };
      if (this.unspaced) for (let at = 0; at < text.length; at++) tryCharacter(at);
      else for (const at of signs) tryCharacter(at);
    }
    this.stepsTaken += run?.stepsTaken ?? 0;
    return found.length === 0 ? none : withoutOverlaps(found);
  }

  private candidatesAt(word: VocabularyWord): readonly Candidate[] {
    const known = this.remembered.get(word);
    if (known) return known;
    const { lower } = word;
    const all = [...(this.byWord.get(lower) ?? []), ...this.atEveryWord];
    for (const { test, candidates } of this.byTest) if (test(lower)) all.push(...candidates);
    if (this.remembered.size >= mostWords) this.remembered.clear();
    const candidates = all.length === 0 ? noCandidates : all;
    this.remembered.set(word, candidates);
    return candidates;
  }
}

/** Code units from here on are of scripts without spaces, or of signs that stand among them. */
const firstUnspaced = 0x2e80;

function push<K>(map: Map<K, Candidate[]>, key: K, candidate: Candidate): void {
  const known = map.get(key);
  if (known) known.push(candidate);
  else map.set(key, [candidate]);
}

function tryAt(candidate: Candidate, run: PatternRun, at: number, word: number, found: PatternMatch[]): void {
  const { pattern, rule } = candidate;
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
  const slots = [...run.slots];
  const [start = -1, end = -1] = slots;
  if (start < 0 || end <= start) return;
  run.tagged = context.tagger !== undefined;
  if (
    candidate.exceptions.some((exception) =>
      applies(exception, run, { ...whole, flagStart: start, flagEnd: end }),
    )
  )
    return;
  const finding = findingOf(candidate, run, slots);
  if (finding) found.push({ rule, finding, source: candidate.block.source });
}

interface Place {
  readonly start: number;
  readonly end: number;
  readonly flagStart: number;
  readonly flagEnd: number;
}

function applies({ place, program }: CompiledException, run: PatternRun, at: Place): boolean {
  const { wordStarts } = run.context;
  if (place === 'before')
    return run.reaches(program, at.start, firstWordFrom(wordStarts, at.start) - 1, -1) >= 0;
  if (place === 'after') return run.reaches(program, at.end, firstWordFrom(wordStarts, at.end), 1) >= 0;
  const from = Math.max(0, at.flagStart - exceptionReach);
  let word = firstWordFrom(wordStarts, from);
  for (let offset = from; offset < at.flagEnd; offset++) {
    while (word < wordStarts.length && (wordStarts[word] as number) < offset) word++;
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
  { rule, block, fixes: templates, pattern }: Candidate,
  run: PatternRun,
  slots: readonly number[],
): PatternFinding | null {
  const { text } = run;
  const [start = 0, end = 0] = slots;
  const matched = matchedBy(run, pattern, block, slots);
  const flagged: Flagged = { text, start, end, startsSentence: run.isEdge('sentence-start', start) };
  const fixes: PatternFinding['fixes'][number][] = [];
  for (const template of templates) {
    if (needsLemma(template) && !run.context.tagger) continue;
    const replacement = inCaseOf(flagged, fill(template, matched));
    const fix = fixOf(flagged, replacement);
    if (!fix || (replacement !== '' && standsAlready(flagged, replacement))) return null;
    const safe = rule.safe && fix.keepsWords;
    fixes.push({ title: fix.kind, values: { text: fix.shown }, safe, edits: [fix.edit] });
  }
  const values: Record<string, string> = { match: text.slice(start, end) };
  for (const [index, name] of pattern.slots.entries())
    if (index > 0 && !name.startsWith('*')) values[name] = matched.textOf(name);
  if (templates[0]) values.fix = fill(templates[0], matched);
  if (block.note !== '') values.note = block.note;
  return { start, end, message: block.message, values, fixes };
}

function matchedBy(
  run: PatternRun,
  { slots: names }: CompiledPattern,
  block: PatternBlock,
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
      const base = starred(block.pattern)[star]?.text ?? '';
      return formsOf(base).get(textOf(starName(star)).toLowerCase()) ?? 'base';
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

/** How much a match weighs beside a source; null where the source says that it is none. `said` tells whether the aligned source has one of the words. */
export function weighed({ rule, source }: PatternMatch, said: boolean): Severity | 'as it is' | null {
  if (source === null) return 'as it is';
  if (source.mode === 'unless') return said ? null : 'as it is';
  if (source.mode === 'stronger') return said ? rule.sourceSeverity : 'as it is';
  return said ? rule.sourceSeverity : null;
}
