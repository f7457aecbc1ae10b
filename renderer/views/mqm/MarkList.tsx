import { mqmScore } from '../../../shared/review/mqm';
import type { AnnotationRecord } from '../../../shared/review/state';
import { useAnalysis } from '../../state/analysis';
import { useArticle } from '../../state/article';
import { useWords } from '../../words/words';
import { MarkLine } from './MarkLine';
import './mqm.css';

const noMarks: readonly AnnotationRecord[] = [];

/** The errors marked in the open article, and the score they come to; nothing while none is marked. */
export function MarkList() {
  const { t } = useWords();
  const annotations = useArticle(({ article }) => article?.folded.annotations ?? noMarks);
  const words = useAnalysis(({ analysis }) => analysis?.words ?? 0);
  if (annotations.length === 0) return null;
  const { quality, penalty } = mqmScore(annotations, words);
  return (
    <section className="mark-list" aria-label={t('mark.list')}>
      <p className="mark-score">
        <b>{t('mark.count', { count: annotations.length })}</b>
        {quality !== null && (
          <span title={t('mark.score-note')}>{t('mark.score', { score: quality.toFixed(1), penalty })}</span>
        )}
      </p>
      <ul className="marks">
        {annotations.map((mark) => (
          <MarkLine key={mark.event} mark={mark} />
        ))}
      </ul>
    </section>
  );
}
