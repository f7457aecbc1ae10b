import { spawnSync } from 'node:child_process';
import { mkdir, rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A disk that can be filled, mounted in a folder of its own. */
export interface SmallDisk {
  readonly folder: string;
  /** Takes all room that is left. */
  fill(): Promise<void>;
  /** Gives it back. */
  empty(): Promise<void>;
  unmount(): void;
}

/** Mounts a disk of `kilobytes` below a folder; null where this is not allowed (it takes root on Linux). */
export async function mountSmallDisk(under: string, kilobytes: number): Promise<SmallDisk | null> {
  const folder = join(under, 'disk');
  await mkdir(folder);
  const options = ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder];
  if (spawnSync('mount', options).status !== 0) return null;
  return {
    folder,
    fill: async () => {
      const { bavail, bsize } = await statfs(folder);
      await writeFile(join(folder, '.filler'), Buffer.alloc(bavail * bsize));
    },
    empty: () => rm(join(folder, '.filler')),
    unmount: () => void spawnSync('umount', ['-l', folder]),
  };
}
