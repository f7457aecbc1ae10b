import { severityWords } from '../../editor/flag-words';
import type { KeyedFlag } from '../../state/flags';
import { ruleTitle } from '../../state/rule-titles';
import { quoteOf, type FlagRow } from './flag-rows';

interface GroupLineProps {
  readonly row: Extract<FlagRow, { kind: 'group' }>;
  readonly onFix: () => void;
}

/** The heading of a rule's flags, with the way to fix them together. */
export function GroupLine({ row, onFix }: GroupLineProps) {
  return (
    <div className="dock-group" role="presentation">
      <h3>{ruleTitle(row.rule)}</h3>
      {row.fixable > 1 && (
        <button className="link" type="button" tabIndex={-1} onClick={onFix}>
          Fix {row.fixable}…
        </button>
      )}
    </div>
  );
}

interface FlagLineProps {
  readonly flag: KeyedFlag;
  readonly text: string;
  /** Which paragraph it is in, from 1. */
  readonly paragraph: number;
  readonly here: boolean;
  readonly onGo: () => void;
}

/** A flag as its words among their neighbours. */
export function FlagLine({ flag, text, paragraph, here, onGo }: FlagLineProps) {
  const { before, words, after } = quoteOf(text, flag);
  return (
    <div
      id={`flag-${flag.key}`}
      className="flag-line"
      role="option"
      aria-selected={here}
      title={flag.message}
      onClick={onGo}
    >
      <span className={`dot ${flag.severity}`} role="img" aria-label={severityWords[flag.severity]} />
      <span className="flag-quote">
        {before}
        <b className={/[\p{L}\p{N}]/u.test(words) ? undefined : 'bare'}>{words === '' ? '‸' : words}</b>
        {after}
      </span>
      <span className="flag-where" aria-label={`paragraph ${paragraph}`}>
        ¶{paragraph}
      </span>
    </div>
  );
}
