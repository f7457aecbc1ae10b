import type { Frame } from './frame';
import { nounGroupAt, type NounGroup } from './groups';
import { isVerbal, type Word } from './word-forms';

/** They may be prepositions too. */
export const weakSubordinators = new Set('as since after before until till once where than'.split(' '));
/** Nouns of time: they stand before a subject without being one. */
export const times =
  /^(?:time|day|week|month|year|night|morning|evening|afternoon|today|yesterday|tomorrow|moment|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|\d+(?:st|nd|rd|th)?)$/;

/** "and in addition to …", "and to save time", "and having seen it": no subject comes yet. */
export function opensPhrase(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word?.kind === 'adverb') return opensPhrase(words, at + 1);
  if (word?.kind === 'subordinator') return weakSubordinators.has(word.lower) && !opensClause(words, at);
  return word?.kind === 'preposition' || word?.kind === 'comma' || word?.form === 'ing';
}

/** True if nouns and then a verb that may be finite come behind a conjunction, before anything else does. */
export function opensClause(words: readonly Word[], conjunction: number): boolean {
  const before = words[conjunction - 1]?.lower;
  if (words[conjunction]?.lower === 'as' && (before === 'such' || before === 'well')) return false;
  let at = conjunction + 1;
  if (words[at]?.kind === 'comma') return !weakSubordinators.has(words[conjunction]?.lower ?? '');
  let groups = 0;
  for (; at < words.length; at++) {
    const { kind, form, lower } = words[at] as Word;
    if (
      kind === 'adverb' ||
      kind === 'adjective' ||
      kind === 'not' ||
      kind === 'quote' ||
      kind === 'mute' ||
      kind === 'possessive'
    )
      continue;
    if (isVerbal(kind)) {
      if (groups === 0)
        return (
          lower.startsWith("'") ||
          (form === 'finite' && !weakSubordinators.has(words[conjunction]?.lower ?? ''))
        );
      return form === 'finite' || form === 'past' || form === 'base';
    }
    if (kind === 'preposition' || kind === 'coordinator') {
      if (groups === 0 && kind === 'coordinator' && words[at - 1]?.kind === 'adjective') continue;
      if (groups === 0) return false;
      const next = nounGroupAt(words, at + 1);
      if (next !== undefined) at = next.end - 1;
      continue;
    }
    if (kind === 'that' || kind === 'relative') return groups > 0;
    if (kind === 'comma' && groups > 0 && words[at + 1]?.kind === 'relative') return true;
    if (kind === 'comma' && groups > 0 && !weakSubordinators.has(words[conjunction]?.lower ?? ''))
      return true;
    const group = nounGroupAt(words, at);
    if (group === undefined && kind === 'determiner') continue;
    if (group === undefined) return false;
    if (groups > 0 && weakSubordinators.has(words[conjunction]?.lower ?? '')) return false;
    groups++;
    at = group.end - 1;
  }
  return false;
}

/** "everything he sent", "by the time they came": a pronoun at once behind a noun that waits for its verb, or is no subject. */
export function isZeroRelative(
  words: readonly Word[],
  frame: Frame,
  group: NounGroup,
  before: NounGroup | undefined,
): boolean {
  if (before?.end !== group.first || words[group.first]?.kind !== 'pronoun') return false;
  const { lower, kind } = words[before.head] as Word;
  const first = words[before.first]?.lower ?? '';
  if (lower === 'time' || lower === 'moment') return /^(?:the|every|each|any|next|last|first)$/.test(first);
  if (lower === 'case') return before.first === before.head;
  if (kind === 'name' || (kind === 'number' && lower !== 'one') || times.test(lower)) return false;
  return (
    frame.openers.length === 0 && (frame.subject === before || /^(?:the|every|each|any|all)$/.test(first))
  );
}
