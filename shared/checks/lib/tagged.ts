import type { Range } from '../../base/range';
import type { ParagraphContext } from '../rule';
import type { TaggedToken } from '../tagger';

const known = new WeakMap<ParagraphContext, Map<Range, readonly TaggedToken[]>>();

/** A sentence with its tags; `text` is the sentence alone, offsets of tokens count from the paragraph's start. */
export interface TaggedSentence extends Range {
  readonly text: string;
  readonly tokens: readonly TaggedToken[];
}

/**
 * The tagged sentences of a paragraph that pass a cheap test. Tagging costs more than all else, so the test should let few pass;
 * a sentence that several rules ask about is tagged once. Nothing without a tagger.
 */
export function* taggedSentences(
  context: ParagraphContext,
  test: (sentence: string) => boolean,
): Iterable<TaggedSentence> {
  if (!context.tagger) return;
  for (const sentence of context.sentences) {
    const text = context.text.slice(sentence.start, sentence.end);
    if (!test(text)) continue;
    yield { ...sentence, text, tokens: tagged(context, sentence, text) };
  }
}

function tagged(context: ParagraphContext, sentence: Range, text: string): readonly TaggedToken[] {
  const sentences = known.get(context) ?? new Map<Range, readonly TaggedToken[]>();
  known.set(context, sentences);
  const before = sentences.get(sentence);
  if (before) return before;
  // Taken for a name because of its capital, the first word would be no verb and no noun.
  const tokens = (context.tagger?.tag(withSmallStart(text)) ?? []).map((token) => ({
    ...token,
    text: text.slice(token.start, token.end),
    start: token.start + sentence.start,
    end: token.end + sentence.start,
  }));
  sentences.set(sentence, tokens);
  return tokens;
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
