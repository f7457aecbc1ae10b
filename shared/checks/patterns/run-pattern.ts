import { firstEndingAfter } from '../../base/range';
import type { ParagraphContext } from '../rule';
import { tokenOfWord } from '../sentences/tagged-sentences';
import type { TaggedToken } from '../tagger';
import { isWordAt } from '../words/words';
import type { CompiledPattern, Program, Step } from './compile-pattern';
import { openingOf } from './openings';
import { reach, type Tried } from './tried-steps';
import { isFreeBefore, isFreeBehind } from './word-edges';
import type { TestedWords } from './word-tests';

/** Characters that may stand for the one in the pattern. */
const alike: Readonly<Record<string, string>> = { "'": "'’", '"': '"“”', '-': '-‐‑' };

/** Runs patterns over one paragraph. Work is bounded for each place and pattern by the pattern's size and {@link reach}, so it is linear in the text. */
export class PatternRun implements TestedWords {
  readonly text: string;
  /** Where the slots of the pattern that is run start and end; -1 for nothing. */
  readonly slots: number[] = [];
  /** Whether tags are asked for: sentences are tagged only where a pattern matches but for its tags. */
  tagged = false;
  /** Steps taken since it was made: what tests of linearity count. */
  stepsTaken = 0;
  private names: readonly string[] = [];
  private origin = 0;
  /** Where the match that was found last ends (or starts, run to the left). */
  private reached = 0;

  constructor(
    readonly context: ParagraphContext,
    private readonly tried: Tried,
  ) {
    this.text = context.text;
  }

  lower(word: number): string {
    return this.context.vocabulary[word]?.lower ?? '';
  }

  start(word: number): number {
    return this.context.wordStarts[word] ?? this.text.length;
  }

  end(word: number): number {
    return this.context.wordEnds[word] ?? 0;
  }

  token(word: number): TaggedToken | undefined {
    return tokenOfWord(this.context, word);
  }

  captured(name: string): string {
    const slot = this.names.indexOf(name);
    const [start, end] = [this.slots[2 * slot] ?? -1, this.slots[2 * slot + 1] ?? -1];
    return slot < 0 || start < 0 || end < start ? '' : this.text.slice(start, end).toLowerCase();
  }

  /**
   * Tries a pattern where its anchor was met.
   * @param at offset of the anchor
   * @param word number of the first word that starts at `at` or behind it
   * @returns where the whole match starts and ends (`slots` tell the rest), or null
   */
  match(
    pattern: CompiledPattern,
    at: number,
    word: number,
  ): { readonly start: number; readonly end: number } | null {
    if (pattern.startsSentence && !this.isEdge('sentence-start', at)) return null;
    this.names = pattern.slots;
    const count = 2 * pattern.slots.length;
    for (let slot = 0; slot < count; slot++) this.slots[slot] = -1;
    // Most candidates fail at the next word, so what is behind the anchor is looked at first.
    if (!this.run(pattern.after, at, word, 1)) return null;
    const end = this.reached;
    if (!pattern.before) return isFreeBefore(this.context, at) ? { start: at, end } : null;
    if (!this.run(pattern.before, at, word - 1, -1)) return null;
    return { start: this.reached, end };
  }

  /** Where a program ends that is run from an offset on, to the right (1) or to the left (-1); -1 if it does not match. */
  reaches(program: Program, at: number, word: number, direction: 1 | -1): number {
    return this.run(program, at, word, direction) ? this.reached : -1;
  }

  private run(program: Program, at: number, word: number, direction: 1 | -1): boolean {
    this.origin = at;
    if (program.branches) this.tried.begin(program.steps.length);
    return direction === 1
      ? this.right(program, program.first, at, word)
      : this.left(program, program.first, at, word);
  }

  private triedBefore(step: number, at: number): boolean {
    return this.tried.before(step, Math.abs(at - this.origin));
  }

  private saved(program: Program, step: Step, at: number, word: number, direction: 1 | -1): boolean {
    const before = this.slots[step.other] ?? -1;
    this.slots[step.other] = at;
    const matched =
      direction === 1 ? this.right(program, step.next, at, word) : this.left(program, step.next, at, word);
    if (!matched) this.slots[step.other] = before;
    return matched;
  }

  /** @param word number of the first word that starts at `at` or behind it */
  private right(program: Program, from: number, at: number, word: number): boolean {
    const { text, context } = this;
    for (let number = from; ;) {
      this.stepsTaken++;
      const step = program.steps[number] as Step;
      switch (step.op) {
        case 'match':
          this.reached = at;
          return isFreeBehind(context, at);
        case 'word':
        case 'test': {
          if (context.wordStarts[word] !== at) return false;
          const end = context.wordEnds[word] as number;
          if (!(step.test === null ? this.isWord(step, word) : step.test.holds(this, word))) return false;
          at = end;
          word++;
          number = step.next;
          break;
        }
        case 'text': {
          const end = this.textTo(step.text, at);
          if (end < 0) return false;
          at = end;
          while (word < context.wordStarts.length && (context.wordStarts[word] as number) < at) word++;
          number = step.next;
          break;
        }
        case 'space': {
          const start = at;
          while (at - start < reach && isSpace(text.charCodeAt(at))) at++;
          if (at - start < step.other) return false;
          number = step.next;
          break;
        }
        case 'split':
          // Where it cannot go on so, nothing branches.
          if (this.opens(program, step.next, word)) {
            if (this.triedBefore(number, at)) return false;
            if (this.right(program, step.next, at, word)) return true;
          }
          number = step.other;
          break;
        case 'save':
          return this.saved(program, step, at, word, 1);
        case 'gap': {
          if (this.triedBefore(number, at)) return false;
          const limit = context.sentences[this.sentenceAt(at)]?.end ?? text.length;
          const isSignNext = beginsWithSign(program, step.next);
          for (let skipped = 0; skipped <= step.other; skipped++, word++) {
            const start = context.wordStarts[word];
            const behind = skipped === 0 ? at : (context.wordEnds[word - 1] as number);
            const opens = this.opens(program, step.next, word);
            if (isSignNext && opens && behind !== start && this.right(program, step.next, behind, word))
              return true;
            if (start === undefined || start >= limit) return false;
            if (opens && this.right(program, step.next, start, word)) return true;
            if (step.test && !step.test.holds(this, word)) return false;
          }
          return false;
        }
        case 'sentence-start':
        case 'sentence-end':
          if (!this.isEdge(step.op, at)) return false;
          number = step.next;
          break;
        case 'sentence-break':
          if (!this.isBreak(word - 1)) return false;
          at = context.wordStarts[word] as number;
          number = step.next;
          break;
      }
    }
  }

  /** @param word number of the last word that ends at `at` or before it; -1 for none */
  private left(program: Program, from: number, at: number, word: number): boolean {
    const { text, context } = this;
    for (let number = from; ;) {
      this.stepsTaken++;
      const step = program.steps[number] as Step;
      switch (step.op) {
        case 'match':
          this.reached = at;
          return isFreeBefore(context, at);
        case 'word':
        case 'test':
          if (word < 0 || context.wordEnds[word] !== at) return false;
          if (!(step.test === null ? this.isWord(step, word) : step.test.holds(this, word))) return false;
          at = context.wordStarts[word] as number;
          word--;
          number = step.next;
          break;
        case 'text':
          if (this.textTo(step.text, at - step.text.length) < 0) return false;
          at -= step.text.length;
          while (word >= 0 && (context.wordEnds[word] as number) > at) word--;
          number = step.next;
          break;
        case 'space': {
          const end = at;
          while (end - at < reach && at > 0 && isSpace(text.charCodeAt(at - 1))) at--;
          if (end - at < step.other) return false;
          number = step.next;
          break;
        }
        case 'split':
          // Where it cannot go on so, nothing branches.
          if (this.opens(program, step.next, word)) {
            if (this.triedBefore(number, at)) return false;
            if (this.left(program, step.next, at, word)) return true;
          }
          number = step.other;
          break;
        case 'save':
          return this.saved(program, step, at, word, -1);
        case 'gap': {
          if (this.triedBefore(number, at)) return false;
          const limit = context.sentences[this.sentenceAt(at - 1)]?.start ?? 0;
          for (let skipped = 0; skipped <= step.other; skipped++, word--) {
            const end = context.wordEnds[word];
            if (end === undefined || end <= limit) return false;
            if (this.opens(program, step.next, word) && this.left(program, step.next, end, word)) return true;
            if (step.test && !step.test.holds(this, word)) return false;
          }
          return false;
        }
        case 'sentence-start':
        case 'sentence-end':
          if (!this.isEdge(step.op, at)) return false;
          number = step.next;
          break;
        case 'sentence-break':
          if (!this.isBreak(word)) return false;
          at = context.wordEnds[word] as number;
          number = step.next;
          break;
      }
    }
  }

  /** False if the steps from a number on cannot match because of the word that comes next. */
  private opens({ steps }: Program, number: number, word: number): boolean {
    const opening = openingOf(steps, number);
    if (opening === null) return true;
    const lower = this.lower(word);
    for (const set of opening.sets) if (set.has(lower)) return true;
    for (const test of opening.tests) if (test(lower)) return true;
    return false;
  }

  private isWord(step: Step, word: number): boolean {
    return step.words.has(step.exact ? this.text.slice(this.start(word), this.end(word)) : this.lower(word));
  }

  /** Where the characters end that a pattern asks for at an offset; -1 if others stand there. */
  private textTo(wanted: string, at: number): number {
    if (this.text.startsWith(wanted, at)) return at + wanted.length;
    return at >= 0 && alike[wanted]?.includes(this.text.charAt(at) || '\0') === true ? at + 1 : -1;
  }

  /** True if nothing but signs stands between the offset and that edge of its sentence. */
  isEdge(edge: 'sentence-start' | 'sentence-end', at: number): boolean {
    const { sentences } = this.context;
    return edge === 'sentence-start'
      ? this.onlySigns(sentences[this.sentenceAt(at)]?.start ?? 0, at)
      : this.onlySigns(at, sentences[this.sentenceAt(at - 1)]?.end ?? this.text.length);
  }

  /** True if one sentence ends with this word and the next begins with the word behind it. */
  private isBreak(word: number): boolean {
    const { sentences } = this.context;
    const end = this.end(word);
    const sentence = this.sentenceAt(end - 1);
    const next = sentences[sentence + 1];
    if (word < 0 || !next || word + 1 >= this.context.wordStarts.length) return false;
    return (
      this.onlySigns(end, sentences[sentence]?.end ?? end) && this.onlySigns(next.start, this.start(word + 1))
    );
  }

  /** Number of the sentence that holds an offset, or of the first one behind it. */
  private sentenceAt(at: number): number {
    return firstEndingAfter(this.context.sentences, at);
  }

  private onlySigns(start: number, end: number): boolean {
    if (end - start > 8) return false;
    for (let index = start; index < end; index++) if (isWordAt(this.text, index)) return false;
    return true;
  }
}

/** True if a sign comes next, which stands close behind a word and not where the next one starts. */
function beginsWithSign({ steps }: Pick<Program, 'steps'>, number: number): boolean {
  const step = steps[number];
  return step?.op === 'text' || (step?.op === 'save' && beginsWithSign({ steps }, step.next));
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0xa0 || code === 0x202f || code === 0x3000 || code === 9;
}
