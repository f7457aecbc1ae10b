import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';

/** What of the system is asked for its identity; tests put others in its place. */
export interface MachineFacts {
  readonly platform: NodeJS.Platform;
  readonly hostname: () => string;
  /** The text of a file. Throws if there is none. */
  readonly read: (path: string) => string;
  /** What a program prints. Throws if it fails. */
  readonly run: (program: string, args: readonly string[]) => string;
}

const realFacts: MachineFacts = {
  platform: process.platform,
  hostname,
  read: (path) => readFileSync(path, 'utf8'),
  run: (program, args) =>
    execFileSync(program, args, { encoding: 'utf8', timeout: 2_000, stdio: ['ignore', 'pipe', 'ignore'] }),
};

/**
 * A name for this machine that stays the same when it joins another network, unlike its host name; 32 hex digits, a hash,
 * so that nothing of the machine is told. The host name stands in where the system has no identity of its own.
 */
export function readMachineId(facts: MachineFacts = realFacts): string {
  const id = identity(facts) ?? `host ${facts.hostname()}`;
  return createHash('sha256').update(`emend ${id}`).digest('hex').slice(0, 32);
}

let known: string | null = null;

/** {@link readMachineId} of this machine, asked for once. */
export function machineId(): string {
  return (known ??= readMachineId());
}

function identity({ platform, read, run }: MachineFacts): string | null {
  const found = (ask: () => string, pattern: RegExp): string | null => {
    try {
      return pattern.exec(ask())?.[1] ?? null;
    } catch {
      return null;
    }
  };
  switch (platform) {
    case 'darwin':
      return found(
        () => run('/usr/sbin/ioreg', ['-rd1', '-c', 'IOPlatformExpertDevice']),
        /"IOPlatformUUID" = "([^"]+)"/,
      );
    case 'win32':
      return found(
        () =>
          run('reg.exe', [
            'query',
            'HKLM\\SOFTWARE\\Microsoft\\Cryptography',
            '/v',
            'MachineGuid',
            '/reg:64',
          ]),
        /MachineGuid\s+REG_SZ\s+(\S+)/,
      );
    default:
      return (
        found(() => read('/etc/machine-id'), /^([0-9a-f]{32})/) ??
        found(() => read('/var/lib/dbus/machine-id'), /^([0-9a-f]{32})/)
      );
  }
}
