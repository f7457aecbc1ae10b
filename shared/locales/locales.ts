import { en } from './en';
import type { Locale } from './locale';

/** The languages that Emend speaks, by their own names; a language is loaded when it is first needed, English is there from the start. */
export const locales: readonly {
  readonly id: string;
  readonly name: string;
  readonly load: () => Promise<Locale>;
}[] = [
  { id: 'en', name: 'English', load: () => Promise.resolve(en) },
  { id: 'zh-Hans', name: '简体中文', load: async () => (await import('./zh-Hans')).zhHans },
];

/** The setting that leaves the choice to the system; so does any language that is not among {@link locales}. */
export const systemLanguage = 'system';

/**
 * The id of the language to speak: the one that was chosen, or the first of the system's that Emend has. A system's language counts with its
 * script; where no script fits, the language alone decides; English speaks for all others.
 */
export function localeFor(choice: string, system: readonly string[]): string {
  if (locales.some(({ id }) => id === choice)) return choice;
  for (const fits of [sameScript, sameLanguage]) {
    for (const tag of system) {
      const found = locales.find(({ id }) => fits(id, tag));
      if (found !== undefined) return found.id;
    }
  }
  return en.id;
}

/** The language of that id; English where there is none. */
export function loadLocale(id: string): Promise<Locale> {
  return locales.find((locale) => locale.id === id)?.load() ?? Promise.resolve(en);
}

function likely(tag: string): Intl.Locale | null {
  try {
    return new Intl.Locale(tag).maximize();
  } catch {
    return null;
  }
}

function sameScript(one: string, other: string): boolean {
  return sameLanguage(one, other) && likely(one)?.script === likely(other)?.script;
}

function sameLanguage(one: string, other: string): boolean {
  const [a, b] = [likely(one), likely(other)];
  return a !== null && a.language === b?.language;
}
