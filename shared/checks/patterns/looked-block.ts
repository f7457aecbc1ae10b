import type { Result } from '../../base/result';
import type { Language } from '../../text/language';
import type { PatternRule } from '../rule';
import {
  beginsAtWord,
  compileFrom,
  compilePattern,
  slotsOf,
  starred,
  type CompiledPattern,
  type Program,
} from './compile-pattern';
import { namedWords, type NamedWords } from './kept-facts';
import { parsePattern } from './parse-pattern';
import type { ExceptionPlace, PatternBlock } from './pattern';
import { parseTemplate, type Template } from './templates';

export interface CompiledException {
  readonly place: ExceptionPlace;
  readonly program: Program;
  /** It need not be tried but where a word starts. */
  readonly atWords: boolean;
}

export interface CompiledBlock {
  readonly patterns: readonly CompiledPattern[];
  readonly exceptions: readonly CompiledException[];
  readonly fixes: readonly { readonly template: Template; readonly title: string }[];
  /** The words with "*" in their base form. */
  readonly stars: readonly string[];
  readonly named: NamedWords;
}

/** A block, which is compiled when one of its anchors is met for the first time. */
export class Looked {
  private made: CompiledBlock | null = null;

  constructor(
    readonly rule: PatternRule,
    readonly block: PatternBlock,
    private readonly language: Language,
  ) {}

  get compiled(): CompiledBlock {
    return (this.made ??= this.compile());
  }

  private compile(): CompiledBlock {
    const { rule, block, language } = this;
    const sequence = this.sound(parsePattern(block.pattern));
    const patterns = compilePattern(sequence, language);
    if (typeof patterns === 'string') throw new Error(`${rule.id}: ${patterns}`);
    const stars = starred(sequence).map(({ text }) => text);
    const names = ['match', ...slotsOf(sequence)];
    return {
      patterns,
      stars,
      named: namedWords(sequence),
      fixes: block.fixes.map(({ text, title }) => ({
        template: this.sound(parseTemplate(text, names, stars.length)),
        title,
      })),
      exceptions: block.exceptions.map(([place, text]) => {
        const direction = place === 'before' ? 'left' : 'right';
        const sequence = this.sound(parsePattern(text));
        const program = compileFrom(sequence, language, direction, place !== 'here');
        return { place, program, atWords: beginsAtWord(program, program.first) };
      }),
    };
  }

  /** @throws Error for what `parseRules` would not have let through */
  private sound<T>(result: Result<T>): T {
    if (!result.ok) throw new Error(`${this.rule.id}: ${result.error.message}`);
    return result.value;
  }
}
