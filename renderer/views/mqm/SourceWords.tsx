import type { Range } from '../../../shared/base/range';
import type { AnnotationRecord } from '../../../shared/review/state';
import { severityNames } from './MarkLine';
import { sourcePieces } from './source-marks';
import './mqm.css';

interface Props {
  readonly text: string;
  readonly range: Range;
  readonly marks: readonly AnnotationRecord[];
}

/** Words of the source with the errors marked in them; each piece says where in the source it begins, for who selects in it. */
export function SourceWords({ text, range, marks }: Props) {
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
        title={`${severityNames[mark.severity]}: ${mark.category.replace('/', ' › ')} (${mark.person.name})`}
      >
        {text.slice(start, end)}
      </mark>
    ),
  );
}
