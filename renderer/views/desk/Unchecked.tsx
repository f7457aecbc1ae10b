import { useUnchecked } from '../../state/analysis';
import { checkAgain } from '../../state/check-again';
import './desk.css';

/** Says that the open article is not checked as it stands, and offers to check it again. */
export function Unchecked() {
  const failure = useUnchecked();
  if (failure === null) return null;
  return (
    <div className="warning-strip" role="alert">
      <p>{failure.message}</p>
      <button className="btn" type="button" onClick={checkAgain}>
        Check again
      </button>
    </div>
  );
}
