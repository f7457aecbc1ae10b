import { keyCaps } from '../../../shared/commands/keys';
import { useSession } from '../../state/session';

/** The key that sends what was written in a field of several lines, on the button that does the same. */
export function SendKey() {
  const mod = useSession(({ info }) => keyCaps('Mod+Enter', info?.platform ?? 'linux')[0] ?? '');
  return <kbd aria-hidden="true">{mod} ↵</kbd>;
}
