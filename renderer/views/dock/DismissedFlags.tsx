import { retractDismissal } from '../../../shared/review/actions';
import { goToRange } from '../../editor/editor-handle';
import { useCalm } from '../../state/analysis';
import { articleActions, useArticle } from '../../state/article';
import { sortedFlags, type SortedFlags } from '../../state/flags';
import { notifyFailure } from '../../state/session';
import { ruleTitle } from '../../state/rule-titles';
import { useWords } from '../../words/words';

const none: readonly SortedFlags['dismissed'][number][] = [];

function dismissedNow(): SortedFlags['dismissed'] {
  const { dismissed } = sortedFlags();
  return dismissed.length === 0 ? none : dismissed;
}

/** Flags somebody put away, folded up below the others, with who and why, and the way back. */
export function DismissedFlags() {
  const { t } = useWords();
  useArticle(({ article }) => article?.folded.dismissals);
  const dismissed = useCalm(dismissedNow);
  if (dismissed.length === 0) return null;
  return (
    <details className="dismissed">
      <summary>{t('flags.dismissed', { count: dismissed.length })}</summary>
      <ul>
        {dismissed.map(({ flag, by }) => (
          <li key={flag.key}>
            <button className="link" type="button" title={t('flags.go')} onClick={() => goToRange(flag)}>
              <b>{ruleTitle(flag.rule)}</b>
            </button>
            {by === null ? (
              <span>{t('flags.dismissed-project')}</span>
            ) : (
              <>
                <span>
                  {by.reason === ''
                    ? t('flags.dismissed-by', { quote: by.quote, person: by.person.name })
                    : t('flags.dismissed-because', {
                        quote: by.quote,
                        person: by.person.name,
                        reason: by.reason,
                      })}
                </span>
                <button
                  className="link"
                  type="button"
                  onClick={() => void articleActions.append(...retractDismissal(by)).then(notifyFailure)}
                >
                  {t('flags.take-back')}
                </button>
              </>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
