import { join } from 'node:path';
import { projectJournal } from '../../shared/review/article-id';
import type { AnyEvent } from '../../shared/review/event-graph';
import { parseJournal } from '../../shared/review/parse-journal';
import { keyRingOf, withTrust, type KeyRing } from '../../shared/review/signing';
import { realDisk, type Disk } from './disk';
import { journalSignature } from './journal-signatures';
import { journalRoot, listFiles } from './journal/journal-files';
import { verifySignature } from './node-signatures';

/** The keys of a project, read anew when its journal changes, and only where something is signed. */
export class ProjectKeys {
  #known: { readonly at: string; readonly ring: KeyRing } | null = null;

  constructor(
    private readonly projectFolder: string,
    private readonly disk: Disk = realDisk,
  ) {}

  /** The events of the journals of `articleId`, those marked that are not to be trusted. */
  async withTrust<T extends AnyEvent>(articleId: string, events: readonly T[]): Promise<readonly T[]> {
    if (events.every(({ signature }) => signature === undefined)) return events;
    return withTrust(events, articleId, await this.#ring(), verifySignature);
  }

  async #ring(): Promise<KeyRing> {
    const at = (await journalSignature(this.projectFolder, projectJournal, this.disk)) ?? '';
    if (this.#known?.at === at) return this.#known.ring;
    const { files } = await listFiles(this.projectFolder, projectJournal, this.disk);
    const events: AnyEvent[] = [];
    for (const { name, personId } of files) {
      const path = join(journalRoot(this.projectFolder), projectJournal, name);
      const bytes = await this.disk.readFile(path).catch(() => null);
      if (bytes !== null) events.push(...parseJournal(bytes.toString('utf8'), personId).events);
    }
    const ordered = events.sort((a, b) => a.seq - b.seq || (a.id < b.id ? -1 : 1));
    const ring = keyRingOf(ordered, verifySignature);
    this.#known = { at, ring };
    return ring;
  }
}
