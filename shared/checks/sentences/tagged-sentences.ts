import { emptySet, addAllTo, has, type BitSet } from '../../base/bit-set';
import type { Range } from '../../base/range';
import { noClasses, type VocabularyWord, type WordClass } from '../words/vocabulary';
import type { ParagraphContext } from '../rule';
import type { TaggedToken, Tagger } from '../tagger';
import { oncePerParagraph } from '../article/kept-results';

/** A sentence of a paragraph, with its words in the lists of the paragraph: index of the first, and of the last plus one. */
export interface SentenceWords extends Range {
  readonly firstWord: number;
  readonly endWord: number;
}

interface Sentence extends SentenceWords {
  /** The classes its words are of. */
  readonly classes: BitSet;
  /** Once a rule has asked for it. */
  text: string | undefined;
  /** Once a rule has asked for them. */
  tokens: readonly TaggedToken[] | undefined;
}

/** A sentence with its tags; `text` is the sentence alone, offsets of tokens count from the paragraph's start. */
export interface TaggedSentence extends SentenceWords {
  readonly text: string;
  readonly tokens: readonly TaggedToken[];
}

const none: readonly TaggedSentence[] = [];
/** In code units: what is longer without an end mark is a list, a table or code, of whose grammar nothing can be said. */
const longestSentence = 2000;

/**
 * The tagged sentences of a paragraph that pass a cheap test; one that several rules ask about is tagged once. Nothing without a tagger.
 * @param test is given the text of the sentence alone, and where its words are in the paragraph
 * @param words a sentence without a word of this class is not even tested
 */
export function taggedSentences(
  context: ParagraphContext,
  test: (text: string, sentence: SentenceWords) => boolean,
  words?: WordClass,
): readonly TaggedSentence[] {
  const { tagger } = context;
  if (!tagger || (words !== undefined && !has(context.wordClasses, words))) return none;
  let found: TaggedSentence[] | undefined;
  for (const sentence of sentencesOf(context)) {
    if (words !== undefined && !has(sentence.classes, words)) continue;
    const { start, end, firstWord, endWord } = sentence;
    if (end - start > longestSentence) continue;
    const text = (sentence.text ??= context.text.slice(start, end));
    if (!test(text, sentence)) continue;
    const tokens = tokensOf(sentence, text, tagger);
    (found ??= []).push({ start, end, firstWord, endWord, text, tokens });
  }
  return found ?? none;
}

/** A sentence as it was tagged last, where it stood then. */
interface Tagged {
  readonly tokens: readonly TaggedToken[];
  readonly start: number;
}

/** The sentences tagged last: when one of a paragraph is edited or fixed, the others are tagged already. Few, for a token is large. */
const tagged = new WeakMap<Tagger, Map<string, Tagged>>();
const mostTagged = 400;

/** To be called when a paragraph is checked: it may be remembered for long, and its tags, which are most of what is known of it, are not asked for again. */
export function forgetTags(context: ParagraphContext): void {
  if (context.tagger === undefined) return;
  for (const sentence of sentencesOf(context)) {
    sentence.text = undefined;
    sentence.tokens = undefined;
  }
}

function tokensOf(sentence: Sentence, text: string, tagger: Tagger): readonly TaggedToken[] {
  return (sentence.tokens ??= tag(text, sentence.start, tagger));
}

function tag(text: string, start: number, tagger: Tagger): readonly TaggedToken[] {
  let last = tagged.get(tagger);
  if (last === undefined || last.size >= mostTagged) tagged.set(tagger, (last = new Map<string, Tagged>()));
  const before = last.get(text);
  if (before?.start === start) return before.tokens;
  const tokens = before
    ? before.tokens.map((token) => new MovedToken(token, token.text, start - before.start))
    : tagAfresh(text, start, tagger);
  last.set(text, { tokens, start });
  return tokens;
}

/** Taken for a name because of its capital, the first word would be no verb and no noun. */
function tagAfresh(text: string, start: number, tagger: Tagger): readonly TaggedToken[] {
  const capital = firstCapital(text);
  if (capital < 0) return tagger.tag(text, start);
  const tokens = [...tagger.tag(withSmall(text, capital), start)];
  const at = tokens.findIndex(({ end }) => end > start + capital);
  const lowered = tokens[at];
  if (lowered !== undefined)
    tokens[at] = new MovedToken(lowered, text.slice(lowered.start - start, lowered.end - start), 0);
  return tokens;
}

/**
 * The tagged sentences in which an expression fits where a word of the class starts.
 * @param pattern sticky; it sees the text of the sentence alone
 */
export function taggedWhere(
  context: ParagraphContext,
  words: WordClass,
  pattern: RegExp,
): readonly TaggedSentence[] {
  return taggedSentences(
    context,
    (text, sentence) => fitsAtWord(context, text, sentence, words, pattern),
    words,
  );
}

/**
 * True if an expression fits where a word of the class starts in a sentence.
 * @param pattern sticky; it sees the text of the sentence alone
 */
export function fitsAtWord(
  context: ParagraphContext,
  text: string,
  { start, firstWord, endWord }: SentenceWords,
  words: WordClass,
  pattern: RegExp,
): boolean {
  for (let index = firstWord; index < endWord; index++) {
    if (!has(context.vocabulary[index]?.classes ?? emptySet, words)) continue;
    pattern.lastIndex = (context.wordStarts[index] as number) - start;
    if (pattern.test(text)) return true;
  }
  return false;
}

const sentencesOf = oncePerParagraph((paragraph): readonly Sentence[] => {
  const { sentences, vocabulary, wordStarts } = paragraph;
  const [only] = sentences;
  const words = wordStarts.length;
  if (
    only !== undefined &&
    sentences.length === 1 &&
    (words === 0 || (wordStarts[words - 1] as number) < only.end)
  )
    return [sentence(only, 0, words, paragraph.wordClasses)];
  let word = 0;
  return sentences.map((range) => {
    const firstWord = word;
    const classes: number[] = [];
    let last: BitSet = emptySet;
    for (; word < words && (wordStarts[word] as number) < range.end; word++) {
      const own = (vocabulary[word] as VocabularyWord).classes;
      // Words of the same classes share one set, and most are of none.
      if (own !== last && own !== noClasses) addAllTo(classes, own);
      last = own;
    }
    return sentence(range, firstWord, word, classes);
  });
});

function sentence({ start, end }: Range, firstWord: number, endWord: number, classes: BitSet): Sentence {
  return { start, end, firstWord, endWord, classes, text: undefined, tokens: undefined };
}

/** A token in another place, or as it is written where it was tagged in small letters. Its lemma is seldom asked for and takes a while to find. */
class MovedToken implements TaggedToken {
  readonly start: number;
  readonly end: number;
  readonly pos: string;
  readonly lower: string;
  /** As the tagger gave it: what is moved again and again holds no chain. */
  private readonly origin: TaggedToken;

  constructor(
    token: TaggedToken,
    readonly text: string,
    by: number,
  ) {
    this.origin = token instanceof MovedToken ? token.origin : token;
    this.start = token.start + by;
    this.end = token.end + by;
    this.pos = token.pos;
    this.lower = lowerOf(token);
  }

  get lemma(): string {
    return this.origin.lemma;
  }
}

/** Where the capital stands that a sentence begins with, which would have its first word taken for a name; −1 if it begins otherwise. */
function firstCapital(text: string): number {
  return /^[^A-Za-z]{0,3}(?=[A-Z][a-z])/.exec(text)?.[0].length ?? -1;
}

function withSmall(text: string, at: number): string {
  return text.slice(0, at) + text.charAt(at).toLowerCase() + text.slice(at + 1);
}

/** A sentence without the capital it begins with. */
export function withSmallStart(text: string): string {
  const at = firstCapital(text);
  return at < 0 ? text : withSmall(text, at);
}

/** True if nothing but one space is between two tokens. */
export function adjoin(left: TaggedToken | undefined, right: TaggedToken | undefined): boolean {
  return left !== undefined && right !== undefined && right.start === left.end + 1;
}

export function lowerOf(token: TaggedToken | undefined): string {
  return token === undefined ? '' : (token.lower ?? token.text.toLowerCase());
}

/** The tagged token that a word of the paragraph begins, by the word's number; its sentence is tagged if it was not yet. */
export function tokenOfWord(context: ParagraphContext, word: number): TaggedToken | undefined {
  const { tagger, wordStarts, text } = context;
  const start = wordStarts[word];
  if (start === undefined || !tagger) return undefined;
  const sentence = firstBehind(sentencesOf(context), ({ endWord }) => endWord > word);
  if (!sentence || sentence.firstWord > word) return undefined;
  const tokens = tokensOf(sentence, text.slice(sentence.start, sentence.end), tagger);
  return firstBehind(tokens, ({ end }) => end > start);
}

/** The first of a list for which a test holds that holds for all behind it. */
function firstBehind<T>(list: readonly T[], test: (each: T) => boolean): T | undefined {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(list[middle] as T)) high = middle;
    else low = middle + 1;
  }
  return list[low];
}
