import type { TaggedToken } from '../tagger';
import { modals } from '../words/verb-forms';
import {
  isHyphen,
  isNominal,
  isVerbal,
  readingOf,
  subjectPronouns,
  type VerbForm,
  type Word,
} from './word-forms';

/** The words of a sentence with their classes, where what stands around them corrects the tagger. */
export function wordsOfSentence(tokens: readonly TaggedToken[]): Word[] {
  const words = tokens.map((token): Word => {
    const lower = token.lower ?? token.text.toLowerCase();
    const { kind, form } = readingOf(token, lower);
    return { token, lower, kind, form };
  });
  for (let at = 0; at < words.length; at++) correct(words, at);
  for (let at = 1; at < words.length - 1; at++) if (isHyphen(words, at)) joinByHyphen(words, at);
  if (words.some(({ kind }) => kind === 'quote')) muteQuotes(words);
  return words;
}

/** "high-gain", "state-owned": of one word with what stands on the other side of the hyphen. */
function joinByHyphen(words: readonly Word[], hyphen: number): void {
  for (const word of [words[hyphen - 1], words[hyphen + 1]])
    if (word && !isNominal(word.kind) && word.kind !== 'adjective') makeNominal(word, 'adjective');
}

const longestQuotedName = 6;

/** Quotation marks around a few words without a verb ("the “best principle” is") part nothing. */
function muteQuotes(words: readonly Word[]): void {
  let opened = -1;
  words.forEach((word, at) => {
    if (word.kind !== 'quote') {
      if (isVerbal(word.kind) || word.kind === 'comma' || word.kind === 'stop') opened = -1;
      return;
    }
    const first = words[opened];
    if (first && at - opened <= longestQuotedName && at > opened + 1) {
      first.kind = 'mute';
      word.kind = 'mute';
      opened = -1;
    } else opened = at;
  });
}

/** They join sentences where a comma stands before them. */
const joints = new Set('so yet then nor plus'.split(' '));
const articles = new Set('the a an this these those his her its our their my your that some any'.split(' '));

function correct(words: readonly Word[], at: number): void {
  const word = words[at] as Word;
  const before =
    words[at - 1]?.kind === 'adjective' && words[at - 2]?.kind === 'determiner'
      ? words[at - 2]
      : words[at - 1];
  const after = words[at + 1];
  if (word.kind === 'verb' && isOfName(words, at)) return makeNominal(word, 'name');
  if (word.lower === 'like' && word.kind === 'preposition' && words[at - 1]?.lower === 'who')
    return turnIntoVerb(word, 'base');
  if (word.form === 'past' && before?.kind === 'preposition' && isNominal(after?.kind))
    return makeNominal(word, 'adjective');
  if (
    word.kind === 'noun' &&
    before?.kind === 'comma' &&
    after?.kind === 'determiner' &&
    /^[a-z]+ed$/.test(word.lower)
  )
    turnIntoVerb(word);
  // "the results shows that", "surveys show the": a noun of a verb's shape, with a subject before it and an object behind it.
  if (
    (word.kind === 'noun' || word.kind === 'adjective') &&
    before !== undefined &&
    after !== undefined &&
    (articles.has(after.lower) || after.kind === 'that') &&
    (isNominal(before.kind) || subjectPronouns.has(before.lower)) &&
    /^[a-z]+$/.test(word.token.text) &&
    after.token.start === word.token.end + 1 &&
    before.token.end + 1 === word.token.start
  )
    turnIntoVerb(word);
  else if (word.kind === 'verb' && isNounTakenForVerb(word, before, after)) makeNominal(word, 'noun');
  else if (word.kind === 'noun' && before !== undefined && (before.kind === 'to' || modals.has(before.lower)))
    turnIntoVerb(word, 'base');
  // "his 's", "the town's": a possessive; "it's", "he's": a verb.
  if (word.lower === "'s" || word.lower === '’s') {
    const isVerb =
      before?.kind === 'pronoun' ||
      before?.kind === 'relative' ||
      before?.kind === 'that' ||
      before?.lower === 'how' ||
      before?.lower === 'where';
    word.kind = isVerb || (word.kind === 'auxiliary' && !isNominal(after?.kind)) ? 'auxiliary' : 'possessive';
    word.form = word.kind === 'auxiliary' ? 'finite' : undefined;
    if (word.kind === 'possessive' && before?.lower === 'let') word.kind = 'pronoun';
  }
  if (joints.has(word.lower) && word.kind !== 'noun' && joins(before, after)) word.kind = 'coordinator';
  if (
    word.lower === 'once' &&
    isVerbal(after?.kind) &&
    (isNominal(before?.kind) || before?.kind === 'pronoun')
  )
    word.kind = 'adverb';
  if (word.kind === 'that' && after !== undefined && isDeterminerThat(words, at)) word.kind = 'determiner';
}

/** "the upper reaches of", "their promises and", "time will tell": a bare verb where only a noun can be. */
function isNounTakenForVerb(
  { form, token }: Word,
  before: Word | undefined,
  after: Word | undefined,
): boolean {
  if (token.text === 'AM') return true;
  if (form === 'base' && after?.kind === 'auxiliary' && after.form === 'finite' && before?.kind !== 'to')
    return true;
  if (form !== 'base' && !(form === 'finite' && token.text.endsWith('s'))) return false;
  if (before?.kind === 'number' && form === 'finite') return true;
  if (before?.kind === 'determiner' || before?.lower === 'the')
    return !/^(?:these|those|all|some|many|that|this|each|both)$/.test(before.lower);
  return before?.kind === 'pronoun' && /^(?:my|your|his|its|our|their)$/.test(before.lower);
}

/** ", so he left", "; then the gate was": an adverb in the place of a conjunction. */
function joins(before: Word | undefined, after: Word | undefined): boolean {
  if (before !== undefined && before.kind !== 'comma' && before.kind !== 'stop') return false;
  return (
    after !== undefined &&
    after.kind !== 'comma' &&
    after.kind !== 'adjective' &&
    after.kind !== 'adverb' &&
    after.kind !== 'that'
  );
}

/** "recalled that year", "at that time": no verb comes behind its noun at once. */
function isDeterminerThat(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  if (before?.kind === 'preposition') return words[at - 2]?.kind !== 'verb' && isNominal(words[at + 1]?.kind);
  if (before?.kind === 'noun') return false;
  return /^(?:day|year|month|week|morning|evening|night|time|moment|way|much|point|kind|sort)$/.test(
    words[at + 1]?.lower ?? '',
  );
}

/** "the Annual Meeting of": a capital behind or before another one. */
function isOfName(words: readonly Word[], at: number): boolean {
  const isCapital = (word: Word | undefined): boolean =>
    word !== undefined && /^[A-Z][a-z]/.test(word.token.text);
  return at > 0 && isCapital(words[at]) && (isCapital(words[at - 1]) || isCapital(words[at + 1]));
}

function makeNominal(word: Word, kind: 'noun' | 'name' | 'adjective'): void {
  word.kind = kind;
  word.form = undefined;
}

function turnIntoVerb(word: Word, form?: VerbForm): void {
  word.kind = 'verb';
  word.form = form ?? (/[^s]s$/.test(word.lower) ? 'finite' : word.lower.endsWith('ed') ? 'past' : 'base');
}
