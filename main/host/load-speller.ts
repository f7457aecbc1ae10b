import { createSpeller, wantsSpeller } from '../../shared/checks/nspell-speller';
import type { Speller } from '../../shared/checks/speller';
import { primary, type Language } from '../../shared/text/language';

let english: Promise<Speller> | null = null;

/** The dictionary of a language, if the settings ask for one and there is one; it is loaded once. */
export async function loadSpeller(
  language: Language,
  rules: Readonly<Record<string, string>>,
): Promise<Speller | undefined> {
  if (primary(language) !== 'en' || !wantsSpeller(rules)) return undefined;
  english ??= import('dictionary-en').then(({ default: { aff, dic } }) => {
    const decoder = new TextDecoder();
    return createSpeller(decoder.decode(aff), decoder.decode(dic));
  });
  return english;
}
