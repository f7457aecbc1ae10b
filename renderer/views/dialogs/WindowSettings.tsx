import type { UserSettings } from '../../../shared/protocol/contract';
import { changeSettings, useSession } from '../../state/session';
import { setOverlay } from '../../state/view';

const themes: readonly {
  readonly theme: UserSettings['theme'];
  readonly label: string;
  readonly note?: string;
}[] = [
  { theme: 'system', label: 'Match system' },
  { theme: 'light', label: 'Light' },
  { theme: 'dark', label: 'Dark' },
  { theme: 'contrast', label: 'High contrast', note: 'light or dark, as the system' },
];

/** Who works here, and how the window looks. */
export function WindowSettings() {
  const theme = useSession(({ settings }) => settings.theme);
  const person = useSession((state) => state.person);
  return (
    <>
      <fieldset className="field">
        <legend>Theme</legend>
        {themes.map(({ theme: value, label, note }) => (
          <label key={value} className="choice">
            <input
              type="radio"
              name="theme"
              checked={theme === value}
              onChange={() => changeSettings((settings) => ({ ...settings, theme: value }))}
            />
            <span>
              {label} {note !== undefined && <small>– {note}</small>}
            </span>
          </label>
        ))}
      </fieldset>
      <div className="field">
        <span>You</span>
        <p className="settings-line">
          {person === null ? 'Nobody yet.' : `${person.name} (${person.id})`}
          <button type="button" className="btn" onClick={() => setOverlay({ kind: 'person' })}>
            Change…
          </button>
        </p>
      </div>
    </>
  );
}
