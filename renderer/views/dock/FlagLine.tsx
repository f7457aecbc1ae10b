import { memo } from 'react';
import type { Severity } from '../../../shared/checks/rule';
import { ruleTitle } from '../../state/rule-titles';
import { useWords } from '../../words/words';
import type { FlagRow } from './flag-rows';

interface GroupLineProps {
  readonly row: Extract<FlagRow, { kind: 'group' }>;
  readonly onFix: () => void;
}

/** The heading of a rule's flags, with the way to fix them together. */
export function GroupLine({ row, onFix }: GroupLineProps) {
  const { t } = useWords();
  return (
    <div className="dock-group">
      <h3>{ruleTitle(row.rule)}</h3>
      {row.fixable > 1 && (
        <button
          className="link"
          type="button"
          aria-label={t('flags.fix-all-of', { rule: ruleTitle(row.rule) })}
          onClick={onFix}
        >
          {t('flags.fix-all')}
        </button>
      )}
    </div>
  );
}

interface FlagLineProps {
  readonly flagKey: string;
  readonly severity: Severity;
  readonly message: string;
  readonly before: string;
  readonly words: string;
  readonly after: string;
  /** Which paragraph it is in, from 1. */
  readonly paragraph: number;
  readonly here: boolean;
  readonly onGo: (flagKey: string) => void;
}

/** A flag as its words among their neighbours. It takes no objects, so that a new analysis draws what changed alone. */
export const FlagLine = memo(function FlagLine(props: FlagLineProps) {
  const { t } = useWords();
  const { flagKey, severity, message, before, words, after, paragraph, here, onGo } = props;
  return (
    <button
      className="flag-line"
      type="button"
      tabIndex={-1}
      aria-current={here}
      title={message}
      onClick={() => onGo(flagKey)}
    >
      <span className={`dot ${severity}`} role="img" aria-label={t(`severity.${severity}`)} />
      <span className="flag-quote">
        {before}
        <b className={/[\p{L}\p{N}]/u.test(words) ? undefined : 'bare'}>{words === '' ? '‸' : words}</b>
        {after}
      </span>
      <span className="flag-where">
        <span className="visually-hidden">{t('flags.paragraph')}</span>
        <span aria-hidden="true">¶</span>
        {paragraph}
      </span>
    </button>
  );
});
