import { raterOf, type EsaRating } from '../../../shared/review/esa';
import { useArticle } from '../../state/article';
import { notifyFailure } from '../../state/session';
import { useWords } from '../../words/words';
import { ratedText } from './esa-sentences';
import { takeRatingBack } from './rate-actions';
import './mqm.css';

const none: readonly EsaRating[] = [];

/** The ratings (ESA) of the open article’s sentences, and their mean; nothing while there is none. */
export function RatingList() {
  const { t } = useWords();
  const ratings = useArticle(({ article }) => article?.folded.ratings ?? none);
  if (ratings.length === 0) return null;
  const mean = ratings.reduce((sum, { score }) => sum + score, 0) / ratings.length;
  return (
    <section className="mark-list" aria-label={t('rate.list')}>
      <p className="mark-score">
        <b>{t('rate.count', { count: ratings.length })}</b>
        <span>{t('rate.mean', { mean: mean.toFixed(1) })}</span>
      </p>
      <ul className="marks">
        {ratings.map((rating) => {
          const { event, score, side, start, end, spans, person, row } = rating;
          const rater = row === null ? person.name : raterOf(rating);
          return (
            <li key={event} className="mark-line">
              <b>{score}</b>
              <span>
                <q>{shortened(ratedText(side).slice(start, end))}</q>{' '}
                <small>
                  {t(side === 'mt' ? 'rate.side-mt' : 'rate.side-target')} ·{' '}
                  {t('rate.span-count', { count: spans.length })} · {rater}
                </small>
              </span>
              <button
                className="link"
                type="button"
                onClick={() => void takeRatingBack(rating).then(notifyFailure)}
              >
                {t('mark.take-back')}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function shortened(words: string): string {
  return words.length > 90 ? `${words.slice(0, 89)}…` : words;
}
