import { commandOf, type CommandId } from '../../shared/commands/catalogue';
import { keyCaps, keysOf } from '../../shared/commands/keys';
import { useSession } from '../state/session';

/** The chord that runs a command on this machine, as keycap texts; empty if it has none. */
export function useKeyCaps(id: CommandId): readonly string[] {
  const platform = useSession(({ info }) => info?.platform ?? 'linux');
  const choices = useSession(({ settings }) => settings.keys);
  const command = commandOf(id);
  const chord = command === null ? undefined : keysOf(command, choices)[0];
  return chord === undefined ? [] : keyCaps(chord, platform);
}

/** The key that runs a command, shown where the command acts. Screen readers hear it from `aria-keyshortcuts` or the help sheet instead. */
export function CommandKeys({ id }: { readonly id: CommandId }) {
  const caps = useKeyCaps(id);
  return caps.length === 0 ? null : <kbd aria-hidden="true">{caps.join(' ')}</kbd>;
}
