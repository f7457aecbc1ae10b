import type { ArticleRow } from '../../shared/protocol/contract';
import { perObject } from './article-scope';
import { changeSettings, useSession } from './session';

/** Folders offered at most, those with the most articles: more than anybody reads through. */
const mostFolders = 200;

/** The folders that a path lies in, each with the slash at its end: `a/`, `a/b/` for `a/b/1.txt`. */
function foldersOf(path: string): string[] {
  const folders: string[] = [];
  for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1))
    folders.push(path.slice(0, at + 1));
  return folders;
}

/** True where articles lie in several folders, so that there is something to choose from. */
export const inSeveralFolders = perObject((rows: ReadonlyMap<string, ArticleRow>): boolean => {
  let folder: string | null = null;
  for (const { path } of rows.values()) {
    folder ??= path.slice(0, path.lastIndexOf('/') + 1);
    if (!path.startsWith(folder) || path.includes('/', folder.length)) return true;
  }
  return false;
});

/** The folders with articles, by name, each with how many lie in it or below; those that hold all articles are none to choose. */
export function folderCounts(
  rows: readonly ArticleRow[],
): readonly { readonly folder: string; readonly articles: number }[] {
  const counts = new Map<string, number>();
  for (const { path } of rows)
    for (const folder of foldersOf(path)) counts.set(folder, (counts.get(folder) ?? 0) + 1);
  return [...counts]
    .map(([folder, articles]) => ({ folder, articles }))
    .filter(({ articles }) => articles < rows.length)
    .sort((a, b) => b.articles - a.articles)
    .slice(0, mostFolders)
    .sort((a, b) => a.folder.localeCompare(b.folder, undefined, { numeric: true }));
}

const keyOf = (projectId: string): string => `library-folder ${projectId}`;

/** Keeps which folder of a project is listed; null for all of them. */
export function rememberFolder(projectId: string, folder: string | null): void {
  changeSettings((settings) => ({
    ...settings,
    layout: { ...settings.layout, [keyOf(projectId)]: folder ?? '' },
  }));
}

/** The folder of a project that was listed last, if there still are articles in it; null for all. */
export function rememberedFolder(projectId: string, rows: readonly ArticleRow[]): string | null {
  const folder = useSession.getState().settings.layout[keyOf(projectId)];
  if (typeof folder !== 'string' || folder === '') return null;
  return rows.some(({ path }) => path.startsWith(folder)) ? folder : null;
}
