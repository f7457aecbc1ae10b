import { retractDismissal } from '../../../shared/review/actions';
import { articleActions } from '../../state/article';
import type { SortedFlags } from '../../state/flags';
import { notifyFailure } from '../../state/session';
import { ruleTitle } from '../../state/rule-titles';

/** Flags somebody put away, folded up below the others, with who and why, and the way back. */
export function DismissedFlags({ dismissed }: Pick<SortedFlags, 'dismissed'>) {
  if (dismissed.length === 0) return null;
  return (
    <details className="dismissed">
      <summary>{dismissed.length} dismissed</summary>
      <ul>
        {dismissed.map(({ flag, by }) => (
          <li key={flag.key}>
            <b>{ruleTitle(flag.rule)}</b>
            {by === null ? (
              <span>Dismissed for the whole project</span>
            ) : (
              <>
                <span>
                  “{by.quote}” · {by.person.name}
                  {by.reason !== '' && `: ${by.reason}`}
                </span>
                <button
                  className="link"
                  type="button"
                  onClick={() => void articleActions.append(...retractDismissal(by)).then(notifyFailure)}
                >
                  Take back
                </button>
              </>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
