import type { AnnotationRecord } from '../../../shared/review/state';
import { notifyFailure } from '../../state/session';
import { Said, useWords } from '../../words/words';
import { categoryInWords, severityInWords } from './category-words';
import { takeMarkBack } from './mark-actions';

/** One marked error: how bad, of what kind, in which words and by whom; it can be taken back. */
export function MarkLine({ mark }: { readonly mark: AnnotationRecord }) {
  const { t } = useWords();
  const { category, severity, quote, person, note, side } = mark;
  return (
    <li className="mark-line">
      <b data-severity={severity}>{severityInWords(severity)}</b>
      <span>
        <Said id="said.by" values={{ who: categoryInWords(category), what: <q key="what">{quote}</q> }} />
        {note !== null && ` – ${note}`}{' '}
        <small>
          {side === 'source' && `${t('mark.in-source')} · `}
          {person.name}
        </small>
      </span>
      <button className="link" type="button" onClick={() => void takeMarkBack(mark).then(notifyFailure)}>
        {t('mark.take-back')}
      </button>
    </li>
  );
}
