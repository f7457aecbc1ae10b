import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, type Failure } from '../../../shared/base/result';
import type { JournalEvent, UnknownEvent } from '../../../shared/review/events';
import { journalLimits, parseJournal } from '../../../shared/review/parse-journal';
import { readFailure } from '../inside-folder';
import type { JournalFile } from './journal-files';

export interface ReadJournal {
  readonly events: readonly (JournalEvent | UnknownEvent)[];
  readonly problems: readonly Failure[];
}

/** Reads one journal file of an article's journal folder. What is wrong with it is among the problems. */
export async function readJournal(folder: string, journal: JournalFile): Promise<ReadJournal> {
  const limit = journalLimits.file;
  const tooLarge = (): ReadJournal => ({
    events: [],
    problems: [
      fail(
        'journal-too-large',
        `${journal.name} is larger than ${Math.round(limit / 2 ** 20)} MB and was not read.`,
      ).error,
    ],
  });
  if (journal.bytes > limit) return tooLarge();
  try {
    const guards = (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
    const file = await open(join(folder, journal.name), constants.O_RDONLY | guards);
    let text: string;
    try {
      const found = await file.stat();
      if (!found.isFile() || found.size > limit) return tooLarge();
      text = await file.readFile('utf8');
    } finally {
      await file.close();
    }
    const { events, problems } = parseJournal(text, journal.personId);
    return {
      events,
      problems: problems.map(({ code, message }) => ({ code, message: `${journal.name}: ${message}` })),
    };
  } catch (error) {
    const { code, message } = readFailure(error).error;
    return { events: [], problems: [{ code, message: `${journal.name}: ${message}` }] };
  }
}
