import { useUnchecked } from '../../state/analysis';
import { checkAgain } from '../../state/check-again';
import { useWords, failureInWords } from '../../words/words';
import './desk.css';

/** Says that the open article is not checked as it stands, and offers to check it again. */
export function Unchecked() {
  const { t } = useWords();
  const failure = useUnchecked();
  if (failure === null) return null;
  return (
    <div className="warning-strip" role="alert">
      <p>{failureInWords(failure)}</p>
      <button className="btn" type="button" onClick={checkAgain}>
        {t('desk.check-again')}
      </button>
    </div>
  );
}
