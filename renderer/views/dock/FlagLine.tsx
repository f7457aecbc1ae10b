import { memo, useCallback } from 'react';
import { firstEndingAfter } from '../../../shared/base/range';
import { paragraphs } from '../../../shared/text/paragraphs';
import { useCalm } from '../../state/analysis';
import { perArticle, perObject } from '../../state/article-scope';
import { analysedFlag, sortedFlags, type KeyedFlag } from '../../state/flags';
import { ruleTitle } from '../../state/rule-titles';
import type { Analysis } from '../../state/types';
import { useWords } from '../../words/words';
import { quoteOf } from './flag-rows';

interface GroupLineProps {
  readonly rule: string;
  /** Flags of it that can be fixed. */
  readonly fixable: number;
  readonly onFix: (rule: string) => void;
}

/** The heading of a rule's flags, with the way to fix them together. */
export const GroupLine = memo(function GroupLine({ rule, fixable, onFix }: GroupLineProps) {
  const { t } = useWords();
  return (
    <div className="dock-group">
      <h3>{ruleTitle(rule)}</h3>
      {fixable > 1 && (
        <button
          className="link"
          type="button"
          aria-label={t('flags.fix-all-of', { rule: ruleTitle(rule) })}
          onClick={() => onFix(rule)}
        >
          {t('flags.fix-all')}
        </button>
      )}
    </div>
  );
});

interface FlagLineProps {
  readonly flagKey: string;
  readonly here: boolean;
  readonly onGo: (flagKey: string) => void;
}

/** A flag as its words among their neighbours. It looks its flag up itself: its place is another one after most changes. */
export const FlagLine = memo(function FlagLine({ flagKey, here, onGo }: FlagLineProps) {
  const { t, flagMessage } = useWords();
  const line = useCalm(useCallback((analysis) => lineOf(analysis, flagKey), [flagKey]));
  if (line === null) return null;
  const { flag, before, words, after, paragraph } = line;
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

interface Line {
  /** In offsets of the analysis the line was made for. */
  readonly flag: KeyedFlag;
  readonly before: string;
  readonly words: string;
  readonly after: string;
  /** Number of its paragraph, from 1. */
  readonly paragraph: number;
}

/** What the lines of the open article's flags show. */
const shown = perArticle(() => new Map<string, Line>());

/** What a flag's line shows; the same object as long as it shows the same, though the flag was moved. */
function lineOf(analysis: Analysis | null, key: string): Line | null {
  const flag = analysedFlag(key);
  if (analysis === null || flag === null) return null;
  const lines = shown.getState();
  const last = lines.get(key);
  const quote = quoteOf(analysis.text, flag);
  const paragraph = firstEndingAfter(startsOf(analysis), flag.start) + 1;
  if (
    last?.before === quote.before &&
    last.words === quote.words &&
    last.after === quote.after &&
    last.paragraph === paragraph &&
    last.flag.severity === flag.severity &&
    last.flag.message === flag.message
  )
    return last;
  const line = { flag, ...quote, paragraph };
  // A flag has another key with every letter that is typed in its words.
  if (lines.size > 2 * sortedFlags().open.length + 200) lines.clear();
  lines.set(key, line);
  return line;
}

const startsOf = perObject((analysis: Analysis) => paragraphs(analysis.text));
