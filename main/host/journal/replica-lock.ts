import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { ok, type Result } from '../../../shared/base/result';
import type { Disk } from '../disk';
import { errorCode } from '../inside-folder';
import { machineId } from '../machine-id';
import { makeFolder, syncFolder, writeAll } from '../write-whole';
import { writeFailure } from './write-failure';

/** This installation's name in journal file names, ours alone until released. */
export interface Replica {
  readonly id: string;
  release(): Promise<void>;
}

/** `machine` came later than `host`, which changes with the network. */
const holder = z.object({ pid: z.int().min(1), host: z.string(), machine: z.string().optional() });
const replicaName = /^([0-9a-f]{12})\.(free|lock)$/;

/** Replicas this very process holds on a disk: a lock that carries our process id and is not among them is left from an earlier process. */
const heldOn = new WeakMap<Disk, Set<string>>();

function heldBy(disk: Disk): Set<string> {
  const held = heldOn.get(disk) ?? new Set();
  heldOn.set(disk, held);
  return held;
}

/** Random bytes in hex. */
export function randomHex(bytes: number): string {
  return randomBytes(bytes).toString('hex');
}

/**
 * Claims a replica: one made by this installation before, if one is free, or else a new one. A replica is a file in
 * `<settingsFolder>/replicas`: `<id>.free`, or `<id>.lock` while in use. It changes hands by renaming, which succeeds for
 * one process only. Fails if the settings folder cannot be written.
 */
export async function claimReplica(
  settingsFolder: string,
  disk: Disk,
  random: (bytes: number) => string,
): Promise<Result<Replica>> {
  const folder = join(settingsFolder, 'replicas');
  try {
    // A power cut that took the folder would make a stranger of who wrote the journals.
    await makeFolder(folder, disk);
    const names = (await disk.readdir(folder)).sort();
    for (const name of names) {
      const match = replicaName.exec(name);
      if (match === null) continue;
      const [, id = '', kind] = match;
      const seen = await readText(disk, join(folder, name));
      if (seen === null || !isOurs(seen) || (kind === 'lock' && !isAbandoned(disk, seen, id))) continue;
      if (await take(disk, folder, name, id, seen)) return ok(replica(disk, folder, id));
    }
    const id = random(6);
    await lock(disk, folder, id);
    return ok(replica(disk, folder, id));
  } catch (error) {
    return writeFailure(error);
  }
}

/** Ids of the replicas this installation has made; null where the folder cannot be read. */
export async function listReplicas(settingsFolder: string, disk: Disk): Promise<string[] | null> {
  const names = await disk.readdir(join(settingsFolder, 'replicas')).catch((error: unknown) => {
    return errorCode(error) === 'ENOENT' ? [] : null;
  });
  if (names === null) return null;
  return names.flatMap((name) => /^([0-9a-f]{12})\./.exec(name)?.[1] ?? []);
}

function replica(disk: Disk, folder: string, id: string): Replica {
  return {
    id,
    async release() {
      if (!heldBy(disk).delete(id)) return;
      await disk.rename(join(folder, `${id}.lock`), join(folder, `${id}.free`)).catch(() => undefined);
    },
  };
}

/** Moves the file, as it was `seen`, to a name of our own; whoever succeeds in that has the replica. */
async function take(disk: Disk, folder: string, name: string, id: string, seen: string): Promise<boolean> {
  const mine = join(folder, `${id}.taking-${process.pid}-${randomBytes(4).toString('hex')}`);
  try {
    await disk.rename(join(folder, name), mine);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
  // Between our look and the renaming another process may have taken it over: then it gets its lock back.
  if ((await readText(disk, mine)) !== seen) {
    await disk.rename(mine, join(folder, name)).catch(() => undefined);
    return false;
  }
  try {
    await lock(disk, folder, id);
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  } finally {
    await disk.unlink(mine).catch(() => undefined);
  }
  return true;
}

/** Writes the lock of a replica. It counts as held before it can be seen: this process's other stores would take it for one left behind. */
async function lock(disk: Disk, folder: string, id: string): Promise<void> {
  const held = heldBy(disk);
  const isNew = !held.has(id);
  held.add(id);
  try {
    await write(disk, join(folder, `${id}.lock`), holderNow());
  } catch (error) {
    if (isNew) held.delete(id);
    throw error;
  }
}

/** False for a replica that came here with settings copied from another machine, which may still be using it. */
function isOurs(text: string): boolean {
  const found = holder.safeParse(parsed(text));
  if (!found.success) return false;
  const { host, machine } = found.data;
  return machine === undefined ? host === hostname() : machine === machineId();
}

/** True if the process that held the lock is gone. A half-written lock is left alone: another replica costs nothing. */
function isAbandoned(disk: Disk, text: string, id: string): boolean {
  const found = holder.safeParse(parsed(text));
  if (!found.success) return false;
  const { pid } = found.data;
  if (pid === process.pid) return !heldBy(disk).has(id);
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return errorCode(error) === 'ESRCH';
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function holderNow(): string {
  // The nonce makes every holding's file different, so that one taken over in between is told from the one looked at.
  const nonce = randomBytes(6).toString('hex');
  return JSON.stringify({ pid: process.pid, host: hostname(), machine: machineId(), nonce });
}

async function readText(disk: Disk, path: string): Promise<string | null> {
  const bytes = await disk.readFile(path).catch(() => null);
  return bytes === null ? null : bytes.toString('utf8');
}

async function write(disk: Disk, path: string, text: string): Promise<void> {
  const file = await disk.open(path, 'wx');
  try {
    await writeAll(file, Buffer.from(text));
    await file.sync();
  } catch (error) {
    await disk.unlink(path).catch(() => undefined);
    throw error;
  } finally {
    await file.close();
  }
  // A power cut must not make a stranger of who wrote the journals: theirs are never passed over.
  await syncFolder(dirname(path), disk);
}
