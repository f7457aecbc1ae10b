import { wordsOf } from '../../lexicon/lexicon';
import { isNominal, type Word } from './word-forms';

const verbsAndNouns = wordsOf('en', 'noun-and-verb');
/** What stands behind a verb in the present rather than behind a noun. */
const behindPresent = /^(?:determiner|pronoun|number|adverb|that|preposition)$/;

/** True if a word may be the verb of a sentence in which none was found: a past that looks like a participle, a present taken for a noun. */
export function mayHaveVerb(words: readonly Word[]): boolean {
  return words.some((_, at) => mayBePast(words, at) || mayBePresent(words, at));
}

/** "Rumours about the fair caused panic": a past with its subject before it, whatever it is taken for. */
function mayBePast(words: readonly Word[], at: number): boolean {
  const { kind, form, lower } = words[at] as Word;
  if (form !== 'past' && !(kind === 'adjective' && lower.endsWith('ed'))) return false;
  let before = at - 1;
  while (words[before]?.kind === 'adverb') before--;
  const after = words[at + 1];
  const subject = words[before];
  if (subject === undefined || (after === undefined && before === at - 1)) return false;
  const isSubject =
    isNamedByArticle(words, before + 1, at) ||
    isNominal(subject.kind) ||
    subject.form === 'ing' ||
    /^(?:all|both|before|after|\d+(?:st|nd|rd|th))$/.test(subject.lower) ||
    isNameInS(words, before);
  return isSubject && !(after?.lower === 'by' && !isMeasure(words, at + 2));
}

/** "The fair opened at noon", "the public opened the gate": a word between article and past that was taken for an adverb or an adjective. */
function isNamedByArticle(words: readonly Word[], first: number, past: number): boolean {
  const word = words[past - 1];
  if (word === undefined || past - first > 1 || word.lower.endsWith('ly')) return false;
  if (words[past - 2]?.kind !== 'determiner') return false;
  const next = words[past + 1]?.kind ?? 'stop';
  const hasObject = next === 'determiner' || next === 'pronoun';
  if (word.kind === 'adjective') return hasObject;
  return word.kind === 'adverb' && (hasObject || next === 'preposition' || next === 'number');
}

/** "increased by 5 %", "helped by paying": no participle with its agent. */
function isMeasure(words: readonly Word[], behindBy: number): boolean {
  const word = words[behindBy];
  return word?.kind === 'number' || word?.lower.endsWith('ing') === true;
}

/** A name that ends in “’s” rather than a genitive: "Sailor's introduced". */
function isNameInS(words: readonly Word[], at: number): boolean {
  return words[at]?.kind === 'possessive' && words[at - 1]?.kind === 'name';
}

/** "The number accounts for half", "The lamps, old and red, form a row": a noun or adjective by its tag, with a subject before it. */
function mayBePresent(words: readonly Word[], at: number): boolean {
  const { kind, lower, token } = words[at] as Word;
  if (at === 0) return isCommand(words);
  if ((kind !== 'noun' && kind !== 'adjective') || token.text !== lower) return false;
  const after = words[at + 1];
  if (after === undefined || after.lower === 'of') return false;
  // “Lund lives next to it”
  const isOfName = after.kind === 'adjective' && words[at - 1]?.kind === 'name' && lower.endsWith('s');
  if (!behindPresent.test(after.kind) && !isOfName) return false;
  if (!verbsAndNouns.has(lower.replace(/(?<=s|x|ch|sh)es$|s$/, '')) && !verbsAndNouns.has(lower))
    return false;
  const before = words[at - 1];
  if (before?.kind === 'comma') return closesInsertion(words, at - 1) && after.kind !== 'number';
  // "the town visits in May" may be a noun with what goes with it: then no subject is left before it.
  return before !== undefined && isNominal(before.kind) && lower.endsWith('s') && !before.lower.endsWith('s');
}

/** "Drink water at noon", "Walk 500 steps": taken for a noun before its object. */
function isCommand([first, object]: readonly Word[]): boolean {
  return (
    first !== undefined &&
    verbsAndNouns.has(first.lower) &&
    /^(?:noun|number|determiner|adjective)$/.test(object?.kind ?? '')
  );
}

/** "Lund, 64, lives in the hills": the second of two commas, with a noun before the first. */
function closesInsertion(words: readonly Word[], comma: number): boolean {
  for (let at = comma - 1; at > 0; at--)
    if (words[at]?.kind === 'comma') return isNominal((words[at - 1] as Word).kind) && at < comma - 1;
  return false;
}
