import type { Failure } from '../../../shared/base/result';
import { CommandKeys } from '../../commands/CommandKeys';
import { neighbour, openArticle } from '../../commands/article-commands';
import { failureInWords, useWords } from '../../words/words';
import './welcome.css';

/** In place of an article that cannot be opened: why, and the way on. */
export function ArticleProblem({ failure }: { readonly failure: Failure }) {
  const { t } = useWords();
  const next = neighbour(1);
  return (
    <div className="empty-page" role="alert">
      <h1>{t('welcome.cannot-open')}</h1>
      <p>{failureInWords(failure)}</p>
      <p>{t('welcome.left-as-it-was')}</p>
      {next !== null && (
        <p className="empty-acts">
          <button type="button" className="btn main" onClick={() => void openArticle(next)}>
            {t('welcome.next-article')} <CommandKeys id="article.next" />
          </button>
        </p>
      )}
    </div>
  );
}
