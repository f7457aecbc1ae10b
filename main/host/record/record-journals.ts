import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RecordedJournal } from '../../../shared/export/record-schema';
import type { AnyEvent } from '../../../shared/review/event-graph';
import { parseJson } from '../../../shared/base/parse-json';
import { parseJournal } from '../../../shared/review/parse-journal';
import { journalRoot, listFiles } from '../journal/journal-files';

/** The journals of an article (or of the project) as they lie, and the events they hold in causal order. */
export interface JournalCopies {
  readonly files: readonly { readonly name: string; readonly bytes: Buffer }[];
  readonly events: readonly AnyEvent[];
}

export async function readJournalCopies(root: string, id: string): Promise<JournalCopies> {
  const { files } = await listFiles(root, id);
  const copies: { name: string; bytes: Buffer }[] = [];
  const events = new Map<string, AnyEvent>();
  for (const { name, personId } of files) {
    const bytes = await readFile(join(journalRoot(root), id, name));
    copies.push({ name, bytes });
    for (const event of parseJournal(bytes.toString('utf8'), personId).events) events.set(event.id, event);
  }
  const ordered = [...events.values()].sort((a, b) => a.seq - b.seq || (a.id < b.id ? -1 : 1));
  return { files: copies, events: ordered };
}

/** The lines of journals as a record lists them; `about`: the sentences of each event that is about some. */
export function recordedJournals(
  { files }: JournalCopies,
  about: ReadonlyMap<string, readonly number[]>,
): RecordedJournal[] {
  return files.map(({ name, bytes }) => ({
    file: name,
    lines: linesOf(bytes).map((line) => {
      const event = eventIdOf(line);
      const sentences = event === null ? [] : [...(about.get(event) ?? [])];
      return { sha256: createHash('sha256').update(line).digest('hex'), event, sentences };
    }),
  }));
}

function linesOf(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  for (let start = 0; start < bytes.length;) {
    const newline = bytes.indexOf(0x0a, start);
    const end = newline < 0 ? bytes.length : newline;
    lines.push(bytes.subarray(start, end));
    start = end + 1;
  }
  return lines;
}

function eventIdOf(line: Buffer): string | null {
  const read = parseJson(line.toString('utf8'));
  if (!read.ok || typeof read.value !== 'object' || read.value === null) return null;
  const { id } = read.value as { readonly id?: unknown };
  return typeof id === 'string' ? id : null;
}
