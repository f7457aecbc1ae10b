import { memo } from 'react';
import { useDeskFilter, useDeskSentences, deskFilters, type DeskFilter } from '../../state/desk-filter';
import { ChoiceChip, type Choice } from '../library/ChoiceChip';
import { useWords } from '../../words/words';

/** Which sentences the desk brings out, with how many they are. */
export const DeskFilterChip = memo(function DeskFilterChip() {
  const { t } = useWords();
  const filter = useDeskFilter((state) => state.filter);
  return (
    <ChoiceChip<DeskFilter>
      name={t('desk.filter')}
      placeholder={t('desk.filter-all')}
      choices={filter === null ? [] : [{ value: filter, label: t(`desk.filter-${filter}`) }]}
      useCounted={useCounted}
      value={filter}
      on={filter !== null}
      onChoose={(value) => useDeskFilter.setState({ filter: value })}
    />
  );
});

function useCounted(): readonly Choice<DeskFilter>[] {
  const { t } = useWords();
  const sentences = useDeskSentences();
  return [
    { value: null, label: t('desk.filter-all') },
    ...deskFilters.map((value) => ({
      value,
      label: t(`desk.filter-${value}`),
      count: sentences[value].length,
    })),
  ];
}
