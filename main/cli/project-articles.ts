import type { ListedArticle } from '../host/article-list';
import { listProject } from '../host/list-project';
import { readProjectFile } from '../host/project-file-store';
import { readEvents } from './read-events';

/** The articles of the project at `root` (a real path), as a window lists them: moved ones with their journals. */
export async function projectArticles(root: string): Promise<readonly ListedArticle[]> {
  const { file } = await readProjectFile(root);
  const events = (id: string): ReturnType<typeof readEvents> => readEvents(root, id);
  return (await listProject({ root, rules: file, readEvents: events })).articles;
}
