import type { Finding, FoundFix, PatternRule } from '../rule';
import { formsOf } from '../words/inflect';
import { starName, type CompiledPattern } from './compile-pattern';
import { fitIn } from './fit-in';
import { fixOf, inCaseOf, standsAlready, type Flagged } from './fix-match';
import { losesFacts } from './kept-facts';
import type { CompiledException, Looked } from './looked-block';
import type { SourceWords } from './pattern';
import type { PatternRun } from './run-pattern';
import { fill, needsLemma, type Matched } from './templates';

/** What a pattern rule found in a paragraph; `source` is what the source must say for it to count. */
export interface PatternMatch {
  readonly rule: PatternRule;
  readonly finding: Finding;
  readonly source: SourceWords | null;
}

/** An exception that lies over what is flagged begins at most so far before it, in UTF-16 code units. */
const exceptionReach = 80;

/**
 * What a pattern finds at an offset.
 * @param word the number of the word that begins there, or of the first one behind it
 */
export function patternMatchAt(
  looked: Looked,
  pattern: CompiledPattern,
  run: PatternRun,
  at: number,
  word: number,
): PatternMatch | null {
  const { rule, block } = looked;
  const { context } = run;
  if (rule.kinds.length > 0 && !rule.kinds.includes(context.kind)) return null;
  if (pattern.needsTags && !context.tagger) return null;
  run.tagged = false;
  let whole = run.match(pattern, at, word);
  if (!whole) return null;
  if (pattern.needsTags) {
    run.tagged = true;
    whole = run.match(pattern, at, word);
    if (!whole) return null;
  }
  const slots = run.slots.slice(0, 2 * pattern.slots.length);
  const [start = -1, end = -1] = slots;
  if (start < 0 || end <= start) return null;
  run.tagged = context.tagger !== undefined;
  const place = { ...whole, flagStart: start, flagEnd: end };
  if (isExcepted(looked.details.exceptions, run, place)) return null;
  const finding = findingOf(looked, pattern, run, slots);
  return finding && { rule, finding, source: block.source };
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
