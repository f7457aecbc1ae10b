import type { Range } from '../../base/range';
import type { ParagraphContext } from '../rule';
import type { TaggedToken, Tagger } from '../tagger';
import { wordsOf } from './words-of';

/** What was found out about a paragraph's sentences, by their number. */
interface Sentences {
  /** The marks that words of each carry. */
  readonly marks: readonly number[];
  readonly tokens: (readonly TaggedToken[] | undefined)[];
}

const known = new WeakMap<ParagraphContext, Sentences>();

/** A sentence with its tags; `text` is the sentence alone, offsets of tokens count from the paragraph's start. */
export interface TaggedSentence extends Range {
  readonly text: string;
  readonly tokens: readonly TaggedToken[];
}

/**
 * The tagged sentences of a paragraph that pass a cheap test. Tagging costs more than all else, so the test should let few pass;
 * a sentence that several rules ask about is tagged once. Nothing without a tagger.
 * @param words marks of {@link markWords}: a sentence without a word that carries one of them is not even tested
 */
export function* taggedSentences(
  context: ParagraphContext,
  test: (sentence: string) => boolean,
  words?: number,
): Iterable<TaggedSentence> {
  const { tagger } = context;
  if (!tagger || (words !== undefined && (words & context.wordMarks) === 0)) return;
  const { marks, tokens } = sentencesOf(context);
  for (const [index, sentence] of context.sentences.entries()) {
    if (words !== undefined && (words & (marks[index] ?? 0)) === 0) continue;
    const text = context.text.slice(sentence.start, sentence.end);
    if (!test(text)) continue;
    yield {
      ...sentence,
      text,
      tokens: (tokens[index] ??= placed(tagged(tagger, text), text, sentence.start)),
    };
  }
}

function sentencesOf(context: ParagraphContext): Sentences {
  const before = known.get(context);
  if (before) return before;
  const words = wordsOf(context.text);
  let next = 0;
  const marks = context.sentences.map(({ end }) => {
    let found = 0;
    for (let word = words[next]; word !== undefined && word.start < end; word = words[++next])
      found |= word.word.marks;
    return found;
  });
  const sentences = { marks, tokens: [] };
  known.set(context, sentences);
  return sentences;
}

/** Sentences kept at most: enough for those of the paragraphs at hand, which come back when a fix is tried or a word is typed. */
const most = 2000;
const remembered = new WeakMap<Tagger, Map<string, readonly TaggedToken[]>>();

function tagged(tagger: Tagger, text: string): readonly TaggedToken[] {
  const before = remembered.get(tagger) ?? new Map<string, readonly TaggedToken[]>();
  remembered.set(tagger, before);
  let tokens = before.get(text);
  if (tokens) return tokens;
  // Taken for a name because of its capital, the first word would be no verb and no noun.
  tokens = tagger.tag(withSmallStart(text));
  if (before.size >= most) before.clear();
  before.set(text, tokens);
  return tokens;
}

/** The tokens as written in the sentence, in offsets of its paragraph. */
function placed(tokens: readonly TaggedToken[], sentence: string, by: number): readonly TaggedToken[] {
  return tokens.map(({ start, end, pos, lemma }) => ({
    start: start + by,
    end: end + by,
    text: sentence.slice(start, end),
    pos,
    lemma,
  }));
}

function withSmallStart(text: string): string {
  const start = /^[^A-Za-z]{0,3}(?=[A-Z][a-z])/.exec(text)?.[0].length;
  if (start === undefined) return text;
  return text.slice(0, start) + text.charAt(start).toLowerCase() + text.slice(start + 1);
}

/** True if nothing but one space is between two tokens. */
export function adjoin(left: TaggedToken | undefined, right: TaggedToken | undefined): boolean {
  return left !== undefined && right !== undefined && right.start === left.end + 1;
}

export function lowerOf(token: TaggedToken | undefined): string {
  return token?.text.toLowerCase() ?? '';
}
