import { execFile } from 'node:child_process';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { newFolder, root } from './shell';

const run = promisify(execFile);

/** A person's clone of a shared project. */
export interface Clone {
  readonly folder: string;
  /** Commits whatever changed. */
  commit(message: string): Promise<void>;
  /** Brings in what others pushed, merging; fails if any file conflicts. */
  pull(): Promise<void>;
  push(): Promise<void>;
}

/** The sample articles in a bare repository, and a clone of it for each of these people. Needs `git` on this machine. */
export async function clonesOfSamples(...names: readonly string[]): Promise<Clone[]> {
  const place = await newFolder('shared');
  const bare = join(place, 'project.git');
  const seed = join(place, 'seed');
  await cp(join(root, 'assets', 'samples'), seed, { recursive: true });
  await git(place, 'init', '--quiet', '--bare', '--initial-branch=main', bare);
  await git(seed, 'init', '--quiet', '--initial-branch=main');
  await git(seed, 'add', '.');
  await git(seed, 'commit', '--quiet', '-m', 'Articles as they came');
  await git(seed, 'push', '--quiet', bare, 'main');
  const clones: Clone[] = [];
  for (const name of names) {
    const folder = join(place, name, 'Harbour Daily');
    await git(place, 'clone', '--quiet', bare, folder);
    clones.push({
      folder,
      commit: async (message) => {
        await git(folder, 'add', '.');
        await git(folder, 'commit', '--quiet', '-m', message);
      },
      pull: () => git(folder, 'pull', '--quiet', '--no-rebase', '--no-edit'),
      push: () => git(folder, 'push', '--quiet'),
    });
  }
  return clones;
}

/** Runs git as nobody in particular, whatever this machine's own settings are. */
async function git(cwd: string, ...args: readonly string[]): Promise<void> {
  const who = ['user.name=Somebody', 'user.email=somebody@example.com', 'commit.gpgsign=false'];
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  await run('git', [...who.flatMap((setting) => ['-c', setting]), ...args], { cwd, env });
}
