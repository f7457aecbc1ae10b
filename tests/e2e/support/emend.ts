import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from './shell';

/** What the built command line prints; throws where it fails. */
export async function emend(...args: readonly string[]): Promise<string> {
  const cli = join(root, 'dist', 'cli.js');
  return (await promisify(execFile)(process.execPath, [cli, ...args])).stdout;
}
