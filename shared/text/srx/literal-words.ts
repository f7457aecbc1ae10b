/** A word that stands before a place, by its characters; a set holds the letters any of which may stand there. */
export interface LiteralWord {
  /** In lower case, one character for each of `characters`. */
  readonly key: string;
  readonly characters: readonly string[];
  /** Whether no letter or digit may stand before it. */
  readonly startsWord: boolean;
}

/** An expression that stands for more words than this is matched as an expression. */
const mostWords = 300;

/**
 * The words that an expression stands for, where it is nothing but words: `\b(Mr|Dr)\.`, `[Aa]pprox\.`, `e\.?g\.`. Null for all others.
 * Thousands of such rules are looked up by the word in front instead of being tried one after the other.
 */
export function literalWords(expression: string): readonly LiteralWord[] | null {
  const startsWord = expression.startsWith('\\b');
  const reader = new Reader(startsWord ? expression.slice(2) : expression);
  const words = reader.alternatives();
  if (words === null || !reader.atEnd) return null;
  const found: LiteralWord[] = [];
  for (const characters of words) {
    const keys = characters.map((set) => set.charAt(0).toLowerCase());
    const isOneLetter = (set: string, index: number): boolean =>
      keys[index]?.length === 1 && Array.from(set).every((each) => each.toLowerCase() === keys[index]);
    if (characters.length === 0 || !characters.every(isOneLetter)) return null;
    found.push({ key: keys.join(''), characters, startsWord });
  }
  return found;
}

type Sequence = readonly string[];

/** Reads words of plain characters, sets, groups of alternatives and optional pieces; null where anything else comes. */
class Reader {
  #at = 0;

  constructor(private readonly given: string) {}

  get atEnd(): boolean {
    return this.#at >= this.given.length;
  }

  alternatives(): readonly Sequence[] | null {
    const all: Sequence[] = [];
    for (;;) {
      const sequence = this.#sequence();
      if (sequence === null || all.length + sequence.length > mostWords) return null;
      all.push(...sequence);
      if (this.given[this.#at] !== '|') return all;
      this.#at++;
    }
  }

  #sequence(): readonly Sequence[] | null {
    let words: Sequence[] = [[]];
    while (!this.atEnd && !'|)'.includes(this.given[this.#at] as string)) {
      const piece = this.#piece();
      if (piece === null) return null;
      const choices = this.given[this.#at] === '?' ? [...piece, []] : piece;
      if (choices.length > piece.length) this.#at++;
      if (words.length * choices.length > mostWords) return null;
      words = words.flatMap((word) => choices.map((choice) => [...word, ...choice]));
    }
    return words;
  }

  #piece(): readonly Sequence[] | null {
    const rest = this.given.slice(this.#at);
    const group = /^\((?:\?:)?/.exec(rest)?.[0];
    if (group !== undefined) {
      if (/^\(\?[^:]/.test(rest)) return null;
      this.#at += group.length;
      const inner = this.alternatives();
      if (inner === null || this.given[this.#at] !== ')') return null;
      this.#at++;
      return inner;
    }
    const set = /^\[([^\]\\^[&-]+)\]/.exec(rest);
    if (set !== null) {
      this.#at += set[0].length;
      return splitByLetter(set[1] as string);
    }
    const escape = /^\\(?:x\{([0-9a-f]{1,4})\}|([.,:;!/'"-]))/.exec(rest);
    if (escape !== null) {
      this.#at += escape[0].length;
      return [[escape[2] ?? String.fromCharCode(parseInt(escape[1] as string, 16))]];
    }
    const plain = /^[^\\^$.|?*+()[\]{}\n\r\t\ud800-\udfff]/.exec(rest);
    if (plain === null) return null;
    this.#at++;
    return [[plain[0]]];
  }
}

/** `Aa` is one letter either way, `AaB` two letters. */
function splitByLetter(set: string): readonly Sequence[] {
  const byLetter = new Map<string, string>();
  for (const letter of set)
    byLetter.set(letter.toLowerCase(), (byLetter.get(letter.toLowerCase()) ?? '') + letter);
  return Array.from(byLetter.values(), (letters) => [letters]);
}
