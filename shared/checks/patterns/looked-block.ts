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

/** What is asked of a block once one of its patterns matches, which few do. */
export interface BlockDetails {
  readonly exceptions: readonly CompiledException[];
  readonly fixes: readonly { readonly template: Template; readonly title: string }[];
  /** The words with "*" in their base form. */
  readonly stars: readonly string[];
  readonly named: NamedWords;
}

/** A block, of which each part is compiled when it is first asked for: a text meets the anchors of a fifth of all, and few of these match. */
export class Looked {
  private madePatterns: readonly CompiledPattern[] | undefined;
  private madeDetails: BlockDetails | undefined;

  constructor(
    readonly rule: PatternRule,
    readonly block: PatternBlock,
    private readonly language: Language,
  ) {}

  get patterns(): readonly CompiledPattern[] {
    return (this.madePatterns ??= this.compile());
  }

  get details(): BlockDetails {
    return (this.madeDetails ??= this.lookCloser());
  }

  private compile(): readonly CompiledPattern[] {
    const patterns = compilePattern(this.sound(parsePattern(this.block.pattern)), this.language, true);
    if (typeof patterns === 'string') throw new Error(`${this.rule.id}: ${patterns}`);
    return patterns;
  }

  private lookCloser(): BlockDetails {
    const { block, language } = this;
    const sequence = this.sound(parsePattern(block.pattern));
    const stars = starred(sequence).map(({ text }) => text);
    const names = ['match', ...slotsOf(sequence)];
    return {
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
