import { useMemo } from 'react';
import { useCalm } from '../../state/analysis';
import { useArticle } from '../../state/article';
import { useDoneCount } from '../../state/done-count';
import { formatOfPath, useFormatFacts } from '../../state/formats';
import { languageName } from '../../state/language-name';
import { DeskFilterChip } from './DeskFilterChip';
import { useWords } from '../../words/words';

/** What the right pane is: its language, and how far it is. */
export function TargetHead() {
  const { t } = useWords();
  const language = useArticle(({ article }) => article?.opened.language ?? 'en');
  const name = useMemo(() => languageName(language), [language]);
  const done = useDoneCount();
  const path = useArticle(({ article }) => article?.row.path ?? '');
  const format = formatOfPath(path, useFormatFacts());
  const total = useCalm((analysis) => analysis?.sentences.length ?? null);
  return (
    <div className="pane-head">
      <h2>{name}</h2>
      {format !== null && format.id !== 'txt' && <span className="pane-format">{format.title}</span>}
      {total !== null && (
        <>
          <DeskFilterChip />
          <span className="done-share" title={t('desk.sentences-done', { done, total })}>
            {t('desk.done-of', { done, total })}
            <i aria-hidden="true" style={{ ['--share' as string]: total === 0 ? 0 : done / total }} />
          </span>
        </>
      )}
    </div>
  );
}
