import { commandOf, type CommandId } from '../../shared/commands/catalogue';
import { keyCaps, keysOf } from '../../shared/commands/keys';
import { useSession } from '../state/session';

/** The chord that runs a command on this machine, as it is written in a sentence; a dash if it has none. */
export function capsNow(id: CommandId): string {
  const { info, settings } = useSession.getState();
  const command = commandOf(id);
  const chord = command === null ? undefined : keysOf(command, settings.keys)[0];
  return chord === undefined ? '—' : keyCaps(chord, info?.platform ?? 'linux').join(' ');
}
