import { createSpeller } from '../../shared/checks/words/affix-speller';
import type { Speller } from '../../shared/checks/speller';
import { primary, type Language } from '../../shared/text/language';

let english: Promise<Speller> | null = null;

/** The dictionary of a language, if there is one; it is loaded once. */
export async function loadSpeller(language: Language): Promise<Speller | undefined> {
  if (primary(language) !== 'en') return undefined;
  english ??= import('dictionary-en').then(({ default: { aff, dic } }) => {
    const decoder = new TextDecoder();
    return createSpeller(decoder.decode(aff), decoder.decode(dic));
  });
  return english;
}
