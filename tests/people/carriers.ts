import { execFile } from 'node:child_process';
import { copyFile, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Random } from './random';
import type { Seat } from './seat';

/** How the work of several machines comes together. */
export interface Carrier {
  readonly name: 'git' | 'folder' | 'conflict-copies';
  /** Prepares a person's copy of the project before Emend opens it. */
  join(folder: string): Promise<void>;
  /** Brings what this person wrote to the others and theirs to this person. `whole`: nothing arrives in part any more. */
  exchange(seat: Seat, whole: boolean): Promise<void>;
}

const run = promisify(execFile);

async function git(folder: string, ...args: string[]): Promise<void> {
  const own = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false'];
  await run('git', [...own, ...args], { cwd: folder });
}

/** A repository that everybody pulls from and pushes to. */
export async function gitCarrier(root: string): Promise<Carrier> {
  const shared = join(root, 'shared.git');
  await mkdir(shared);
  await git(shared, 'init', '-q', '--bare', '-b', 'main');
  return {
    name: 'git',
    async join(folder) {
      await mkdir(folder);
      await git(folder, 'init', '-q', '-b', 'main');
      await git(folder, 'remote', 'add', 'origin', shared);
    },
    async exchange({ folder }) {
      await git(folder, 'add', '-A');
      await git(folder, 'commit', '-q', '--allow-empty', '-m', 'work');
      await git(folder, 'fetch', '-q', 'origin');
      const begun = await git(folder, 'rev-parse', '-q', '--verify', 'origin/main').then(
        () => true,
        () => false,
      );
      if (begun) await git(folder, 'merge', '-q', '--no-edit', '--allow-unrelated-histories', 'origin/main');
      await git(folder, 'push', '-q', 'origin', 'HEAD:main');
    },
  };
}

/**
 * A folder that a sync program keeps the same on all machines, file by file: files come late, in any order, at times in
 * part, and (with `copies`) at times as a conflict copy beside an older one.
 */
export async function folderCarrier(root: string, random: Random, copies: boolean): Promise<Carrier> {
  const shared = join(root, 'shared');
  await mkdir(shared);
  let copied = 0;
  return {
    name: copies ? 'conflict-copies' : 'folder',
    join: async (folder) => void (await mkdir(folder)),
    async exchange({ person, journals }, whole) {
      await mkdir(journals, { recursive: true });
      for (const name of await readdir(journals))
        if (name.startsWith(`${person.id}.`) && name.endsWith('.jsonl'))
          await copyFile(join(journals, name), join(shared, name));
      for (const name of await readdir(shared)) {
        if (name.startsWith(`${person.id}.`) || (!whole && random.chance(0.3))) continue;
        const [from, to] = [join(shared, name), join(journals, name)];
        const there = await stat(to).catch(() => null);
        if (there !== null && there.size === (await stat(from)).size) continue;
        const bytes = await readFile(from);
        const part = !whole && random.chance(0.3) ? random.next(bytes.length) : bytes.length;
        // No sync program makes a file of somebody else's shorter.
        if (there !== null && part < there.size) continue;
        // A file that came in part is brought to its end, whatever copies lie beside it.
        const isWhole = there !== null && (await readFile(to)).at(-1) === newline;
        if (copies && isWhole && random.chance(0.5)) {
          await writeFile(join(journals, copyName(name, ++copied)), bytes);
        } else await writeFile(to, bytes.subarray(0, part));
      }
    },
  };
}

const newline = 10;

/** As Dropbox, Syncthing and others name what they cannot bring together. */
function copyName(name: string, number: number): string {
  const stem = name.slice(0, -'.jsonl'.length);
  return number % 2 === 0
    ? `${stem} (conflicted copy 2026-03-${String((number % 28) + 1).padStart(2, '0')} ${number}).jsonl`
    : `${stem}.sync-conflict-20260301-${String(number).padStart(6, '0')}-ABCDEFG.jsonl`;
}

/** Ends a carrier's traces. */
export async function removeAll(root: string): Promise<void> {
  await rm(root, { recursive: true, force: true });
}
