import { CommandKeys } from '../../commands/CommandKeys';
import { runCommand } from '../../commands/registry';
import { useUnchecked } from '../../state/analysis';
import { setReviewFilter, useReview } from '../../state/review';
import { Unchecked } from '../desk/Unchecked';
import { Composer } from './Composer';
import { requestedNow } from './article-decisions';
import { useWords } from '../../words/words';
import '../welcome/welcome.css';

/** Review of an article in which nothing was changed. */
export function NoChanges() {
  const { t } = useWords();
  const composing = useReview((state) => state.composing);
  const unchecked = useUnchecked();
  return (
    <section className="empty-page" aria-label={t('review.name')}>
      <h2>{t('review.no-changes')}</h2>
      {unchecked === null ? <p>{t('review.no-changes-about')}</p> : <Unchecked />}
      {composing?.kind === 'article' && (
        <Composer
          label={t('review.what-in-article', { count: requestedNow() })}
          send={t('review.request-changes')}
        />
      )}
      <p className="empty-acts">
        <button type="button" className="btn main" onClick={() => runCommand('review.close')}>
          {t('review.back-to-desk')} <CommandKeys id="review.close" />
        </button>
        <button type="button" className="btn" onClick={() => setReviewFilter('sentences')}>
          {t('review.look-at-all')}
        </button>
      </p>
    </section>
  );
}
