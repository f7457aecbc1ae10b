import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { z } from 'zod';

/** Projects whose port is kept: the ones served last. */
const kept = 50;

const portsFile = z.record(z.string(), z.int().min(1024).max(65_535));

const fileIn = (settings: string): string => join(settings, 'serve-ports.json');

/** A project by its folder, without saying where it lies. */
function nameOf(folder: string | null): string {
  return createHash('sha256')
    .update(folder ?? 'sample')
    .digest('hex')
    .slice(0, 16);
}

/**
 * The port a project was served at last; 0 if that is not known. A tab that is still open is at that address: served there again,
 * it can go on. The token is never kept: each start makes its own.
 */
export async function lastPort(settings: string, folder: string | null): Promise<number> {
  return (await read(settings))[nameOf(folder)] ?? 0;
}

/** Keeps the port for {@link lastPort}. Failing to is no reason not to serve. */
export async function keepPort(settings: string, folder: string | null, port: number): Promise<void> {
  const name = nameOf(folder);
  const { [name]: before, ...others } = await read(settings);
  if (before === port) return;
  const entries = [...Object.entries(others), [name, port] as const].slice(-kept);
  try {
    await mkdir(settings, { recursive: true });
    await writeFileAtomic(fileIn(settings), JSON.stringify(Object.fromEntries(entries)), { mode: 0o600 });
  } catch {
    // A settings folder that may not be written is told of elsewhere.
  }
}

async function read(settings: string): Promise<Readonly<Record<string, number>>> {
  try {
    const found = portsFile.safeParse(JSON.parse(await readFile(fileIn(settings), 'utf8')));
    return found.success ? found.data : {};
  } catch {
    return {};
  }
}
