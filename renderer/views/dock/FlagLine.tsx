import { memo } from 'react';
import { firstEndingAfter } from '../../../shared/base/range';
import { paragraphs } from '../../../shared/text/paragraphs';
import { useCalmAnalysis } from '../../state/analysis';
import { perObject } from '../../state/article-scope';
import { analysedFlag } from '../../state/flags';
import { ruleTitle } from '../../state/rule-titles';
import type { Analysis } from '../../state/types';
import { useWords } from '../../words/words';
import { quoteOf, type FlagRow } from './flag-rows';

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
  readonly here: boolean;
  readonly onGo: (flagKey: string) => void;
}

/** A flag as its words among their neighbours. It looks its flag up itself: its place is another one after most changes. */
export const FlagLine = memo(function FlagLine({ flagKey, here, onGo }: FlagLineProps) {
  const { t, flagMessage } = useWords();
  const analysis = useCalmAnalysis();
  const flag = analysedFlag(flagKey);
  if (analysis === null || flag === null) return null;
  const { before, words, after } = quoteOf(analysis.text, flag);
  const paragraph = firstEndingAfter(startsOf(analysis), flag.start) + 1;
  return (
    <button
      className="flag-line"
      type="button"
      tabIndex={-1}
      aria-current={here}
      title={flagMessage(flag)}
      onClick={() => onGo(flagKey)}
    >
      <span className={`dot ${flag.severity}`} role="img" aria-label={t(`severity.${flag.severity}`)} />
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

const startsOf = perObject((analysis: Analysis) => paragraphs(analysis.text));
