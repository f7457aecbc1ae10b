import { existsSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { watch } from 'chokidar';
import { isJournalName } from '../../../shared/review/article-id';
import { journalRoot, parseFileName } from './journal-files';

/**
 * A file is looked at once more after this long without news of it, in milliseconds: the watcher drops a change that follows
 * another within 50 ms, and the first of the two may have come while the file was half written.
 */
const settleMs = 300;

/**
 * Calls back with article id and file name whenever a journal appears or changes, and once for every journal that is
 * there at the start (`atStart`). Resolves `ready` when no change is missed any more.
 */
export function watchJournals(
  projectFolder: string,
  changed: (articleId: string, fileName: string, atStart: boolean) => void,
): { readonly ready: Promise<void>; close(): Promise<void> } {
  const project = resolve(projectFolder);
  const root = journalRoot(project);
  // In a project that nobody worked in yet there is no .emend to watch; otherwise the articles need not be gone through.
  const isThere = existsSync(root);
  const onTheWay = new Set([project, dirname(root), root]);
  const watcher = watch(isThere ? root : project, {
    followSymlinks: false,
    depth: isThere ? 1 : 3,
    ignored: (path) => !onTheWay.has(path) && !path.startsWith(root + sep),
  });
  let atStart = true;
  const settling = new Map<string, NodeJS.Timeout>();
  const report = (path: string): void => {
    const [articleId = '', name = '', ...rest] = relative(root, path).split(sep);
    if (rest.length > 0) return;
    if (!isJournalName(articleId) || parseFileName(name) === null) return;
    changed(articleId, name, atStart);
    if (atStart) return;
    clearTimeout(settling.get(path));
    const lookAgain = (): void => {
      settling.delete(path);
      changed(articleId, name, false);
    };
    settling.set(path, setTimeout(lookAgain, settleMs));
  };
  watcher.on('add', report).on('change', report);
  // A watcher that fails (too many watches, say) costs live updates only: everything is read again when opened.
  watcher.on('error', () => undefined);
  const ready = new Promise<void>((resolved) => watcher.once('ready', resolved)).then(() => {
    atStart = false;
  });
  return {
    ready,
    async close() {
      await watcher.close();
      for (const timer of settling.values()) clearTimeout(timer);
    },
  };
}
