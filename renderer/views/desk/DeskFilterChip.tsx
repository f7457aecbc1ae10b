import { useDeskFilter, useDeskSentences, deskFilters, type DeskFilter } from '../../state/desk-filter';
import { ChoiceChip } from '../library/ChoiceChip';

/** What the chip says. */
const words = {
  name: 'Sentences',
  all: 'All sentences',
  filters: {
    flagged: 'Flagged',
    changed: 'Changed',
    'not-done': 'Not done',
    commented: 'Commented',
  } satisfies Record<DeskFilter, string>,
} as const;

/** Which sentences the desk brings out, with how many they are. */
export function DeskFilterChip() {
  const filter = useDeskFilter((state) => state.filter);
  const sentences = useDeskSentences();
  return (
    <ChoiceChip<DeskFilter>
      name={words.name}
      placeholder={words.all}
      choices={[
        { value: null, label: words.all },
        ...deskFilters.map((value) => ({
          value,
          label: words.filters[value],
          count: sentences[value].length,
        })),
      ]}
      value={filter}
      on={filter !== null}
      onChoose={(value) => useDeskFilter.setState({ filter: value })}
    />
  );
}
