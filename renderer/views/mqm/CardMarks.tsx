import { overlaps } from '../../../shared/base/range';
import type { AnnotationRecord } from '../../../shared/review/state';
import { useArticle } from '../../state/article';
import { isSettled } from '../../state/review';
import { useWords } from '../../words/words';
import type { ReviewCard } from '../../state/review-cards';
import { useSourceSentences } from '../review/CardSource';
import { MarkLine } from './MarkLine';
import './mqm.css';

const noMarks: readonly AnnotationRecord[] = [];

/** The errors marked in a card's present text and in the source it renders. */
export function CardMarks({ card }: { readonly card: ReviewCard }) {
  const { t } = useWords();
  const { edited } = card;
  const sentences = useSourceSentences(card);
  const annotations = useArticle(({ article }) => article?.folded.annotations ?? noMarks);
  if (edited === null || annotations.length === 0 || !isSettled()) return null;
  const marks = annotations.filter((mark) =>
    mark.side === 'target' ? overlaps(mark, edited) : sentences.some((sentence) => overlaps(mark, sentence)),
  );
  if (marks.length === 0) return null;
  return (
    <ul className="marks in-card" aria-label={t('mark.list')}>
      {marks.map((mark) => (
        <MarkLine key={mark.event} mark={mark} />
      ))}
    </ul>
  );
}
