import { fail, ok, type Result } from '../../base/result';
import type { Element, Item, Sequence, WordTest } from './pattern';

/** Limits of a pattern; those of a whole file are in parse-rules. */
const most = { length: 500, repeats: 20, gap: 15, alternatives: 60, depth: 4, items: 60 } as const;

const wordCharacter = /[\p{L}\p{M}\p{N}]/u;
/** Scripts that are written without spaces: their words are not told apart, so patterns compare characters. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}ー々〆]/u;

class PatternError extends Error {}

/**
 * Reads a pattern as it is written in a file of rules; README.md beside the rules describes the notation.
 * The failure's message says what is wrong and where.
 */
export function parsePattern(text: string): Result<Sequence> {
  if (text.length > most.length)
    return fail('pattern', `A pattern may have at most ${most.length} characters.`);
  const parser = new Parser(text);
  try {
    return ok(parser.whole());
  } catch (error) {
    if (error instanceof PatternError) return fail('pattern', `${error.message} (column ${parser.at + 1})`);
    throw error;
  }
}

class Parser {
  at = 0;
  private items = 0;
  /** The parenthesis that closed last had a space before it. */
  private spaceInside = false;

  constructor(private readonly text: string) {}

  whole(): Sequence {
    const sequence = this.sequence(0);
    if (this.at < this.text.length) throw new PatternError('This “)” or “|” closes or parts nothing.');
    const count = (kind: Element['kind']): number =>
      sequence.filter(({ element }) => element.kind === kind).length;
    const [starts, ends] = [count('flag-start'), count('flag-end')];
    if (starts !== ends || starts > 1)
      throw new PatternError('“[[” and “]]” stand once each, or not at all.');
    return sequence;
  }

  private sequence(depth: number): Item[] {
    if (depth > most.depth) throw new PatternError('Parentheses are nested too deep.');
    const items: Item[] = [];
    let space = false;
    while (this.at < this.text.length) {
      const character = this.peek();
      if (character === ' ') {
        space = true;
        this.at++;
      } else if (character === '|' || character === ')') break;
      else {
        if (++this.items > most.items)
          throw new PatternError(`A pattern may have at most ${most.items} items.`);
        // At the edge of a sentence or a gap there is no space to be asked for.
        const last = items[items.length - 1]?.element.kind;
        const apart = space && last !== undefined && !/^(?:gap|sentence-start|sentence-break)$/.test(last);
        items.push(this.item(depth, apart));
        // "(very )?much" is "(very)? much".
        space = this.spaceInside;
        this.spaceInside = false;
      }
    }
    return items;
  }

  private item(depth: number, space: boolean): Item {
    const name = /^([a-z]+):(?=[<(])/.exec(this.text.slice(this.at))?.[1] ?? '';
    if (name !== '') this.at += name.length + 1;
    if (depth > 0 && name !== '') throw new PatternError('What has a name stands outside of parentheses.');
    const element = this.element(depth);
    const [min, max] = /^(?:sentence|flag)-/.test(element.kind) ? [1, 1] : this.quantity();
    if (element.kind === 'gap' && max !== 1) throw new PatternError('A gap says by itself how wide it is.');
    return {
      element,
      space: space && !/^(?:gap|sentence-end|sentence-break)$/.test(element.kind),
      min,
      max,
      name,
    };
  }

  private element(depth: number): Element {
    const character = this.peek();
    if (this.take('[[') || this.take('⟦')) return this.flagMark('flag-start', depth);
    if (this.take(']]') || this.take('⟧')) return this.flagMark('flag-end', depth);
    if (this.take('^')) return { kind: 'sentence-start' };
    if (this.take('$ ^')) return { kind: 'sentence-break' };
    if (this.take('$')) return { kind: 'sentence-end' };
    if (this.take('<')) return this.test();
    if (this.take('(')) return this.choice(depth);
    if (character === '=' && this.isWordAt(this.at + 1)) {
      this.at++;
      return this.word(true);
    }
    if (this.isWordAt(this.at)) return this.word(false);
    if (/[?{}*>\]]/.test(character))
      throw new PatternError(`A “${character}” that is meant as such is written “\\${character}”.`);
    if (this.take('\\') && this.at >= this.text.length) throw new PatternError('Nothing follows the “\\”.');
    const sign = this.peek();
    this.at += sign.length;
    return { kind: 'characters', text: sign };
  }

  private flagMark(kind: 'flag-start' | 'flag-end', depth: number): Element {
    if (depth > 0) throw new PatternError('“[[” and “]]” stand outside of parentheses.');
    return { kind };
  }

  private word(exact: boolean): Element {
    const start = this.at;
    while (this.isWordAt(this.at)) this.at += this.peek().length;
    const text = this.text.slice(start, this.at);
    if (unspaced.test(text)) return { kind: 'characters', text };
    const forms = this.take('*');
    if (forms && text !== text.toLowerCase())
      throw new PatternError('A word with “*” is written in small letters.');
    return { kind: 'word', text, exact: exact || text !== text.toLowerCase(), forms };
  }

  private choice(depth: number): Element {
    const of: Sequence[] = [];
    do of.push(this.sequence(depth + 1));
    while (this.take('|'));
    if (!this.take(')')) throw new PatternError('A “)” is missing.');
    this.spaceInside = this.text.charAt(this.at - 2) === ' ';
    if (of.length > most.alternatives)
      throw new PatternError(`At most ${most.alternatives} alternatives; more belong into the lexicon.`);
    if (of.some((each) => each.length === 0))
      throw new PatternError('An alternative is empty; use “?” instead.');
    return { kind: 'choice', of };
  }

  private quantity(): readonly [number, number] {
    if (this.take('?')) return [0, 1];
    const found = /^\{(\d{1,3})(?:,(\d{1,3}))?\}/.exec(this.text.slice(this.at));
    if (!found) return [1, 1];
    const min = Number(found[1]);
    const max = Number(found[2] ?? found[1]);
    if (max > most.repeats || min > max || max === 0)
      throw new PatternError(
        `Between { and } stand one or two numbers, the larger last, at most ${most.repeats}.`,
      );
    this.at += found[0].length;
    return [min, max];
  }

  /** What stands up to the ">". */
  private test(): Element {
    const close = this.text.indexOf('>', this.at);
    if (close < 0) throw new PatternError('A “>” is missing.');
    const inside = this.text.slice(this.at, close).trim();
    const gap = /^gap (\d{1,3})(?: (.+))?$/.exec(inside);
    const words = Number(gap?.[1] ?? 1);
    if (words < 1 || words > most.gap) throw new PatternError(`A gap is 1 to ${most.gap} words wide.`);
    const element: Element = gap
      ? { kind: 'gap', words, test: gap[2] === undefined ? null : testOf(gap[2]) }
      : { kind: 'test', test: testOf(inside) };
    this.at = close + 1;
    return element;
  }

  private peek(): string {
    return String.fromCodePoint(this.text.codePointAt(this.at) ?? 0);
  }

  private take(token: string): boolean {
    if (!this.text.startsWith(token, this.at)) return false;
    this.at += token.length;
    return true;
  }

  private isWordAt(at: number): boolean {
    const code = this.text.codePointAt(at) ?? 0;
    if (code < 128) return /[A-Za-z0-9]/.test(this.text.charAt(at));
    return wordCharacter.test(String.fromCodePoint(code));
  }
}

/** `NOUN plural | PROPN !ending:ing`: `|` binds least, then the space, then `!`. */
function testOf(text: string): WordTest {
  const either = text.split('|').map((part) => allOf(part.trim()));
  return either.length === 1 ? (either[0] as WordTest) : { kind: 'any', of: either };
}

function allOf(text: string): WordTest {
  const parts = text.split(/\s+/).map(single);
  return parts.length === 1 ? (parts[0] as WordTest) : { kind: 'all', of: parts };
}

function single(text: string): WordTest {
  if (text.startsWith('!')) return { kind: 'not', of: single(text.slice(1)) };
  const found = /^([A-Za-z][A-Za-z-]*)(?::(.+))?$/.exec(text);
  if (!found)
    throw new PatternError(text === '' ? 'A test of a word is empty.' : `“${text}” is no test of a word.`);
  return { kind: 'is', name: found[1] as string, argument: found[2] ?? '' };
}
