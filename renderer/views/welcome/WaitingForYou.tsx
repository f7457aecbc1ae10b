import { CommandKeys } from '../../commands/CommandKeys';
import { runCommand } from '../../commands/registry';
import { showWaiting, useWaitingCounts, waitingInWords } from '../../state/waiting';
import { Said, useWords } from '../../words/words';

/** The start of somebody for whom articles wait: how many, and the way to them. */
export function WaitingForYou() {
  const { t } = useWords();
  const counts = useWaitingCounts();
  return (
    <div className="empty-page">
      <h1>{waitingInWords(counts).title}</h1>
      <p>{waitingInWords(counts).detail}</p>
      <p className="empty-acts">
        <button type="button" className="btn main" onClick={() => runCommand('article.next-waiting')}>
          {t('welcome.open-waiting')} <CommandKeys id="article.next-waiting" />
        </button>
        <button type="button" className="btn" onClick={showWaiting}>
          {t('welcome.list-waiting')}
        </button>
        <span className="empty-hint">
          <Said
            id="welcome.keys"
            values={{ article: <CommandKeys id="go.article" />, command: <CommandKeys id="go.commands" /> }}
          />
        </span>
      </p>
    </div>
  );
}
