import { memo, type MouseEvent } from 'react';
import type { ArticleRow } from '../../../shared/protocol/contract';
import { nameOf, worstSeverity, type LibrarySort } from '../../state/library-order';
import { useWords } from '../../words/words';
import { flagNumber, flagsInWords, metaParts, rowInWords } from './article-row-text';

interface Props {
  readonly row: ArticleRow;
  readonly top: number;
  /** Its place in the list, from 0, and how many there are. */
  readonly index: number;
  readonly count: number;
  /** The one on the desk. */
  readonly open: boolean;
  /** The one the keyboard is at. */
  readonly active: boolean;
  /** Among those to act on together; null while none are chosen. */
  readonly chosen: boolean | null;
  /** By what the list is sorted: its figure stands in the row. */
  readonly sort: LibrarySort;
  /** As many characters of the file's name are shown. */
  readonly nameLength: number;
  readonly onPress: (row: ArticleRow, event: MouseEvent) => void;
}

export const optionId = (articleId: string): string => `article-${articleId}`;

/** One article of the list: title, number of flags in the colour of the gravest, where it stands, and as a bar how far it is. */
export const ArticleRowView = memo(function ArticleRowView(props: Props) {
  const { t } = useWords();
  const { row, top, index, count, open, active, chosen, sort, nameLength, onPress } = props;
  return (
    <div
      id={optionId(row.id)}
      className="article-row"
      role="option"
      aria-selected={chosen ?? open}
      data-open={open || undefined}
      data-chosen={chosen ?? undefined}
      aria-setsize={count}
      aria-posinset={index + 1}
      aria-label={rowInWords(row)}
      data-active={active || undefined}
      data-problem={row.problem !== null || undefined}
      style={{ transform: `translateY(${top}px)` }}
      onClick={(event) => onPress(row, event)}
    >
      <span className="article-title">{nameOf(row)}</span>
      <FlagCount row={row} />
      <span className="article-meta" title={`${row.path}\n${rowInWords(row)}`}>
        {metaParts(row, sort, nameLength).map(({ text, late }, index) => (
          <span key={text} data-late={late}>
            {index === 0 ? text : `\u00a0· ${text}`}
          </span>
        ))}
      </span>
      {row.done !== undefined && row.done.of > 0 && row.problem === null && row.stage !== 'approved' && (
        <span className="article-done" title={t('library.done', row.done)}>
          <i style={{ width: `${Math.min(1, row.done.count / row.done.of) * 100}%` }} />
        </span>
      )}
    </div>
  );
});

function FlagCount({ row }: { readonly row: ArticleRow }) {
  if (row.problem !== null) return <span className="article-count" data-severity="problem" />;
  if (row.flags === null)
    return (
      <span
        className="article-count"
        data-severity={row.unchecked === undefined ? 'unknown' : 'problem'}
        title={flagsInWords(row)}
      />
    );
  return (
    <span
      className="article-count"
      data-severity={worstSeverity(row.flags) ?? 'none'}
      title={flagsInWords(row)}
    >
      {flagNumber(row.flags)}
    </span>
  );
}
