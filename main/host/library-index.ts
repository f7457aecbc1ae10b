import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { z } from 'zod';
import { scanFacts, type ScanFacts } from './scan-facts';

/** Raised when the shape of the facts changes: an older index is then made afresh. */
const indexVersion = 2;

const indexFile = z.object({
  version: z.literal(indexVersion),
  entries: z.record(z.string(), z.object({ key: z.string(), facts: scanFacts })),
});

export interface IndexEntry {
  /** What the facts were found from: sizes and times of the files, the journals, the rules. Other key, other facts. */
  readonly key: string;
  readonly facts: ScanFacts;
}

/** What scans found out before, by path in the project. Derived: it may be deleted at any time. */
export async function readIndex(path: string): Promise<Map<string, IndexEntry>> {
  try {
    const read = indexFile.safeParse(JSON.parse(await readFile(path, 'utf8')));
    if (read.success) return new Map(Object.entries(read.data.entries));
  } catch {
    // Absent or damaged: what it held is found out again.
  }
  return new Map();
}

/** Writes the index. A failure costs a rescan and nothing else, so it is not reported. */
export async function writeIndex(path: string, entries: ReadonlyMap<string, IndexEntry>): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    const file = { version: indexVersion, entries: Object.fromEntries(entries) };
    await writeFileAtomic(path, JSON.stringify(file), { fsync: false });
  } catch {
    // See above: the next start scans again.
  }
}
