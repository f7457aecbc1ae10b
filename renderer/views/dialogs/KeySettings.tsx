import { useState } from 'react';
import { commandOf, commands, type KnownCommand } from '../../../shared/commands/catalogue';
import { formatChord, keyCaps, keyClashes, keysOf } from '../../../shared/commands/keys';
import { chordOfEvent } from '../../commands/chord-of-event';
import { useWords } from '../../words/words';
import { changeSettings, useSession } from '../../state/session';

/** Every command with its keys, which can be chosen anew. */
export function KeySettings() {
  const words = useWords();
  const { t, commandTitle, commandSynonyms } = words;
  const [query, setQuery] = useState('');
  const [asking, setAsking] = useState<string | null>(null);
  const choices = useSession(({ settings }) => settings.keys);
  const sought = query.toLowerCase();
  const found = commands.filter((command) =>
    `${commandTitle(command)} ${commandSynonyms(command)} ${words.locale.menus[command.group]} ${command.group}`
      .toLowerCase()
      .includes(sought),
  );
  const clashes = keyClashes(choices);
  return (
    <>
      <div className="settings-line">
        <input
          type="text"
          className="settings-search"
          aria-label={t('keys.search')}
          placeholder={t('keys.search')}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
        <button
          type="button"
          className="btn"
          disabled={Object.keys(choices).length === 0}
          onClick={() => setKeys(() => ({}))}
        >
          {t('keys.reset-all')}
        </button>
      </div>
      <ul className="settings-group">
        {found.map((command) => {
          const clash = clashes.find(({ commands: pair }) => pair.includes(command.id));
          const other = clash?.commands.find((id) => id !== command.id);
          const known = other === undefined ? null : commandOf(other);
          return (
            <KeyLine
              key={command.id}
              command={command}
              asking={asking === command.id}
              onAsk={(ask) => setAsking(ask ? command.id : null)}
              clash={known === null ? (other ?? null) : commandTitle(known)}
            />
          );
        })}
      </ul>
      {found.length === 0 && <p>{t('keys.none-found')}</p>}
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
  const { t, list, commandTitle } = useWords();
  const platform = useSession(({ info }) => info?.platform ?? 'linux');
  const choices = useSession(({ settings }) => settings.keys);
  const chords = keysOf(command, choices);
  const changed = choices[command.id] !== undefined;
  const choose = (chord: string): void => setKeys((keys) => ({ ...keys, [command.id]: chord }));

  return (
    <li className="settings-row">
      <span>
        {commandTitle(command)}
        {clash !== null && <small className="wrong">{t('keys.clash', { command: clash })}</small>}
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
            {t('keys.reset')}
          </button>
        )}
        {changed && chords.length > 0 && (
          <button type="button" className="quiet" onClick={() => choose('')}>
            {t('keys.none')}
          </button>
        )}
        <button
          type="button"
          className="btn"
          aria-label={t('keys.key-for', {
            command: commandTitle(command),
            keys: asking
              ? t('keys.asking')
              : list(chords.length === 0 ? [t('keys.none')] : chords, { type: 'disjunction' }),
          })}
          data-asking={asking || undefined}
          data-none={(chords.length === 0 && !asking) || undefined}
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
            ? t('keys.press')
            : chords.length === 0
              ? t('keys.none')
              : chords.map((chord) => <kbd key={chord}>{keyCaps(chord, platform).join(' ')}</kbd>)}
        </button>
      </span>
    </li>
  );
}
