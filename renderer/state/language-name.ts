import type { Language } from '../../shared/text/language';

/** A language by its own name: `中文`, `English`; its tag where the system does not know it. Making it costs: views keep it as long as the language is the same. */
export function languageName(language: Language): string {
  try {
    const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
    return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
  } catch {
    return language;
  }
}
