import type { Failure } from '../../../shared/base/result';
import { useWords } from '../../words/words';

const shown = 30;

/** Rows that cannot be used, each with its line and the reason; the rest holds. */
export function ProblemList({
  problems,
  title,
}: {
  readonly problems: readonly Failure[];
  readonly title: string;
}) {
  const { t, failure } = useWords();
  return (
    <div className="terms-problems">
      <p>{title}</p>
      <ul>
        {problems.slice(0, shown).map((problem, index) => (
          <li key={index}>{failure(problem)}</li>
        ))}
        {problems.length > shown && <li>{t('terms.more', { count: problems.length - shown })}</li>}
      </ul>
    </div>
  );
}
