import { primary, type Language } from '../../text/language';
import { uncountable } from '../words/noun-forms';
import { finiteAuxiliaries, modals } from '../words/verb-forms';

const english: Readonly<Record<string, ReadonlySet<string>>> = {
  uncountable,
  modal: modals,
  'finite-auxiliary': finiteAuxiliaries,
};

/** The words of a class of the lexicon in lower case; null if the language has no such class. */
export function classWords(language: Language, name: string): ReadonlySet<string> | null {
  return primary(language) === 'en' ? (english[name] ?? null) : null;
}
