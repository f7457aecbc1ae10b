import { useEffect } from 'react';
import { titleOf } from '../../../shared/text/paragraphs';
import { useArticle } from '../../state/article';
import { useLibrary } from '../../state/library';

/** Names the window after what is open in it. */
export function useDocumentTitle(): void {
  const title = useArticle(({ article }) => (article === null ? '' : titleOf(article.text)));
  const project = useLibrary(({ project }) => project?.entry.name ?? '');
  useEffect(() => {
    document.title = [title, project, 'Emend'].filter(Boolean).join(' — ');
  }, [title, project]);
}
