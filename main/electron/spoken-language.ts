import { app } from 'electron';
import type { UserSettings } from '../../shared/protocol/contract';
import { loadLocale, localeFor, systemLanguage } from '../../shared/locales/locales';
import { Words } from '../../shared/locales/words';

/** What the app says beside its windows, in the language of those settings; the system's without any. The app has to be ready. */
export async function wordsFor(settings: UserSettings | null): Promise<Words> {
  // The window goes by the same: pages are told this locale.
  const id = localeFor(settings?.language ?? systemLanguage, [app.getLocale()]);
  return new Words(await loadLocale(id));
}
