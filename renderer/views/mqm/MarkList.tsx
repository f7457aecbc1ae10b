import { mqmScore } from '../../../shared/review/mqm';
import type { AnnotationRecord } from '../../../shared/review/state';
import { useAnalysis } from '../../state/analysis';
import { useArticle } from '../../state/article';
import { counted } from '../library/article-row-text';
import { MarkLine } from './MarkLine';
import './mqm.css';

const noMarks: readonly AnnotationRecord[] = [];

/** The errors marked in the open article, and the score they come to; nothing while none is marked. */
export function MarkList() {
  const annotations = useArticle(({ article }) => article?.folded.annotations ?? noMarks);
  const words = useAnalysis(({ analysis }) => analysis?.words ?? 0);
  if (annotations.length === 0) return null;
  const { quality, penalty } = mqmScore(annotations, words);
  return (
    <section className="mark-list" aria-label="Marked errors">
      <p className="mark-score">
        <b>{counted(annotations.length, 'marked error')}</b>
        {quality !== null && (
          <span title="100 less the penalty points per 100 words; minor 1, major 5, critical 25">
            MQM {quality.toFixed(1)} · {counted(penalty, 'point')}
          </span>
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
