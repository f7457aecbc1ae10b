import type { Failure } from '../../../shared/base/result';
import type { JournalEvent, UnknownEvent } from '../../../shared/review/events';
import { journalLimits } from '../../../shared/review/parse-journal';
import { realDisk } from '../disk';
import type { JournalFile } from './journal-files';
import { readOn } from './read-on';

/** What journals hold. */
export interface ReadJournal {
  readonly events: readonly (JournalEvent | UnknownEvent)[];
  readonly problems: readonly Failure[];
  /** Why nothing may be written on top of this: a journal could not be read just now, and what it holds would become a second version. */
  readonly blocked?: Failure | null;
}

/** Reads one journal file of an article's journal folder. What is wrong with it is among the problems. */
export async function readJournal(folder: string, journal: JournalFile): Promise<ReadJournal> {
  const { events, problems } = await readOn(realDisk, folder, journal, null, journalLimits);
  return { events, problems };
}
