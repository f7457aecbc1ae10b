import { createRoot } from 'react-dom/client';
import { runCommand } from './commands/registry';
import { registerDeskCommands } from './editor/desk-commands';
import { monacoBuffer } from './editor/monaco-buffer';
import { typeKey } from './editor/type-key';
import { warmEditor } from './editor/warm-editor';
import { connectHost } from './host/connect';
import { onTokenInAddress } from './host/take-token';
import { setAnalyser } from './state/analysis';
import { flushArticle, hasUnsaved, setBufferFactory } from './state/article';
import { followJournal } from './state/follow-journal';
import { notify, startSession, writeSettings } from './state/session';
import { restoreLayout } from './state/view';
import { setHasher, setTypist } from './state/window-parts';
import { workerAnalyser } from './state/worker-analyser';
import { workerHasher } from './state/worker-hasher';
import { followLanguage } from './words/follow-language';
import { t } from './words/words';
import { followReading } from './theme/follow-reading';
import { followTheme } from './theme/follow-theme';
import './theme/base.css';
import { CannotStart } from './views/shell/CannotStart';
import { Shell } from './views/shell/Shell';
import { startCommands } from './commands/start-commands';

/** Writes what is typed before the window goes, is left or is hidden. */
function keepWork(beforeClose: (flush: () => Promise<unknown>) => unknown): void {
  const flush = (): Promise<unknown> => Promise.all([flushArticle(), writeSettings()]);
  beforeClose(flush);
  window.addEventListener('blur', () => void flushArticle());
  document.addEventListener('visibilitychange', () => document.hidden && void flush());
  window.addEventListener('pagehide', () => void flush());
  let warned = false;
  window.addEventListener('beforeunload', (event) => {
    void flush();
    if (!hasUnsaved() || warned) return;
    warned = true;
    event.preventDefault();
    notify({
      kind: 'error',
      text: t('notices.unsaved'),
      action: { label: t('notices.save-copy'), run: () => runCommand('article.save-copy') },
    });
  });
}

/** Goes on at a host that was started anew. Words that could not be written are in this page alone: it then waits for the person. */
function goOnAtNewHost(): void {
  const reload = (): void => window.location.reload();
  if (!hasUnsaved()) return reload();
  notify({
    kind: 'error',
    text: t('notices.host-again'),
    action: { label: t('notices.reload'), run: reload },
  });
}

async function start(): Promise<void> {
  const root = createRoot(document.getElementById('root') as HTMLElement);
  followTheme();
  const client = connectHost();
  const session = await startSession(client);
  await followLanguage().ready;
  if (!session.ok) return root.render(<CannotStart failure={session.error} />);
  followReading();
  setBufferFactory(monacoBuffer);
  setAnalyser(workerAnalyser);
  setHasher(workerHasher());
  setTypist(typeKey);
  restoreLayout();
  followJournal();
  registerDeskCommands();
  keepWork((flush) => client.beforeClose(flush));
  onTokenInAddress(goOnAtNewHost);
  root.render(<Shell />);
  await startCommands(session.value);
  warmEditor();
}

void start();
