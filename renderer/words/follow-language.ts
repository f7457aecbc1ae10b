import { loadLocale, localeFor } from '../../shared/locales/locales';
import { Words } from '../../shared/locales/words';
import { notify, useSession } from '../state/session';
import { t } from './words';

/**
 * Keeps the window in the chosen language, or in the system's where none was chosen. Resolves when it speaks it for the first time; `stop`
 * ends it.
 */
export function followLanguage(): { readonly ready: Promise<void>; readonly stop: () => void } {
  let wanted = '';
  const apply = async (): Promise<void> => {
    const id = localeFor(useSession.getState().settings.language, navigator.languages);
    wanted = id;
    // A part of the app that cannot be read is no reason to show no window: it goes on in the language it has.
    const locale = await loadLocale(id).catch(() => null);
    if (locale === null) return void notify({ kind: 'error', text: t('settings.language-failed') });
    if (wanted !== id) return;
    document.documentElement.lang = locale.id;
    if (useSession.getState().words.locale !== locale) useSession.setState({ words: new Words(locale) });
  };
  const ready = apply();
  const again = (): void => void apply();
  const stop = useSession.subscribe((state, before) => {
    if (state.settings.language !== before.settings.language) again();
  });
  window.addEventListener('languagechange', again);
  return {
    ready,
    stop: () => {
      stop();
      window.removeEventListener('languagechange', again);
    },
  };
}
