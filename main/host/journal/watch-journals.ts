import { dirname, relative, resolve, sep } from 'node:path';
import { watch } from 'chokidar';
import { isJournalName } from '../../../shared/review/article-id';
import { journalRoot, parseFileName } from './journal-files';

/** Calls back with article id and file name whenever a journal appears or changes. Returns what stops it. */
export function watchJournals(
  projectFolder: string,
  changed: (articleId: string, fileName: string) => void,
): { readonly ready: Promise<void>; close(): Promise<void> } {
  const project = resolve(projectFolder);
  const root = journalRoot(project);
  const onTheWay = new Set([project, dirname(root), root]);
  // From the project folder down, for a project that nobody worked in yet has no .emend to watch.
  const watcher = watch(project, {
    ignoreInitial: true,
    followSymlinks: false,
    depth: 3,
    ignored: (path) => !onTheWay.has(path) && !path.startsWith(root + sep),
  });
  const report = (path: string): void => {
    const [articleId = '', name = '', ...rest] = relative(root, path).split(sep);
    if (rest.length > 0) return;
    if (isJournalName(articleId) && parseFileName(name) !== null) changed(articleId, name);
  };
  watcher.on('add', report).on('change', report);
  // A watcher that fails (too many watches, say) costs live updates only: everything is read again when opened.
  watcher.on('error', () => undefined);
  return {
    ready: new Promise((resolve) => watcher.once('ready', resolve)),
    close: () => watcher.close(),
  };
}
