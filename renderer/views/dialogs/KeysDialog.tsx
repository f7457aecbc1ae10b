import { commands } from '../../../shared/commands/catalogue';
import { keyCaps, keysOf, spokenChord } from '../../../shared/commands/keys';
import { useSession } from '../../state/session';
import { setOverlay } from '../../state/view';
import { Dialog } from './Dialog';
import './help.css';

const close = (): void => setOverlay(null);

/** Every key, by group, made from the catalogue. */
export function KeysDialog() {
  const platform = useSession(({ info }) => info?.platform ?? 'linux');
  const choices = useSession(({ settings }) => settings.keys);
  const withKeys = commands
    .map((command) => ({ ...command, chords: keysOf(command, choices) }))
    .filter(({ chords }) => chords.length > 0);
  const groups = [...new Set(withKeys.map(({ group }) => group))];
  return (
    <Dialog
      title="Keys"
      wide
      onClose={close}
      acts={
        <>
          <button type="button" className="btn" onClick={() => setOverlay({ kind: 'settings' })}>
            Change keys…
          </button>
          <button type="button" className="btn main" autoFocus onClick={() => setOverlay({ kind: 'guide' })}>
            How Emend works
          </button>
        </>
      }
    >
      <div className="key-sheet" tabIndex={0} role="region" aria-label="All keys">
        {groups.map((group) => (
          <section key={group} aria-label={group}>
            <h3>{group}</h3>
            <dl>
              {withKeys
                .filter((command) => command.group === group)
                .map(({ id, title, chords }) => (
                  <div key={id}>
                    <dt>{title}</dt>
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
