import { watch, type FSWatcher } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { inBackground } from './in-background';
import { liesIn } from './inside-folder';

/** Changes come in bursts (a copy, a git pull); they are told once they have settled for this long, in milliseconds. */
const settleMs = 300;

/**
 * Calls `onChange` some time after anything changed below the folder; folders with a leading dot are left out. It says
 * only that something changed: the caller lists again. Where a folder cannot be watched, nothing is told. `report` gets bugs.
 *
 * One watch a folder rather than one a file: ten thousand articles in forty folders need forty.
 */
export function watchFolder(
  root: string,
  onChange: () => void,
  report: (error: unknown) => void,
): () => void {
  const watchers = new Map<string, FSWatcher>();
  let closed = false;
  let timer: NodeJS.Timeout | null = null;

  const settled = (): void => {
    timer = null;
    inBackground(async () => {
      await follow(root);
      if (!closed) onChange();
    }, report);
  };
  const changed = (name: string | null): void => {
    if (closed || name?.startsWith('.') === true) return;
    if (timer) clearTimeout(timer);
    timer = setTimeout(settled, settleMs);
  };
  const drop = (folder: string): void => {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  };

  const dropBelow = (folder: string): void => {
    for (const path of [...watchers.keys()]) if (liesIn(path, folder)) drop(path);
  };

  const follow = async (folder: string): Promise<void> => {
    if (closed) return;
    if (!watchers.has(folder)) {
      try {
        const watcher = watch(folder, { persistent: false }, (event, name) => {
          // A folder that went and came back under its name is another one: its old watch is deaf.
          if (event === 'rename' && name !== null) dropBelow(join(folder, name));
          changed(name);
        });
        watcher.on('error', () => drop(folder));
        watchers.set(folder, watcher);
      } catch {
        return;
      }
    }
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => null);
    if (entries === null) return drop(folder);
    for (const entry of entries)
      if (entry.isDirectory() && !entry.name.startsWith('.')) await follow(join(folder, entry.name));
  };

  inBackground(() => follow(root), report);
  return () => {
    closed = true;
    if (timer) clearTimeout(timer);
    for (const folder of [...watchers.keys()]) drop(folder);
  };
}
