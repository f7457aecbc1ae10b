import { RE2JS } from 're2js';
import { literalWords, type LiteralWord } from './literal-words';
import type { SrxRule } from './segmentation';

/** How far a rule sees before and behind a place, in code units: work stays linear whatever the expressions. */
const sight = 200;
/** A block is looked through in stretches of this length, in code units. */
const stretch = 512;
/** What stands before a word for `\b`, which RE2 knows for ASCII only. */
const wordStart = String.raw`(?:^|[^\p{L}\p{M}\p{N}_])`;

interface Rule {
  /** Its place among the rules: the first that fits decides. */
  readonly order: number;
  readonly given: SrxRule;
}

interface BreakRule extends Rule {
  /** What ends at a place; null where the rule says nothing of it. */
  readonly before: RE2JS | null;
}

interface Exception extends Rule {
  /** What ends at the end of what it is given. */
  readonly before: RE2JS | null;
}

interface WordException extends Rule {
  readonly word: LiteralWord;
}

/** The rules of one language, ready to find where sentences end. */
export class CompiledRules {
  readonly #breaks: BreakRule[] = [];
  readonly #exceptions: Exception[] = [];
  readonly #words = new Map<string, WordException[]>();
  readonly #wordLengths: readonly number[];
  readonly #anchored = new Map<string, RE2JS>();

  /** @param rules expressions that {@link compileExpression} takes */
  constructor(rules: readonly SrxRule[]) {
    const lengths = new Set<number>();
    rules.forEach((given, order) => {
      if (given.breaks) {
        const before = given.before === '' ? null : compileExpression(startingWord(given.before));
        this.#breaks.push({ order, given, before });
        return;
      }
      const words = literalWords(given.before);
      if (words === null) {
        const before = given.before === '' ? null : compileExpression(`(?:${startingWord(given.before)})\\z`);
        this.#exceptions.push({ order, given, before });
        return;
      }
      for (const word of words) {
        lengths.add(word.key.length);
        const known = this.#words.get(word.key) ?? [];
        if (known.length === 0) this.#words.set(word.key, known);
        known.push({ order, given, word });
      }
    });
    this.#wordLengths = [...lengths];
  }

  /**
   * Where one sentence ends and another begins in a block, ascending.
   * @param others places where one begins unless a rule says otherwise
   */
  breaksIn(block: string, others: readonly number[] = []): number[] {
    const places = new Map<number, number>(others.map((place) => [place, Infinity]));
    for (const rule of this.#breaks)
      for (const place of placesOf(rule, block))
        if (
          place > 0 &&
          place < block.length &&
          (places.get(place) ?? Infinity) > rule.order &&
          this.#follows(rule.given, block, place)
        )
          places.set(place, rule.order);
    return Array.from(places)
      .filter(([place, order]) => !this.#isException(block, place, order))
      .map(([place]) => place)
      .sort((a, b) => a - b);
  }

  #isException(block: string, place: number, order: number): boolean {
    for (const length of this.#wordLengths) {
      if (length > place) continue;
      const known = this.#words.get(block.slice(place - length, place).toLowerCase());
      for (const exception of known ?? [])
        if (
          exception.order < order &&
          endsWith(block, place, exception.word) &&
          this.#follows(exception.given, block, place)
        )
          return true;
    }
    for (const exception of this.#exceptions) {
      if (exception.order > order) return false;
      if (this.#follows(exception.given, block, place) && precedes(exception.before, block, place))
        return true;
    }
    return false;
  }

  /** Whether what the rule wants behind the place stands there. */
  #follows({ after, notAfter }: SrxRule, block: string, place: number): boolean {
    const behind = block.slice(place, place + sight);
    return (
      (after === '' || this.#begins(after, behind)) &&
      (notAfter === undefined || !this.#begins(notAfter, behind))
    );
  }

  #begins(expression: string, text: string): boolean {
    if (expression === anySpace) return /^[\s\x85]/.test(text);
    let compiled = this.#anchored.get(expression);
    if (compiled === undefined)
      this.#anchored.set(expression, (compiled = compileExpression(`\\A(?:${expression})`)));
    return compiled.test(text);
  }
}

/** What `\s` is translated to. */
const anySpace = String.raw`[\s\x0b\x{85}\p{Z}]`;

/** Throws an `RE2JSException` for what is no expression. */
export function compileExpression(expression: string): RE2JS {
  return RE2JS.compile(expression, RE2JS.LOOKBEHINDS);
}

/** `\bMr` sees letters of every script in front of it. */
function startingWord(expression: string): string {
  const rest = expression.slice(2);
  return expression.startsWith('\\b') && !rest.includes('|') ? `${wordStart}${rest}` : expression;
}

function endsWith(block: string, place: number, { characters, startsWord }: LiteralWord): boolean {
  const start = place - characters.length;
  for (let index = 0; index < characters.length; index++)
    if (!(characters[index] as string).includes(block.charAt(start + index))) return false;
  return !startsWord || start === 0 || !/[\p{L}\p{M}\p{N}_]/u.test(block.charAt(start - 1));
}

function precedes(expression: RE2JS | null, block: string, place: number): boolean {
  if (expression === null) return true;
  const from = Math.max(0, place - sight - 1);
  // What begins at the cut is no beginning of a text.
  return expression.matcher(block.slice(from, place)).find(from === 0 ? 0 : 1);
}

/** Where what the rule wants in front ends (where it wants nothing, where what it wants behind begins), perhaps more than once. */
function* placesOf({ before, given }: BreakRule, block: string): Iterable<number> {
  const wanted = before ?? compileExpression(given.after);
  for (let from = 0; from < block.length; from += stretch) {
    const left = Math.max(0, from - sight);
    const piece = block.slice(left, from + stretch + sight);
    const matcher = wanted.matcher(piece);
    let at = left === 0 ? 0 : 1;
    while (at <= piece.length && matcher.find(at)) {
      const start = matcher.start();
      const place = left + (before === null ? start : matcher.end());
      if (place > from + stretch) break;
      if (place >= from) yield place;
      at = before === null ? start + 1 : Math.max(start + 1, matcher.end() - 1);
    }
  }
}
