import { useEffect } from 'react';
import { useArticle } from '../../state/article';
import { useLibrary } from '../../state/library';
import { projectName } from '../../state/project-name';
import { useWords } from '../../words/words';

/** Names the window after what is open in it. A component of its own: the title changes with every key typed in the first line. */
export function DocumentTitle() {
  const title = useArticle(({ article }) => article?.title ?? '');
  const spoken = useWords();
  const entry = useLibrary(({ project }) => project?.entry ?? null);
  const project = entry === null ? '' : projectName(entry, spoken);
  useEffect(() => {
    document.title = [title, project, 'Emend'].filter(Boolean).join(' — ');
  }, [title, project]);
  return null;
}
