import { useMemo, useState } from 'react';
import { setFilter, useLibrary } from '../../state/library';
import { ruleCounts } from '../../state/library-order';
import { ruleTitle } from '../../state/rule-titles';
import { setOverlay } from '../../state/view';
import { useWords } from '../../words/words';
import { fuzzyRank } from './fuzzy';
import { Matched } from './Matched';
import { Picker } from './Picker';

const close = (): void => setOverlay(null);
/** More than there are rules. */
const shownAtMost = 1_000;

/** The rules with flags in the project, by their titles: the list shows the articles that have some. */
export function FlagPicker({ find }: { readonly find: string }) {
  const [query, setQuery] = useState(find);
  const { t, number } = useWords();
  const rows = useLibrary((state) => state.rows);
  const counts = useMemo(
    () => ruleCounts(rows.values()).map((one) => ({ ...one, title: ruleTitle(one.rule) })),
    [rows],
  );
  const items = fuzzyRank(
    query,
    counts,
    ({ title }) => title,
    shownAtMost,
    () => '',
    ({ rule }) => [rule],
  ).map(({ item: { rule, title, articles }, ranges }) => ({
    key: rule,
    label: <Matched text={title} ranges={ranges.filter(({ end }) => end <= title.length)} />,
    aside: <small>{number(articles)}</small>,
  }));
  return (
    <Picker
      name={t('palette.flag')}
      placeholder={t('palette.flag-title')}
      query={query}
      onQuery={setQuery}
      items={items}
      nothing={t('palette.no-flag')}
      onClose={close}
      onChosen={(rule) => setFilter({ rule })}
    />
  );
}
