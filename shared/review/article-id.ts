import { shortHash } from '../base/hash';

/**
 * The name of an article's journal folder: the first 16 hex digits of the SHA-256 of its path inside the project,
 * which callers give `/`-separated, in NFC, so that every system gives one file one name.
 */
export function articleIdOf(path: string): string {
  return shortHash(path.normalize('NFC'));
}

/** The journal folder for what is about the whole project (dismissals with scope `project`). No article can have this name. */
export const projectJournal = 'project';

/** True for what may name a journal folder: an article's id, or {@link projectJournal}. */
export function isJournalName(name: string): boolean {
  return name === projectJournal || /^[0-9a-f]{16}$/.test(name);
}
