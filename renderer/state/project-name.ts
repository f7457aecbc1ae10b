import type { Words } from '../../shared/locales/words';
import type { ProjectEntry } from '../../shared/protocol/contract';

/** The folders that Emend makes itself keep these names on disk, whatever the window's language is. */
const ownFolders: ReadonlyMap<string, 'welcome.of-sample' | 'welcome.of-pasted'> = new Map([
  ['Sample project', 'welcome.of-sample'],
  ['Pasted texts', 'welcome.of-pasted'],
]);

/** What a project is called in the window: by its folder, or in the window's language if it is one of Emend's own. */
export function projectName({ name }: Pick<ProjectEntry, 'name'>, { t }: Pick<Words, 't'>): string {
  const own = ownFolders.get(name);
  return own === undefined ? name : t(own);
}

/** True for the folder in which Emend keeps texts that were pasted. */
export function isPastedProject({ name }: Pick<ProjectEntry, 'name'>): boolean {
  return ownFolders.get(name) === 'welcome.of-pasted';
}

/** True for the copy of the samples that Emend keeps for newcomers. */
export function isSampleProject({ name }: Pick<ProjectEntry, 'name'>): boolean {
  return ownFolders.get(name) === 'welcome.of-sample';
}
