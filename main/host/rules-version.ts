import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { builtScanWorker } from './scan-pool';

/** Changes whenever the code that scans does: the built worker names its parts by the hashes of what they hold. From sources it is `version`. */
export function rulesVersion(version: string): string {
  const worker = builtScanWorker();
  if (worker === null) return version;
  return `${version}-${createHash('sha256').update(readFileSync(worker)).digest('hex').slice(0, 16)}`;
}
