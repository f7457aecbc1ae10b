import { useMemo, useState } from 'react';
import type { ArticleRow } from '../../../shared/protocol/contract';
import { openArticle } from '../../commands/article-commands';
import { useLibrary } from '../../state/library';
import { fileName, nameOf } from '../../state/library-order';
import { setOverlay } from '../../state/view';
import { useWords } from '../../words/words';
import { metaOf } from '../library/article-row-text';
import { fuzzyRank } from './fuzzy';
import { Matched } from './Matched';
import { Picker } from './Picker';

const close = (): void => setOverlay(null);
const shownAtMost = 60;

/** What a file is called: with its folders, without them, and without what follows the first dot. */
function namesOf(row: ArticleRow): readonly string[] {
  const { path } = row;
  const name = path.slice(path.lastIndexOf('/') + 1);
  return [path, name, name.replace(/(?<=.)\..*$/, ''), fileName(row)];
}

/** Articles by title or file name: the list's own order until something is typed. */
export function QuickOpen() {
  const [query, setQuery] = useState('');
  const { t } = useWords();
  const rows = useLibrary((state) => state.rows);
  const order = useLibrary((state) => state.order);
  const items = useMemo(() => {
    const listed = order.map((id) => rows.get(id)).filter((row) => row !== undefined);
    const candidates = query.trim() === '' ? listed : rows.values();
    const textOf = (row: ArticleRow): string => `${nameOf(row)} ${row.path}`;
    return fuzzyRank(query, candidates, textOf, shownAtMost, () => '', namesOf).map(
      ({ item: row, ranges }) => {
        const name = nameOf(row);
        return {
          key: row.id,
          label: <Matched text={name} ranges={ranges.filter(({ end }) => end <= name.length)} />,
          aside: <small>{metaOf(row)}</small>,
        };
      },
    );
  }, [query, rows, order]);
  return (
    <Picker
      name={t('palette.article')}
      placeholder={t('palette.title-or-name')}
      query={query}
      onQuery={setQuery}
      items={items}
      nothing={t('palette.no-article')}
      onClose={close}
      onChosen={(id) => void openArticle(id)}
    />
  );
}
