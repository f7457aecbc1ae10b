import { useMemo, useState } from 'react';
import {
  movedStyles,
  type MovedStyle,
  type StyledRange,
} from '../../../shared/formats/patching/moved-styles';
import { selectRange } from '../../editor/editor-handle';
import { useCalmAnalysis } from '../../state/analysis';
import { useArticle } from '../../state/article';
import { useWords } from '../../words/words';

const none: readonly StyledRange[] = [];

/**
 * Says that words which the article's file sets apart were rewritten together with words around them, so that bold or a link falls on
 * other words in the export. It names one at a time, and goes to where each would fall.
 */
export function MovedStyles() {
  const { t } = useWords();
  const opened = useArticle(({ article }) => article?.opened ?? null);
  const styled = opened?.document?.styled ?? none;
  const analysis = useCalmAnalysis();
  const text = styled.length === 0 ? null : (analysis?.text ?? null);
  const moved = useMemo(
    () => (opened === null || text === null ? [] : movedStyles(opened.machineTranslation, text, styled)),
    [opened, text, styled],
  );
  const [shown, setShown] = useState(-1);
  const [accepted, setAccepted] = useState<ReadonlySet<string>>(new Set());
  const open = moved.filter((one) => !accepted.has(nameOf(one)));
  const index = open.length === 0 ? 0 : Math.max(shown, 0) % open.length;
  const one = open[index];
  if (one === undefined) return null;
  const goTo = (next: MovedStyle | undefined): void => {
    if (next !== undefined && next.at !== null) selectRange(next.at);
  };
  const show = (): void => {
    const next = (shown + 1) % open.length;
    setShown(next);
    goTo(open[next]);
  };
  return (
    <div className="warning-strip" role="status">
      <p>
        {t(one.now === '' ? 'warning.style-gone' : 'warning.style-moved', {
          style: t(`style.${one.style}`),
          before: one.before.trim(),
          now: one.now,
          line: one.line,
          others: open.length - 1,
        })}
      </p>
      {one.at !== null && (
        <button className="btn" type="button" onClick={show}>
          {t(shown < 0 || open.length === 1 ? 'warning.show-style' : 'warning.show-next-style')}
        </button>
      )}
      <button
        className="quiet"
        type="button"
        aria-label={t('warning.dismiss')}
        onClick={() => setAccepted(new Set([...accepted, nameOf(one)]))}
      >
        ×
      </button>
    </div>
  );
}

/** What is put away is about these words: others bring it back. */
function nameOf({ style, line, before, now }: MovedStyle): string {
  return [style, line, before, now].join('\n');
}
