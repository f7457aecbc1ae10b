import { CommandKeys } from '../../commands/CommandKeys';
import { runCommand } from '../../commands/registry';
import { useLibrary } from '../../state/library';
import { showWaiting, someUnread, useWaitingCounts, waitingInWords } from '../../state/waiting';
import { useWords } from '../../words/words';
import { KeysHint } from './KeysHint';

/** The start of somebody for whom articles wait: how many, and the way to them. */
export function WaitingForYou() {
  const words = useWords();
  const { t } = words;
  const { title, detail } = waitingInWords(words, useWaitingCounts());
  // More may be found while articles are still read.
  const unread = useLibrary(someUnread);
  return (
    <div className="empty-page">
      <h1>{unread ? t('welcome.so-far', { title }) : title}</h1>
      <p>{detail}</p>
      <p className="empty-acts">
        <button type="button" className="btn main" onClick={() => runCommand('article.next-waiting')}>
          {t('welcome.open-waiting')} <CommandKeys id="article.next-waiting" />
        </button>
        <button type="button" className="btn" onClick={showWaiting}>
          {t('welcome.list-waiting')}
        </button>
        <KeysHint />
      </p>
    </div>
  );
}
