import type { AnnotationRecord } from '../../../shared/review/state';
import { notifyFailure } from '../../state/session';
import { takeMarkBack } from './mark-actions';

/** One marked error: how bad, of what kind, in which words and by whom; it can be taken back. */
export function MarkLine({ mark }: { readonly mark: AnnotationRecord }) {
  const { category, severity, quote, person, note, side } = mark;
  return (
    <li className="mark-line">
      <b data-severity={severity}>{severityNames[severity]}</b>
      <span>
        {category.replace('/', ' › ')}: <q>{quote}</q>
        {note !== null && ` – ${note}`}{' '}
        <small>
          {side === 'source' && 'in the source · '}
          {person.name}
        </small>
      </span>
      <button className="link" type="button" onClick={() => void takeMarkBack(mark).then(notifyFailure)}>
        Take back
      </button>
    </li>
  );
}

export const severityNames = {
  neutral: 'Neutral',
  minor: 'Minor',
  major: 'Major',
  critical: 'Critical',
} as const satisfies Record<AnnotationRecord['severity'], string>;
