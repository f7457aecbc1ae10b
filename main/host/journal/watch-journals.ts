import { join, relative, sep } from 'node:path';
import { watch } from 'chokidar';
import { isJournalName } from '../../../shared/review/article-id';
import { parseFileName } from './journal-files';

/** Calls back with article id and file name whenever a journal appears or changes. Returns what stops it. */
export function watchJournals(
  projectFolder: string,
  changed: (articleId: string, fileName: string) => void,
): { readonly ready: Promise<void>; close(): Promise<void> } {
  const root = join(projectFolder, '.emend');
  const watcher = watch(root, { ignoreInitial: true, followSymlinks: false, depth: 2 });
  const report = (path: string): void => {
    const [journal, articleId = '', name = '', ...rest] = relative(root, path).split(sep);
    if (journal !== 'journal' || rest.length > 0) return;
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
