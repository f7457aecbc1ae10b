import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, unlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { ok, type Result } from '../../../shared/base/result';
import { errorCode } from '../inside-folder';
import { machineId } from '../machine-id';
import { writeFailure } from './write-failure';

/** This installation's name in journal file names, ours alone until released. */
export interface Replica {
  readonly id: string;
  release(): Promise<void>;
}

/** `machine` came later than `host`, which changes with the network. */
const holder = z.object({ pid: z.int().min(1), host: z.string(), machine: z.string().optional() });
const replicaName = /^([0-9a-f]{12})\.(free|lock)$/;

/** Replicas this very process holds: a lock that carries our process id and is not among them is left from an earlier process. */
const held = new Set<string>();

/**
 * Claims a replica: one made by this installation before, if one is free, or else a new one. A replica is a file in
 * `<settingsFolder>/replicas`: `<id>.free`, or `<id>.lock` while in use. It changes hands by renaming, which succeeds for
 * one process only. Fails if the settings folder cannot be written.
 */
export async function claimReplica(settingsFolder: string): Promise<Result<Replica>> {
  const folder = join(settingsFolder, 'replicas');
  try {
    await mkdir(folder, { recursive: true });
    const names = (await readdir(folder)).sort();
    for (const name of names) {
      const match = replicaName.exec(name);
      if (match === null) continue;
      const [, id = '', kind] = match;
      const seen = await readFile(join(folder, name), 'utf8').catch(() => null);
      if (seen === null || !isOurs(seen) || (kind === 'lock' && !isAbandoned(seen, id))) continue;
      if (await take(folder, name, id, seen)) return ok(replica(folder, id));
    }
    const id = randomBytes(6).toString('hex');
    await write(join(folder, `${id}.lock`), holderNow());
    held.add(id);
    return ok(replica(folder, id));
  } catch (error) {
    return writeFailure(error);
  }
}

function replica(folder: string, id: string): Replica {
  return {
    id,
    async release() {
      if (!held.delete(id)) return;
      await rename(join(folder, `${id}.lock`), join(folder, `${id}.free`)).catch(() => undefined);
    },
  };
}

/** Moves the file, as it was `seen`, to a name of our own; whoever succeeds in that has the replica. */
async function take(folder: string, name: string, id: string, seen: string): Promise<boolean> {
  const mine = join(folder, `${id}.taking-${process.pid}-${randomBytes(4).toString('hex')}`);
  try {
    await rename(join(folder, name), mine);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
  // Between our look and the renaming another process may have taken it over: then it gets its lock back.
  if ((await readFile(mine, 'utf8').catch(() => null)) !== seen) {
    await rename(mine, join(folder, name)).catch(() => undefined);
    return false;
  }
  try {
    await write(join(folder, `${id}.lock`), holderNow());
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(mine, { force: true });
  }
  held.add(id);
  return true;
}

/** False for a replica that came here with settings copied from another machine, which may still be using it. */
function isOurs(text: string): boolean {
  const found = holder.safeParse(parsed(text));
  if (!found.success) return false;
  const { host, machine } = found.data;
  return machine === undefined ? host === hostname() : machine === machineId();
}

/** True if the process that held the lock is gone. A half-written lock is left alone: another replica costs nothing. */
function isAbandoned(text: string, id: string): boolean {
  const found = holder.safeParse(parsed(text));
  if (!found.success) return false;
  const { pid } = found.data;
  if (pid === process.pid) return !held.has(id);
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

async function write(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(text);
  } catch (error) {
    await unlink(path).catch(() => undefined);
    throw error;
  } finally {
    await file.close();
  }
}
