import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { watch } from 'chokidar';

/** Changes come in bursts (a pull, a save in two steps); they are told once nothing more came for this long, in milliseconds. */
const settleMs = 200;

const watched = [
  'project.json',
  'terms.csv',
  'terms.tbx',
  'words.txt',
  'segmentation.srx',
  'abbreviations.txt',
];

/**
 * Calls back some time after `project.json`, `terms.csv`, `terms.tbx`, `words.txt`, `segmentation.srx`, `abbreviations.txt` or a file of `rules` of a project, or the person's own `words.txt` or `terms.csv` in
 * `settingsFolder`, came, changed or went, and once when the watch stands. It says only that: the caller reads them again. Where nothing can be watched, nothing is told.
 */
export function watchProjectFiles(
  projectFolder: string,
  settingsFolder: string,
  changed: () => void,
): () => Promise<void> {
  const project = resolve(projectFolder);
  const folder = join(project, '.emend');
  const settings = resolve(settingsFolder);
  const rulesFolder = join(folder, 'rules');
  const files = new Set([
    ...watched.map((name) => join(folder, name)),
    ...['words.txt', 'terms.csv'].map((name) => join(settings, name)),
  ]);
  // In a project that nobody worked in yet there is no .emend to watch; otherwise the articles need not be gone through.
  const start = existsSync(folder) ? folder : project;
  const onTheWay = new Set([start, folder, settings, rulesFolder]);
  const isWanted = (path: string): boolean =>
    files.has(path) || (dirname(path) === rulesFolder && path.endsWith('.rules'));
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch([start, settings], {
    followSymlinks: false,
    ignoreInitial: true,
    depth: 2,
    ignored: (path) => !onTheWay.has(resolve(path)) && !isWanted(resolve(path)),
  });
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(changed, settleMs);
  };
  watcher.on('all', (_, path) => {
    // A folder that comes or goes takes its files with it.
    const whole = resolve(path);
    if (isWanted(whole) || whole === folder || whole === rulesFolder) soon();
  });
  // What changed between the first reading and the watch would be missed.
  watcher.on('ready', soon);
  // A watcher that fails costs live updates only: the files are read when the project is opened.
  watcher.on('error', () => undefined);
  return async () => {
    clearTimeout(timer);
    await watcher.close();
  };
}
