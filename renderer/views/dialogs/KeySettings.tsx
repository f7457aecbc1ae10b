import { useState } from 'react';
import { commands, type KnownCommand } from '../../../shared/commands/catalogue';
import { commandOf } from '../../../shared/commands/catalogue';
import { formatChord, keyCaps, keyClashes, keysOf } from '../../../shared/commands/keys';
import { chordOfEvent } from '../../commands/chord-of-event';
import { changeSettings, useSession } from '../../state/session';

/** Every command with its keys, which can be chosen anew. */
export function KeySettings() {
  const [query, setQuery] = useState('');
  const [asking, setAsking] = useState<string | null>(null);
  const choices = useSession(({ settings }) => settings.keys);
  const words = query.toLowerCase();
  const found = commands.filter(({ title, group }) => `${title} ${group}`.toLowerCase().includes(words));
  const clashes = keyClashes(choices);
  return (
    <>
      <div className="settings-line">
        <input
          type="text"
          className="settings-search"
          aria-label="Search the commands"
          placeholder="Search the commands"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
        <button
          type="button"
          className="btn"
          disabled={Object.keys(choices).length === 0}
          onClick={() => setKeys(() => ({}))}
        >
          All as usual
        </button>
      </div>
      <ul className="settings-group">
        {found.map((command) => {
          const clash = clashes.find(({ commands: pair }) => pair.includes(command.id));
          const other = clash?.commands.find((id) => id !== command.id);
          return (
            <KeyLine
              key={command.id}
              command={command}
              asking={asking === command.id}
              onAsk={(ask) => setAsking(ask ? command.id : null)}
              clash={other === undefined ? null : (commandOf(other)?.title ?? other)}
            />
          );
        })}
      </ul>
      {found.length === 0 && <p>No command by that name.</p>}
    </>
  );
}

function setKeys(change: (keys: Readonly<Record<string, string>>) => Record<string, string>): void {
  changeSettings((settings) => ({ ...settings, keys: change(settings.keys) }));
}

interface LineProps {
  readonly command: KnownCommand;
  readonly asking: boolean;
  readonly onAsk: (ask: boolean) => void;
  /** The title of a command that has the same key at the same time. */
  readonly clash: string | null;
}

function KeyLine({ command, asking, onAsk, clash }: LineProps) {
  const platform = useSession(({ info }) => info?.platform ?? 'linux');
  const choices = useSession(({ settings }) => settings.keys);
  const chords = keysOf(command, choices);
  const changed = choices[command.id] !== undefined;
  const choose = (chord: string): void => setKeys((keys) => ({ ...keys, [command.id]: chord }));

  return (
    <li className="settings-row">
      <span>
        {command.title}
        {clash !== null && (
          <small className="wrong">The same key as “{clash}”: only one of them will answer.</small>
        )}
      </span>
      <span className="settings-keys">
        {changed && (
          <button
            type="button"
            className="quiet"
            onClick={() =>
              setKeys((keys) => Object.fromEntries(Object.entries(keys).filter(([id]) => id !== command.id)))
            }
          >
            As usual
          </button>
        )}
        {changed && chords.length > 0 && (
          <button type="button" className="quiet" onClick={() => choose('')}>
            None
          </button>
        )}
        <button
          type="button"
          className="btn"
          aria-label={`Key for ${command.title}: ${asking ? 'press it now, Escape leaves' : chords.join(' or ') || 'none'}`}
          data-asking={asking || undefined}
          onClick={() => onAsk(!asking)}
          onBlur={() => asking && onAsk(false)}
          onKeyDown={(event) => {
            if (!asking) return;
            const chord = chordOfEvent(event.nativeEvent, platform);
            if (chord === null || (chord.key === 'Tab' && !chord.mod && !chord.alt)) return;
            event.preventDefault();
            event.stopPropagation();
            onAsk(false);
            if (chord.key !== 'Escape') choose(formatChord(chord));
          }}
        >
          {asking
            ? 'Press a key…'
            : chords.length === 0
              ? 'None'
              : chords.map((chord) => <kbd key={chord}>{keyCaps(chord, platform).join(' ')}</kbd>)}
        </button>
      </span>
    </li>
  );
}
