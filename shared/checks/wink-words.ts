import type winkNlp from 'wink-nlp';
import type { Model, WinkMethods } from 'wink-nlp';
import { detached } from './words/detached-text';
import { TextTable } from './words/text-table';
import { eventOf } from './tag-machine';

/** A word or mark as the model knows it by itself. Tags are by their numbers in the model. */
export interface WinkWord {
  /** Where it starts in the stretch of text it was found in. */
  readonly offset: number;
  /** As written, and in lower case: shared by all places where it stands, so that it is hashed once. */
  readonly text: string;
  readonly lower: string;
  /** The most likely tag. */
  readonly tag: number;
  /** What patterns know it by instead of its tag, an event of {@link tagMachine}; 0 for most. */
  readonly hint: number;
  /** The library's own account of it. */
  readonly word: number;
  /** Which part of a contraction it is ("do", "n't"), or else how many spaces were before it. */
  readonly part: number;
  /** Lemma and tag of a part of a contraction, which keeps both; or else 0. */
  readonly fixed: number;
  /** Where the library's account is kept. */
  readonly cache: Cache;
  /** By tag, as far as they were asked for. */
  lemmas: string[] | undefined;
}

/** What the library has found out about a text; its types leave it open. Of each token it keeps four numbers. */
interface RawDocument {
  readonly tokens: readonly number[];
  readonly cache: Cache;
}

export interface Cache {
  /** The word that a part of a contraction stands for. */
  nox(part: number): number;
  /** The word in lower case. */
  normal(word: number): number;
  isMemberPOS(word: number, tag: number): boolean;
  valueOf(property: 'pos', tag: number): string;
}

/** What `pos()` of a model gives. */
interface PosModel {
  readonly machines: readonly string[];
  readonly transformers: readonly Transformer[];
  readonly setter: Setter;
}
type Transformer = (tag: number, cache: Cache, tokens: readonly number[], index: number) => number;
type Setter = (document: RawDocument, tags: readonly number[], size: number, tagBits: number) => void;

/** Stretches that are kept as new; as many older ones are kept beside them, so that the common ones are never learnt again. */
const mostNew = 12_000;
const slots = 32_768;
/** The library keeps every word that its model does not know as long as it lives: behind so many stretches it is begun anew. */
const mostLearnt = 60_000;
/** Above it {@link WinkWord.part} tells of a contraction. */
const mostSpaces = 0xffff;

/**
 * The words of wink-nlp and what its model knows of them. The library splits a text at white space before all else, and only the patterns that
 * correct tags look at neighbours, so that each stretch between is read once. It is given the model without those patterns, which take most
 * of the time, and with a `setter` of ours, which is handed all that the library found: its public functions do not give hints for patterns.
 */
export class WinkWords {
  /** The patterns, for {@link tagMachine}. */
  readonly machines: readonly string[];
  private nlp: WinkMethods;
  private learnt = 0;
  private readonly hintOf: Transformer | undefined;
  private readonly names: string[] = [];
  private known = new TextTable<readonly WinkWord[]>(slots);
  private older = new TextTable<readonly WinkWord[]>(1);
  private found: Parameters<Setter> | undefined;

  constructor(
    private readonly load: typeof winkNlp,
    private readonly model: Model,
  ) {
    const pos = (model.pos as () => PosModel)();
    this.machines = pos.machines;
    this.hintOf = pos.transformers[0];
    this.nlp = this.begun();
  }

  private begun(): WinkMethods {
    const pos = (this.model.pos as () => PosModel)();
    const setter: Setter = (...found) => (this.found = found);
    return this.load({ ...this.model, pos: () => ({ ...pos, machines: [], setter }) }, ['pos']);
  }

  /** The words of a text, in order, and where each starts in it. */
  wordsIn(text: string): { readonly words: readonly WinkWord[]; readonly starts: readonly number[] } {
    const words: WinkWord[] = [];
    const starts: number[] = [];
    const isPlain = !otherSpaces.test(text);
    let start = 0;
    while (start < text.length) {
      const end = endOfStretch(text, start, isPlain);
      if (end > start) {
        const found = this.known.get(text, start, end) ?? this.wordsOf(text, start, end, isPlain);
        for (let index = 0; index < found.length; index++) {
          const word = found[index] as WinkWord;
          words.push(word);
          starts.push(start + word.offset);
        }
      }
      start = Math.max(end, start + 1);
    }
    return { words, starts };
  }

  /** True if the word can have the tag. */
  canBe({ word, part, cache }: WinkWord, tag: number): boolean {
    return cache.isMemberPOS(part > mostSpaces ? cache.nox(part) : cache.normal(word), tag);
  }

  /** "NOUN" */
  nameOf(tag: number): string {
    return (this.names[tag] ??= this.found?.[0].cache.valueOf('pos', tag) ?? 'X');
  }

  /** Undefined for a few words that may be contractions and are none where they stand. */
  lemmaOf(word: WinkWord, tag: number): string | undefined {
    if (!this.found) return undefined;
    const [, , , tagBits] = this.found;
    const { cache } = word;
    const tokens = [word.word, word.part, word.fixed || tag << tagBits, 0];
    word.lemmas ??= [];
    return (word.lemmas[tag] ??= this.nlp.its.lemma(0, { tokens, cache }, this.model.addons));
  }

  /** The words of a stretch; where it is new, all new ones behind it are learnt with it, for a text costs the library more than a word. */
  private wordsOf(text: string, start: number, end: number, isPlain: boolean): readonly WinkWord[] {
    const known = this.fromOlder(text, start, end);
    if (known) return known;
    const others = new Set(stretchesFrom(text, start, isPlain));
    this.learn([...others].filter((other) => !(find(this.known, other) ?? find(this.older, other))));
    return this.known.get(text, start, end) ?? [];
  }

  /** An older stretch that is met again counts as new. */
  private fromOlder(text: string, start: number, end: number): readonly WinkWord[] | undefined {
    if (this.known.size > mostNew) {
      this.older = this.known;
      this.known = new TextTable(slots);
    }
    const words = this.older.get(text, start, end);
    if (words) this.known.set(text, start, end, words);
    return words;
  }

  private learn(unknown: readonly string[]): void {
    this.learnt += unknown.length;
    if (this.learnt > mostLearnt) {
      this.learnt = unknown.length;
      this.nlp = this.begun();
    }
    const text = unknown.join(' ');
    const values = this.nlp.readDoc(text).tokens().out();
    if (!this.found) return;
    const [{ tokens, cache }, tags, size] = this.found;
    let index = 0;
    let from = 0;
    let start = 0;
    for (const stretch of unknown) {
      const end = start + stretch.length;
      const words: WinkWord[] = [];
      for (; index < values.length; index++) {
        const value = values[index] as string;
        // The library leaves out some invisible characters, so a token is looked up where it must lie.
        const at = text.indexOf(value, from);
        if (at >= end) break;
        if (at < 0) continue;
        from = at + value.length;
        const first = index * size;
        const written = detached(value);
        words.push({
          offset: at - start,
          text: written,
          lower: written.toLowerCase(),
          tag: tags[index] as number,
          hint: eventOf(this.hintOf?.(0, cache, tokens, index) ?? 0),
          word: tokens[first] as number,
          part: tokens[first + 1] as number,
          fixed: tokens[first + 2] as number,
          cache,
          lemmas: undefined,
        });
      }
      this.known.set(stretch, 0, stretch.length, words);
      start = end + 1;
    }
  }
}

function find<T>(table: TextTable<T>, stretch: string): T | undefined {
  return table.get(stretch, 0, stretch.length);
}

/** What the library takes for spaces, but for U+0020, and the white space that it takes for words. */
const otherSpaces = /[\t\n\r\u00a0\u2002-\u2005\u2009\u200a\u202f\u205f]/;
/** What the library splits a text into before all else. */
const stretch = /[^ \t\n\r\u00a0\u2002-\u2005\u2009\u200a\u202f\u205f]+|[\t\n\r]+/y;
/** In code units: the library takes more than a hundred times as long for a stretch ten times as long, so that none is read whole that exceeds this. */
const longestStretch = 200;

/** The stretches from an offset on, cut as {@link WinkWords.wordsIn} cuts them. */
function stretchesFrom(text: string, from: number, isPlain: boolean): string[] {
  const found: string[] = [];
  for (let start = from; start < text.length;) {
    const end = endOfStretch(text, start, isPlain);
    if (end > start) found.push(text.slice(start, end));
    start = Math.max(end, start + 1);
  }
  return found;
}

/** The end, or where the stretch is cut because it is too long; never inside a character. */
function cut(text: string, start: number, end: number): number {
  if (end - start <= longestStretch) return end;
  const at = start + longestStretch;
  return (text.charCodeAt(at) & 0xfc00) === 0xdc00 ? at - 1 : at;
}

/** `start` itself if a space stands there. @param isPlain whether the text has no {@link otherSpaces} */
function endOfStretch(text: string, start: number, isPlain: boolean): number {
  if (isPlain) {
    const at = text.indexOf(' ', start);
    return cut(text, start, at < 0 ? text.length : at);
  }
  stretch.lastIndex = start;
  return stretch.test(text) ? cut(text, start, stretch.lastIndex) : start;
}
