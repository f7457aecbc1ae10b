import { bringsSubject, isHyphen, isNominal, isVerbal, type VerbForm, type Word } from './word-forms';

/** Words that name one thing, in indexes of the sentence's words: `end` is exclusive, `head` the word that the verb agrees with. */
export interface NounGroup {
  readonly first: number;
  readonly head: number;
  readonly end: number;
}

/** A verb with its auxiliaries, adverbs between them included; `form` is the first word's. */
export interface VerbGroup {
  readonly first: number;
  readonly head: number;
  readonly end: number;
  readonly form: VerbForm;
  readonly isFinite: boolean;
}

/** The noun group that begins at an index; undefined if none does. */
export function nounGroupAt(words: readonly Word[], first: number): NounGroup | undefined {
  const opening = words[first];
  if (opening === undefined) return undefined;
  if (opening.kind === 'pronoun' && !isPossessivePronoun(opening))
    return { first, head: first, end: first + 1 };
  let head = -1;
  let at = first;
  for (; at < words.length; at++) {
    const { kind, form, lower } = words[at] as Word;
    if (isNominal(kind)) {
      if (head >= 0 && kind === 'name' && (words[at - 1] as Word).lower === 'time') break;
      head = at;
    } else if (kind === 'mute' ? at > first : isHyphen(words, at)) continue;
    else if (kind === 'determiner' || (kind === 'pronoun' && isPossessivePronoun(words[at] as Word))) {
      if (head >= 0 || (at > first && !goesTogether(words[at - 1] as Word))) break;
    } else if (kind === 'possessive') {
      if (head < 0) break;
      head = -1;
    } else if (kind === 'adjective') {
      if (head >= 0 && !isHyphen(words, at - 1)) break;
    } else if (kind === 'adverb') {
      const next = words[at + 1];
      if (
        head >= 0 ||
        next === undefined ||
        !(
          next.kind === 'adjective' ||
          next.kind === 'number' ||
          next.kind === 'adverb' ||
          next.form === 'past' ||
          next.form === 'participle'
        )
      )
        break;
    } else if (
      kind === 'verb' &&
      at > first &&
      head < 0 &&
      (form === 'ing' || form === 'past' || form === 'participle') &&
      lower !== 'had'
    ) {
      if (!nounsFollow(words, at + 1)) break;
    } else if (
      kind === 'coordinator' &&
      head < 0 &&
      at > first &&
      words[at - 1]?.kind === 'adjective' &&
      words[at + 1]?.kind === 'adjective'
    ) {
      continue;
    } else break;
  }
  if (head >= 0 && head >= at - 2 && isHyphen(words, head + 1)) head = at - 1;
  if (head >= 0) return { first, head, end: head + 1 };
  // "the poor", "this", "both": no noun, and still a group.
  const isAlone =
    opening.kind === 'determiner' &&
    at > first &&
    !/^(?:the|a|an|my|your|our|its|their|every)$/.test((words[at - 1] as Word).lower);
  const isPoor = opening.lower === 'the' && words[at - 1]?.kind === 'adjective';
  return isAlone || isPoor ? { first, head: at - 1, end: at } : undefined;
}

const possessives = new Set('my your his her its our their'.split(' '));

function isPossessivePronoun({ lower }: Word): boolean {
  return possessives.has(lower);
}

/** "all the", "both his", "such a". */
function goesTogether({ lower }: Word): boolean {
  return /^(?:all|both|half|such|quite|many|what)$/.test(lower);
}

function nounsFollow(words: readonly Word[], from: number): boolean {
  for (let at = from; at < from + 4; at++) {
    const kind = words[at]?.kind;
    if (isNominal(kind)) return true;
    if (kind !== 'adjective' && kind !== 'adverb') return false;
  }
  return false;
}

const be = new Set("am is are was were be been being 's 're 'm ’s ’re ’m ai".split(' '));
const have = new Set("have has had having 've 'd ’ve ’d 's ’s".split(' '));
const bare = new Set(
  "can could may might must shall should will would do does did ca wo sha cannot 'll 'd ’ll ’d".split(' '),
);

/** Where the verb group that begins at an index has its last verb. */
export function verbGroupEnd(words: readonly Word[], first: number): number {
  let head = first;
  for (;;) {
    let at = head + 1;
    while (at < head + 4 && (words[at]?.kind === 'adverb' || words[at]?.kind === 'not')) at++;
    if (!continues(words[head] as Word, words[at])) return head;
    head = at;
  }
}

function continues(word: Word, next: Word | undefined): boolean {
  if (next === undefined || !isVerbal(next.kind)) return false;
  const { form } = next;
  const lower = verbOf(word);
  if (
    bare.has(lower) &&
    (form === 'base' ||
      next.lower === 'put' ||
      (form === 'past' && /^(?:set|cut|let|hit|cost|read|shut|spread)$/.test(next.lower)))
  )
    return true;
  const isParticiple =
    form === 'past' || form === 'participle' || /^(?:had|come|become|run|overcome)$/.test(next.lower);
  if (have.has(lower) && isParticiple) return true;
  return be.has(lower) && (isParticiple || form === 'ing');
}

/** True for a verb that is taken for an auxiliary where a subject comes behind it: "did", "has", "can". */
export function isAuxiliary(word: Word): boolean {
  const lower = verbOf(word);
  return bare.has(lower) || have.has(lower) || be.has(lower);
}

/** True for a word that wants the bare verb: "can", "did". */
export function wantsBareVerb(word: Word): boolean {
  return bare.has(verbOf(word));
}

/** True for a form of "be". */
export function isBe(word: Word): boolean {
  return be.has(verbOf(word));
}

/** Without the subject that is of one token with it: "I'm" → "'m". */
function verbOf({ lower }: Word): string {
  return bringsSubject(lower) ? lower.slice(lower.search(/['’]/)) : lower;
}
