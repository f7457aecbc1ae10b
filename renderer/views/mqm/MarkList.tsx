import { mqmScore } from '../../../shared/review/mqm';
import type { AnnotationRecord, ErrorsComplete } from '../../../shared/review/state';
import { useAnalysis } from '../../state/analysis';
import { useArticle } from '../../state/article';
import { notifyFailure, useSession } from '../../state/session';
import { useWords } from '../../words/words';
import { takeErrorsCompleteBack } from './mark-actions';
import { MarkLine } from './MarkLine';
import './mqm.css';

const nobody: readonly ErrorsComplete[] = [];
const noMarks: readonly AnnotationRecord[] = [];

/** The errors marked in the open article, the score they come to, and who says that they are all; nothing while none is marked and nobody says so. */
export function MarkList() {
  const { t } = useWords();
  const annotations = useArticle(({ article }) => article?.folded.annotations ?? noMarks);
  const words = useAnalysis(({ analysis }) => analysis?.words ?? 0);
  const complete = useArticle(({ article }) => article?.folded.errorsComplete ?? nobody);
  if (annotations.length === 0 && complete.length === 0) return null;
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
      {complete.map((record) => (
        <CompleteLine key={record.event} record={record} none={annotations.length === 0} />
      ))}
    </section>
  );
}

/** Somebody's word that nothing is left to mark; their own can be taken back. */
function CompleteLine({ record, none }: { readonly record: ErrorsComplete; readonly none: boolean }) {
  const { t, date } = useWords();
  const me = useSession(({ person }) => person?.id);
  const { person, time } = record;
  return (
    <p className="mark-score">
      <span>
        {t('mark.complete-by', {
          who: person.name,
          time: date(Date.parse(time), { dateStyle: 'medium', timeStyle: 'short' }),
          none: none ? 'yes' : 'no',
        })}
      </span>
      {me === person.id && (
        <button
          className="link"
          type="button"
          onClick={() => void takeErrorsCompleteBack(record).then(notifyFailure)}
        >
          {t('mark.take-back')}
        </button>
      )}
    </p>
  );
}
