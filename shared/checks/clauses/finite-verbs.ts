import type { Frame } from './frame';
import { wantsBareVerb } from './groups';
import { isNominal, isVerbal, type Word } from './word-forms';

/** A clause may follow them without "that". */
export const complementTakers = new Set(
  'hope say think believe know feel see find hear mean suppose guess wish fear claim ensure show suggest add note assume consider'.split(
    ' ',
  ),
);
/** Behind them an infinitive comes, and hardly ever do they stand as participles before one. */
const infinitiveTakers = new Set(
  'continue start try decide manage want refuse fail agree attempt plan hope'.split(' '),
);
const causatives = new Set('let make help see watch have hear'.split(' '));

export function isFinite(words: readonly Word[], frame: Frame, first: number, head: number): boolean {
  const word = words[first] as Word;
  switch (word.form) {
    case 'finite':
      return true;
    case 'base':
      return isFiniteBase(words, frame, first);
    case 'past':
      return head > first ? true : isPast(words, frame, first);
    default:
      return frame.openers.length < 0;
  }
}

function isFiniteBase(words: readonly Word[], frame: Frame, at: number): boolean {
  if (frame.isInverted) return false;
  if (words[at + 1]?.kind === 'not') return true;
  const { subject, lastVerb } = frame;
  const opening = lastVerb && (words[lastVerb.first] as Word);
  if (subject === undefined) {
    if (frame.openers.length > 0 && frame.link !== 'and') return words[at - 1]?.kind === 'relative';
    if (lastVerb === undefined) return true;
    if (frame.link === 'and' || frame.link === 'comma') {
      if (!frame.hasMain && frame.link === 'comma')
        return lastVerb.isFinite || words[lastVerb.first - 1]?.kind !== 'to';
      if (!lastVerb.isFinite || (opening && wantsBareVerb(opening))) return false;
      return opening?.form === 'base';
    }
    return frame.link === 'stop' || frame.link === 'start';
  }
  if (lastVerb && causatives.has(words[lastVerb.head]?.token.lemma ?? '') && frame.link === 'none')
    return false;
  const { lower, kind } = words[subject.head] as Word;
  if (kind === 'pronoun')
    return /^(?:i|you|we|they|these|those|who|many|some|all|people|others)$/.test(lower);
  if (kind === 'relative' || kind === 'that' || kind === 'name') return true;
  return (
    /s$|^(?:people|men|women|children|police|few|many|those|these)$/.test(lower) ||
    words.slice(subject.first - 1, subject.first).some((each) => each.kind === 'coordinator')
  );
}

/** True if a form that past and participle share is the past. */
function isPast(words: readonly Word[], frame: Frame, at: number): boolean {
  const { subject, last } = frame;
  const kindBefore = words[at - 1]?.kind;
  // "to cut": an infinitive that is spelt like its past.
  if (kindBefore === 'subordinator' || kindBefore === 'to') return false;
  const after = words[at + 1];
  const isNamed = /^(?:named|called|titled|entitled|nicknamed|dubbed)$/.test(words[at]?.lower ?? '');
  const hasObject =
    after !== undefined &&
    !isNamed &&
    (after.kind === 'determiner' || after.kind === 'pronoun' || after.kind === 'name');
  const hasInfinitive = after?.kind === 'to' && infinitiveTakers.has(words[at]?.token.lemma ?? '');
  if (subject !== undefined) {
    const { kind, lower } = words[subject.head] as Word;
    if (frame.link === 'none' && frame.openers.length === 0)
      return (
        (hasObject && after.kind !== 'name') ||
        (kind === 'pronoun' && (lower !== 'it' || isSaid(words, frame)))
      );
    if (kind === 'pronoun' || kind === 'relative' || kind === 'that') return !/^(?:those|all)$/.test(lower);
    if (hasObject) return true;
    if (after?.lower === 'by') return false;
    if (frame.lastVerb && !frame.lastVerb.isFinite && subject.first === frame.lastVerb.end) return false;
    return !isFiniteAhead(words, at + 1);
  }
  if (frame.openers.length > 0) return words[at - 1]?.kind === 'relative';
  if (!frame.hasMain && frame.waiting === undefined) return false;
  if (last === undefined)
    return words[at - 1]?.kind === 'comma'
      ? hasObject && !isFiniteAhead(words, at + 1)
      : !isFiniteAhead(words, at + 1);
  const lastWord = words[last.verb.first] as Word;
  const isLikePast = last.verb.first === last.verb.head && lastWord.form !== 'base';
  if (frame.link === 'and') return isLikePast;
  if (frame.link === 'comma') {
    // "the guests, forced to wait, continued to sing": the comma closes an insertion.
    const isInserted = words[last.verb.first - 1]?.kind === 'comma' && last.link !== 'comma';
    return (hasObject || (hasInfinitive && !isInserted)) && isLikePast;
  }
  return false;
}

/** True if the last verb may have a clause as its object. */
function isSaid(words: readonly Word[], frame: Frame): boolean {
  const { lastVerb } = frame;
  return complementTakers.has(words[lastVerb?.head ?? -1]?.token.lemma ?? '');
}

/** True if a verb that is surely finite stands before the next comma or conjunction. */
function isFiniteAhead(words: readonly Word[], from: number): boolean {
  for (let at = from; at < words.length; at++) {
    const { kind, form } = words[at] as Word;
    if (
      kind === 'stop' ||
      kind === 'subordinator' ||
      kind === 'relative' ||
      kind === 'that' ||
      kind === 'quote'
    )
      return false;
    if (kind === 'comma') return isVerbal(words[at + 1]?.kind) && words[at + 1]?.form === 'finite';
    if (kind === 'coordinator' && !isNominal(words[at + 1]?.kind)) return false;
    if (isVerbal(kind) && form === 'finite') return true;
  }
  return false;
}
