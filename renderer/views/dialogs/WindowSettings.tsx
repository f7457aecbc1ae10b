import { locales, systemLanguage } from '../../../shared/locales/locales';
import type { UserSettings } from '../../../shared/protocol/contract';
import { changeSettings, useSession } from '../../state/session';
import { setOverlay } from '../../state/view';
import { useWords } from '../../words/words';
import { TextSettings } from './TextSettings';

const themes = [
  { theme: 'system', label: 'settings.match-system' },
  { theme: 'light', label: 'settings.light' },
  { theme: 'dark', label: 'settings.dark' },
  { theme: 'contrast', label: 'settings.contrast', note: 'settings.contrast-note' },
] as const;

/** Who works here, and how the window looks and speaks. */
export function WindowSettings() {
  const { t } = useWords();
  const theme = useSession(({ settings }) => settings.theme);
  const person = useSession((state) => state.person);
  const choose = (theme: UserSettings['theme']): void =>
    changeSettings((settings) => ({ ...settings, theme }));
  return (
    <>
      <fieldset className="field">
        <legend>{t('settings.theme')}</legend>
        {themes.map(({ theme: value, label, ...more }) => (
          <label key={value} className="choice">
            <input type="radio" name="theme" checked={theme === value} onChange={() => choose(value)} />
            <span>
              {t(label)} {'note' in more && <small>– {t(more.note)}</small>}
            </span>
          </label>
        ))}
      </fieldset>
      <LanguageSetting />
      <TextSettings />
      <div className="field">
        <span>{t('settings.you')}</span>
        <p className="settings-line">
          {person === null
            ? t('settings.nobody')
            : t('settings.person', { name: person.name, id: person.id })}
          <button type="button" className="btn" onClick={() => setOverlay({ kind: 'person' })}>
            {t('settings.change-person')}
          </button>
        </p>
      </div>
    </>
  );
}

/** Languages by their own names, so that whoever cannot read the present one finds theirs. */
function LanguageSetting() {
  const { t } = useWords();
  const chosen = useSession(({ settings }) => settings.language);
  const known = locales.some(({ id }) => id === chosen) ? chosen : systemLanguage;
  const choices = [{ id: systemLanguage, name: t('settings.match-system') }, ...locales];
  return (
    <fieldset className="field">
      <legend>{t('settings.language')}</legend>
      {choices.map(({ id, name }) => (
        <label key={id} className="choice">
          <input
            type="radio"
            name="language"
            checked={known === id}
            onChange={() => changeSettings((settings) => ({ ...settings, language: id }))}
          />
          <span lang={id === systemLanguage ? undefined : id}>{name}</span>
        </label>
      ))}
    </fieldset>
  );
}
