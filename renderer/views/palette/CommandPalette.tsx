import { useMemo, useState } from 'react';
import { commands } from '../../../shared/commands/catalogue';
import { CommandKeys } from '../../commands/CommandKeys';
import { runCommand } from '../../commands/registry';
import { setOverlay } from '../../state/view';
import { useWords } from '../../words/words';
import { fuzzyRank } from './fuzzy';
import { Matched } from './Matched';
import { Picker } from './Picker';

const close = (): void => setOverlay(null);

/** Every command that would do something now, found by a few letters. */
export function CommandPalette({ runnable }: { readonly runnable: ReadonlySet<string> }) {
  const [query, setQuery] = useState('');
  const words = useWords();
  const items = useMemo(() => {
    const offered = commands
      .filter(({ id }) => id !== 'go.commands' && runnable.has(id))
      .map((command) => ({
        id: command.id,
        title: words.commandTitle(command),
        menu: words.locale.menus[command.group],
        also: words.commandSynonyms(command),
        names: [words.commandTitle(command), command.title],
      }));
    const shown = ({ title, menu }: (typeof offered)[number]): string => `${title} ${menu}`;
    return fuzzyRank(
      query,
      offered,
      shown,
      commands.length,
      ({ also }) => also,
      ({ names }) => names,
    ).map(({ item: { id, title, menu }, ranges }) => ({
      key: id,
      label: <Matched text={title} ranges={ranges.filter(({ end }) => end <= title.length)} />,
      aside: (
        <>
          <small>{menu}</small>
          <span className="palette-keys">
            <CommandKeys id={id} />
          </span>
        </>
      ),
    }));
  }, [query, runnable, words]);
  return (
    <Picker
      name={words.t('palette.commands')}
      placeholder={words.t('palette.ask')}
      query={query}
      onQuery={setQuery}
      items={items}
      nothing={words.t('palette.no-command')}
      onClose={close}
      onChosen={(id) => runCommand(id)}
    />
  );
}
