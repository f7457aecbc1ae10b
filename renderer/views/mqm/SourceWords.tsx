import type { Range } from '../../../shared/base/range';
import type { AnnotationRecord } from '../../../shared/review/state';
import { useWords } from '../../words/words';
import { categoryInWords, severityInWords } from './category-words';
import { sourcePieces } from './source-marks';
import './mqm.css';

interface Props {
  readonly text: string;
  readonly range: Range;
  readonly marks: readonly AnnotationRecord[];
}

/** Words of the source with the errors marked in them; each piece says where in the source it begins, for who selects in it. */
export function SourceWords({ text, range, marks }: Props) {
  const { t } = useWords();
  return sourcePieces(range, marks).map(({ start, end, mark }) =>
    mark === null ? (
      <span key={start} data-source-at={start}>
        {text.slice(start, end)}
      </span>
    ) : (
      <mark
        key={start}
        className="source-mark"
        data-source-at={start}
        title={t('mark.by', {
          severity: severityInWords(mark.severity),
          category: categoryInWords(mark.category),
          name: mark.person.name,
        })}
      >
        {text.slice(start, end)}
      </mark>
    ),
  );
}
