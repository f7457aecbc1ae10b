import { hasClass, wordsOfClass } from '../../lexicon/lexicon';
import { primary, type Language } from '../../text/language';

const lowered = new WeakMap<ReadonlySet<string>, ReadonlySet<string>>();

/** The words of a class of the lexicon in lower case; null if the language has no such class. */
export function classWords(language: Language, name: string): ReadonlySet<string> | null {
  const own = primary(language);
  if (!hasClass(own, name)) return null;
  const words = wordsOfClass(own, name);
  const known = lowered.get(words) ?? new Set([...words].map((word) => word.toLowerCase()));
  lowered.set(words, known);
  return known;
}
