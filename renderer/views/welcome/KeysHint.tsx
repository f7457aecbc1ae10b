import { CommandKeys } from '../../commands/CommandKeys';
import { Said } from '../../words/words';

/** Which keys find any article and any command. */
export function KeysHint() {
  return (
    <span className="empty-hint">
      <Said
        id="welcome.keys"
        values={{ article: <CommandKeys id="go.article" />, command: <CommandKeys id="go.commands" /> }}
      />
    </span>
  );
}
