import { primary, type Language } from '../../language';
import { bulgarian, kazakh, russian } from './cyrillic';
import { danish, dutch, german } from './germanic';
import { english } from './english';
import { armenian, greek, polish, unknown } from './other';
import { french, italian, spanish } from './romance';
import type { LanguageRules } from './rules';

const byLanguage: Readonly<Record<string, LanguageRules>> = {
  en: english,
  de: german,
  nl: dutch,
  da: danish,
  no: danish,
  nb: danish,
  sv: danish,
  fr: french,
  es: spanish,
  it: italian,
  ru: russian,
  uk: russian,
  bg: bulgarian,
  kk: kazakh,
  pl: polish,
  el: greek,
  hy: armenian,
};

/** The rules of the language's primary subtag; for a language without rules of its own, those that hold everywhere. */
export function rulesOf(language: Language): LanguageRules {
  const code = primary(language);
  return Object.hasOwn(byLanguage, code) ? (byLanguage[code] as LanguageRules) : unknown;
}
