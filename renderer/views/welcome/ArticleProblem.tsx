import type { Failure } from '../../../shared/base/result';
import { CommandKeys } from '../../commands/CommandKeys';
import { neighbour, openArticle } from '../../commands/article-commands';
import './welcome.css';

/** In place of an article that cannot be opened: why, and the way on. */
export function ArticleProblem({ failure }: { readonly failure: Failure }) {
  const next = neighbour(1);
  return (
    <div className="empty-page" role="alert">
      <h1>This article cannot be opened</h1>
      <p>{failure.message}</p>
      <p>Its file was left as it is. The other articles of the project are not touched by this.</p>
      {next !== null && (
        <p className="empty-acts">
          <button type="button" className="btn main" onClick={() => void openArticle(next)}>
            Go to the next article <CommandKeys id="article.next" />
          </button>
        </p>
      )}
    </div>
  );
}
