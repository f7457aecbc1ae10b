import { CommandKeys } from '../../commands/CommandKeys';
import { runCommand } from '../../commands/registry';
import { showWaiting, useWaitingCounts, waitingInWords } from '../../state/waiting';

/** The start of somebody for whom articles wait: how many, and the way to them. */
export function WaitingForYou() {
  const counts = useWaitingCounts();
  return (
    <div className="empty-page">
      <h1>{waitingInWords(counts).title}</h1>
      <p>{waitingInWords(counts).detail}</p>
      <p className="empty-acts">
        <button type="button" className="btn main" onClick={() => runCommand('article.next-waiting')}>
          Open the first <CommandKeys id="article.next-waiting" />
        </button>
        <button type="button" className="btn" onClick={showWaiting}>
          List only these
        </button>
        <span className="empty-hint">
          <CommandKeys id="go.article" /> finds any article, <CommandKeys id="go.commands" /> any command.
        </span>
      </p>
    </div>
  );
}
