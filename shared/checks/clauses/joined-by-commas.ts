import { comma, space } from '../characters/character-codes';
import type { ParagraphContext } from '../rule';
import type { SentenceWords } from '../sentences/tagged-sentences';
import { finiteAuxiliaries, irregularPasts } from '../words/verb-forms';
import { isOf, wordClass, type VocabularyWord } from '../words/vocabulary';

/** Behind a comma they join or open what belongs to the clause before. */
const joint = wordClass(
  new Set(
    'and but or nor yet which who whom whose where when while because although though if since with without including such especially to for from than like not also as'.split(
      ' ',
    ),
  ),
);
const pronoun = wordClass(
  new Set('he she it they we i you this that these there everything everyone nobody here'.split(' ')),
);
const mayBeFinite = wordClass(
  (lower) =>
    finiteAuxiliaries.has(lower) || irregularPasts.has(lower) || (lower.endsWith('ed') && lower.length > 3),
);
const mayBeVerb = wordClass((lower) => lower.endsWith('s') && lower.length > 2);

/** True if a sentence may have a finite verb before a comma and one behind it, told by its words alone: few sentences need be tagged. */
export function mayJoinByComma(
  { text, vocabulary, wordStarts }: ParagraphContext,
  { firstWord, endWord }: SentenceWords,
): boolean {
  let hasVerb = false;
  let isOpen = false;
  for (let index = firstWord; index < endWord; index++) {
    const word = vocabulary[index] as VocabularyWord;
    if (hasVerb && isBehindComma(text, wordStarts[index] as number)) isOpen = !isOf(word, joint);
    const isFinite = isOf(word, mayBeFinite);
    const isLikely = isFinite || isOf(word, pronoun);
    if (isOpen && isLikely) return true;
    hasVerb ||= isLikely || isOf(word, mayBeVerb);
  }
  return false;
}

function isBehindComma(text: string, start: number): boolean {
  const before = text.charCodeAt(start - 1);
  return before === comma || (before === space && text.charCodeAt(start - 2) === comma);
}
