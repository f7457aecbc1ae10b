import { commands } from '../../../shared/commands/catalogue';
import { keyCaps, keysOf, spokenChord } from '../../../shared/commands/keys';
import { useSession } from '../../state/session';
import { setOverlay } from '../../state/view';
import { useWords } from '../../words/words';
import { Dialog } from './Dialog';
import './help.css';

const close = (): void => setOverlay(null);

/** Every key, by group, made from the catalogue. */
export function KeysDialog() {
  const { t, locale, commandTitle } = useWords();
  const platform = useSession(({ info }) => info?.platform ?? 'linux');
  const choices = useSession(({ settings }) => settings.keys);
  const withKeys = commands
    .map((command) => ({ ...command, chords: keysOf(command, choices) }))
    .filter(({ chords }) => chords.length > 0);
  const groups = [...new Set(withKeys.map(({ group }) => group))];
  return (
    <Dialog
      title={t('keys.title')}
      wide
      onClose={close}
      acts={
        <>
          <button type="button" className="btn" onClick={() => setOverlay({ kind: 'settings' })}>
            {t('keys.change')}
          </button>
          <button type="button" className="btn main" autoFocus onClick={() => setOverlay({ kind: 'guide' })}>
            {t('guide.title')}
          </button>
        </>
      }
    >
      <div className="key-sheet" tabIndex={0} role="region" aria-label={t('guide.all-keys')}>
        {groups.map((group) => (
          <section key={group} aria-label={locale.menus[group]}>
            <h3>{locale.menus[group]}</h3>
            <dl>
              {withKeys
                .filter((command) => command.group === group)
                .map(({ chords, ...command }) => (
                  <div key={command.id}>
                    <dt>{commandTitle(command)}</dt>
                    <dd>
                      {chords.map((chord) => (
                        <span key={chord}>
                          <kbd aria-hidden="true">{keyCaps(chord, platform).join(' ')}</kbd>
                          <span className="visually-hidden">{spokenChord(chord, platform)}</span>
                        </span>
                      ))}
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
